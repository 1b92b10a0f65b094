package io.parley.generation.outbound.store;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells a server that is away or overtaxed from work that is wrong. */
final class Outage {

    private Outage() {}

    /**
     * Whether trying again later may help. SQLSTATE classes 22 (data), 23 (constraint) and 42 (statement) are the work's
     * own fault; every other failure of the database, deadlocks and lost commits included, is not.
     */
    static boolean caused(Throwable failure) {
        SQLException sql = find(failure, SQLException.class);
        if (sql != null) {
            String state = sql.getSQLState();
            return state == null || !(state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
        }
        return find(failure, RollbackException.class) != null
                || find(failure, SystemException.class) != null
                || find(failure, RetriableException.class) != null;
    }

    /** One word for logs. */
    static String word(Throwable failure) {
        SQLException sql = find(failure, SQLException.class);
        return sql != null && sql.getSQLState() != null
                ? "sqlstate-" + sql.getSQLState()
                : failure.getClass().getSimpleName();
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        while (cause != null) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return null;
    }
}

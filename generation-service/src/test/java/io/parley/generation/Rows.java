package io.parley.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Looks into the service's tables, and plays time and accidents there. */
public final class Rows {

    private static final String OF_ITEM = " where brand = ? and item_id = ?";
    private static final String OF_VERSION = OF_ITEM + " and item_version = ?";

    private final String url;

    public Rows(String url) {
        this.url = url;
    }

    public @Nullable String replyState(Sample sample) {
        return one("select state from reply" + OF_VERSION, ofVersion(sample));
    }

    public @Nullable String replyId(Sample sample) {
        return one("select id::text from reply" + OF_VERSION, ofVersion(sample));
    }

    public @Nullable String skipReason(Sample sample) {
        return one("select reason from reply_skip" + OF_VERSION, ofVersion(sample));
    }

    public int attempts(Sample sample) {
        String attempts = one("select attempts::text from reply" + OF_VERSION, ofVersion(sample));
        return attempts == null ? 0 : Integer.parseInt(attempts);
    }

    public boolean deleted(Sample sample) {
        return "true".equals(one("select deleted::text from item_state" + OF_ITEM, ofItem(sample)));
    }

    public boolean answered(Sample sample) {
        return one("select answered_by from item_state" + OF_ITEM, ofItem(sample)) != null;
    }

    /** Lets the reply look as old as that. */
    public void age(Sample sample, String interval) {
        change(
                "update reply set created_at = created_at - interval '" + interval
                        + "', updated_at = updated_at - interval '" + interval + "'" + OF_VERSION,
                ofVersion(sample));
    }

    /** Lets the reply look as if its drafter had died a while ago. */
    public void abandon(Sample sample) {
        change(
                "update reply set state = 'drafting', claim_token = gen_random_uuid(),"
                        + " claimed_until = now() - interval '1 second'" + OF_VERSION,
                ofVersion(sample));
    }

    public @Nullable String one(String sql, String... arguments) {
        try (Connection connection = open();
                PreparedStatement statement = statement(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    public int change(String sql, String... arguments) {
        try (Connection connection = open();
                PreparedStatement statement = statement(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Statements that become true together. */
    public void inOneTransaction(String... statements) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                boolean hasRows = statement.execute(sql);
                assertThat(hasRows || statement.getUpdateCount() > 0).as(sql).isTrue();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(String.join("; ", statements), e);
        }
    }

    /** A statement that knows no transactions. */
    public void run(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, "parley", "parley");
        connection.setSchema("generation");
        return connection;
    }

    private static PreparedStatement statement(Connection connection, String sql, String... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int n = 0; n < arguments.length; n++) {
            statement.setString(n + 1, arguments[n]);
        }
        return statement;
    }

    private static String[] ofItem(Sample sample) {
        return new String[] {sample.brand(), sample.item().id()};
    }

    private static String[] ofVersion(Sample sample) {
        return new String[] {sample.brand(), sample.item().id(), sample.version()};
    }
}

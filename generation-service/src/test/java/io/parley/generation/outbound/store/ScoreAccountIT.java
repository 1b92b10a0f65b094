package io.parley.generation.outbound.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.PostgresResource;
import io.parley.localstack.testing.StandInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is kept of scores that are long done with. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(StandInResource.class)
class ScoreAccountIT {

    @Inject
    ScoreAccount account;

    @Inject
    Transactions transactions;

    @Inject
    AgroalDataSource database;

    @Test
    void oldOnesAreForgottenAndOnlyThose() throws Exception {
        insertSkip("old", "now() - interval '500 days'");
        insertSkip("young", "now()");
        transactions.once(() -> account.forget(Instant.now().minus(Duration.ofDays(400))));
        assertThat(known("old")).isFalse();
        assertThat(known("young")).isTrue();
    }

    private void insertSkip(String item, String at) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into generation.reply_skip (brand, item_id, item_version, reason, at)"
                    + " values ('forgetful', '" + item + "', '0', 'own', " + at + ")");
        }
    }

    private boolean known(String item) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select 1 from generation.reply_skip where brand = 'forgetful' and item_id = '" + item + "'")) {
            return rows.next();
        }
    }
}

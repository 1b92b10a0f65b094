package io.parley.generation.outbound.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.PostgresResource;
import io.parley.localstack.testing.StandInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One relay at a time. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(StandInResource.class)
class RelaySessionIT {

    @Inject
    AgroalDataSource database;

    @Inject
    @Identifier("default-kafka-broker") Map<String, Object> kafka;

    @Test
    void secondRelayFindsThePlaceTaken() throws Exception {
        await().until(this::placeTaken);
        assertThat(RelaySession.open(database, kafka, 10)).isEmpty();
    }

    private boolean placeTaken() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from pg_locks where locktype = 'advisory'")) {
            return rows.next();
        }
    }
}

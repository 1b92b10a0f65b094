package io.parley.localstack.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs PostgreSQL on a data folder that it keeps, until it is told to end. Arguments: data folder, port. */
public final class DatabaseMain {

    private static final String NAME = "parley";
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final long STOP_WAIT_SECONDS = 15;

    private DatabaseMain() {}

    /** Starts, makes sure that the database and its user exist, and waits for SIGTERM. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]).toAbsolutePath();
        endOrphan(data);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(Integer.parseInt(args[1]))
                .setPGStartupWait(START_WAIT)
                // No socket file: its lock would outlive a crash just as the pid does.
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB")
                .start();
        createDatabase(postgres);
        System.out.println("PostgreSQL is ready on port " + postgres.getPort());
        new CountDownLatch(1).await();
    }

    /**
     * The server outlives this process when that is killed. The next start ends it by the pid that PostgreSQL itself
     * keeps in the data folder, and only if that pid still is a PostgreSQL on this very folder.
     */
    private static void endOrphan(Path data)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        Optional<ProcessHandle> orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
        if (orphan.isPresent()) {
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients to leave.
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
            ProcessHandle ended = orphan.get().onExit().get(STOP_WAIT_SECONDS, TimeUnit.SECONDS);
            System.out.println("ended the PostgreSQL that was left on this folder, pid " + ended.pid());
        }
        // After a crash the file stays, and PostgreSQL would refuse to start as long as anybody has that pid, a zombie
        // too.
        Files.deleteIfExists(pidFile);
    }

    private static void createDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create role " + NAME + " login password '" + NAME + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
        }
    }
}

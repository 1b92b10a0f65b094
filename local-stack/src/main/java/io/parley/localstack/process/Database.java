package io.parley.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real PostgreSQL in a child process, with a database, user and password of the name {@value #NAME}.
 *
 * @param folder where it keeps its data
 */
public record Database(Checkout checkout, Path folder, int port) {

    /** Name of the database, its user and the user's password. */
    public static final String NAME = "parley";

    /** The JDBC address. */
    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + NAME;
    }

    /** Starts it; it is ready once {@link #ready()} says so. */
    public ChildProcess start(Path log) {
        String classPath = checkout.classPath("local-stack/database/target/lib") + ":"
                + checkout.root().resolve("local-stack/database/target/classes");
        return ChildProcess.java(
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        classPath,
                        "io.parley.localstack.database.DatabaseMain",
                        folder.toString(),
                        Integer.toString(port)),
                Map.of(),
                log);
    }

    /** The server itself, which the started process looks after; its pid is in a file of PostgreSQL's. */
    public Optional<ProcessHandle> server() {
        Path pidFile = folder.resolve("postmaster.pid");
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(pidFile).getFirst().strip()))
                            .filter(process ->
                                    process.info().commandLine().orElse("").contains(folder.toString()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it takes connections to its database. */
    public boolean ready() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A new connection; close it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url() + "?connectTimeout=2&loginTimeout=2", NAME, NAME);
    }
}

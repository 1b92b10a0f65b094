package io.parley.localstack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StandInMainTest {

    @Test
    void theProcessSaysWhereItServesAndEndsOnSigterm() throws Exception {
        Process process = run("0", "--model", "tiny:1b");
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            assertThat(line).contains("stand-in model server ready", "http://127.0.0.1:", "tiny:1b");
            URI tags = URI.create(line.replaceAll(".*url=(\\S+).*", "$1") + "/api/tags");
            try (HttpClient http = HttpClient.newHttpClient()) {
                assertThat(http.send(HttpRequest.newBuilder(tags).build(), BodyHandlers.ofString())
                                .body())
                        .contains("tiny:1b");
            }
            // Through the handle, because Process.destroy() closes the pipe that is read below.
            process.toHandle().destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aTakenPortIsOneSentenceAndExitCodeTwo() throws Exception {
        try (StandInModelServer server = StandInModelServer.start(0)) {
            String port = String.valueOf(server.baseUrl().getPort());
            Process process = run(port);
            try (BufferedReader out = process.inputReader()) {
                assertThat(out.readLine()).isEqualTo("Port " + port + " is taken.");
                assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isEqualTo(2);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static Process run(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                StandInMain.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder.redirectErrorStream(true).start();
    }
}

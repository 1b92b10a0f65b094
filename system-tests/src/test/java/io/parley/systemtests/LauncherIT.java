package io.parley.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import io.parley.localstack.process.Checkout;
import io.parley.localstack.process.Ports;
import io.parley.localstack.stack.Component;
import io.parley.localstack.testing.TemporaryFolder;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The script as a person uses it, with a state folder and ports of its own. */
class LauncherIT {

    private final Path home = TemporaryFolder.create("launcher");
    private final String offset = Integer.toString(RunningStack.freeOffset());

    /** What a verb printed and how it ended. */
    private record Ended(int code, String out) {}

    @AfterEach
    void leaveNothingBehind() throws Exception {
        run("down", "--wipe");
    }

    @Test
    void stackOutlivesItsKilledLauncherAndIsTakenOverByTheNext() throws Exception {
        Path log = home.resolveSibling(home.getFileName() + ".up.log");
        Process up = command("up", "--no-sample", "--ollama", "stand-in", "--port-offset", offset)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> Files.readString(log).contains("Ctrl-C stops everything") || !up.isAlive());
        List<Long> before = pids();
        up.destroyForcibly().waitFor();

        assertThat(pids()).isEqualTo(before).hasSize(7);
        Ended again = run("up", "--detach", "--no-sample", "--ollama", "stand-in", "--port-offset", offset);
        assertThat(again.code()).as(again.out()).isZero();
        assertThat(again.out()).contains("already up");
        assertThat(pids()).isEqualTo(before);

        sendConsumeAndTraceOneItem();
        killedServiceStaysDownUntilItIsStarted();

        assertThat(run("down").code()).isZero();
        assertThat(before)
                .noneMatch(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
        assertThat(run("status").code()).isEqualTo(3);
        Files.delete(log);
    }

    private void sendConsumeAndTraceOneItem() throws Exception {
        Path items = Files.writeString(
                home.resolve("items.ndjson"),
                "{\"kind\":\"comment\",\"nativeId\":\"launch-1\",\"threadId\":\"t\",\"text\":\"When do you open?\"}\n");
        Ended sent = run("send", items.toString(), "--repeat-percent", "100");
        assertThat(sent.code()).as(sent.out()).isZero();
        assertThat(sent.out()).contains("accepted 2").contains("p99");

        Ended consumed = run("consume", "social-comments", "--from-beginning", "--max", "1", "--timeout", "30");
        JsonNode line = Json.MAPPER.readTree(consumed.out());
        assertThat(line.path("key").asText()).isEqualTo("tidewater/t");
        assertThat(line.at("/headers/ce_subject").asText()).isEqualTo("generic:launch-1");
        assertThat(line.at("/value/nativeId").asText()).isEqualTo("launch-1");
        assertThat(line.has("partition") && line.has("offset") && line.has("timestamp"))
                .isTrue();
        assertThat(run("consume", "social-alerts", "--timeout", "1")).isEqualTo(new Ended(0, ""));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> run("trace", "generic:launch-1").out().contains("reply.held"));
        assertThat(run("trace", "generic:launch-1").out())
                .contains("item.received", "comment.created", "sentiment.scored", "reply.drafted");
        assertThat(run("trace", "generic:nobody").code()).isEqualTo(1);
        assertThat(run("replies", "list").out()).contains("generic:launch-1");
        assertThat(run("send", items.toString(), "--connection", "tidewater-facebook")
                        .code())
                .isEqualTo(2);
    }

    private void killedServiceStaysDownUntilItIsStarted() throws Exception {
        assertThat(run("kill", "sentiment").code()).isZero();
        Ended status = run("status", "--json");
        assertThat(status.code()).isEqualTo(1);
        assertThat(stateOf(status, "sentiment")).isEqualTo("down");
        assertThat(run("start", "sentiment-service").code()).isZero();
        Ended healthy = run("status", "--json");
        assertThat(healthy.code()).as(healthy.out()).isZero();
        assertThat(stateOf(healthy, "sentiment")).isEqualTo("ready");

        assertThat(run("kill", "postgres").code()).isZero();
        assertThat(Ports.taken(Component.POSTGRES.defaultPort() + Integer.parseInt(offset)))
                .isFalse();
        assertThat(run("start", "postgres").code()).isZero();
    }

    @Test
    void wrongUsageIsSaidInASentenceAndExitsWithTwo() throws Exception {
        Ended ended = run("kill", "nobody");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).contains("'nobody' is not one of");
        assertThat(run("status").code()).isEqualTo(3);
    }

    private static String stateOf(Ended status, String component) throws Exception {
        for (JsonNode node : Json.MAPPER.readTree(status.out()).path("components")) {
            if (node.path("component").asText().equals(component)) {
                return node.path("state").asText();
            }
        }
        return "absent";
    }

    private List<Long> pids() throws Exception {
        List<Long> pids = new ArrayList<>();
        for (JsonNode component :
                Json.MAPPER.readTree(run("status", "--json").out()).path("components")) {
            pids.add(component.path("pid").asLong());
        }
        return pids;
    }

    private Ended run(String... arguments) throws Exception {
        Path out = Files.createTempFile("parley-launcher-", ".out");
        Process process = command(arguments)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        Files.delete(out);
        return new Ended(process.exitValue(), text);
    }

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Checkout.find().root().resolve("parley").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PARLEY_DATA", home.toString());
        builder.environment().put("PARLEY_NO_BUILD", "1");
        return builder;
    }
}

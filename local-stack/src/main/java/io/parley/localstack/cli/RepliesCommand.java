package io.parley.localstack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Http;
import io.parley.localstack.stack.Stack;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is held, for the person who decides. */
@Command(
        name = "replies",
        mixinStandardHelpOptions = true,
        description =
                "Lists, shows, approves, edits and rejects replies; without a verb it lists what waits for a decision.",
        synopsisSubcommandLabel = "[list|show|approve|edit|reject]")
final class RepliesCommand implements Runnable {

    private static final int WIDTH = 100;

    @Mixin
    private OpenStack open = new OpenStack();

    private final Terminal terminal = new Terminal();

    @Override
    public void run() {
        list("held", 20);
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists replies, the oldest first.")
    void list(
            @Option(
                            names = "--state",
                            defaultValue = "held",
                            description = "held, drafted, approved, released, rejected, cancelled, … (default: held)")
                    String state,
            @Option(names = "--limit", defaultValue = "20", description = "At most so many (default: 20).") int limit) {
        JsonNode replies = call(
                        "GET", "?state=" + URLEncoder.encode(state, StandardCharsets.UTF_8) + "&limit=" + limit, null)
                .path("replies");
        for (JsonNode reply : replies) {
            terminal.line(
                    reply.path("id").asText() + "  " + reply.path("itemId").asText() + "  "
                            + reply.path("sentiment").asText());
            terminal.line("  they said  “" + Terminal.cut(reply.path("itemText").asText(), WIDTH) + "”");
            terminal.line("  reply      “" + Terminal.cut(reply.path("text").asText(), 2 * WIDTH) + "”");
            reply.path("reasons").forEach(reason -> terminal.line("  note       " + reason.asText()));
        }
        terminal.line(
                replies.isEmpty() ? "No reply is " + state + "." : "Decide: ./parley replies approve|edit|reject ID");
    }

    @Command(mixinStandardHelpOptions = true, description = "Shows one reply with what it rests on and its way so far.")
    void show(@Parameters(paramLabel = "ID") String id) {
        JsonNode reply = call("GET", "/" + id, null);
        terminal.line(reply.path("state").asText() + "  " + reply.path("itemId").asText() + "  "
                + reply.path("itemPermalink").asText(""));
        terminal.line("they said  “" + reply.path("itemText").asText() + "”");
        terminal.line("reply      “" + reply.path("text").asText() + "”  ("
                + reply.path("model").asText("no model") + ")");
        reply.path("passages")
                .forEach(passage ->
                        terminal.line("because    " + passage.path("id").asText() + " "
                                + passage.path("title").asText() + ": "
                                + passage.path("text").asText()));
        reply.path("reasons").forEach(reason -> terminal.line("note       " + reason.asText()));
        reply.path("history")
                .forEach(step -> terminal.line(step.path("at").asText() + "  "
                        + step.path("state").asText() + "  " + step.path("by").asText("") + " "
                        + step.path("note").asText("")));
    }

    @Command(mixinStandardHelpOptions = true, description = "Approves a reply: it is released.")
    void approve(@Parameters(paramLabel = "ID") String id) {
        print(call("POST", "/" + id + "/approve", null));
    }

    @Command(mixinStandardHelpOptions = true, description = "Gives a reply another text; it still needs approval.")
    void edit(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "TEXT") String text) {
        print(call(
                "PUT",
                "/" + id + "/text",
                Json.MAPPER.createObjectNode().put("text", text).toString()));
    }

    @Command(mixinStandardHelpOptions = true, description = "Rejects a reply: it is never released.")
    void reject(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "REASON") String reason) {
        print(call(
                "POST",
                "/" + id + "/reject",
                Json.MAPPER.createObjectNode().put("reason", reason).toString()));
    }

    private void print(JsonNode reply) {
        terminal.line(reply.path("id").asText() + " is " + reply.path("state").asText() + ": “"
                + reply.path("text").asText() + "”");
        reply.path("reasons").forEach(reason -> terminal.line("  note  " + reason.asText()));
    }

    private JsonNode call(String method, String path, @Nullable String body) {
        Stack stack = open.require();
        Http.Answer answer = Http.call(
                method,
                stack.url(Component.GENERATION) + "/replies" + path,
                stack.secrets().token(),
                body);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.json().path("detail").asText("HTTP " + answer.status()));
        }
        return answer.json();
    }
}

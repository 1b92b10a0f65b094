package io.parley.localstack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.SentimentScored;
import io.parley.contract.Topic;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Http;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.watch.TopicScan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the stack found out, for a person: sentiment, three replies with their grounds, rising themes. */
final class Summary {

    private static final int REPLIES = 3;
    private static final int THEMES = 6;
    private static final int WIDTH = 96;

    private final Stack stack;
    private final Terminal terminal;
    private final Map<String, SentimentScored> newest = new HashMap<>();

    Summary(Stack stack, Terminal terminal) {
        this.stack = stack;
        this.terminal = terminal;
    }

    void print() {
        TopicScan.all(stack.bootstrapServers(), List.of(Topic.SOCIAL_SENTIMENTS.topicName()), this::take);
        printSentiment();
        printReplies();
        printThemes();
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Event<?> event = EventCodec.read(record.headers(), record.value());
        if (event.data() instanceof SentimentScored scored && !scored.item().own()) {
            newest.merge(
                    scored.item().itemKey(),
                    scored,
                    (a, b) -> Item.BY_VERSION_AGE.compare(a.item(), b.item()) > 0 ? a : b);
        } else if (event.type().equals(EventType.SENTIMENT_WITHDRAWN)) {
            newest.remove(event.brandId() + "/" + event.subject());
        }
    }

    private void printSentiment() {
        Map<Sentiment.Label, Long> split = new EnumMap<>(Sentiment.Label.class);
        newest.values().forEach(scored -> split.merge(scored.sentiment().label(), 1L, Long::sum));
        long model = newest.values().stream()
                .filter(scored -> scored.sentiment().tier() == Sentiment.Tier.MODEL)
                .count();
        long degraded = newest.values().stream()
                .filter(scored -> scored.sentiment().degraded() != null)
                .count();
        terminal.line("");
        terminal.line("Sentiment of " + newest.size() + " items (" + model + " decided by the model, " + degraded
                + " degraded)");
        for (Sentiment.Label label : Sentiment.Label.values()) {
            long count = split.getOrDefault(label, 0L);
            double share = newest.isEmpty() ? 0 : (double) count / newest.size();
            terminal.line(String.format(
                    Locale.ROOT, "  %-9s %s %4d  %3.0f %%", label.wireName(), Terminal.bar(share), count, 100 * share));
        }
    }

    private void printReplies() {
        String url = stack.url(Component.GENERATION) + "/replies?state=held&limit=200";
        List<JsonNode> grounded = new ArrayList<>();
        JsonNode replies =
                Http.call("GET", url, stack.secrets().token(), null).json().path("replies");
        for (JsonNode reply : replies) {
            if (!reply.path("passages").isEmpty()) {
                grounded.add(reply);
            }
        }
        terminal.line("");
        grounded.sort(Comparator.comparing(reply -> !asks(reply.path("itemText").asText())));
        long asking = grounded.stream()
                .filter(reply -> asks(reply.path("itemText").asText()))
                .count();
        List<JsonNode> shown = grounded.subList(0, (int) (asking < REPLIES ? grounded.size() : asking));
        long held = GenerationAccounts.read(stack)
                .map(accounts -> accounts.replies().getOrDefault("held", 0L))
                .orElse(0L);
        terminal.line(held + " replies wait for a decision" + (shown.isEmpty() ? "." : "; three of them:"));
        // Spread over the list, so that not all three answer the same thread.
        for (int i = 0; i < Math.min(REPLIES, shown.size()); i++) {
            printReply(shown.get(i * shown.size() / REPLIES));
        }
    }

    private static boolean asks(String text) {
        return text.contains("?") || text.contains("？") || text.contains("吗");
    }

    private void printReply(JsonNode reply) {
        terminal.line("");
        terminal.line("  " + reply.path("platform").asText() + " "
                + reply.path("kind").asText() + "  “"
                + Terminal.cut(reply.path("itemText").asText(), WIDTH) + "”");
        terminal.line("  reply    “" + Terminal.cut(reply.path("text").asText(), 2 * WIDTH) + "”");
        for (JsonNode passage : reply.path("passages")) {
            terminal.line("  because  " + passage.path("id").asText() + ": "
                    + Terminal.cut(passage.path("text").asText(), WIDTH));
        }
        terminal.line("  ./parley replies approve " + reply.path("id").asText());
    }

    private void printThemes() {
        for (String brand : stack.brands().brands().keySet()) {
            String url = stack.url(Component.TRENDS) + "/trends/" + brand + "/themes?within=PT15M&limit=" + THEMES;
            JsonNode themes =
                    Http.call("GET", url, stack.secrets().token(), null).json().path("themes");
            if (themes.isEmpty()) {
                continue;
            }
            terminal.line("");
            terminal.line(
                    "Rising themes of " + stack.brands().brands().get(brand).name() + " (last 15 minutes)");
            for (JsonNode theme : themes) {
                terminal.line(String.format(
                        Locale.ROOT,
                        "  %-24s %3d items, %.1f times what was expected, %.0f %% negative",
                        theme.path("theme").asText(),
                        theme.path("count").asLong(),
                        theme.path("rise").asDouble(),
                        100 * theme.path("negativeShare").asDouble()));
            }
        }
    }
}

package io.parley.contract.published;

import io.parley.contract.BrandModel;
import io.parley.contract.Event;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.ReplyState;
import io.parley.contract.SentimentEscalated;
import io.parley.contract.SentimentScored;
import io.parley.contract.SentimentWithdrawn;
import io.parley.contract.TrendsItem;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One made-up event of each family of the contract, and the key that it is written with. */
final class Examples {

    private static final Instant ESTABLISHED = Instant.parse("2026-03-14T09:26:54.125Z");
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final Map<String, Example> ALL = all();

    private Examples() {}

    private record Example(Event<?> event, String key) {}

    /** The types that have one. */
    static Set<String> types() {
        return ALL.keySet();
    }

    static Event<?> event(String type) {
        return example(type).event();
    }

    /** The event as it goes over the wire. */
    static Golden of(String type) {
        return Golden.written(event(type), example(type).key(), ESTABLISHED.toEpochMilli());
    }

    private static Example example(String type) {
        Example example = ALL.get(type);
        if (example == null) {
            throw new IllegalArgumentException("there is no example of " + type);
        }
        return example;
    }

    private static Map<String, Example> all() {
        Map<String, Example> all = new LinkedHashMap<>();
        Item comment = ExampleItems.full(Kind.COMMENT);
        for (Kind kind : Kind.values()) {
            Item item = kind == Kind.REACTION ? ExampleItems.reaction() : ExampleItems.full(kind);
            add(all, item.threadKey(), Event.of(item, Verb.CREATED, ESTABLISHED, TRACEPARENT));
        }
        add(all, comment.threadKey(), Event.of(ExampleItems.edited(), Verb.EDITED, ESTABLISHED, TRACEPARENT));
        Item bare = ExampleItems.bare();
        for (Verb verb : List.of(Verb.DELETED, Verb.HIDDEN, Verb.SHOWN)) {
            add(all, bare.threadKey(), Event.of(bare, verb, ESTABLISHED, null));
        }
        add(
                all,
                comment.itemKey(),
                about(
                        comment,
                        EventType.ITEM_RECEIVED,
                        new ItemReceived(comment, Verb.CREATED, ExampleItems.nativeFragment())));
        add(
                all,
                comment.threadKey(),
                about(
                        comment,
                        EventType.SENTIMENT_ESCALATED,
                        new SentimentEscalated(comment, ExampleResults.fastScore())));
        SentimentScored scored = new SentimentScored(comment, ExampleResults.modelScore());
        add(all, comment.threadKey(), about(comment, EventType.SENTIMENT_SCORED, scored));
        add(all, comment.threadKey(), about(bare, EventType.SENTIMENT_WITHDRAWN, new SentimentWithdrawn(bare)));
        add(
                all,
                comment.itemKey(),
                about(comment, EventType.SENTIMENT_CORRECTED, ExampleResults.correction(comment, ESTABLISHED)));
        BrandModel model = ExampleResults.brandModel(ESTABLISHED);
        add(all, comment.brand() + "/3", brandEvent(EventType.BRAND_MODEL_TRAINED, "brandmodel:3", "3", null, model));
        add(all, comment.brand(), brandEvent(EventType.BRAND_MODEL_PROMOTED, "brandmodel:3", "3", null, model));
        add(
                all,
                comment.brand(),
                about(
                        comment,
                        EventType.TRENDS_ITEM_COLLECTED,
                        new TrendsItem(comment.brand(), comment.eventTime(), scored)));
        add(
                all,
                comment.brand(),
                brandEvent(
                        EventType.CLOCK_TICKED,
                        "clock",
                        "0",
                        null,
                        new TrendsItem(comment.brand(), ESTABLISHED, null)));
        add(all, comment.brand(), window(EventType.WINDOW_UPDATED, false));
        add(all, comment.brand(), window(EventType.WINDOW_CLOSED, true));
        for (ReplyState state : ReplyState.values()) {
            add(
                    all,
                    comment.threadKey(),
                    about(comment, EventType.of(state), ExampleResults.reply(comment, state, ESTABLISHED)));
        }
        return all;
    }

    private static void add(Map<String, Example> all, String key, Event<?> event) {
        all.put(event.type().name(), new Example(event, key));
    }

    private static <T> Event<T> about(Item item, EventType type, T data) {
        return Event.about(item, type, ESTABLISHED, TRACEPARENT, data);
    }

    private static Event<?> window(EventType type, boolean closed) {
        String subject = "window:2026-03-14T09:20:00Z:PT5M";
        return brandEvent(type, subject, closed ? "0" : "4", TRACEPARENT, ExampleResults.window(closed));
    }

    private static <T> Event<T> brandEvent(
            EventType type, String subject, String version, @Nullable String traceparent, T data) {
        String id = Versions.eventId(ExampleItems.BRAND, subject, type.verb(), version);
        return new Event<>(type, id, subject, ExampleItems.BRAND, ESTABLISHED, traceparent, data);
    }
}

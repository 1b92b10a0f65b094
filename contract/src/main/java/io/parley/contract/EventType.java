package io.parley.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A CloudEvents type, {@code io.parley.<noun>.<past participle>.v1}, with the topic it is on, the service that says it
 * and the record its data is.
 */
public record EventType(String name, Topic topic, String service, Class<?> data) {

    public static final EventType ITEM_RECEIVED =
            new EventType(name("item", "received"), Topic.INGEST_INBOX, "ingest-service", ItemReceived.class);
    public static final EventType SENTIMENT_ESCALATED = new EventType(
            name("sentiment", "escalated"), Topic.SENTIMENT_ESCALATIONS, "sentiment-service", SentimentEscalated.class);
    public static final EventType SENTIMENT_SCORED = new EventType(
            name("sentiment", "scored"), Topic.SOCIAL_SENTIMENTS, "sentiment-service", SentimentScored.class);
    public static final EventType SENTIMENT_WITHDRAWN = new EventType(
            name("sentiment", "withdrawn"), Topic.SOCIAL_SENTIMENTS, "sentiment-service", SentimentWithdrawn.class);
    public static final EventType SENTIMENT_CORRECTED = new EventType(
            name("sentiment", "corrected"), Topic.SENTIMENT_CORRECTIONS, "sentiment-service", SentimentCorrected.class);
    public static final EventType BRAND_MODEL_TRAINED =
            new EventType(name("brandmodel", "trained"), Topic.SENTIMENT_MODELS, "sentiment-service", BrandModel.class);
    public static final EventType BRAND_MODEL_PROMOTED = new EventType(
            name("brandmodel", "promoted"), Topic.SENTIMENT_MODELS, "sentiment-service", BrandModel.class);
    public static final EventType TRENDS_ITEM_COLLECTED =
            new EventType(name("trendsitem", "collected"), Topic.TRENDS_ITEMS, "trends-service", TrendsItem.class);
    public static final EventType CLOCK_TICKED =
            new EventType(name("clock", "ticked"), Topic.TRENDS_ITEMS, "trends-service", TrendsItem.class);
    public static final EventType WINDOW_UPDATED =
            new EventType(name("window", "updated"), Topic.SOCIAL_TRENDS, "trends-service", TrendWindow.class);
    public static final EventType WINDOW_CLOSED =
            new EventType(name("window", "closed"), Topic.SOCIAL_TRENDS, "trends-service", TrendWindow.class);

    private static final Map<String, EventType> BY_NAME =
            all().stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    /** The type for what happened to an item, as it stands on the clean topics. */
    public static EventType of(Kind kind, Verb verb) {
        return new EventType(name(kind.wireName(), verb.wireName()), kind.topic(), "ingest-service", Item.class);
    }

    /** The type for a reply that entered a state. */
    public static EventType of(ReplyState state) {
        return new EventType(name("reply", state.wireName()), Topic.SOCIAL_REPLIES, "generation-service", Reply.class);
    }

    /** The type of that name, if the contract has it. */
    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every type of the contract. */
    public static List<EventType> all() {
        List<EventType> all = new ArrayList<>(List.of(
                ITEM_RECEIVED,
                SENTIMENT_ESCALATED,
                SENTIMENT_SCORED,
                SENTIMENT_WITHDRAWN,
                SENTIMENT_CORRECTED,
                BRAND_MODEL_TRAINED,
                BRAND_MODEL_PROMOTED,
                TRENDS_ITEM_COLLECTED,
                CLOCK_TICKED,
                WINDOW_UPDATED,
                WINDOW_CLOSED));
        for (Kind kind : Kind.values()) {
            for (Verb verb : Verb.values()) {
                all.add(of(kind, verb));
            }
        }
        for (ReplyState state : ReplyState.values()) {
            all.add(of(state));
        }
        return List.copyOf(all);
    }

    /** The verb in the name, such as {@code created}. */
    public String verb() {
        String[] parts = name.split("\\.", -1);
        return parts[parts.length - 2];
    }

    private static String name(String noun, String verb) {
        return "io.parley." + noun + "." + verb + ".v1";
    }
}

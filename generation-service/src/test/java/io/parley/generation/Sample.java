package io.parley.generation;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Made-up items, changed step by step to what a test is about. */
public record Sample(
        String brand,
        Kind kind,
        String nativeId,
        @Nullable String parentId,
        String threadId,
        String version,
        boolean own,
        @Nullable String text,
        @Nullable String language,
        List<String> links,
        Instant createdAt,
        @Nullable Instant editedAt,
        boolean history) {

    /** A comment of just now that nobody has seen before. */
    public static Sample comment(String brand, @Nullable String text) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Sample(
                brand, Kind.COMMENT, id, null, "t-" + id, "0", false, text, null, List.of(), now, null, false);
    }

    public static Sample message(String brand, String thread, String text) {
        return comment(brand, text).of(Kind.MESSAGE).inThread(thread);
    }

    public Sample of(Kind other) {
        return new Sample(
                brand, other, nativeId, parentId, threadId, version, own, text, language, links, createdAt, editedAt,
                history);
    }

    public Sample inThread(String other) {
        return new Sample(
                brand, kind, nativeId, parentId, other, version, own, text, language, links, createdAt, editedAt,
                history);
    }

    /** A later version of the same item. */
    public Sample edited(String newText) {
        Instant at = createdAt.plusSeconds(1);
        return new Sample(
                brand,
                kind,
                nativeId,
                parentId,
                threadId,
                Long.toString(at.toEpochMilli()),
                own,
                newText,
                language,
                links,
                createdAt,
                at,
                history);
    }

    /** The brand's own answer to the item, a moment later. */
    public Sample answeredByBrand() {
        Sample answer = comment(brand, "Thanks, we have written to you.");
        return new Sample(
                brand,
                kind,
                answer.nativeId,
                nativeId,
                threadId,
                "0",
                true,
                answer.text,
                null,
                List.of(),
                createdAt.plusMillis(5),
                null,
                false);
    }

    public Sample byBrand() {
        return new Sample(
                brand, kind, nativeId, parentId, threadId, version, true, text, language, links, createdAt, editedAt,
                history);
    }

    public Sample old() {
        return new Sample(
                brand, kind, nativeId, parentId, threadId, version, own, text, language, links, createdAt, editedAt,
                true);
    }

    public Sample saidToBe(String tag) {
        return new Sample(
                brand, kind, nativeId, parentId, threadId, version, own, text, tag, links, createdAt, editedAt,
                history);
    }

    public Sample linking(String... urls) {
        return new Sample(
                brand,
                kind,
                nativeId,
                parentId,
                threadId,
                version,
                own,
                text,
                language,
                List.of(urls),
                createdAt,
                editedAt,
                history);
    }

    public Item item() {
        return new Item(
                "generic:" + nativeId,
                "generic",
                brand + "-generic",
                brand,
                kind,
                nativeId,
                parentId,
                threadId,
                version,
                new Author(own ? "brand" : "u-" + nativeId, null, own ? brand : "Lin", own),
                text,
                language,
                null,
                links,
                List.of(),
                List.of(),
                List.of(),
                createdAt,
                editedAt,
                createdAt.plusMillis(20),
                null,
                Map.of(),
                history);
    }

    /** A score of that label that is quite sure. */
    public static Sentiment score(Label label) {
        return score(label, 0.9);
    }

    public static Sentiment score(Label label, double confidence) {
        return new Sentiment(
                label,
                confidence,
                new Sentiment.Scores(0.3, 0.4, 0.3),
                Sentiment.Tier.FAST,
                "parley-lexicon",
                "1",
                null,
                null);
    }
}

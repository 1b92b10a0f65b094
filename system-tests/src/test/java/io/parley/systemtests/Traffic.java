package io.parley.systemtests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.contract.Json;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import io.parley.localstack.traffic.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Made-up traffic with all that can go wrong in it, from a seed, and what must come of it. */
final class Traffic {

    private static final List<String> TEXTS = List.of(
            "When do you open on Sunday?",
            "I love this tea, wonderful!",
            "My parcel arrived broken, terrible service",
            "Great, another delay. Just what I needed.",
            "Is the jasmine blend back in stock?",
            "你们周日几点开门？",
            "太好喝了，谢谢！",
            "包裹又晚了，真让人失望",
            "hmm, not bad but not great either?!");

    final List<Delivery> valid = new ArrayList<>();
    final List<Delivery> forged = new ArrayList<>();

    /** Deliveries at the generic door that must be answered 400. */
    final List<Delivery> malformed = new ArrayList<>();

    /** Event ids that must be on the clean topics once each. */
    final TreeSet<String> expected = new TreeSet<>();

    /** Facebook parts that must be dead letters, by the marker in their text. */
    final TreeSet<String> expectedDead = new TreeSet<>();

    private final Random random;
    private final String run;
    private final Instant now = Instant.now();

    Traffic(String run, long seed) {
        this.run = run;
        this.random = new Random(seed);
    }

    /** {@code items} created through both doors, a tenth edited, a twentieth deleted, and the troubles on top. */
    Traffic make(int items) {
        for (int i = 0; i < items; i++) {
            boolean facebook = i % 2 == 0;
            String text = TEXTS.get(random.nextInt(TEXTS.size())) + " " + run + "/" + i;
            add(facebook, i, Verb.CREATED, text);
            if (i % 10 == 3) {
                add(facebook, i, Verb.EDITED, text + " (edited)");
            }
            if (i % 20 == 7) {
                add(facebook, i, Verb.DELETED, null);
            }
        }
        int trouble = valid.size();
        for (int i = 0; i < trouble * 5 / 100; i++) {
            forged.add(
                    i % 2 == 0
                            ? generic(forgedId(i), Verb.CREATED, "forged")
                            : facebook(forgedId(i), Verb.CREATED, "forged"));
        }
        for (int i = 0; i < trouble * 3 / 100; i++) {
            addMalformed(i);
        }
        for (int i = 0; i < trouble * 20 / 100; i++) {
            valid.add(valid.get(random.nextInt(trouble)));
        }
        // Edits may now overtake their creates, as platforms do it.
        Collections.shuffle(valid, random);
        return this;
    }

    String forgedMarker() {
        return "forged-" + run;
    }

    private String forgedId(int i) {
        return forgedMarker() + "-" + i;
    }

    private void add(boolean facebook, int i, Verb verb, @Nullable String text) {
        String id = run + "-" + i;
        valid.add(facebook ? facebook(id, verb, text) : generic(id, verb, text));
        String itemId = (facebook ? "facebook:" : "generic:") + id;
        String version = facebook && verb == Verb.EDITED
                ? now.getEpochSecond() * 1000 + "-" + Versions.of(verb, null, text, List.of())
                : Versions.of(verb, verb == Verb.EDITED ? editedAt() : null, text, List.of());
        expected.add(Versions.eventId("harbour", itemId, verb.wireName(), version));
    }

    private void addMalformed(int i) {
        if (i % 2 == 0) {
            malformed.add(new Delivery(
                    "harbour-generic",
                    ("{\"kind\":\"comment\",\"text\":\"no id " + run + "-" + i + "\"}")
                            .getBytes(StandardCharsets.UTF_8),
                    1));
        } else {
            String marker = "dead-" + run + "-" + i;
            expectedDead.add(marker);
            valid.add(facebookChange(comment("", Verb.CREATED, marker)));
        }
    }

    private Delivery generic(String id, Verb verb, @Nullable String text) {
        ObjectNode item = Json.MAPPER
                .createObjectNode()
                .put("kind", id.hashCode() % 4 == 0 ? "message" : "comment")
                .put("nativeId", id)
                .put("threadId", "thread-" + Math.floorMod(id.hashCode(), 50))
                .put("verb", verb.wireName());
        item.putObject("author")
                .put("id", "u" + Math.floorMod(id.hashCode(), 97))
                .put("name", "Ada Lind");
        if (text != null) {
            item.put("text", text).put("createdAt", now.minusSeconds(60).toString());
        }
        if (verb == Verb.EDITED) {
            item.put("editedAt", editedAt().toString());
        }
        return new Delivery("harbour-generic", item.toString().getBytes(StandardCharsets.UTF_8), 1);
    }

    private Instant editedAt() {
        return now.minusSeconds(30).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    private Delivery facebook(String id, Verb verb, @Nullable String text) {
        return facebookChange(comment(id, verb, text));
    }

    private ObjectNode comment(String id, Verb verb, @Nullable String text) {
        ObjectNode value = Json.MAPPER
                .createObjectNode()
                .put("item", "comment")
                .put("verb", verb == Verb.CREATED ? "add" : verb == Verb.EDITED ? "edited" : "remove")
                .put("post_id", "777_" + Math.floorMod(id.hashCode(), 50));
        if (!id.isEmpty()) {
            value.put("comment_id", id);
        }
        if (text != null) {
            value.put("message", text).put("created_time", now.minusSeconds(60).getEpochSecond());
        }
        value.putObject("from").put("id", "42").put("name", "Bo Sand");
        return value;
    }

    private Delivery facebookChange(ObjectNode value) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("object", "page");
        ObjectNode entry = body.putArray("entry").addObject().put("id", "777").put("time", now.getEpochSecond());
        ObjectNode change = entry.putArray("changes").addObject().put("field", "feed");
        change.set("value", value);
        return new Delivery("harbour-facebook", body.toString().getBytes(StandardCharsets.UTF_8), 1);
    }
}

package io.parley.ingest.domain.platform.generic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ids and versions over many made-up deliveries; the seed is fixed, so that a failure comes back. */
class SameFactSameIdTest {

    private static final int CASES = 2000;
    private static final String[] WORDS = {"tea", "caf\u00e9", "\u8336", "\ud83c\udf75", "a/b", "\u0000", "\ud83c", ""};

    private final Random random = new Random(20260314);

    @Test
    void redeliveryHasTheSameEventIdWheneverItComes() {
        for (int i = 0; i < CASES; i++) {
            ObjectNode item = item();
            ItemReceived first = read(item, MadeUp.origin("generic"));
            ItemReceived later =
                    read(item, MadeUp.account("generic").at(MadeUp.ARRIVAL.plusSeconds(random.nextInt(600_000))));
            assertThat(later.eventId()).isEqualTo(first.eventId());
            assertThat(later.item().version()).isEqualTo(first.item().version());
        }
    }

    @Test
    void orderOfTheFieldsMakesNoDifference() {
        for (int i = 0; i < CASES; i++) {
            ObjectNode item = item();
            List<String> names = new ArrayList<>();
            item.fieldNames().forEachRemaining(names::add);
            Collections.shuffle(names, random);
            ObjectNode shuffled = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> shuffled.set(name, item.get(name)));
            ItemReceived read = read(shuffled, MadeUp.origin("generic"));
            assertThat(read.item())
                    .isEqualTo(read(item, MadeUp.origin("generic")).item());
        }
    }

    @Test
    void brandItemVerbAndVersionMakeTheIdAndNothingElseDoes() {
        Map<String, List<String>> factsById = new HashMap<>();
        for (int i = 0; i < CASES; i++) {
            String brand = random.nextBoolean() ? "harbour" : "tidewater";
            ItemReceived read =
                    read(item(), MadeUp.account("generic").ofBrand(brand).origin());
            List<String> fact = List.of(
                    brand, read.item().id(), read.verb().wireName(), read.item().version());
            assertThat(read.eventId()).isEqualTo(String.join("/", fact));
            assertThat(factsById.computeIfAbsent(read.eventId(), id -> fact)).isEqualTo(fact);
        }
    }

    @Test
    void editWithoutATimeIsAnotherVersionExactlyWhenItsTextIsAnother() {
        Map<String, String> versionOf = new HashMap<>();
        for (int i = 0; i < CASES; i++) {
            ObjectNode edit = item();
            edit.remove(List.of("version", "editedAt", "media"));
            edit.put("verb", "edited");
            ItemReceived read = read(edit, MadeUp.origin("generic"));
            String text = String.valueOf(read.item().text());
            assertThat(read.item().version()).matches("[0-9a-f]{12}");
            assertThat(versionOf.computeIfAbsent(text, t -> read.item().version()))
                    .isEqualTo(read.item().version());
        }
        assertThat(versionOf.values()).doesNotHaveDuplicates();
    }

    private ObjectNode item() {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("kind", Kind.values()[random.nextInt(Kind.values().length)].wireName());
        item.put("verb", Verb.values()[random.nextInt(Verb.values().length)].wireName());
        item.put("nativeId", "n" + random.nextInt(20));
        item.put("text", words());
        if (random.nextBoolean()) {
            item.put("version", random.nextInt(3));
        }
        if (random.nextBoolean()) {
            item.put("createdAt", time());
        }
        if (random.nextBoolean()) {
            item.put("editedAt", time());
        }
        if (random.nextBoolean()) {
            item.putArray("media").addObject().put("type", "photo").put("url", words());
        }
        return item;
    }

    private String time() {
        return MadeUp.ARRIVAL.minusSeconds(random.nextInt(200_000)).toString();
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return words.toString();
    }

    private static ItemReceived read(ObjectNode item, Origin origin) {
        return MadeUp.only(new Generic().read(MadeUp.delivery(item.toString()), origin));
    }
}

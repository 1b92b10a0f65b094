package io.parley.ingest.domain.platform.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.ItemReceived;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Reading;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CloudEvents in batched mode at the generic door. */
class CloudEventBatchTest {

    private static final String GOOD =
            event("created", "{\"kind\": \"comment\", \"nativeId\": \"c1\", \"text\": \"x\"}");

    @Test
    void everyEventIsReadWithItsOwnVerb() {
        List<ItemReceived> items = Generics.all(batch("[" + GOOD + ", "
                + event(
                        "deleted",
                        "[{\"kind\": \"post\", \"nativeId\": \"p1\"}, {\"kind\": \"post\", \"nativeId\": \"p2\"}]")
                + "]"));
        assertThat(items).extracting(received -> received.item().nativeId()).containsExactly("c1", "p1", "p2");
        assertThat(items).extracting(ItemReceived::verb).containsExactly(Verb.CREATED, Verb.DELETED, Verb.DELETED);
    }

    @Test
    void emptyBatchHoldsNothingAndIsNoMistake() {
        assertThat(Generics.all(batch("[]"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    5                                                                                                     | /1
                    null                                                                                                  | /1
                    []                                                                                                    | /1
                    {}                                                                                                    | /1/specversion
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": "t", "data": {"kind": 5}}                   | /1/data/kind
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": "t", "data": [{"kind": "post"}]}            | /1/data/0/nativeId
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": "t", "data_base64": "W3t9XQ=="}             | /1/data_base64
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": "t", "data": {}, "a/b~c": "x"}              | /1/a~1b~0c
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": "t", "data": {}, "time": "late"}            | /1/time
                    """)
    void oneBadEventRefusesAllAndIsNamedByItsPointer(String bad, String pointer) {
        Reading.Invalid refused = Generics.refused(batch("[" + GOOD + ", " + bad + ", 7]"));
        assertThat(refused.pointer()).isEqualTo(pointer);
        assertThat(refused.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "null", "5", "''", "[", "[]]"})
    void whatIsNoArrayIsNoBatch(String body) {
        Reading.Invalid refused = Generics.refused(batch(body));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointer()).isEmpty();
    }

    @Test
    void itemsOfAllEventsTogetherHaveTheLimitOfOneDelivery() {
        String half = event("created", items(500));
        assertThat(Generics.all(batch("[" + half + ", " + half + "]"))).hasSize(1000);
        Reading.Invalid refused = Generics.refused(batch("[" + half + ", " + half + ", " + GOOD + "]"));
        assertThat(refused.pointer()).isEqualTo("/2/data");
        assertThat(refused.detail()).contains("at most 1000 items");
        String more = event("created", items(501));
        assertThat(Generics.refused(batch("[" + half + ", " + more + "]")).pointer())
                .isEqualTo("/1/data");
    }

    @Test
    void eventsHaveALimitToo() {
        String events = IntStream.range(0, 1001).mapToObj(i -> "5").collect(Collectors.joining(","));
        assertThat(Generics.refused(batch("[" + events + "]")).detail()).contains("at most 1000 events");
    }

    private static String items(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"kind\": \"post\", \"nativeId\": \"n" + i + "\", \"text\": \"x\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String event(String verb, String data) {
        return "{\"specversion\": \"1.0\", \"id\": \"e\", \"source\": \"/s\", \"type\": \"io.parley.comment." + verb
                + ".v1\", \"data\": " + data + "}";
    }

    private static Delivery batch(String body) {
        return MadeUp.delivery(body, "content-type", "application/cloudevents-batch+json; charset=utf-8");
    }
}

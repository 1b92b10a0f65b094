package io.parley.ingest.inbound;

import static io.parley.ingest.inbound.InboxRecords.ARRIVAL;
import static io.parley.ingest.inbound.InboxRecords.TRACE;
import static io.parley.ingest.inbound.InboxRecords.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.contract.Topic;
import io.parley.contract.Verb;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** De-duplication, completion and routing. */
class IngestTopologyTest {

    @TempDir
    Path stateDir;

    private InboxDriver inbox;

    @BeforeEach
    void start() {
        inbox = new InboxDriver(stateDir);
    }

    @AfterEach
    void stop() {
        inbox.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachKindGoesToItsTopicWithEveryVerb(Kind kind) {
        for (Verb verb : Verb.values()) {
            inbox.receive(InboxRecords.of(item("n1").kind(kind).build(), verb));
        }

        List<TestRecord<String, byte[]>> clean = inbox.read(kind.topic());
        assertThat(clean).hasSize(Verb.values().length);
        assertThat(clean)
                .extracting(record -> event(record).type().verb())
                .containsExactlyElementsOf(List.of("created", "edited", "deleted", "hidden", "shown"));
        assertThat(inbox.written())
                .filteredOn(topic -> !topic.contains("changelog"))
                .containsExactly(kind.topic().topicName());
    }

    @Test
    void laterVersionThatIsSaidToBeCreatedGoesOnAsAnEdit() {
        inbox.receive(InboxRecords.of(video("1", "Spring tea").build(), Verb.CREATED));
        inbox.receive(InboxRecords.of(video("2", "Spring teas").build(), Verb.CREATED));
        inbox.receive(InboxRecords.of(video("2", "Spring teas").build(), Verb.CREATED));
        inbox.receive(InboxRecords.of(video("1", "Spring tea").build(), Verb.CREATED));
        inbox.receive(InboxRecords.of(video("3", null).build(), Verb.DELETED));
        inbox.receive(InboxRecords.of(video("4", "Spring teas").build(), Verb.CREATED));

        assertThat(inbox.read(Topic.SOCIAL_POSTS))
                .extracting(record -> event(record).id())
                .containsExactly(
                        "harbour/generic:v1/created/1",
                        "harbour/generic:v1/edited/2",
                        "harbour/generic:v1/deleted/3",
                        "harbour/generic:v1/created/4");
    }

    private static InboxRecords.Draft video(String version, @Nullable String title) {
        return item("v1").kind(Kind.POST).version(version).author("u1").text(title);
    }

    @Test
    void eventCarriesTheItemUnderItsThreadWithTheTimeOfArrival() {
        Item item = item("n1").thread("t1").text("lovely tea").build();
        inbox.receive(InboxRecords.of(item, Verb.CREATED));

        TestRecord<String, byte[]> clean = inbox.read(Topic.SOCIAL_COMMENTS).getFirst();
        assertThat(clean.key()).isEqualTo("harbour/t1");
        assertThat(clean.getRecordTime()).isEqualTo(ARRIVAL);
        Event<?> event = event(clean);
        assertThat(event.type().name()).isEqualTo("io.parley.comment.created.v1");
        assertThat(event.id()).isEqualTo("harbour/generic:n1/created/0");
        assertThat(event.subject()).isEqualTo("generic:n1");
        assertThat(event.brandId()).isEqualTo("harbour");
        assertThat(event.traceparent()).isEqualTo(TRACE);
        assertThat(event.data()).isEqualTo(item);
    }

    @Test
    void redeliveryIsSkippedHoweverOftenItComes() {
        for (int i = 0; i < 5; i++) {
            inbox.receive(InboxRecords.of(item("n1").build(), Verb.CREATED, ARRIVAL.plusSeconds(3600L * i)));
        }

        assertThat(inbox.read(Topic.SOCIAL_COMMENTS)).hasSize(1);
        assertThat(inbox.counted("parley.records.received")).isEqualTo(5);
        assertThat(inbox.counted("parley.records.emitted")).isEqualTo(1);
        assertThat(inbox.counted("parley.records.skipped")).isEqualTo(4);
    }

    @Test
    void redeliveryWhoseReplicasClockIsBehindIsSkippedToo() {
        inbox.receive(InboxRecords.of(item("n1").build(), Verb.CREATED));
        inbox.receive(InboxRecords.of(item("n1").build(), Verb.CREATED, ARRIVAL.minusSeconds(300)));

        assertThat(inbox.read(Topic.SOCIAL_COMMENTS)).hasSize(1);
    }

    @Test
    void samePostOfTwoBrandsIsTwoFacts() {
        inbox.receive(InboxRecords.of(item("n1").build(), Verb.CREATED));
        inbox.receive(InboxRecords.of(item("n1").brand("tidewater").build(), Verb.CREATED));

        assertThat(inbox.read(Topic.SOCIAL_COMMENTS))
                .extracting(TestRecord::key)
                .containsExactly("harbour/n1", "tidewater/n1");
    }

    @Test
    void anotherVersionIsAnotherFact() {
        inbox.receive(InboxRecords.of(item("n1").version("1").build(), Verb.EDITED));
        inbox.receive(InboxRecords.of(item("n1").version("2").build(), Verb.EDITED));

        assertThat(inbox.read(Topic.SOCIAL_COMMENTS)).hasSize(2);
    }

    @Test
    void fullerSecondCopyGoesOnOnceAsAnEdit() {
        Item bare = item("n1").thread("t1").text(null).build();
        Item fuller = item("n1").thread("t1").text("late words").build();
        inbox.receive(InboxRecords.of(bare, Verb.CREATED));
        inbox.receive(InboxRecords.of(fuller, Verb.CREATED));
        inbox.receive(InboxRecords.of(fuller, Verb.CREATED));
        inbox.receive(InboxRecords.of(bare, Verb.CREATED));

        List<TestRecord<String, byte[]>> clean = inbox.read(Topic.SOCIAL_COMMENTS);
        assertThat(clean).extracting(record -> event(record).type().verb()).containsExactly("created", "edited");
        assertThat(((Item) event(clean.getLast()).data()).text()).isEqualTo("late words");
    }

    @Test
    void deletionByReplicaWhoseClockIsBehindIsNotForgotten() {
        inbox.receive(InboxRecords.of(item("n1").thread("t1").text(null).build(), Verb.CREATED));
        inbox.receive(InboxRecords.of(item("n1").build(), Verb.DELETED, ARRIVAL.minusSeconds(300)));
        inbox.receive(InboxRecords.of(item("n1").thread("t1").text("late words").build(), Verb.CREATED));

        assertThat(inbox.read(Topic.SOCIAL_COMMENTS))
                .extracting(record -> event(record).type().verb())
                .containsExactly("created", "deleted");
    }

    @Test
    void eventIsForgottenWhenItsTimeIsOver() {
        inbox.receive(InboxRecords.of(item("n1").build(), Verb.CREATED));
        inbox.receive(InboxRecords.of(
                item("n1").build(),
                Verb.CREATED,
                ARRIVAL.plus(InboxDriver.REMEMBER_EVENTS).minusSeconds(60)));
        assertThat(inbox.read(Topic.SOCIAL_COMMENTS)).hasSize(1);

        inbox.receive(InboxRecords.of(
                item("n1").build(),
                Verb.CREATED,
                ARRIVAL.plus(InboxDriver.REMEMBER_EVENTS).plusSeconds(60)));
        assertThat(inbox.read(Topic.SOCIAL_COMMENTS)).hasSize(1);
    }

    @Test
    void bareEditAndDeletionAreCompletedFromTheFirstCopy() {
        Item whole = item("n1").thread("t1").author("u1").text("first").build();
        inbox.receive(InboxRecords.of(whole, Verb.CREATED));
        inbox.receive(InboxRecords.of(item("n1").text("second").version("7").build(), Verb.EDITED));
        inbox.receive(InboxRecords.of(item("n1").build(), Verb.DELETED));

        List<TestRecord<String, byte[]>> clean = inbox.read(Topic.SOCIAL_COMMENTS);
        assertThat(clean).extracting(TestRecord::key).containsOnly("harbour/t1");
        assertThat(clean)
                .extracting(record -> ((Item) event(record).data()).author())
                .containsOnly(whole.author());
        assertThat(clean)
                .extracting(record -> ((Item) event(record).data()).text())
                .containsExactly("first", "second", null);
    }

    @Test
    void itemIsRememberedLongerThanItsEventsAndThenForgotten() {
        inbox.receive(InboxRecords.of(item("n1").thread("t1").build(), Verb.CREATED));
        inbox.receive(InboxRecords.of(
                item("n1").version("1").build(),
                Verb.EDITED,
                ARRIVAL.plus(InboxDriver.REMEMBER_ITEMS).minusSeconds(60)));
        inbox.receive(InboxRecords.of(
                item("n1").version("2").build(),
                Verb.EDITED,
                ARRIVAL.plus(InboxDriver.REMEMBER_ITEMS)
                        .plus(InboxDriver.REMEMBER_ITEMS)
                        .plusSeconds(60)));

        assertThat(inbox.read(Topic.SOCIAL_COMMENTS))
                .extracting(TestRecord::key)
                .containsExactly("harbour/t1", "harbour/t1", "harbour/n1");
    }

    @Test
    void deletionBeforeItsCreateIsItsOwnThreadAndTheCreateFollows() {
        inbox.receive(InboxRecords.of(item("n1").build(), Verb.DELETED));
        inbox.receive(InboxRecords.of(item("n1").thread("t1").build(), Verb.CREATED));

        assertThat(inbox.read(Topic.SOCIAL_COMMENTS))
                .extracting(TestRecord::key)
                .containsExactly("harbour/n1", "harbour/t1");
    }

    private static Event<?> event(TestRecord<String, byte[]> record) {
        return EventCodec.read(record.headers(), record.value());
    }
}

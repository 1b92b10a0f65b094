package io.parley.ingest.domain.platform.bluesky;

import static io.parley.ingest.domain.platform.bluesky.Frames.BRAND;
import static io.parley.ingest.domain.platform.bluesky.Frames.BRANDS_POST;
import static io.parley.ingest.domain.platform.bluesky.Frames.PERSON;
import static io.parley.ingest.domain.platform.bluesky.Frames.PERSONS_POST;
import static io.parley.ingest.domain.platform.bluesky.Frames.created;
import static io.parley.ingest.domain.platform.bluesky.Frames.deleted;
import static io.parley.ingest.domain.platform.bluesky.Frames.only;
import static io.parley.ingest.domain.platform.bluesky.Frames.post;
import static io.parley.ingest.domain.platform.bluesky.Frames.read;
import static io.parley.ingest.domain.platform.bluesky.Frames.reader;
import static io.parley.ingest.domain.platform.bluesky.Frames.reply;
import static io.parley.ingest.domain.platform.bluesky.Frames.subject;
import static io.parley.ingest.domain.platform.bluesky.Frames.updated;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Edits and deletions: of what was kept, and of the brand's own. */
class BlueskyChangesTest {

    private static final String KEY = "3lper000000bb";
    private static final String POST = "app.bsky.feed.post";

    private final BlueskyReader reader = reader();

    @Test
    void deletionOfAKeptCommentIsOneOfThatComment() {
        only(reader, created(PERSON, POST, KEY, post("Nice", reply(BRANDS_POST, BRANDS_POST))));
        ItemReceived deletion = only(reader, deleted(PERSON, POST, KEY));
        assertThat(deletion.verb()).isEqualTo(Verb.DELETED);
        assertThat(deletion.item().kind()).isEqualTo(Kind.COMMENT);
        assertThat(deletion.item().nativeId()).isEqualTo(PERSONS_POST);
        assertThat(deletion.item().threadId()).isNull();
        assertThat(deletion.item().version()).isEqualTo("3lrev00000009");
    }

    @Test
    void deletionOfWhatWasNeverKeptIsFiltered() {
        assertThat(read(reader, deleted(PERSON, POST, KEY)).leftOut())
                .containsExactlyEntriesOf(java.util.Map.of("filtered", 1));
        only(reader, created(PERSON, POST, KEY, post("harbour cup", "")));
        assertThat(read(reader, deleted(PERSON, POST, "another")).items()).isEmpty();
        assertThat(read(reader, deleted(PERSON, "app.bsky.feed.like", KEY)).items())
                .isEmpty();
    }

    @Test
    void takenBackLikeIsADeletedReaction() {
        only(reader, created(PERSON, "app.bsky.feed.like", "3llike0000001", subject(BRANDS_POST)));
        Item item = only(reader, deleted(PERSON, "app.bsky.feed.like", "3llike0000001"))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.REACTION);
        assertThat(item.nativeId()).isEqualTo("at://" + PERSON + "/app.bsky.feed.like/3llike0000001");
    }

    @Test
    void brandsOwnDeletionGoesOnEvenWhereItsPostIsNotKnown() {
        Item item = only(reader, deleted(BRAND, POST, "3lhar000000aa")).item();
        assertThat(item.nativeId()).isEqualTo(BRANDS_POST);
        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.own()).isTrue();
    }

    @Test
    void editOfAKeptPostGoesOnWhateverItSaysNow() {
        only(reader, created(PERSON, POST, KEY, post("harbour cup", "")));
        ItemReceived edit = only(reader, updated(PERSON, KEY, "3lrev00000002", post("never mind", "")));
        assertThat(edit.verb()).isEqualTo(Verb.EDITED);
        assertThat(edit.item().nativeId()).isEqualTo(PERSONS_POST);
        assertThat(edit.item().text()).isEqualTo("never mind");
        assertThat(edit.item().editedAt()).isEqualTo(Instant.parse("2026-03-14T09:26:50.123Z"));
    }

    @Test
    void editDoesNotMoveAnItemToAnotherTopic() {
        only(reader, created(PERSON, POST, KEY, post("harbour cup", "")));
        String facets = "\"facets\": [" + Frames.facet("mention", "did", BRAND) + "]";
        assertThat(only(reader, updated(PERSON, KEY, "3lrev00000002", post("@harbour", facets)))
                        .item()
                        .kind())
                .isEqualTo(Kind.POST);
    }

    @Test
    void strangersPostThatBecomesOneAboutTheBrandIsKeptFromThenOn() {
        assertThat(read(reader, created(PERSON, POST, KEY, post("a cup", ""))).items())
                .isEmpty();
        assertThat(only(reader, updated(PERSON, KEY, "3lrev00000002", post("a harbour cup", "")))
                        .verb())
                .isEqualTo(Verb.EDITED);
        assertThat(only(reader, deleted(PERSON, POST, KEY)).verb()).isEqualTo(Verb.DELETED);
    }

    @Test
    void everyEditIsAFactOfItsOwnAndEveryRedeliveryIsNot() {
        String first = updated(PERSON, KEY, "3lrev00000002", post("harbour cup", ""));
        String again = updated(PERSON, KEY, "3lrev00000004", post("harbour cup", ""));
        assertThat(only(reader, first).eventId())
                .isEqualTo(only(reader(), first).eventId())
                .isNotEqualTo(only(reader, again).eventId());
    }

    @Test
    void recordThatIsPutBackUnderAnotherRevisionIsTheSameCreation() {
        String created = created(PERSON, POST, KEY, post("harbour cup", ""));
        String resynced = created.replace("\"rev\": \"3lrev00000001\"", "\"rev\": \"3lrev00000007\"");
        assertThat(resynced).isNotEqualTo(created);
        assertThat(only(reader, resynced).eventId())
                .isEqualTo(only(reader, created).eventId());
    }

    @Test
    void otherRecordUnderTheSameKeyIsAnotherCreation() {
        String created = created(PERSON, POST, KEY, post("harbour cup", ""));
        String recreated = created.replace("bafyrei3lrev00000001", "bafyreiother");
        assertThat(only(reader, recreated).eventId())
                .isNotEqualTo(only(reader, created).eventId());
    }
}

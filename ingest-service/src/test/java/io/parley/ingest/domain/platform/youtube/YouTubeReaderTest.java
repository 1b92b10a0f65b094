package io.parley.ingest.domain.platform.youtube;

import static io.parley.ingest.domain.platform.youtube.Feeds.CHANNEL;
import static io.parley.ingest.domain.platform.youtube.Feeds.feed;
import static io.parley.ingest.domain.platform.youtube.Feeds.read;
import static io.parley.ingest.domain.platform.youtube.Feeds.tombstone;
import static io.parley.ingest.domain.platform.youtube.Feeds.tombstones;
import static io.parley.ingest.domain.platform.youtube.Feeds.video;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YouTubeReaderTest {

    private static final String PUBLISHED = "2026-03-14T09:20:00+00:00";
    private static final String UPDATED = "2026-03-14T09:20:30.123456789+00:00";

    @Test
    void entryIsAPostOfTheChannel() {
        ItemReceived received = MadeUp.only(read(feed(video("aB3_-xyz901", "Tea &amp; toast", PUBLISHED, UPDATED))));

        Item item = received.item();
        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        assertThat(item.id()).isEqualTo("youtube:aB3_-xyz901");
        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.author()).isEqualTo(new Author(CHANNEL, null, "Harbour Tea", true));
        assertThat(item.text()).isEqualTo("Tea & toast");
        assertThat(item.permalink()).isEqualTo("https://www.youtube.com/watch?v=aB3_-xyz901");
        assertThat(item.media()).containsExactly(new Media("video", item.permalink()));
        assertThat(item.createdAt()).isEqualTo("2026-03-14T09:20:00Z");
        assertThat(item.editedAt()).isEqualTo("2026-03-14T09:20:30.123Z");
        assertThat(item.version())
                .isEqualTo(
                        Long.toString(Instant.parse("2026-03-14T09:20:30.123Z").toEpochMilli()));
        assertThat(item.threadId()).isNull();
        assertThat(item.language()).isNull();
        assertThat(item.history()).isFalse();
        assertThat(received.nativeFragment()).isNotNull();
        assertThat(received.nativeFragment().toString()).contains("\"Tea & toast\"");
    }

    @Test
    void videoThatIsOldWhenItIsFirstHeardOfIsHistory() {
        assertThat(MadeUp.only(read(feed(video("v1", "Old", "2024-01-01T00:00:00+00:00", UPDATED))))
                        .item()
                        .history())
                .isTrue();
    }

    @Test
    void tombstoneDeletesTheSameItem() {
        ItemReceived received = MadeUp.only(read(tombstones(tombstone("yt:video:aB3_-xyz901", CHANNEL))));

        assertThat(received.verb()).isEqualTo(Verb.DELETED);
        assertThat(received.item().id()).isEqualTo("youtube:aB3_-xyz901");
        assertThat(received.item().author()).isEqualTo(new Author(CHANNEL, null, "Harbour Tea", true));
        assertThat(received.item().permalink()).isEqualTo("https://www.youtube.com/watch?v=aB3_-xyz901");
        assertThat(received.item().version())
                .isEqualTo(Long.toString(Instant.parse("2026-03-14T09:25:00.5Z").toEpochMilli()));
    }

    @Test
    void tombstoneWithNothingButItsReferenceIsHonoured() {
        ItemReceived received = MadeUp.only(read(tombstones("<at:deleted-entry ref='yt:video:v1'/>")));
        assertThat(received.item().id()).isEqualTo("youtube:v1");
        assertThat(received.item().version()).isEqualTo("0");
        assertThat(received.item().author()).isNull();
    }

    @Test
    void otherChannelsAndOtherThingsAreLeftOut() {
        Reading.Parts parts = MadeUp.parts(read(tombstones(
                tombstone("yt:video:v1", "UCsomebodyElse"),
                tombstone("yt:playlist:p1", CHANNEL),
                "<at:deleted-entry ref='tag:else' xmlns:at='urn:not-tombstones'/>",
                video("v2", "Theirs", PUBLISHED, UPDATED)
                        .replace("<yt:channelId>" + CHANNEL, "<yt:channelId>UCsomebodyElse")
                        .replace("<entry>", "<entry xmlns:yt='http://www.youtube.com/xml/schemas/2015'>"))));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).isEmpty();
        assertThat(parts.leftOut()).isEqualTo(Map.of("other-account", 2, "no-item", 1));
    }

    @Test
    void badEntriesAreKeptAndTheirNeighboursGoOn() {
        String good = video("v1", "Good", PUBLISHED, UPDATED);
        String body = feed(
                "<entry/>",
                good,
                "<entry><yt:videoId>with space</yt:videoId></entry>",
                "<entry><yt:videoId>v3</yt:videoId><title>whose?</title></entry>",
                good.replace("v1", "v4").replace(UPDATED, "yesterday").replace(PUBLISHED, ""),
                "<deleted-entry xmlns='http://purl.org/atompub/tombstones/1.0'/>",
                "<deleted-entry xmlns='http://purl.org/atompub/tombstones/1.0' ref='yt:video:'/>");
        Reading.Parts parts = MadeUp.parts(read(body));
        assertThat(parts.items()).extracting(item -> item.item().id()).containsExactly("youtube:v1", "youtube:v4");
        assertThat(parts.unreadable()).hasSize(5).allMatch(part -> new String(part.bytes(), UTF_8).equals(body));
    }

    @Test
    void idAndChannelAreAlsoFoundWhereAtomHasThem() {
        String entry = video("v1", "Tea", PUBLISHED, UPDATED).replaceAll("<yt:.*", "");
        Item item = MadeUp.only(read(feed(entry))).item();
        assertThat(item.id()).isEqualTo("youtube:v1");
        assertThat(item.own()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "<feed/>", "<html xmlns='http://www.w3.org/2005/Atom'/>", "<!DOCTYPE feed><feed/>"})
    void bodyThatIsNoFeedIsKeptAsItIs(String body) {
        Reading.Parts parts = MadeUp.parts(read(body));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.bytes()).isEqualTo(body.getBytes(UTF_8)));
    }

    @Test
    void linkThatIsNoWebAddressIsNoPermalink() {
        String entry =
                video("v1", "Tea", PUBLISHED, UPDATED).replace("https://www.youtube.com/watch", "javascript:watch");
        assertThat(MadeUp.only(read(feed(entry))).item().permalink()).isNull();
    }

    @Test
    void oneEntryIsOneFactAndAnotherStateIsAnother() {
        Random random = new Random(42);
        Map<String, String> entryOfFact = new HashMap<>();
        for (int i = 0; i < 2000; i++) {
            Instant updated = MadeUp.ARRIVAL.minus(Duration.ofMillis(random.nextInt(1000)));
            String entry = video("v" + random.nextInt(5), "Title of " + updated, PUBLISHED, updated.toString());
            String fact = MadeUp.only(read(feed(entry))).eventId();
            ItemReceived later = MadeUp.only(YouTubeReader.read(
                    feed(entry).getBytes(UTF_8),
                    MadeUp.account("youtube", CHANNEL).at(MadeUp.ARRIVAL.plusSeconds(random.nextInt(1_000_000)))));
            assertThat(later.eventId()).isEqualTo(fact);
            String same = entryOfFact.putIfAbsent(fact, entry);
            assertThat(same == null || same.equals(entry)).isTrue();
        }
        assertThat(entryOfFact).hasSizeGreaterThan(1000);
    }
}

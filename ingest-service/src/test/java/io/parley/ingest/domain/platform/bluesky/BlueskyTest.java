package io.parley.ingest.domain.platform.bluesky;

import static io.parley.ingest.domain.platform.bluesky.Frames.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.platform.Platforms;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Verification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a connection needs, what its closed door says, and where its stream is. */
class BlueskyTest {

    private final Bluesky bluesky = new Bluesky();

    @Test
    void didIsAllThatAConnectionNeeds() {
        assertThat(Platforms.problems(ACCOUNT)).isEmpty();
        assertThat(Platforms.problems(ACCOUNT.withOptions(Map.of()))).isEmpty();
    }

    @Test
    void whatCouldNeverWorkIsRefusedWithItsKey() {
        assertThat(problems(MadeUp.account("bluesky")))
                .singleElement()
                .asString()
                .startsWith("account-id: ");
        assertThat(problems(MadeUp.account("bluesky", "harbour.example")))
                .singleElement()
                .asString()
                .startsWith("account-id: ");
        assertThat(problems(ACCOUNT.withOptions(Map.of("handle", "Harbour Tea"))))
                .singleElement()
                .asString()
                .startsWith("options.handle: ");
        assertThat(problems(ACCOUNT.withOptions(Map.of("terms", " , "))))
                .singleElement()
                .asString()
                .startsWith("options.terms: ");
        for (String url :
                List.of("https://x.example/subscribe", "wss:/subscribe", "wss://x.example/s?cursor=1", "w s")) {
            assertThat(problems(ACCOUNT.withOptions(Map.of("url", url))))
                    .as(url)
                    .singleElement()
                    .asString()
                    .startsWith("options.url: ");
        }
    }

    @Test
    void doorIsClosed() {
        assertThat(bluesky.verify(MadeUp.delivery("{}"), ACCOUNT.origin())).isInstanceOf(Verification.Refused.class);
        assertThat(bluesky.handshake(MadeUp.query("hub.challenge", "1"), ACCOUNT.origin()))
                .isInstanceOfSatisfying(
                        Handshake.Denied.class,
                        denied -> assertThat(denied.status()).isEqualTo(405));
    }

    @Test
    void olderEndpointIsAskedByItsParameters() {
        JetstreamAddress address = JetstreamAddress.of(ACCOUNT);
        assertThat(address.from(OptionalLong.empty()))
                .isEqualTo(URI.create("wss://jetstream2.us-east.bsky.network/subscribe"
                        + "?wantedCollections=app.bsky.feed.post&wantedCollections=app.bsky.feed.like"
                        + "&wantedCollections=app.bsky.feed.repost"));
        assertThat(address.from(OptionalLong.of(1_773_480_410_123_456L)).getQuery())
                .endsWith("&cursor=1773480410123456");
        assertThat(address.host()).isEqualTo("jetstream2.us-east.bsky.network");
    }

    @Test
    void newerEndpointIsAskedByItsOwn() {
        JetstreamAddress address = JetstreamAddress.of(ACCOUNT.withOptions(
                Map.of("url", "ws://stream.example:6008/xrpc/network.bsky.jetstream.subscribeEvents")));
        assertThat(address.from(OptionalLong.of(1_773_480_410_123_456L)).getQuery())
                .isEqualTo("kinds=commit&kinds=account&collections=app.bsky.feed.post&collections=app.bsky.feed.like"
                        + "&collections=app.bsky.feed.repost&cursor=1773480410123456");
        assertThat(address.host()).isEqualTo("stream.example:6008");
    }

    private List<String> problems(MadeUp.Account account) {
        return bluesky.problems(account);
    }
}

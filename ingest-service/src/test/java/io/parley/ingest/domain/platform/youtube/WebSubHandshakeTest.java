package io.parley.ingest.domain.platform.youtube;

import static io.parley.ingest.domain.platform.youtube.Feeds.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Lease;
import io.parley.ingest.domain.webhook.Subscription;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSubHandshakeTest {

    private static final String FEED = "https://www.youtube.com/feeds/videos.xml?channel_id=" + CHANNEL;
    private static final MadeUp.Account BY_HAND = MadeUp.account("youtube", "UCother", CHANNEL);
    private static final MadeUp.Account RENEWED =
            BY_HAND.withOptions(Map.of("callback", "https://social.harbour.example/webhooks/youtube/harbour-youtube"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/feeds/videos.xml?channel_id=",
                "https://www.youtube.com/xml/feeds/videos.xml?channel_id="
            })
    void challengeComesBackForAWantedFeed(String feed) {
        assertThat(ask(BY_HAND, "subscribe", feed + CHANNEL, "432000", "4c7a!~{}"))
                .isEqualTo(new Handshake.Agreed(Answer.text("4c7a!~{}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://www.youtube.com/feeds/videos.xml?channel_id=UCsomebodyElse",
                "http://www.youtube.com/feeds/videos.xml?channel_id=" + CHANNEL,
                "https://www.youtube.example/feeds/videos.xml?channel_id=" + CHANNEL,
                "https://www.youtube.com/feeds/videos.xml?channel_id=" + CHANNEL + "&x=1",
                CHANNEL
            })
    void otherFeedsAreNotWanted(String feed) {
        assertNotFound(ask(BY_HAND, "subscribe", feed, "432000", "4c7a"));
    }

    @Test
    void challengeIsShortAndPrintable() {
        for (String challenge : new String[] {"", "a b", "<script>", "é", "a\n", "a".repeat(513)}) {
            assertNotFound(ask(BY_HAND, "subscribe", FEED, "432000", challenge));
        }
        assertNotFound(
                new YouTube().handshake(MadeUp.query("hub.mode", "subscribe", "hub.topic", FEED), BY_HAND.origin()));
    }

    @Test
    void unsubscribingIsAgreedOnlyWhereTheChannelIsNotWantedAnyMore() {
        assertNotFound(ask(BY_HAND, "unsubscribe", FEED, "", "4c7a"));
        assertThat(ask(BY_HAND, "unsubscribe", FEED + "X", "", "4c7a"))
                .isEqualTo(new Handshake.Agreed(Answer.text("4c7a")));
    }

    @Test
    void otherModesAreUnknown() {
        assertNotFound(ask(BY_HAND, "publish", FEED, "432000", "4c7a"));
        assertNotFound(new YouTube().handshake(MadeUp.query(), BY_HAND.origin()));
    }

    @Test
    void denialIsReportedWithoutWhatCouldForgeALogLine() {
        assertThat(new YouTube()
                        .handshake(
                                MadeUp.query(
                                        "hub.mode",
                                        "denied",
                                        "hub.topic",
                                        FEED,
                                        "hub.reason",
                                        "no\nWARN " + "x".repeat(999)),
                                BY_HAND.origin()))
                .isInstanceOfSatisfying(Handshake.Reported.class, reported -> {
                    assertThat(reported.answer()).isEqualTo(Answer.empty(200));
                    assertThat(reported.reason()).isEqualTo("hub-denied");
                    assertThat(reported.detail()).contains(FEED + ": no?WARN x").hasSizeLessThan(300);
                });
    }

    @Test
    void hubThatKnowsTheCallbacksKeyGrantsALease() {
        Subscription subscription = new YouTube().subscriptions(RENEWED).get(1);
        assertThat(withKey(RENEWED, key(subscription), "432000"))
                .isEqualTo(new Handshake.Leased(
                        Answer.text("4c7a"),
                        CHANNEL,
                        new Lease(subscription.fingerprint(), MadeUp.ARRIVAL, Duration.ofDays(5))));
        assertThat(withKey(RENEWED, key(subscription), "999999999999999999"))
                .isInstanceOfSatisfying(
                        Handshake.Leased.class,
                        leased -> assertThat(leased.lease().length()).isEqualTo(Duration.ofDays(365)));
        for (String senseless : new String[] {"0", "-1", "soon", "", "9".repeat(30)}) {
            assertThat(withKey(RENEWED, key(subscription), senseless))
                    .isEqualTo(new Handshake.Agreed(Answer.text("4c7a")));
        }
    }

    @Test
    void nobodyElseCanGrantOne() {
        Subscription ofOtherChannel = new YouTube().subscriptions(RENEWED).get(0);
        Subscription ofOtherSecret =
                new YouTube().subscriptions(RENEWED.withSecrets("other")).get(1);
        assertNotFound(ask(RENEWED, "subscribe", FEED, "432000", "4c7a"));
        assertNotFound(withKey(RENEWED, "", "432000"));
        assertNotFound(withKey(RENEWED, key(ofOtherChannel), "432000"));
        assertNotFound(withKey(RENEWED, key(ofOtherSecret), "432000"));
    }

    private static String key(Subscription subscription) {
        String query = subscription.callback().getQuery();
        return query.substring("key=".length());
    }

    private static Handshake withKey(MadeUp.Account account, String key, String seconds) {
        Delivery request = MadeUp.query(
                "hub.mode",
                "subscribe",
                "hub.topic",
                FEED,
                "hub.challenge",
                "4c7a",
                "hub.lease_seconds",
                seconds,
                "key",
                key);
        return new YouTube().handshake(request, account.origin());
    }

    private static Handshake ask(MadeUp.Account account, String mode, String topic, String seconds, String challenge) {
        Delivery request = MadeUp.query(
                "hub.mode", mode, "hub.topic", topic, "hub.challenge", challenge, "hub.lease_seconds", seconds);
        return new YouTube().handshake(request, account.origin());
    }

    private static void assertNotFound(Handshake handshake) {
        assertThat(handshake)
                .isInstanceOfSatisfying(
                        Handshake.Denied.class,
                        denied -> assertThat(denied.status()).isEqualTo(404));
    }
}

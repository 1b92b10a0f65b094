package io.parley.ingest.domain.platform.youtube;

import static io.parley.ingest.domain.platform.youtube.Feeds.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.platform.Platforms;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Lease;
import io.parley.ingest.domain.webhook.Subscription;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YouTubeTest {

    private static final String DOOR = "https://social.harbour.example/webhooks/youtube/harbour-youtube";
    private static final MadeUp.Account HARBOUR =
            MadeUp.account("youtube", CHANNEL).withOptions(Map.of("callback", DOOR));

    @Test
    void goodConnectionHasNoProblems() {
        assertThat(Platforms.problems(HARBOUR)).isEmpty();
        assertThat(Platforms.problems(MadeUp.account("youtube", CHANNEL, "UCother")))
                .isEmpty();
    }

    @Test
    void channelsAreNamedByTheirIds() {
        assertThat(Platforms.problems(MadeUp.account("youtube")))
                .singleElement()
                .asString()
                .startsWith("account-id: ");
        assertThat(Platforms.problems(MadeUp.account("youtube", CHANNEL, "@harbour")))
                .singleElement()
                .asString()
                .startsWith("account-id: ");
    }

    @Test
    void secretThatTheHubWouldNotTakeIsRefused() {
        assertThat(Platforms.problems(HARBOUR.withSecrets("x".repeat(199)))).isEmpty();
        assertThat(Platforms.problems(HARBOUR.withSecrets("short", "é".repeat(100))))
                .singleElement()
                .asString()
                .startsWith("secrets: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/webhooks/youtube/x", "ftp://a.example/", "https:///x", "https://a.example/#x", "a b"})
    void urlsAreWhole(String url) {
        for (String option : List.of("callback", "hub")) {
            assertThat(Platforms.problems(HARBOUR.withOptions(Map.of(option, url))))
                    .singleElement()
                    .asString()
                    .startsWith("options." + option + ": ");
        }
    }

    @Test
    void eachChannelsFeedIsAskedFor() {
        List<Subscription> subscriptions = new YouTube()
                .subscriptions(MadeUp.account("youtube", CHANNEL, "UCother")
                        .withOptions(Map.of("callback", DOOR))
                        .withSecrets("new", "old"));
        assertThat(subscriptions).extracting(Subscription::part).containsExactly(CHANNEL, "UCother");
        Subscription first = subscriptions.getFirst();
        assertThat(first.hub()).isEqualTo(URI.create("https://pubsubhubbub.appspot.com/subscribe"));
        assertThat(first.topic()).isEqualTo("https://www.youtube.com/feeds/videos.xml?channel_id=" + CHANNEL);
        assertThat(first.callback().toString()).matches(java.util.regex.Pattern.quote(DOOR) + "\\?key=[0-9a-f]{32}");
        assertThat(first.secret()).isEqualTo("new");
        assertThat(first.toString()).doesNotContain("new").doesNotContain("key=");
    }

    @Test
    void callbackKeepsItsOwnQuery() {
        Subscription subscription = only(HARBOUR.withOptions(Map.of("callback", DOOR + "?a=b")));
        assertThat(subscription.callback().toString()).startsWith(DOOR + "?a=b&key=");
    }

    @Test
    void withoutCallbackOrSecretNothingIsAskedFor() {
        assertThat(new YouTube().subscriptions(MadeUp.account("youtube", CHANNEL)))
                .isEmpty();
        assertThat(new YouTube().subscriptions(HARBOUR.withSecrets())).isEmpty();
    }

    @Test
    void fingerprintChangesWithEverythingTheHubWasTold() {
        assertThat(Stream.of(
                                HARBOUR,
                                HARBOUR.withSecrets("other"),
                                MadeUp.account("youtube", "UCother").withOptions(HARBOUR.options()),
                                HARBOUR.withOptions(Map.of("callback", DOOR + "2")),
                                HARBOUR.withOptions(Map.of("callback", DOOR, "hub", "https://hub.example/")))
                        .map(account -> only(account).fingerprint()))
                .doesNotHaveDuplicates();
        assertThat(only(HARBOUR)).isEqualTo(only(HARBOUR));
    }

    @Test
    void leaseIsRenewedAfterFourFifthsOfIt() {
        Subscription subscription = only(HARBOUR);
        Lease lease = new Lease(subscription.fingerprint(), MadeUp.ARRIVAL, Duration.ofDays(5));
        assertThat(subscription.renewIn(Optional.of(lease), MadeUp.ARRIVAL)).isEqualTo(Duration.ofDays(4));
        assertThat(subscription.renewIn(Optional.of(lease), MadeUp.ARRIVAL.plus(Duration.ofDays(6))))
                .isZero();
        assertThat(subscription.renewIn(Optional.empty(), MadeUp.ARRIVAL)).isZero();
        assertThat(only(HARBOUR.withSecrets("rotated")).renewIn(Optional.of(lease), MadeUp.ARRIVAL))
                .isZero();
    }

    @Test
    void forgedDeliveryIsToldTheSameAsAnyOther() {
        assertThat(new YouTube().refused()).contains(new YouTube().accepted(1)).contains(Answer.empty(200));
    }

    private static Subscription only(MadeUp.Account account) {
        List<Subscription> subscriptions = new YouTube().subscriptions(account);
        assertThat(subscriptions).hasSize(1);
        return subscriptions.getFirst();
    }
}

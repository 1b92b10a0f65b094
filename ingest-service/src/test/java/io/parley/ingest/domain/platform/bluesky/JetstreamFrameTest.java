package io.parley.ingest.domain.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Both forms of a frame say the same, and no form breaks it. */
class JetstreamFrameTest {

    @Test
    void olderFormIsTheEvent() {
        JetstreamFrame frame = JetstreamFrame.of(
                "{\"did\": \"did:plc:x\", \"time_us\": 1773480410123456, \"cursor\": 99, \"kind\": \"identity\", \"identity\": {}}");
        assertThat(frame.kind()).isEqualTo("identity");
        assertThat(frame.did()).isEqualTo("did:plc:x");
        assertThat(frame.timeUs()).isEqualTo(1_773_480_410_123_456L);
    }

    @Test
    void newerFormIsUnwrappedAndItsTimeIsWhenItWasWitnessed() {
        JetstreamFrame frame = JetstreamFrame.of("""
                {"$type": "message", "payload": {"$type": "network.bsky.jetstream.subscribeEvents#account", "seq": 5,
                 "did": "did:plc:x", "time": "2020-01-01T00:00:00.000001Z", "witnessedAt": "2026-03-14T09:26:50.123456Z"}}""");
        assertThat(frame.kind()).isEqualTo("account");
        assertThat(frame.did()).isEqualTo("did:plc:x");
        assertThat(frame.timeUs()).isEqualTo(1_773_480_410_123_000L);
        assertThat(JetstreamFrame.of("{\"$type\": \"message\", \"payload\": {\"time\": \"2026-03-14T09:26:50Z\"}}")
                        .timeUs())
                .isEqualTo(1_773_480_410_000_000L);
    }

    @Test
    void noticesOfTheServerAreToldApart() {
        assertThat(JetstreamFrame.of("{\"$type\": \"error\", \"error\": \"ConsumerTooSlow\", \"message\": \"m\"}")
                        .error())
                .isEqualTo("ConsumerTooSlow");
        assertThat(JetstreamFrame.of(
                                "{\"$type\": \"message\", \"payload\": {\"$type\": \"n#info\", \"name\": \"OutdatedCursor\"}}")
                        .saysOutdated())
                .isTrue();
        assertThat(JetstreamFrame.of("{\"kind\": \"commit\"}").error()).isNull();
    }

    @Test
    void timeThatCouldBeASequenceNumberIsNone() {
        assertThat(JetstreamFrame.of("{\"time_us\": 123456789}").timeUs()).isZero();
        assertThat(JetstreamFrame.of("{\"time_us\": \"1773480410123456\"}").timeUs())
                .isZero();
        assertThat(JetstreamFrame.of("{\"time_us\": 1e99}").timeUs()).isZero();
    }

    @Test
    void whatIsNoJsonIsBroken() {
        for (String text : new String[] {"", "{", "{}{}", "nothing"}) {
            assertThat(JetstreamFrame.of(text).kind()).as(text).isEqualTo(JetstreamFrame.BROKEN);
        }
    }
}

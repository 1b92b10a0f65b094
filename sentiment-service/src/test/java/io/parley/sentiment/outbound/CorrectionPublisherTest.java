package io.parley.sentiment.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Sentiment.Label;
import io.parley.contract.SentimentCorrected;
import io.parley.sentiment.MadeUp;
import io.parley.sentiment.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionPublisherTest {

    @Test
    void brokerThatIsAwayIsSaidToBeAway() {
        CorrectionPublisher publisher = new CorrectionPublisher(
                Settings.with(Map.of("corrections.ack-max", "PT0.2S")), Map.of("bootstrap.servers", "localhost:1"));
        try {
            assertThat(publisher.store(new SentimentCorrected(
                            MadeUp.comment("a", "fine"), Label.NEUTRAL, null, "Mei Lin", MadeUp.NOW)))
                    .isEqualTo(new CorrectionPublisher.Unavailable());
        } finally {
            publisher.close();
        }
    }
}

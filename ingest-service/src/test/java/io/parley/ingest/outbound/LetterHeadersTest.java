package io.parley.ingest.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.DeadLetter;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class LetterHeadersTest {

    private static final Delivery DELIVERY = MadeUp.delivery(
            "{}", //
            "Content-Type",
            "application/json; charset=utf-8", //
            "ce-type",
            "io.parley.comment.created.v1", //
            "Authorization",
            "Bearer secret", //
            "X-Hub-Signature-256",
            "sha256=00", //
            "webhook-signature",
            "v1,AAAA", //
            "Cookie",
            "a=b");

    @Test
    void whatSaysWhatTheBodyIsComesBackAndNothingElseIsKept() {
        Headers headers = LetterHeaders.of("why", taken(MadeUp.origin("generic")));

        List<String> names = new ArrayList<>();
        headers.forEach((Header header) -> names.add(header.key()));
        assertThat(names)
                .containsExactlyInAnyOrder(DeadLetter.REASON, "connection", "http.content-type", "http.ce-type");
        Delivery back = LetterHeaders.delivery(headers, new byte[] {1});
        assertThat(back.mediaType()).isEqualTo("application/json");
        assertThat(back.header("CE-Type")).hasValue("io.parley.comment.created.v1");
        assertThat(back.body()).containsExactly(1);
        assertThat(LetterHeaders.connection(headers)).hasValue("harbour-generic");
        assertThat(LetterHeaders.imported(headers)).isFalse();
    }

    @Test
    void letterOfAnImportSaysSo() {
        Origin origin = Origin.imported("harbour-generic", MadeUp.account("generic"), MadeUp.ARRIVAL);

        assertThat(LetterHeaders.imported(LetterHeaders.of("why", taken(origin))))
                .isTrue();
    }

    private static Taken taken(Origin origin) {
        return new Taken(origin, DELIVERY, new Reading.Parts(List.of(), List.of(), Map.of()));
    }
}

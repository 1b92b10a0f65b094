package io.parley.ingest.inbound.webhook;

import static io.parley.ingest.inbound.webhook.Senders.facebook;
import static io.parley.ingest.inbound.webhook.Senders.facebookComment;
import static io.parley.ingest.inbound.webhook.Senders.generic;
import static io.parley.ingest.inbound.webhook.Senders.genericComment;
import static io.parley.ingest.inbound.webhook.Senders.unique;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.localstack.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures that were kept, shifted in time, repeated or bent, over real HTTP. */
@QuarkusTest
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@TestProfile(ImpatientProfile.class)
class HostileSignaturesIT extends HostileCase {

    @Test
    void replayedDeliveryIsTakenAndHasNoSecondEffect() throws Exception {
        String id = unique();
        byte[] body = genericComment(id);
        List<String> head = generic(body);
        for (int i = 0; i < 5; i++) {
            assertThat(deliver(head, body).status()).isEqualTo(202);
        }
        String last = unique();
        assertThat(deliver(generic(genericComment(last)), genericComment(last)).status())
                .isEqualTo(202);

        assertThat(onTopic("ingest-inbox", id, 5)).hasSize(5);
        onTopic("social-comments", last, 1);
        assertThat(onTopic("social-comments", id, 1)).hasSize(1);
    }

    @Test
    void signatureOfAnotherTimeIsRefusedBothWays() throws Exception {
        byte[] body = genericComment(unique());
        for (long shift : List.of(-3600L, -310L, 310L, 3600L, 1_000_000_000L, -1_000_000_000L)) {
            RawHttp.Answer answer = deliver(generic(body, Instant.now().plusSeconds(shift)), body);
            assertThat(answer.status()).as("%d s", shift).isEqualTo(401);
            assertThat(answer.isProblem()).isTrue();
        }
        for (long shift : List.of(-290L, 290L)) {
            assertThat(deliver(generic(body, Instant.now().plusSeconds(shift)), body)
                            .status())
                    .as("%d s", shift)
                    .isEqualTo(202);
        }
    }

    @Test
    void signatureTimeThatWasChangedAfterSigningIsRefused() throws Exception {
        byte[] body = genericComment(unique());
        List<String> head = generic(body, Instant.now().minusSeconds(600));
        head.set(3, "webhook-timestamp: " + Instant.now().getEpochSecond());
        assertThat(deliver(head, body).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807",
                "-9223372036854775808",
                "99999999999999999999",
                "1e9",
                "0x5f5e100",
                "١٧٦٧٢٢٥٦٠٠",
                "",
                "NaN"
            })
    void oddSignatureTimesAreRefused(String timestamp) throws Exception {
        byte[] body = genericComment(unique());
        List<String> head = generic(body);
        head.set(3, "webhook-timestamp: " + new String(timestamp.getBytes(UTF_8), ISO_8859_1));
        assertThat(deliver(head, body).status()).isEqualTo(401);
    }

    @Test
    void severalSignatureHeadersNeverLetAForgedDeliveryIn() throws Exception {
        byte[] body = facebookComment(unique());
        String good = facebook(body).get(2);
        String forged = "X-Hub-Signature-256: sha256=" + "0".repeat(64);
        for (List<String> signatures : List.of(
                List.of(forged, forged),
                List.of(forged, good),
                List.of(good, forged),
                List.of("x-hub-signature-256: sha256=" + "0".repeat(64), good),
                List.of(forged, "X-Hub-Signature: sha1=" + "0".repeat(40)))) {
            List<String> head = facebook(body);
            head.removeLast();
            head.addAll(signatures);
            assertThat(deliver(head, body).status()).as("%s", signatures).isEqualTo(401);
        }
        byte[] other = genericComment(unique());
        List<String> head = generic(other);
        head.set(4, "webhook-signature: v1,AAAA");
        head.add("webhook-signature: v1,BBBB");
        assertThat(deliver(head, other).status()).isEqualTo(401);
    }
}

package io.parley.ingest.domain.platform.linkedin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.signature.Encoding;
import io.parley.ingest.domain.signature.Hmac;
import io.parley.ingest.domain.signature.HmacSignature;
import io.parley.ingest.domain.signature.Secrets;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** LinkedIn Pages. */
public final class LinkedIn implements Platform {

    private static final String CHILD_APPLICATION = "child-application-id";
    private static final String CHILD_SECRET = "child-secret";
    private static final String FORM = "signature-form";
    private static final String DOCUMENTED = "documented";
    private static final String PREFIXED = "prefixed";

    private static final String PREFIX = "hmacsha256=";
    private static final HmacSignature DOCUMENTED_SIGNATURE =
            new HmacSignature("X-LI-Signature", "", Encoding.HEX, Hmac.SHA256);
    private static final HmacSignature PREFIXED_SIGNATURE =
            new HmacSignature("X-LI-Signature", PREFIX, Encoding.HEX, Hmac.SHA256);

    /** Challenges are signed with the key of deliveries: whatever could be a delivery must never be taken for one. */
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    public String name() {
        return "linkedin";
    }

    @Override
    public Set<String> options() {
        return Set.of(CHILD_APPLICATION, CHILD_SECRET, FORM);
    }

    @Override
    public List<String> problems(BrandsConfig.Connection connection) {
        List<String> problems = new ArrayList<>();
        if (connection.options().containsKey(CHILD_APPLICATION)
                != connection.options().containsKey(CHILD_SECRET)) {
            problems.add("options: a child app needs both " + CHILD_APPLICATION + " and " + CHILD_SECRET + ".");
        }
        if (!Set.of(DOCUMENTED, PREFIXED).contains(form(connection))) {
            problems.add("options." + FORM + ": must be " + DOCUMENTED + " or " + PREFIXED + ".");
        }
        return problems;
    }

    /** LinkedIn's challenge, which comes again every two hours. */
    @Override
    public Handshake handshake(Delivery request, Origin origin) {
        Optional<String> challenge = request.parameter("challengeCode")
                .filter(code -> UUID.matcher(code).matches());
        Optional<String> secret = challengeSecret(request, origin.connection()).filter(key -> !key.isEmpty());
        if (challenge.isEmpty() || secret.isEmpty()) {
            return new Handshake.Denied(
                    403,
                    "challengeCode must be a UUID, and applicationId, where it is sent, the one in the brands file"
                            + " (options." + CHILD_APPLICATION + ").");
        }
        byte[] digest =
                Hmac.SHA256.over(secret.get().getBytes(UTF_8), challenge.get().getBytes(US_ASCII));
        return new Handshake.Agreed(Answer.json(
                200,
                "{\"challengeCode\":\"%s\",\"challengeResponse\":\"%s\"}"
                        .formatted(challenge.get(), Encoding.HEX.text(digest))));
    }

    /** A body that is a challenge may have been signed by {@link #handshake} for anybody. */
    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        if (UUID.matcher(new String(delivery.body(), ISO_8859_1)).matches()) {
            return Secrets.forged(DOCUMENTED_SIGNATURE.header());
        }
        List<String> secrets = new ArrayList<>(origin.connection().secrets());
        child(origin.connection(), CHILD_SECRET).ifPresent(secrets::add);
        return form(origin.connection()).equals(PREFIXED)
                ? PREFIXED_SIGNATURE.verify(delivery, secrets, delivery.body())
                : DOCUMENTED_SIGNATURE.verify(delivery, secrets, PREFIX.getBytes(US_ASCII), delivery.body());
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return LinkedInReader.read(delivery.body(), origin);
    }

    /** The child app's secret where one is asked for by its id, else the first of the connection's. */
    private static Optional<String> challengeSecret(Delivery request, BrandsConfig.Connection connection) {
        if (!request.query().containsKey("applicationId")) {
            return connection.secrets().stream().findFirst();
        }
        return child(connection, CHILD_APPLICATION)
                .filter(id ->
                        request.parameter("applicationId").filter(id::equals).isPresent())
                .flatMap(_ -> child(connection, CHILD_SECRET));
    }

    private static Optional<String> child(BrandsConfig.Connection connection, String option) {
        return Optional.ofNullable(connection.options().get(option));
    }

    private static String form(BrandsConfig.Connection connection) {
        return connection.options().getOrDefault(FORM, DOCUMENTED);
    }
}

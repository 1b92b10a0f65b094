package io.parley.ingest.domain.platform.generic;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.signature.StandardWebhooks;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Any system that signs by Standard Webhooks and sends Parley's own item JSON or CloudEvents. */
public final class Generic implements Platform {

    @Override
    public String name() {
        return "generic";
    }

    @Override
    public Set<String> options() {
        return Set.of(Consent.OPTION);
    }

    @Override
    public List<String> problems(BrandsConfig.Connection connection) {
        List<String> problems = new ArrayList<>(Consent.problems(connection));
        List<String> secrets = connection.secrets();
        for (int i = 0; i < secrets.size(); i++) {
            String number = "secrets: number " + (i + 1) + " cannot be used: ";
            StandardWebhooks.problem(secrets.get(i)).ifPresent(problem -> problems.add(number + problem + "."));
        }
        return problems;
    }

    @Override
    public Handshake consent(Delivery request, Origin origin) {
        return Consent.answer(request, origin.connection());
    }

    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        Verification verification = StandardWebhooks.verify(delivery, origin);
        return verification instanceof Verification.Verified && !Consent.covers(delivery, origin.connection())
                ? new Verification.Refused("forged", Consent.ORIGIN + " names a sender that has no consent here.")
                : verification;
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return GenericReader.read(delivery, origin);
    }

    @Override
    public Answer accepted(int items) {
        return Answer.json(202, "{\"accepted\":" + items + "}");
    }
}

package io.parley.ingest.domain.platform.generic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.util.List;

/** What the generic door made of a body. */
final class Generics {

    private Generics() {}

    static ItemReceived one(String json) {
        return one(MadeUp.delivery(json));
    }

    static ItemReceived one(Delivery delivery) {
        return MadeUp.only(GenericReader.read(delivery, MadeUp.origin("generic")));
    }

    static List<ItemReceived> all(byte[] body, Origin origin) {
        return MadeUp.parts(GenericReader.read(MadeUp.delivery(body), origin)).items();
    }

    static List<ItemReceived> all(Delivery delivery) {
        return MadeUp.parts(GenericReader.read(delivery, MadeUp.origin("generic")))
                .items();
    }

    static Reading.Invalid refused(byte[] body) {
        return refused(MadeUp.delivery(body));
    }

    static Reading.Invalid refused(String body, String... headers) {
        return refused(MadeUp.delivery(body.getBytes(UTF_8), headers));
    }

    static Reading.Invalid refused(Delivery delivery) {
        return switch (GenericReader.read(delivery, MadeUp.origin("generic"))) {
            case Reading.Parts parts ->
                throw new AssertionError("accepted " + parts.items().size() + " items");
            case Reading.Invalid invalid -> invalid;
        };
    }
}

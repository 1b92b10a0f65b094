package io.parley.ingest.domain.platform.generic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.util.List;

/** What the generic door made of a body. */
final class Generics {

    private Generics() {}

    static ItemReceived one(String json) {
        return MadeUp.only(GenericReader.read(json.getBytes(UTF_8), MadeUp.origin("generic")));
    }

    static List<ItemReceived> all(byte[] body, Origin origin) {
        return MadeUp.parts(GenericReader.read(body, origin)).items();
    }

    static Reading.Invalid refused(byte[] body) {
        return switch (GenericReader.read(body, MadeUp.origin("generic"))) {
            case Reading.Parts parts -> throw new AssertionError("accepted " + parts);
            case Reading.Invalid invalid -> invalid;
        };
    }
}

package io.parley.ingest.domain.platform.generic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.webhook.Delivery;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A CloudEvent's attributes as {@code ce-} headers (HTTP protocol binding 1.0, section 3.1). */
final class CloudEventHeaders {

    private static final String PREFIX = "ce-";

    private CloudEventHeaders() {}

    static boolean areIn(Delivery delivery) {
        return delivery.headers().keySet().stream().anyMatch(name -> name.startsWith(PREFIX));
    }

    /** The event without its data; {@code Content-Type} stays where it is. */
    static CloudEvent read(Delivery delivery) {
        Map<String, String> attributes = new TreeMap<>();
        delivery.headers().forEach((header, values) -> {
            if (!header.startsWith(PREFIX)) {
                return;
            }
            String name = header.substring(PREFIX.length());
            if (name.equals("datacontenttype")) {
                throw wrong(name, "must not be sent; Content-Type says it");
            }
            if (values.size() != 1) {
                throw wrong(name, "came more than once");
            }
            attributes.put(
                    name,
                    unquoted(values.getFirst())
                            .flatMap(CloudEventHeaders::percentDecoded)
                            .orElseThrow(() -> wrong(
                                    name, "must be printable ASCII with everything else percent-encoded as UTF-8")));
        });
        return CloudEventAttributes.of(attributes, CloudEventHeaders::wrong);
    }

    private static InvalidFieldException wrong(String attribute, String what) {
        return new InvalidFieldException("", "the header " + PREFIX + attribute + " " + what);
    }

    /** Without surrounding quotes and the backslashes that go with them; nothing where the quotes do not close. */
    private static Optional<String> unquoted(String value) {
        if (!value.startsWith("\"")) {
            return Optional.of(value);
        }
        StringBuilder bare = new StringBuilder();
        for (int i = 1; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit == '"') {
                return i == value.length() - 1 ? Optional.of(bare.toString()) : Optional.empty();
            }
            if (unit == '\\' && ++i == value.length()) {
                return Optional.empty();
            }
            bare.append(value.charAt(i));
        }
        return Optional.empty();
    }

    /** Decoded once; nothing where that is no UTF-8, which overlong forms are not either. */
    private static Optional<String> percentDecoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '%' && i + 2 < text.length() && isHex(text, i + 1) && isHex(text, i + 2)) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else if (unit == '%' || unit < ' ' || unit > '~') {
                return Optional.empty();
            } else {
                bytes.write(unit);
            }
        }
        try {
            return Optional.of(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isHex(String text, int at) {
        return HexFormat.isHexDigit(text.charAt(at));
    }
}

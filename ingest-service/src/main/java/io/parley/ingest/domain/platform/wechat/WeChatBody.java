package io.parley.ingest.domain.platform.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.reading.NativeJson;
import io.parley.ingest.domain.reading.NativeXml;
import io.parley.ingest.domain.reading.UnreadableBodyException;
import io.parley.ingest.domain.reading.XmlElement;
import java.util.Optional;

/** A body's fields by name, which are the same in XML and in JSON; an account is set to one of them. */
final class WeChatBody {

    private static final int BODY_START_MAX = 16;

    private WeChatBody() {}

    static Fields fields(byte[] body) {
        return new Fields(isJson(body) ? NativeJson.parse(body) : flat(NativeXml.parse(body)), "");
    }

    /** What is encrypted in a body that nobody has verified yet; nothing where it cannot be read. */
    static Optional<String> encrypted(byte[] body) {
        try {
            return fields(body).text("Encrypt");
        } catch (UnreadableBodyException | InvalidFieldException e) {
            return Optional.empty();
        }
    }

    private static boolean isJson(byte[] body) {
        for (int i = 0; i < Math.min(body.length, BODY_START_MAX); i++) {
            if (!Character.isWhitespace(body[i])) {
                return body[i] == '{';
            }
        }
        return false;
    }

    private static JsonNode flat(XmlElement root) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (XmlElement child : root.children()) {
            String text = child.text().strip();
            if (!text.isEmpty() && !fields.has(child.name())) {
                fields.put(child.name(), text);
            }
        }
        return fields;
    }
}

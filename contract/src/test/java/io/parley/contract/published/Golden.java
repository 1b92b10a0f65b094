package io.parley.contract.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record on a topic as a file shows it: what goes over the wire, all of it. */
record Golden(String topic, String key, long timestamp, Map<String, String> headers, ObjectNode value) {

    static Golden written(Event<?> event, String key, long timestamp) {
        ProducerRecord<String, byte[]> record = EventCodec.write(event, key, timestamp);
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Golden(record.topic(), record.key(), record.timestamp(), headers, (ObjectNode) tree(record.value()));
    }

    static Golden parse(String json) {
        try {
            return Json.MAPPER.readValue(json, Golden.class);
        } catch (IOException e) {
            throw new UncheckedIOException("not a golden file", e);
        }
    }

    Event<?> read() {
        Headers kafkaHeaders = new RecordHeaders();
        headers.forEach((name, text) -> kafkaHeaders.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return EventCodec.read(kafkaHeaders, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    String toJson() {
        JsonNode json = Json.MAPPER.valueToTree(this);
        return json.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static JsonNode tree(byte[] json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("the codec wrote no JSON", e);
        }
    }
}

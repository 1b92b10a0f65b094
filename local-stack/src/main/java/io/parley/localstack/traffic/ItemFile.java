package io.parley.localstack.traffic;

import io.parley.contract.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of items, one JSON object a line, as deliveries of one item each. */
public final class ItemFile {

    private ItemFile() {}

    /**
     * @param repeatPercent how many of a hundred are delivered a second time, later on
     * @throws IllegalArgumentException with the line's number when a line is not a JSON object
     */
    public static List<Delivery> read(Path file, String connection, int repeatPercent) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        List<Delivery> again = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            Delivery delivery = new Delivery(connection, object(lines.get(i), i + 1), 1);
            deliveries.add(delivery);
            if (repeated(deliveries.size(), repeatPercent)) {
                again.add(delivery);
            }
        }
        deliveries.addAll(again);
        return deliveries;
    }

    /** Spreads the repeats evenly: the share of the first n that are repeated is always as near as it can be. */
    private static boolean repeated(int count, int percent) {
        return count * percent / 100 > (count - 1) * percent / 100;
    }

    private static byte[] object(String line, int number) throws IOException {
        try {
            if (Json.MAPPER.readTree(line).isObject()) {
                return line.getBytes(StandardCharsets.UTF_8);
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException("line " + number + " is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("line " + number + " is not a JSON object");
    }
}

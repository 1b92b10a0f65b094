package io.parley.sentiment.inbound.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.parley.chassis.http.JsonPointers;
import io.parley.chassis.http.Problem;
import io.parley.contract.Item;
import io.parley.contract.Json;
import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import java.io.IOException;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A correction as it is sent in: the data of a {@code sentiment.scored} event, its score under {@code was}, and a label.
 * Who sends it, and when, is not for the body to say.
 */
record CorrectionBody(
        @Nullable Item item,
        @Nullable Label label,
        @Nullable Sentiment was) {

    private static final String TITLE = "Unusable correction";

    /** Of whoever passes a score on. */
    private static final double ROUNDING = 0.01;

    /** The body of a request; a {@link Problem} names the part that is wrong. */
    static CorrectionBody read(byte[] bytes) {
        try {
            CorrectionBody body = Json.MAPPER.readValue(bytes, CorrectionBody.class);
            if (body == null || body.item() == null) {
                throw new Problem(
                        400, TITLE, "item is missing: the item as the sentiment.scored event has it.", "/item");
            }
            if (body.label() == null) {
                throw new Problem(400, TITLE, "label is missing: positive, neutral or negative.", "/label");
            }
            if (body.item().text() == null || body.item().text().isBlank()) {
                throw new Problem(400, TITLE, "The item has no text, so nothing can be learned from it.", "/item/text");
            }
            if (body.was() != null && !isScore(body.was())) {
                throw new Problem(
                        400, TITLE, "was is no score: probabilities are 0 to 1 and sum up to 1.", "/was/scores");
            }
            return body;
        } catch (JsonMappingException e) {
            String pointer = JsonPointers.of(e);
            throw new Problem(400, TITLE, detail(e, pointer), pointer);
        } catch (JsonProcessingException e) {
            throw new Problem(400, "Unreadable JSON", "The body is not JSON.", "");
        } catch (IOException e) {
            throw new Problem(400, "Unreadable body", "The body cannot be read.", "");
        }
    }

    private static boolean isScore(Sentiment was) {
        Sentiment.Scores scores = was.scores();
        double sum = scores.positive() + scores.neutral() + scores.negative();
        return DoubleStream.of(scores.positive(), scores.neutral(), scores.negative(), was.confidence())
                        .allMatch(share -> share >= 0 && share <= 1)
                && Math.abs(sum - 1) < ROUNDING;
    }

    private static String detail(JsonMappingException e, String pointer) {
        if (pointer.equals("/label")) {
            return "label must be positive, neutral or negative.";
        }
        // The record's own words; a parser's could carry content.
        return e.getCause() instanceof IllegalArgumentException refused
                ? "The part at '" + pointer + "' cannot be taken: " + refused.getMessage() + "."
                : "The part at '" + pointer + "' is not what the contract says; see sentiment-corrected.schema.json.";
    }
}

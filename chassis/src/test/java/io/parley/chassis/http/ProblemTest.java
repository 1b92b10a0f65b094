package io.parley.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void problemIsWrittenAsRfc9457Says() throws Exception {
        Response response = new Problem(409, "Reply already decided", "It was \"approved\".").response();

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getMediaType()).hasToString("application/problem+json");
        JsonNode body = body(response);
        assertThat(body.path("type").asText()).isEqualTo("about:blank");
        assertThat(body.path("title").asText()).isEqualTo("Reply already decided");
        assertThat(body.path("status").asInt()).isEqualTo(409);
        assertThat(body.path("detail").asText()).isEqualTo("It was \"approved\".");
        assertThat(body.has("pointer")).isFalse();
    }

    @Test
    void pointerNamesTheOffendingPart() throws Exception {
        assertThat(body(new Problem(400, "Item not accepted", "is required", "/1/nativeId").response())
                        .path("pointer")
                        .asText())
                .isEqualTo("/1/nativeId");
    }

    private static JsonNode body(Response response) throws IOException {
        return Json.MAPPER.readTree(String.valueOf(response.getEntity()));
    }
}

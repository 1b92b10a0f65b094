package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The model names that are answered to; all of them are the stand-in, and say so. */
final class ModelCatalogue {

    private static final String FAMILY = "rule-based stand-in, not a language model";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Set<String> names = new LinkedHashSet<>();
    private final Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    ModelCatalogue(List<String> configured) {
        names.add(StandInModelServer.MODEL);
        names.addAll(configured);
    }

    static ObjectNode version() {
        return NODES.objectNode().put("version", "0.0.0-parley-stand-in");
    }

    /** The model that {@code body} asks for; {@code notFound} is Ollama's sentence, with the name as {@code %s}. */
    String asked(JsonNode body, String notFound) throws Refusal {
        String model = body.path("model").asText();
        if (model.isEmpty()) {
            throw new Refusal(400, "model is required");
        }
        if (!names.contains(model)) {
            throw new Refusal(404, notFound.formatted(model));
        }
        return model;
    }

    ObjectNode tags() {
        return models(this::described);
    }

    ObjectNode loaded() {
        String expires = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        return models(name -> described(name).put("size_vram", 0).put("expires_at", expires));
    }

    ObjectNode show(JsonNode body) throws Refusal {
        asked(body, "model '%s' not found");
        ObjectNode shown = NODES.objectNode()
                .put("modelfile", "# " + FAMILY)
                .put("parameters", "")
                .put("template", "")
                .put("modified_at", started.toString());
        shown.set("details", details());
        shown.putObject("model_info").put("general.architecture", FAMILY);
        shown.putArray("capabilities").add("completion");
        return shown;
    }

    private ObjectNode models(Function<String, ObjectNode> describe) {
        ObjectNode listed = NODES.objectNode();
        names.forEach(name -> listed.withArray("models").add(describe.apply(name)));
        return listed;
    }

    private ObjectNode described(String name) {
        ObjectNode model = NODES.objectNode()
                .put("name", name)
                .put("model", name)
                .put("modified_at", started.toString())
                .put("size", 0)
                .put("digest", digest(name));
        model.set("details", details());
        return model;
    }

    private static ObjectNode details() {
        ObjectNode details = NODES.objectNode().put("format", "rules").put("family", FAMILY);
        details.putArray("families").add(FAMILY);
        return details.put("parameter_size", "0").put("quantization_level", "none");
    }

    private static String digest(String name) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package io.parley.contract.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What makes a document unsound as AsyncAPI 3.0 (specification 3.0.0): absent fields and references into nothing. */
final class AsyncApiSoundness {

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "", List.of("asyncapi", "info"),
            "/info", List.of("title", "version"),
            "/servers/*", List.of("host", "protocol"),
            "/channels/*", List.of("address", "messages"),
            "/operations/*", List.of("action", "channel", "messages"),
            "/components/messages/*", List.of("name", "contentType", "headers", "payload"));

    private static final Set<String> ACTIONS = Set.of("send", "receive");

    private final JsonNode document;
    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    private AsyncApiSoundness(JsonNode document, Path folder) {
        this.document = document;
        this.folder = folder;
    }

    /**
     * What is wrong, a sentence each that names the place; empty when sound.
     *
     * @param folder where files that the document refers to are relative to
     */
    static List<String> problems(JsonNode document, Path folder) {
        AsyncApiSoundness check = new AsyncApiSoundness(document, folder);
        if (!document.path("asyncapi").asText().matches("3\\.0\\.\\d+")) {
            check.problems.add("asyncapi: is not a version 3.0");
        }
        REQUIRED.forEach(check::fieldsArePresent);
        document.path("operations").properties().forEach(check::operationIsSound);
        check.channelAddressesAreUnique();
        check.referencesResolve("", document);
        return List.copyOf(check.problems);
    }

    private void fieldsArePresent(String place, List<String> fields) {
        if (!place.endsWith("/*")) {
            missing(place, document.at(place), fields);
            return;
        }
        String parent = place.substring(0, place.length() - 2);
        document.at(parent)
                .properties()
                .forEach(child -> missing(parent + "/" + child.getKey(), child.getValue(), fields));
    }

    private void missing(String place, JsonNode node, List<String> fields) {
        fields.stream()
                .filter(field -> !node.has(field))
                .forEach(field -> problems.add(place + "/" + field + ": is required and absent"));
    }

    private void operationIsSound(Map.Entry<String, JsonNode> operation) {
        String place = "/operations/" + operation.getKey();
        String action = operation.getValue().path("action").asText();
        if (!ACTIONS.contains(action)) {
            problems.add(place + "/action: '" + action + "' is neither send nor receive");
        }
        // The specification: a reference to a channel of this document, and only to messages of that channel.
        String channel = operation.getValue().at("/channel/$ref").asText();
        if (!channel.startsWith("#/channels/")) {
            problems.add(place + "/channel: is not a reference to a channel");
        }
        for (JsonNode message : operation.getValue().path("messages")) {
            if (!message.path("$ref").asText().startsWith(channel + "/messages/")) {
                problems.add(place + "/messages: " + message + " is not a message of its channel");
            }
        }
    }

    private void channelAddressesAreUnique() {
        Set<String> seen = new HashSet<>();
        for (JsonNode channel : document.path("channels")) {
            String address = channel.path("address").asText();
            if (!seen.add(address)) {
                problems.add("/channels: two have the address " + address);
            }
        }
    }

    private void referencesResolve(String place, JsonNode node) {
        if (node.path("$ref").isTextual() && !resolves(node.path("$ref").asText())) {
            problems.add(place + "/$ref: leads to nothing: " + node.path("$ref").asText());
        }
        if (node.isArray()) {
            node.forEach(child -> referencesResolve(place + "/-", child));
        }
        node.properties().forEach(child -> referencesResolve(place + "/" + child.getKey(), child.getValue()));
    }

    private boolean resolves(String reference) {
        return reference.startsWith("#/")
                ? !document.at(reference.substring(1)).isMissingNode()
                : Files.isRegularFile(folder.resolve(reference));
    }
}

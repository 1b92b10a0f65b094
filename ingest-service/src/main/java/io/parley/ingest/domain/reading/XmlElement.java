package io.parley.ingest.domain.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of {@link NativeXml}.
 *
 * @param namespace its URI; empty for none
 * @param name without prefix
 * @param attributes values by name, {@code {namespace}name} for those in a namespace
 * @param text the character data directly in it, CDATA included, as it stands
 * @param children the elements directly in it, in order
 */
public record XmlElement(
        String namespace, String name, Map<String, String> attributes, String text, List<XmlElement> children) {

    public XmlElement {
        attributes = Collections.unmodifiableMap(attributes);
        children = List.copyOf(children);
    }

    /** Whether it is the element of that name in that namespace. */
    public boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    /** The first child of that name. */
    public Optional<XmlElement> child(String childNamespace, String childName) {
        return children.stream()
                .filter(child -> child.is(childNamespace, childName))
                .findFirst();
    }

    /** The text of the first child of that name without white space around it; absent also where it is blank. */
    public Optional<String> childText(String childNamespace, String childName) {
        return child(childNamespace, childName)
                .map(child -> child.text().strip())
                .filter(text -> !text.isEmpty());
    }

    /** The attribute without white space around it; absent also where it is blank. */
    public Optional<String> attribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The same as JSON, for an item's native fragment: only what is there, keys like the components here. */
    public JsonNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", name);
        if (!namespace.isEmpty()) {
            json.put("namespace", namespace);
        }
        if (!attributes.isEmpty()) {
            ObjectNode values = json.putObject("attributes");
            attributes.forEach(values::put);
        }
        if (!text.isBlank()) {
            json.put("text", text);
        }
        if (!children.isEmpty()) {
            json.putArray("children")
                    .addAll(children.stream().map(XmlElement::json).toList());
        }
        return json;
    }
}

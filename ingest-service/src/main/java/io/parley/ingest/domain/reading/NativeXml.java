package io.parley.ingest.domain.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML from outside, as a tree of {@link XmlElement}s: namespace-aware, without any document type, so that nothing is
 * fetched and nothing expands. The door bounds the bytes, this class the nesting and the number of elements.
 */
public final class NativeXml {

    private static final int NESTING_MAX = 64;
    private static final int ELEMENTS_MAX = 20_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The JDK's own parser, whatever else is on the class path. */
    private static final XMLInputFactory FACTORY = factory();

    private NativeXml() {}

    /**
     * The root element of the body, which is UTF-8 whatever its XML declaration says.
     *
     * @throws UnreadableBodyException when it is no UTF-8, not well-formed, has a DOCTYPE, nests too deep or has too many
     *     elements
     */
    public static XmlElement parse(byte[] body) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(utf8(body)));
            try {
                return root(reader);
            } finally {
                reader.close();
            }
        } catch (UnreadableBodyException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // The parser wraps some of its own mistakes in unchecked exceptions.
            throw new UnreadableBodyException("The body is not XML that can be read.");
        }
    }

    /** Decoded here, because the parser writes to standard error what it cannot decode. */
    private static String utf8(byte[] body) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableBodyException("The body is not text in UTF-8.");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the body is read");
        });
        return factory;
    }

    private static XmlElement root(XMLStreamReader reader) throws XMLStreamException {
        Deque<Opened> open = new ArrayDeque<>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(Opened.at(reader));
                    if (open.size() > NESTING_MAX || ++elements > ELEMENTS_MAX) {
                        throw new UnreadableBodyException("The body nests deeper than " + NESTING_MAX
                                + " elements, or has more than " + ELEMENTS_MAX + ".");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.pop().closed();
                    if (open.isEmpty()) {
                        root = closed;
                    } else {
                        open.element().children.add(closed);
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableBodyException("The body has a DOCTYPE or an entity of its own; send neither.");
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        if (root == null) {
            throw new UnreadableBodyException("The body is empty; send XML.");
        }
        return root;
    }

    private record Opened(
            String namespace,
            String name,
            Map<String, String> attributes,
            StringBuilder text,
            List<XmlElement> children) {

        static Opened at(XMLStreamReader reader) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String namespace = reader.getAttributeNamespace(i);
                String name = reader.getAttributeLocalName(i);
                attributes.put(
                        namespace == null || namespace.isEmpty() ? name : "{" + namespace + "}" + name,
                        reader.getAttributeValue(i));
            }
            String namespace = reader.getNamespaceURI();
            return new Opened(
                    namespace == null ? "" : namespace,
                    reader.getLocalName(),
                    attributes,
                    new StringBuilder(),
                    new ArrayList<>());
        }

        XmlElement closed() {
            return new XmlElement(namespace, name, attributes, text.toString(), children);
        }
    }
}

package io.github.kextproof.macos;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML property list that may be hostile: no DTD is processed, no entity resolved, nothing fetched, and nesting is
 * limited.
 */
final class PropertyListReader {
    /** Management profiles nest about ten deep. */
    private static final int DEEPEST = 100;

    private final XMLStreamReader xml;

    private PropertyListReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Reads the value inside {@code <plist>}.
     *
     * @param text from {@code <?xml} or {@code <plist} to {@code </plist>}; what stands around it is passed over
     * @throws XMLStreamException if there is none, or it is damaged
     */
    static PropertyList read(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(document(text)));
        try {
            return new PropertyListReader(xml).document();
        } finally {
            xml.close();
        }
    }

    /** The element alone: without the declaration and the document type there is nothing to resolve. */
    private static String document(String text) throws XMLStreamException {
        int start = text.indexOf("<plist");
        int end = text.lastIndexOf("</plist>");
        if (start < 0 || end < start) {
            throw new XMLStreamException("no plist element, or it does not end");
        }
        return text.substring(start, end + "</plist>".length());
    }

    private PropertyList document() throws XMLStreamException {
        xml.nextTag();
        if (xml.nextTag() != XMLStreamConstants.START_ELEMENT) {
            throw new XMLStreamException("an empty plist");
        }
        PropertyList value = value(0);
        while (xml.hasNext()) {
            xml.next();
        }
        return value;
    }

    private PropertyList value(int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("nested more than " + DEEPEST + " deep");
        }
        return switch (xml.getLocalName()) {
            case "dict" -> dict(depth);
            case "array" -> array(depth);
            case "true" -> flag(true);
            case "false" -> flag(false);
            default -> new PropertyList.Text(xml.getElementText());
        };
    }

    private PropertyList flag(boolean value) throws XMLStreamException {
        xml.getElementText();
        return new PropertyList.Flag(value);
    }

    private PropertyList array(int depth) throws XMLStreamException {
        List<PropertyList> items = new ArrayList<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            items.add(value(depth + 1));
        }
        return new PropertyList.Array(items);
    }

    private PropertyList dict(int depth) throws XMLStreamException {
        Map<String, PropertyList> entries = new LinkedHashMap<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            xml.require(XMLStreamConstants.START_ELEMENT, null, "key");
            String key = xml.getElementText();
            if (xml.nextTag() != XMLStreamConstants.START_ELEMENT) {
                throw new XMLStreamException("the key " + key + " has no value");
            }
            entries.put(key, value(depth + 1));
        }
        return new PropertyList.Dict(entries);
    }
}

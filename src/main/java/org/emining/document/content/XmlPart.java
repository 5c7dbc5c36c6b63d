package org.emining.document.content;

import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An XML part, read without ever looking outside of it: a document type definition ends the reading. */
final class XmlPart {

    private static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 10_000;

    private static final List<String> LIMITS = List.of(
            "jdk.xml.totalEntitySizeLimit",
            "jdk.xml.maxGeneralEntitySizeLimit",
            "jdk.xml.entityExpansionLimit",
            "jdk.xml.maxElementDepth");

    private XmlPart() {}

    /** The attributes of an element, by their local names. */
    interface Attributes {
        @Nullable
        String get(String name);
    }

    /** Sees each element, by its local name. */
    interface Eye {
        void begins(String element, Attributes attributes) throws RefusedContent;

        /** @param text what stands right in it, cut where it is very long; only for elements without others in them */
        void ends(String element, String text) throws RefusedContent;
    }

    static void read(InputStream content, Eye eye) throws RefusedContent {
        // The JDK's own, which knows the two properties, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // No entity is ever defined, length is counted by who unpacks, and depth here: the JDK's limits would count
        // every
        // &amp; of a long sheet.
        for (String limit : LIMITS) {
            factory.setProperty(limit, 0);
        }
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            try {
                elements(xml, eye);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException notXml) {
            // Also for bytes that are no text in the encoding which the part names.
            throw new RefusedContent(notXml.getNestedException() instanceof TooMuch ? Flaw.TOO_MUCH : Flaw.NOT_OF_TYPE);
        }
    }

    private static void elements(XMLStreamReader xml, Eye eye) throws XMLStreamException, RefusedContent {
        int depth = 0;
        String element = "";
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new RefusedContent(Flaw.DOCUMENT_TYPE);
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    element = xml.getLocalName();
                    text.setLength(0);
                    eye.begins(element, name -> attribute(xml, name));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() < LONGEST_TEXT) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (element.equals(xml.getLocalName())) {
                        eye.ends(element, text.toString());
                    }
                    element = "";
                    text.setLength(0);
                }
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new RefusedContent(Flaw.TOO_MUCH);
            }
        }
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}

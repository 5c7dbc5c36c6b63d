package org.emining.document.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an archive of parts declares them to be (ECMA-376 part 2, 10.1.2): each by its name, or by the ending of it. */
final class PartTypes implements XmlPart.Eye {

    static final String NAME = "[content_types].xml";

    private static final List<String> ACTIVE = List.of(
            "macroenabled",
            "vbaproject",
            "oleobject",
            "activex",
            "externallink",
            "macrosheet",
            "dialogsheet",
            "attachedtoolbars",
            "connections",
            "querytable",
            "controlproperties",
            "webextension",
            "volatiledependencies",
            "model+data");

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byEnding = new HashMap<>();
    private final List<String> ofWorkbook = new ArrayList<>();

    @Override
    public void begins(String element, XmlPart.Attributes attributes) throws RefusedContent {
        if (element.equals("Override")) {
            String part = String.valueOf(attributes.get("PartName"));
            byName.put(plain(part), type(attributes));
            if (part.equals("/xl/workbook.xml")) {
                ofWorkbook.add(String.valueOf(attributes.get("ContentType")));
            }
        } else if (element.equals("Default")) {
            byEnding.put(small(String.valueOf(attributes.get("Extension"))), type(attributes));
        }
    }

    @Override
    public void ends(String element, String text) {
        // All is said by attributes.
    }

    private static String type(XmlPart.Attributes attributes) throws RefusedContent {
        String type = small(String.valueOf(attributes.get("ContentType")));
        if (ACTIVE.stream().anyMatch(type::contains)) {
            throw new RefusedContent(Flaw.ACTIVE, type);
        }
        return type.split(";", 2)[0].strip();
    }

    /** What the main part is declared to be, as it is written; more than once where it is declared more than once. */
    List<String> ofWorkbook() {
        return List.copyOf(ofWorkbook);
    }

    /** Whether a program reads the part as XML, because it is declared so or is named so. */
    boolean isXml(String part) {
        String name = plain("/" + part);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String type = byName.getOrDefault(name, byEnding.get(ending));
        return List.of("xml", "rels", "vml").contains(ending)
                || (type != null && (type.endsWith("xml") || type.endsWith("vmldrawing")));
    }

    // Names differ neither by the size of letters nor by what of them is escaped.
    private static String plain(String name) {
        return small(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

package org.emining.document.content;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * XLSX (ECMA-376): an archive with a workbook that has no macros, no embedded objects, no links to other files and no
 * connections, wherever in it they lie and whatever they are called. Each part is unpacked into nothing and counted, whatever
 * the archive says of its length.
 */
final class XlsxCheck {

    private static final long MOST_UNPACKED = 128L * 1024 * 1024;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final Set<String> NEEDED = Set.of(PartTypes.NAME, "_rels/.rels", "xl/workbook.xml");
    private static final List<String> ACTIVE = List.of(
            "xl/vbaproject",
            "xl/externallinks/",
            "xl/embeddings/",
            "xl/activex/",
            "xl/macrosheets/",
            "xl/dialogsheets/",
            "xl/ctrlprops/",
            "xl/connections",
            "xl/querytables/",
            "xl/webextensions/",
            "customui/");
    private static final String PRINTER = "xl/printersettings/";
    private static final Set<String> ACTIVE_RELATIONSHIPS = Set.of(
            "vbaproject",
            "wordvbadata",
            "oleobject",
            "package",
            "control",
            "activexcontrolbinary",
            "ctrlprop",
            "externallink",
            "externallinkpath",
            "attachedtemplate",
            "attachedtoolbars",
            "connections",
            "querytable",
            "volatiledependencies",
            "powerpivotdata",
            "xlmacrosheet",
            "xlintlmacrosheet",
            "dialogsheet",
            "webextension",
            "webextensiontaskpanes",
            "extensibility",
            "usercustomization");

    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2", "definedName");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");

    private final PartTypes types = new PartTypes();
    private long left = MOST_UNPACKED;

    void check(Bytes file) throws IOException, RefusedContent {
        ArchiveCheck.check(file);
        try (ZipFile archive = new ZipFile(file.file().toFile())) {
            List<? extends ZipEntry> parts = archive.stream().toList();
            Set<String> names = parts.stream().map(XlsxCheck::name).collect(Collectors.toSet());
            if (!names.containsAll(NEEDED)) {
                throw new RefusedContent(Flaw.NOT_OF_TYPE);
            }
            declared(archive, parts);
            for (ZipEntry part : parts) {
                part(archive, part);
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
    }

    private static String name(ZipEntry part) {
        return part.getName().toLowerCase(Locale.ROOT);
    }

    private void declared(ZipFile archive, List<? extends ZipEntry> parts) throws IOException, RefusedContent {
        for (ZipEntry part : parts) {
            if (name(part).equals(PartTypes.NAME)) {
                try (InputStream content = new Counted(archive.getInputStream(part))) {
                    XmlPart.read(content, types);
                }
            }
        }
        if (!types.ofWorkbook().equals(List.of(WORKBOOK))) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
    }

    private void part(ZipFile archive, ZipEntry part) throws IOException, RefusedContent {
        String name = name(part);
        boolean program = name.endsWith(".bin") && !name.startsWith(PRINTER);
        if (program || ACTIVE.stream().anyMatch(name::startsWith)) {
            throw new RefusedContent(Flaw.ACTIVE, name);
        }
        try (InputStream content = new Counted(archive.getInputStream(part))) {
            if (types.isXml(name)) {
                xml(content);
            } else {
                content.transferTo(OutputStream.nullOutputStream());
            }
        } catch (TooMuch bomb) {
            throw new RefusedContent(Flaw.TOO_MUCH);
        }
    }

    private static void xml(InputStream content) throws RefusedContent {
        XmlPart.read(content, new XmlPart.Eye() {
            @Override
            public void begins(String element, XmlPart.Attributes attributes) throws RefusedContent {
                if (element.equals("Relationship")) {
                    relationship(attributes);
                }
            }

            @Override
            public void ends(String element, String text) throws RefusedContent {
                if (FORMULAS.contains(element)) {
                    formula(text);
                }
            }
        });
    }

    // Links that somebody must click may lead to pages; nothing else may lead out of the file.
    private static void relationship(XmlPart.Attributes attributes) throws RefusedContent {
        String type = String.valueOf(attributes.get("Type")).strip();
        String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (ACTIVE_RELATIONSHIPS.contains(kind)) {
            throw new RefusedContent(Flaw.ACTIVE, kind);
        }
        boolean outside = "External".equalsIgnoreCase(attributes.get("TargetMode"));
        boolean link = kind.equals("hyperlink") && leadsToAPage(attributes.get("Target"));
        if (outside && !link) {
            throw new RefusedContent(Flaw.ACTIVE, "External");
        }
    }

    private static boolean leadsToAPage(@Nullable String target) {
        String small = String.valueOf(target).toLowerCase(Locale.ROOT);
        return small.startsWith("https://") || small.startsWith("http://") || small.startsWith("mailto:");
    }

    // A program is started by name|argument!item; the two functions fetch from elsewhere.
    private static void formula(String text) throws RefusedContent {
        String large = LITERAL.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        if (large.contains("|") || large.contains("WEBSERVICE(") || large.contains("RTD(")) {
            throw new RefusedContent(Flaw.ACTIVE, "DDE");
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            count(got);
            return got;
        }

        private void count(int bytes) throws IOException {
            left -= Math.max(bytes, 0);
            if (left < 0) {
                throw new TooMuch();
            }
        }
    }
}

package org.emining.document.content;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.emining.testsupport.SampleFiles.archive;
import static org.emining.testsupport.SampleFiles.bytes;
import static org.emining.testsupport.SampleFiles.chunk;
import static org.emining.testsupport.SampleFiles.csv;
import static org.emining.testsupport.SampleFiles.geoJson;
import static org.emining.testsupport.SampleFiles.joined;
import static org.emining.testsupport.SampleFiles.jpeg;
import static org.emining.testsupport.SampleFiles.jpegWith;
import static org.emining.testsupport.SampleFiles.pdf;
import static org.emining.testsupport.SampleFiles.png;
import static org.emining.testsupport.SampleFiles.pngStart;
import static org.emining.testsupport.SampleFiles.relationship;
import static org.emining.testsupport.SampleFiles.sheet;
import static org.emining.testsupport.SampleFiles.workbook;
import static org.emining.testsupport.SampleFiles.xlsx;
import static org.junit.jupiter.params.provider.Arguments.of;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as a file of a kind, and what is not: every row is a file made here. */
class FileKindTest {

    @TempDir
    Path folder;

    private static final Map<FileKind, byte[]> GOOD = Map.of(
            FileKind.PDF, pdf(),
            FileKind.PNG, png(),
            FileKind.JPEG, jpeg(),
            FileKind.CSV, csv(),
            FileKind.XLSX, xlsx(),
            FileKind.GEO_JSON, geoJson());

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void a_plain_file_of_each_kind_is_taken(FileKind kind) {
        assertThatCode(() -> check(kind, GOOD.get(kind))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void a_file_of_one_kind_is_none_of_another(FileKind kind) {
        GOOD.forEach((other, content) -> {
            if (other != kind) {
                assertThat(flaw(kind, content)).as("%s as %s", other, kind).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void half_a_file_is_none(FileKind kind) {
        byte[] whole = GOOD.get(kind);

        assertThat(flaw(kind, Arrays.copyOf(whole, whole.length / 2 + 1))).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(value = FileKind.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
    void another_file_behind_the_end_is_seen(FileKind kind) {
        assertThat(flaw(kind, joined(GOOD.get(kind), bytes("<script>alert(1)</script>"))))
                .isNotNull();
        assertThat(flaw(kind, joined(GOOD.get(kind), xlsx()))).isNotNull();
        assertThat(flaw(kind, joined(xlsx(), GOOD.get(kind)))).isNotNull();
    }

    static Stream<Arguments> bad() {
        return Stream.of(pdfs(), pictures(), tables(), maps(), workbooks()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> pdfs() {
        return Stream.of(
                of("a page", FileKind.PDF, bytes("<!DOCTYPE html><html></html>"), Flaw.NOT_OF_TYPE),
                of(
                        "a header that is not the first thing",
                        FileKind.PDF,
                        joined(bytes("GIF89a"), pdf()),
                        Flaw.NOT_OF_TYPE),
                of("no end", FileKind.PDF, bytes("%PDF-1.4\nnothing more"), Flaw.NOT_OF_TYPE),
                of(
                        "references that lead nowhere",
                        FileKind.PDF,
                        bytes("%PDF-1.4\nstartxref\n99\n%%EOF"),
                        Flaw.NOT_OF_TYPE),
                of("a script", FileKind.PDF, pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), Flaw.ACTIVE),
                of("a script in disguise", FileKind.PDF, pdf("/OpenAction<</S/J#61vaScript>>"), Flaw.ACTIVE),
                of("a program to start", FileKind.PDF, pdf("/OpenAction<</S/Launch/F(cmd.exe)>>"), Flaw.ACTIVE),
                of("a file within", FileKind.PDF, pdf("/Names<</EmbeddedFiles 9 0 R>>"), Flaw.ACTIVE),
                of("a stream without end", FileKind.PDF, pdf(">>stream\n"), Flaw.NOT_OF_TYPE),
                of("an archive in a stream", FileKind.PDF, endingAsArchive(pdf()), Flaw.SOMETHING_BESIDE));
    }

    // The end record of an archive, hidden in a comment, whose own comment is the rest of the file.
    private static byte[] endingAsArchive(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int cut = text.indexOf("xref\n0 1");
        byte[] rest = bytes(text.substring(cut).replace("startxref\n" + cut, "startxref\n" + (cut + 24)));
        byte[] record = joined(bytes("%PK\u0005\u0006"), new byte[16], littleEndian(rest.length + 1), bytes("\n"));
        return joined(bytes(text.substring(0, cut)), record, rest);
    }

    private static byte[] littleEndian(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8)};
    }

    private static Stream<Arguments> pictures() {
        byte[] end = chunk("IEND", new byte[0]);
        byte[] idat = chunk("IDAT", new byte[] {1});
        byte[] broken = png();
        broken[broken.length - 1] ^= 1;
        return Stream.of(
                of("a drawing with scripts", FileKind.PNG, bytes("<svg onload='alert(1)'/>"), Flaw.NOT_OF_TYPE),
                of(
                        "the place it was taken",
                        FileKind.PNG,
                        joined(pngStart(1, 1), chunk("eXIf", bytes("GPS")), idat, end),
                        Flaw.METADATA),
                of(
                        "who made it",
                        FileKind.PNG,
                        joined(pngStart(1, 1), chunk("tEXt", bytes("Author\0A")), idat, end),
                        Flaw.METADATA),
                of(
                        "a chunk of nobody's",
                        FileKind.PNG,
                        joined(pngStart(1, 1), chunk("evIL", bytes("x")), idat, end),
                        Flaw.METADATA),
                of("a wrong check sum", FileKind.PNG, broken, Flaw.NOT_OF_TYPE),
                of("no picture", FileKind.PNG, joined(pngStart(1, 1), end), Flaw.NOT_OF_TYPE),
                of("no extent", FileKind.PNG, joined(pngStart(0, 1), idat, end), Flaw.NOT_OF_TYPE),
                of("a bomb", FileKind.PNG, joined(pngStart(60_000, 60_000), idat, end), Flaw.TOO_MUCH),
                of("where it was taken", FileKind.JPEG, jpegWith(0xE1, "Exif\0\0MM\0*GPS"), Flaw.METADATA),
                of("words of editors", FileKind.JPEG, jpegWith(0xED, "Photoshop 3.0\0"), Flaw.METADATA),
                of("a comment", FileKind.JPEG, jpegWith(0xFE, "by A. Khan"), Flaw.METADATA),
                of("another picture within", FileKind.JPEG, jpegWith(0xE2, "MPF\0"), Flaw.METADATA),
                of("a colour profile is drawing", FileKind.JPEG, jpegWith(0xE2, "ICC_PROFILE\0\1\1"), null));
    }

    private static Stream<Arguments> tables() {
        return Stream.of(
                of("a page", FileKind.CSV, bytes("<html>,</html>\n"), Flaw.NOT_OF_TYPE),
                of("a PDF made of text", FileKind.CSV, bytes("a,b\n%PDF-1.4,b\n"), Flaw.SOMETHING_BESIDE),
                of("a formula", FileKind.CSV, bytes("a,b\n1,=HYPERLINK(\"x\")\n"), Flaw.NOT_OF_TYPE),
                of("a quoted formula", FileKind.CSV, bytes("a,b\n1,\"=cmd|'/c calc'!A0\"\n"), Flaw.FORMULA),
                of("a formula that begins with a sign", FileKind.CSV, bytes("a;b\n1;-2+cmd\n"), Flaw.FORMULA),
                of("a formula behind blanks", FileKind.CSV, bytes("a,b\n1,  @SUM(A1)\n"), Flaw.FORMULA),
                of("a telephone number is none", FileKind.CSV, bytes("a,b\n1,+92 (81) 920-1234\n"), null),
                of("decimal commas", FileKind.CSV, bytes("a;b\n1,5;-2,5\n"), null),
                of("a byte that is no text", FileKind.CSV, new byte[] {'a', ',', (byte) 0xFF, '\n'}, Flaw.NOT_TEXT),
                of("a control character", FileKind.CSV, bytes("a,b\n1,\u0000\n"), Flaw.NOT_TEXT),
                of("UTF-16", FileKind.CSV, "a,b\n".getBytes(StandardCharsets.UTF_16), Flaw.NOT_TEXT),
                of("a formula to who parts by commas", FileKind.CSV, bytes("a;b;c\n1;2,=1+1;3\n"), Flaw.FORMULA),
                of("a formula to who parts by semicolons", FileKind.CSV, bytes("a,b,c\n1,2;=1+1,3\n"), Flaw.FORMULA),
                of("a formula as the last thing", FileKind.CSV, bytes("a,b\n1,2;=1+1"), Flaw.FORMULA),
                of("a separator for one program alone", FileKind.CSV, bytes("sep=^\na^=1+1\n"), Flaw.NOT_OF_TYPE),
                of("a ragged table", FileKind.CSV, bytes("a,b\n1\n"), Flaw.NOT_OF_TYPE),
                of("a quote that never ends", FileKind.CSV, bytes("a,b\n1,\"2\n"), Flaw.NOT_OF_TYPE));
    }

    /** Each is the one content of a quoted cell of a table that is separated by commas. */
    static Stream<Arguments> cells() {
        String far = " ".repeat(60);
        return Stream.of(
                of("x;=cmd|'/c calc'!A0", Flaw.FORMULA),
                of("x;  =1+1", Flaw.FORMULA),
                of("x;\"\"=1+1", Flaw.FORMULA),
                of("x,=1+1", Flaw.FORMULA),
                of("x\t=1+1", Flaw.FORMULA),
                of("x\n=1+1", Flaw.FORMULA),
                of("x\r=1+1", Flaw.FORMULA),
                of("x;\u00A0=1+1", Flaw.FORMULA),
                of("x;@SUM(A1)", Flaw.FORMULA),
                of("x;-2+3+cmd|'/c calc'!A0", Flaw.FORMULA),
                of("x;+HYPERLINK(\"\"http://x.example\"\")", Flaw.FORMULA),
                of("x;- SUM(A1)", Flaw.FORMULA),
                of("x;-(1+A1)", Flaw.FORMULA),
                of("x;-Sheet2!A1", Flaw.FORMULA),
                of(far + "=1+1", Flaw.FORMULA),
                of("-1" + far + "+cmd|'/c calc'!A0", Flaw.FORMULA),
                of("-1" + "+1".repeat(30) + "+cmd|'/c calc'!A0", Flaw.FORMULA),
                of("-1" + far, null),
                of("copper, gold; and silver", null),
                of("see annex 3, +92 (81) 920-1234", null),
                of("between -5, -4.5 and +3", null),
                of("read: - copper\n- gold (see annex)\n- silver, - and so on", null),
                of("ask us, @minister on the web", null),
                of("a = b; c != d", null),
                of("تانبا، سونا; 铜，金", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void a_cell_is_judged_as_any_program_may_part_it(String cell, Flaw flaw) {
        assertThat(flaw(FileKind.CSV, bytes("mineral,note\ncopper,\"" + cell + "\"\n")))
                .isEqualTo(flaw);
    }

    private static Stream<Arguments> maps() {
        return Stream.of(
                of("other JSON", FileKind.GEO_JSON, bytes("{\"type\":\"Topology\"}"), Flaw.NOT_OF_TYPE),
                of(
                        "a position off the earth",
                        FileKind.GEO_JSON,
                        bytes("{\"type\":\"Point\",\"coordinates\":[181,0]}"),
                        Flaw.NOT_OF_TYPE),
                of(
                        "a position of one number",
                        FileKind.GEO_JSON,
                        bytes("{\"type\":\"Point\",\"coordinates\":[1]}"),
                        Flaw.NOT_OF_TYPE),
                of(
                        "a line for a point",
                        FileKind.GEO_JSON,
                        bytes("{\"type\":\"Point\",\"coordinates\":[[1,2]]}"),
                        Flaw.NOT_OF_TYPE),
                of("no features", FileKind.GEO_JSON, bytes("{\"type\":\"FeatureCollection\"}"), Flaw.NOT_OF_TYPE),
                of(
                        "a feature within a feature",
                        FileKind.GEO_JSON,
                        bytes(
                                "{\"type\":\"Feature\",\"properties\":null,\"geometry\":{\"type\":\"Feature\",\"properties\":null,\"geometry\":null}}"),
                        Flaw.NOT_OF_TYPE),
                of(
                        "a name twice",
                        FileKind.GEO_JSON,
                        bytes("{\"type\":\"Point\",\"type\":\"Point\",\"coordinates\":[1,2]}"),
                        Flaw.NOT_OF_TYPE),
                of(
                        "depth without end",
                        FileKind.GEO_JSON,
                        bytes("{\"type\":\"Point\",\"x\":" + "[".repeat(100_000)),
                        Flaw.NOT_OF_TYPE),
                of(
                        "two of them",
                        FileKind.GEO_JSON,
                        bytes("{\"type\":\"Point\",\"coordinates\":[1,2]} {}"),
                        Flaw.SOMETHING_BESIDE),
                of(
                        "UTF-16",
                        FileKind.GEO_JSON,
                        new String(geoJson(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16),
                        Flaw.NOT_TEXT));
    }

    private static Stream<Arguments> workbooks() {
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><workbook>&b;</workbook>";
        String macro = new String(workbook().get("[Content_Types].xml"), StandardCharsets.UTF_8)
                .replace("spreadsheetml.sheet.main", "sheet.macroEnabled.main");
        return Stream.of(
                of("another archive", FileKind.XLSX, archive(Map.of("a.txt", bytes("a"))), Flaw.NOT_OF_TYPE),
                of(
                        "an entity that reads a file",
                        FileKind.XLSX,
                        with("xl/workbook.xml", bytes(doctype)),
                        Flaw.DOCUMENT_TYPE),
                of(
                        "the same in UTF-16",
                        FileKind.XLSX,
                        with("xl/workbook.xml", doctype.getBytes(StandardCharsets.UTF_16)),
                        Flaw.DOCUMENT_TYPE),
                of(
                        "entities that grow",
                        FileKind.XLSX,
                        with("xl/sharedStrings.xml", bytes(laughs)),
                        Flaw.DOCUMENT_TYPE),
                of(
                        "an entity in the relationships",
                        FileKind.XLSX,
                        with("xl/_rels/workbook.xml.rels", bytes(doctype)),
                        Flaw.DOCUMENT_TYPE),
                of("XML that is none", FileKind.XLSX, with("xl/workbook.xml", bytes("<workbook>")), Flaw.NOT_OF_TYPE),
                of("a bomb", FileKind.XLSX, with("xl/media/zeros", new byte[140 * 1024 * 1024]), Flaw.TOO_MUCH),
                of("very many parts", FileKind.XLSX, many(), Flaw.TOO_MUCH),
                of("very deep XML", FileKind.XLSX, with("xl/styles.xml", bytes("<a>".repeat(5_000))), Flaw.TOO_MUCH),
                of("a part that leads out", FileKind.XLSX, with("../../etc/cron.d/x", bytes("x")), Flaw.UNSAFE_PART),
                of("a part from the root", FileKind.XLSX, with("/etc/passwd", bytes("x")), Flaw.UNSAFE_PART),
                of("a part of another system", FileKind.XLSX, with("xl\\..\\x", bytes("x")), Flaw.UNSAFE_PART),
                of("a part twice", FileKind.XLSX, with("XL/Workbook.xml", bytes("<workbook/>")), Flaw.UNSAFE_PART),
                of("macros", FileKind.XLSX, with("xl/vbaProject.bin", bytes("x")), Flaw.ACTIVE),
                of("macros by type", FileKind.XLSX, with("[Content_Types].xml", bytes(macro)), Flaw.ACTIVE),
                of("an object within", FileKind.XLSX, with("xl/embeddings/oleObject1.bin", bytes("x")), Flaw.ACTIVE),
                of(
                        "a link to another file",
                        FileKind.XLSX,
                        with("xl/externalLinks/externalLink1.xml", bytes("<x/>")),
                        Flaw.ACTIVE),
                of(
                        "a template fetched from outside",
                        FileKind.XLSX,
                        with(
                                "xl/_rels/workbook.xml.rels",
                                relationship("attachedTemplate", "https://x.example", "External")),
                        Flaw.ACTIVE),
                of(
                        "a link to a share",
                        FileKind.XLSX,
                        with(
                                "xl/worksheets/_rels/sheet1.xml.rels",
                                relationship("hyperlink", "\\\\host\\share", "External")),
                        Flaw.ACTIVE),
                of(
                        "a link to a page",
                        FileKind.XLSX,
                        with(
                                "xl/worksheets/_rels/sheet1.xml.rels",
                                relationship("hyperlink", "https://x.example", "External")),
                        null),
                of(
                        "a program started by a cell",
                        FileKind.XLSX,
                        with("xl/worksheets/sheet1.xml", sheet("cmd|'/c calc'!A0")),
                        Flaw.ACTIVE),
                of(
                        "a cell that fetches",
                        FileKind.XLSX,
                        with("xl/worksheets/sheet1.xml", sheet("WEBSERVICE(A1)")),
                        Flaw.ACTIVE),
                of(
                        "a sheet under any name",
                        FileKind.XLSX,
                        declared("xl/a.dat", SHEETS, sheet("RTD(A1)")),
                        Flaw.ACTIVE),
                of(
                        "a sheet declared by its ending",
                        FileKind.XLSX,
                        byEnding("dat", SHEETS, "xl/a.dat", sheet("RTD(A1)")),
                        Flaw.ACTIVE),
                of(
                        "a sheet whose name is escaped",
                        FileKind.XLSX,
                        with(Map.of(
                                "[Content_Types].xml",
                                types("Override PartName=\"/XL/%61.dat\" ContentType=\"" + SHEETS + "\""),
                                "xl/a.dat",
                                sheet("RTD(A1)"))),
                        Flaw.ACTIVE),
                of(
                        "an entity under any name",
                        FileKind.XLSX,
                        declared("xl/a.dat", SHEETS, bytes(doctype)),
                        Flaw.DOCUMENT_TYPE),
                of("bytes that are no XML", FileKind.XLSX, declared("xl/a.dat", "image/png", bytes("<")), null),
                of(
                        "many signs written as entities",
                        FileKind.XLSX,
                        with(
                                "xl/sharedStrings.xml",
                                bytes("<sst>" + "<t>&amp;&#x4E2D;</t>".repeat(200_000) + "</sst>")),
                        null),
                of("bytes before the archive", FileKind.XLSX, joined(bytes("#!/bin/sh\n"), xlsx()), Flaw.NOT_OF_TYPE),
                of("a comment behind the archive", FileKind.XLSX, commented(xlsx()), Flaw.SOMETHING_BESIDE),
                of("bytes between the parts", FileKind.XLSX, gap(xlsx()), Flaw.SOMETHING_BESIDE),
                of("a part of two names", FileKind.XLSX, renamed(xlsx()), Flaw.SOMETHING_BESIDE));
    }

    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.queryTable+xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.volatileDependencies+xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.dialogsheet+xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
                "application/vnd.ms-excel.macrosheet+xml",
                "application/vnd.ms-excel.intlmacrosheet+xml",
                "application/vnd.ms-excel.controlproperties+xml",
                "application/vnd.ms-excel.attachedToolbars",
                "application/vnd.ms-office.webextension+xml",
                "application/vnd.ms-office.webextensiontaskpanes+xml",
                "application/vnd.openxmlformats-officedocument.model+data"
            })
    void what_acts_is_known_by_its_type_wherever_it_lies(String type) {
        assertThat(flaw(FileKind.XLSX, declared("xl/harmless.xml", type, bytes("<x/>"))))
                .isEqualTo(Flaw.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility",
                "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility",
                "http://schemas.microsoft.com/office/2006/relationships/ui/userCustomization",
                "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
                "http://schemas.microsoft.com/office/2011/relationships/webextension",
                "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/connections",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/queryTable",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/ctrlProp",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/control",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/oleObject"
            })
    void what_acts_is_known_by_how_it_is_referred_to(String type) {
        byte[] relationships = bytes("<Relationships><Relationship Id=\"r1\" Type=\"" + type
                + "\" Target=\"harmless.xml\"/></Relationships>");

        assertThat(flaw(FileKind.XLSX, with("xl/worksheets/_rels/sheet1.xml.rels", relationships)))
                .isEqualTo(Flaw.ACTIVE);
    }

    private static byte[] with(String name, byte[] content) {
        return with(Map.of(name, content));
    }

    private static byte[] with(Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>(workbook());
        parts.putAll(more);
        return archive(parts);
    }

    private static byte[] declared(String name, String type, byte[] content) {
        byte[] types = types("Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"");
        return with(Map.of("[Content_Types].xml", types, name, content));
    }

    private static byte[] byEnding(String ending, String type, String name, byte[] content) {
        byte[] types = types("Default Extension=\"" + ending + "\" ContentType=\"" + type + "\"");
        return with(Map.of("[Content_Types].xml", types, name, content));
    }

    private static byte[] types(String more) {
        return bytes(new String(workbook().get("[Content_Types].xml"), StandardCharsets.UTF_8)
                .replace("</Types>", "<" + more + "/></Types>"));
    }

    private static byte[] many() {
        Map<String, byte[]> parts = new LinkedHashMap<>(workbook());
        for (int i = 0; i < 2_000; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        return archive(parts);
    }

    private static byte[] commented(byte[] archive) {
        byte[] longer = joined(archive, bytes("<script>"));
        longer[archive.length - 2] = 8;
        return longer;
    }

    // Some bytes before the directory, and the place of the directory moved on.
    private static byte[] gap(byte[] archive) {
        ByteBuffer record = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int directory = record.getInt(archive.length - 6);
        byte[] longer = joined(
                Arrays.copyOf(archive, directory),
                bytes("<script>"),
                Arrays.copyOfRange(archive, directory, archive.length));
        ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN).putInt(longer.length - 6, directory + 8);
        return longer;
    }

    // The first part is called otherwise where it stands than in the directory.
    private static byte[] renamed(byte[] archive) {
        byte[] other = archive.clone();
        other[31] = 'X';
        return other;
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("bad")
    void what_is_wrong_with_a_file_is_seen(String what, FileKind kind, byte[] content, Flaw flaw) {
        assertThat(flaw(kind, content)).isEqualTo(flaw);
    }

    @Test
    void a_part_that_lies_about_its_length_is_counted_all_the_same() {
        byte[] bomb = with("xl/media/zeros", new byte[140 * 1024 * 1024]);
        ByteBuffer record = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        int place = record.getInt(bomb.length - 6);
        for (int i = 0; i < 5; i++) {
            place += 46 + record.getShort(place + 28) + record.getShort(place + 30);
        }
        record.putInt(place + 24, 10);

        assertThat(flaw(FileKind.XLSX, bomb)).isIn(Flaw.TOO_MUCH, Flaw.NOT_OF_TYPE);
    }

    @Test
    void names_end_as_their_kind_does() {
        Map<FileKind, List<String>> right = Map.ofEntries(
                entry(FileKind.PDF, List.of("a.pdf", "A.PDF")),
                entry(FileKind.JPEG, List.of("a.jpg", "a.jpeg")),
                entry(FileKind.GEO_JSON, List.of("a.geojson")));

        assertThat(right).allSatisfy((kind, names) -> assertThat(names).allMatch(kind::fits));
        assertThat(List.of("a.pdf.exe", "a.html", "pdf", "a.jpg")).noneMatch(FileKind.PDF::fits);
    }

    private Flaw flaw(FileKind kind, byte[] content) {
        Throwable refusal = catchThrowable(() -> check(kind, content));
        if (refusal != null) {
            assertThat(refusal).isInstanceOf(RefusedContent.class);
        }
        return refusal instanceof RefusedContent refused ? refused.flaw() : null;
    }

    private void check(FileKind kind, byte[] content) throws IOException, RefusedContent {
        Path file = Files.write(folder.resolve("file"), content);
        kind.check(file);
    }
}

package org.emining.testsupport;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of every kind that is taken, and the parts to make bad ones of. */
public final class SampleFiles {

    public static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SampleFiles() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] pdf() {
        return pdf("");
    }

    /** @param more entries of the catalogue */
    public static byte[] pdf(String more) {
        String objects = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R" + more
                + ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n";
        return bytes(objects + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 3/Root 1 0 R>>\nstartxref\n"
                + objects.length() + "\n%%EOF\n");
    }

    public static byte[] png() {
        return joined(pngStart(1, 1), chunk("IDAT", deflated(new byte[] {0, 0})), chunk("IEND", new byte[0]));
    }

    public static byte[] pngStart(int width, int height) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(header)) {
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {8, 0, 0, 0, 0});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] signature = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
        return joined(signature, chunk("IHDR", header.toByteArray()));
    }

    public static byte[] chunk(String kind, byte[] content) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(chunk)) {
            byte[] body = joined(bytes(kind), content);
            CRC32 sum = new CRC32();
            sum.update(body);
            out.writeInt(content.length);
            out.write(body);
            out.writeInt((int) sum.getValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return chunk.toByteArray();
    }

    public static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] jpeg() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The picture with a segment behind its start mark. */
    public static byte[] jpegWith(int marker, String content) {
        byte[] picture = jpeg();
        byte[] text = content.getBytes(StandardCharsets.ISO_8859_1);
        byte[] head = {(byte) 0xFF, (byte) marker, (byte) ((text.length + 2) >> 8), (byte) (text.length + 2)};
        return joined(
                java.util.Arrays.copyOf(picture, 2),
                head,
                text,
                java.util.Arrays.copyOfRange(picture, 2, picture.length));
    }

    public static byte[] csv() {
        return bytes("mineral,tonnes,note\r\ncopper,-12.5,\"said, twice\"\r\n锌,+4,-\r\n");
    }

    public static byte[] geoJson() {
        return bytes("""
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"ریکوڈک"},
                "geometry":{"type":"Polygon","coordinates":[[[62.0,29.1],[62.1,29.1],[62.1,29.2],[62.0,29.1]]]}}]}""");
    }

    public static byte[] xlsx() {
        return archive(workbook());
    }

    /** The parts of a workbook; take some away, add others. */
    public static Map<String, byte[]> workbook() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="%s.main+xml"/></Types>""".formatted(SHEET)));
        parts.put("_rels/.rels", relationship("officeDocument", "xl/workbook.xml", ""));
        parts.put(
                "xl/workbook.xml",
                bytes("<workbook><sheets><sheet name=\"Copper\" sheetId=\"1\"/></sheets></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml", ""));
        parts.put("xl/worksheets/sheet1.xml", sheet("SUM(A1:A3)&amp;\"|\""));
        return parts;
    }

    public static byte[] sheet(String formula) {
        return bytes("<worksheet><sheetData><row><c><f>" + formula + "</f><v>3</v></c></row></sheetData></worksheet>");
    }

    public static byte[] relationship(String type, String target, String mode) {
        return bytes("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"%s/></Relationships>""".formatted(type, target, mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\""));
    }

    public static byte[] archive(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

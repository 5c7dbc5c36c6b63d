package org.emining.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Documents.aDocument;
import static org.emining.testsupport.Documents.sha256;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.SampleFiles.SHEET;
import static org.emining.testsupport.SampleFiles.bytes;
import static org.emining.testsupport.SampleFiles.csv;
import static org.emining.testsupport.SampleFiles.geoJson;
import static org.emining.testsupport.SampleFiles.jpeg;
import static org.emining.testsupport.SampleFiles.jpegWith;
import static org.emining.testsupport.SampleFiles.pdf;
import static org.emining.testsupport.SampleFiles.png;
import static org.emining.testsupport.SampleFiles.xlsx;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Documents;
import org.emining.testsupport.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents over HTTP: declared, sent, judged, fetched, deleted. */
@QuarkusTest
class DocumentResourceTest {

    @Inject
    Storage storage;

    @Inject
    Sweep sweep;

    @Inject
    DocumentConfig config;

    private Api firm;

    @BeforeEach
    void found() {
        firm = aFirm();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("study.pdf", "application/pdf", pdf()),
                Arguments.of("map.png", "image/png", png()),
                Arguments.of("site.JPEG", "image/jpeg", jpeg()),
                Arguments.of("assays.csv", "text/csv", csv()),
                Arguments.of("预算表.xlsx", SHEET, xlsx()),
                Arguments.of("ریکوڈک.geojson", "application/geo+json", geoJson()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_file_comes_back_as_it_was_sent(String name, String type, byte[] content) {
        Documents.Made stored = aDocument(content, name, type).storedBy(firm);

        Response file = stored.fetch(firm);

        assertThat(file.asByteArray()).isEqualTo(content);
        assertThat(file.contentType()).startsWith(type);
        assertThat(stored.answer().jsonPath().getString("status")).isEqualTo("STORED");
        assertThat(stored.answer().jsonPath().getString("scan")).isEqualTo("NOT_SCANNED");
        assertThat(stored.answer().jsonPath().getString("sha256")).isEqualTo(sha256(content));
    }

    @Test
    void a_file_is_sent_to_be_saved_and_never_to_be_shown() {
        Documents.Made stored =
                aDocument(pdf(), "فزیبلٹی \u0027ا\u0027.pdf", "application/pdf").storedBy(firm);

        Response file = stored.fetch(firm);

        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .contains("; filename*=UTF-8''%D9%81")
                .doesNotContain("\n");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.headers().getValues("Content-Security-Policy"))
                .containsExactlyInAnyOrder("sandbox", "default-src 'none'; frame-ancestors 'none'");
        assertThat(file.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(file.header("Content-Length")).isEqualTo(String.valueOf(stored.content().length));
        assertThat(file.header("Content-Digest")).startsWith("sha-256=:");
    }

    @Test
    void who_asks_for_the_head_alone_leaves_no_file_open() throws IOException {
        List<Path> before = files();
        Documents.Made stored = aDocument().storedBy(firm);
        Path kept = files().stream()
                .filter(file -> !before.contains(file))
                .findAny()
                .orElseThrow();

        Response head = firm.request().head(Api.ROOT + stored.path() + "/content");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(stored.content().length));
        assertThat(head.header("ETag")).isEqualTo(stored.fetch(firm).header("ETag"));
        assertThat(staysOpen(kept)).isFalse();
    }

    // What was fetched is closed when all of it is sent, which its receiver may know before.
    private static boolean staysOpen(Path file) throws IOException {
        boolean open = true;
        for (int look = 0; look < 500 && open; look++) {
            open = openFiles().contains(file.toRealPath());
        }
        return open;
    }

    private static List<Path> openFiles() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors
                    .filter(Files::isRegularFile)
                    .flatMap(one -> {
                        try {
                            return Stream.of(one.toRealPath());
                        } catch (IOException closedMeanwhile) {
                            return Stream.empty();
                        }
                    })
                    .toList();
        }
    }

    @Test
    void who_has_the_file_is_not_sent_it_again() {
        Documents.Made stored = aDocument().storedBy(firm);
        String tag = stored.fetch(firm).header("ETag");

        assertThat(stored.fetch(firm.with("If-None-Match", tag)).statusCode()).isEqualTo(304);
    }

    @Test
    void nothing_can_be_fetched_before_it_is_stored() {
        assertProblem(aDocument().declaredBy(firm).fetch(firm), 404, "not-found");
    }

    @Test
    void a_declaration_sent_twice_is_made_once() {
        Map<String, Object> body =
                Map.of("name", "a.pdf", "mediaType", "application/pdf", "size", 3, "sha256", sha256(bytes("abc")));
        String key = Api.newKey();

        String first = firm.postUnder(key, "/documents", body).jsonPath().getString("id");

        assertThat(firm.postUnder(key, "/documents", body).jsonPath().getString("id"))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../study.pdf", "..\\study.pdf", "/etc/study.pdf", "C:study.pdf", "a..b.pdf", ".study.pdf", "nul.pdf",
                "a|b.pdf", "study.pdf\u202Efdp", "study\u0000.pdf", "study.pdf.exe", "study.html", "study.svg", "study",
                " study.pdf", "~study.pdf"
            })
    void a_name_that_could_lead_elsewhere_is_refused(String name) {
        Response refused = aDocument().with("name", name).sentBy(firm);

        assertThat(refused.statusCode()).as(refused.asString()).isIn(400, 422);
        assertThat(refused.asString()).contains("\"pointer\":\"/name\"");
    }

    @ParameterizedTest
    @CsvSource({
        "mediaType, text/html, one-of",
        "mediaType, image/svg+xml, one-of",
        "mediaType, image/png, file-ending",
        "sha256, ABC, pattern",
        "size, 0, min",
        "size, 20971521, max"
    })
    void what_is_not_taken_cannot_be_declared(String field, String value, String fault) {
        Response refused = aDocument()
                .with(field, field.equals("size") ? Long.valueOf(value) : value)
                .sentBy(firm);

        assertFault(assertProblem(refused, 422, "constraint-violation"), fault);
    }

    static Stream<Arguments> bad() {
        byte[] other = pdf();
        other[other.length - 1] = ' ';
        return Stream.of(
                Arguments.of("another file", pdf(), other, "study.pdf", "application/pdf", "content-digest"),
                Arguments.of(
                        "shorter", pdf(), Arrays.copyOf(pdf(), 20), "study.pdf", "application/pdf", "content-size"),
                Arguments.of("longer", bytes("abc"), pdf(), "study.pdf", "application/pdf", "content-size"),
                Arguments.of(
                        "a page",
                        bytes("<html>"),
                        bytes("<html>"),
                        "study.pdf",
                        "application/pdf",
                        "content-not-of-type"),
                Arguments.of(
                        "a place",
                        jpegWith(0xE1, "Exif\0\0"),
                        jpegWith(0xE1, "Exif\0\0"),
                        "a.jpg",
                        "image/jpeg",
                        "content-metadata"),
                Arguments.of(
                        "a formula",
                        bytes("a,b\n=1,2\n"),
                        bytes("a,b\n=1,2\n"),
                        "a.csv",
                        "text/csv",
                        "content-formula"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void what_is_not_what_was_declared_or_not_taken_leaves_nothing(
            String what, byte[] declared, byte[] sent, String name, String type, String fault) throws IOException {
        Documents.Made document = aDocument(declared, name, type).declaredBy(firm);
        List<Path> before = files();

        Response refused = document.send(firm, sent);

        assertFault(assertProblem(refused, 422, "content-refused"), fault);
        assertThat(firm.get(document.path()).jsonPath().getString("status")).isEqualTo("AWAITING_CONTENT");
        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        Files.createDirectories(config.directory());
        try (Stream<Path> files = Files.walk(config.directory())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void the_right_file_may_follow_a_wrong_one() {
        Documents.Made document = aDocument().declaredBy(firm);
        document.send(firm, bytes("wrong"));

        assertThat(document.send(firm, document.content()).statusCode()).isEqualTo(200);
    }

    @Test
    void content_is_sent_once() {
        Documents.Made stored = aDocument().storedBy(firm);

        assertProblem(stored.send(firm, stored.content()), 409, "move-not-allowed");
    }

    @Test
    void of_many_uploads_at_once_one_is_stored() throws Exception {
        Documents.Made document = aDocument().declaredBy(firm);

        List<Integer> statuses =
                AtOnce.of(6, i -> document.send(firm, document.content()).statusCode());

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> List.of(200, 409, 412, 503)
                .contains(status));
        assertThat(document.fetch(firm).asByteArray()).isEqualTo(document.content());
    }

    @Test
    void content_needs_the_version_that_was_looked_at() {
        Documents.Made document = aDocument().declaredBy(firm);

        Response none = Documents.Made.file(firm).body(document.content()).put(Api.ROOT + document.path() + "/content");
        Response stale = Documents.Made.file(firm.with("If-Match", "\"7-d\""))
                .body(document.content())
                .put(Api.ROOT + document.path() + "/content");

        assertProblem(none, 428, "precondition-required");
        assertProblem(stale, 412, "stale-version");
    }

    @Test
    void who_sends_much_at_once_leaves_places_for_others() throws IOException {
        Documents.Made own = aDocument().declaredBy(firm);
        Api another = aFirm();
        Documents.Made others = aDocument().declaredBy(another);
        try (Socket one = underWay(aDocument().declaredBy(firm));
                Socket two = underWay(aDocument().declaredBy(firm))) {
            Response refused = own.send(firm, own.content());

            assertProblem(refused, 503, "overloaded");
            assertThat(others.send(another, others.content()).statusCode()).isEqualTo(200);
        }
    }

    // An upload that has its place: it is told to continue when its content is read, and then sends no more.
    private Socket underWay(Documents.Made document) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(10_000);
        String head = String.join(
                "\r\n",
                "PUT " + Api.ROOT + document.path() + "/content HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + Api.token(firm.subject()),
                "If-Match: " + document.etag(),
                "Content-Type: application/octet-stream",
                "Content-Length: " + document.content().length,
                "Expect: 100-continue",
                "",
                "");
        socket.getOutputStream().write(bytes(head));
        String told = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        assertThat(told).isEqualTo("HTTP/1.1 100 Continue");
        return socket;
    }

    @ParameterizedTest
    @CsvSource({"sha-256=:AAAA:, 400", "md5, 400", "sha-512=:AAAA:, 200"})
    void a_digest_that_says_another_hash_is_refused(String digest, int status) {
        Documents.Made document = aDocument().declaredBy(firm);

        assertThat(document.send(firm.with("Content-Digest", digest), document.content())
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void content_is_a_file_and_everything_else_is_json() {
        Documents.Made document = aDocument().declaredBy(firm);

        Response json = firm.with("If-Match", document.etag()).put(document.path() + "/content", null, "{}");
        Response file = Documents.Made.file(firm)
                .header("Idempotency-Key", Api.newKey())
                .body(bytes("{}"))
                .post(Api.ROOT + "/documents");

        assertProblem(json, 415, "unsupported-media-type");
        assertProblem(file, 415, "unsupported-media-type");
    }

    @Test
    void a_file_of_twenty_mebibytes_is_taken_and_a_larger_one_is_not() {
        byte[] table = bytes("copper,1,a\r\n".repeat(20 * 1024 * 1024 / 12));
        Documents.Made document = aDocument(table, "assays.csv", "text/csv").declaredBy(firm);

        RawHttp.Answer larger = RawHttp.send(
                "",
                "PUT /api/v1" + document.path() + "/content HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/octet-stream",
                "Content-Length: " + (20 * 1024 * 1024 + 1));

        assertThat(larger.status()).isEqualTo(413);
        assertThat(document.send(firm, table).statusCode()).isEqualTo(200);
    }

    @Test
    void a_sender_of_far_too_much_is_answered() {
        Documents.Made document = aDocument(bytes("abc"), "a.csv", "text/csv").declaredBy(firm);

        assertProblem(document.send(firm, new byte[15 * 1024 * 1024]), 422, "content-refused");
        assertThat(firm.get(document.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void no_other_address_takes_more_than_it_did() {
        RawHttp.Answer declaration = RawHttp.send(
                "",
                "POST /api/v1/documents HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: " + (1024 * 1024 + 1));
        RawHttp.Answer noDocument = RawHttp.send(
                "",
                "PUT /api/v1/documents/x/content HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/octet-stream",
                "Content-Length: " + (1024 * 1024 + 1));

        assertThat(declaration.status()).isEqualTo(413);
        assertThat(noDocument.status()).isEqualTo(413);
    }

    @Test
    void a_body_without_a_length_is_counted_where_it_is_read() {
        RawHttp.Answer answer = RawHttp.send(
                "100001\r\n" + " ".repeat(0x100001) + "\r\n0\r\n\r\n",
                "POST /api/v1/documents HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + Api.token("firm-cn"),
                "Idempotency-Key: " + Api.newKey(),
                "Content-Type: application/json",
                "Transfer-Encoding: chunked");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void an_owner_may_delete_what_was_put_nowhere_and_its_content_goes_too() throws IOException {
        Documents.Made stored = aDocument().storedBy(firm);
        List<Path> before = files();

        Response deleted = stored.deletion(firm);

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertProblem(firm.get(stored.path()), 404, "not-found");
        assertThat(stored.deletion(firm).statusCode()).isEqualTo(404);
        assertThat(files()).hasSize(before.size() - 1);
    }

    @Test
    void a_deletion_needs_the_version_that_was_looked_at() {
        Documents.Made stored = aDocument().storedBy(firm);

        assertProblem(firm.delete(stored.path()), 428, "precondition-required");
        assertProblem(firm.with("If-Match", "\"9-d\"").delete(stored.path()), 412, "stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "operator", "portal-jp"})
    void who_files_reviews_and_publishes_nothing_uploads_nothing(String user) {
        assertProblem(aDocument().sentBy(Api.as(user)), 403, "forbidden");
    }

    @Test
    void nobody_else_knows_of_a_document_that_was_put_nowhere() {
        Documents.Made stored = aDocument().storedBy(firm);
        String absent = Api.as("reviewer-ba")
                .get("/documents/" + UUID.randomUUID())
                .jsonPath()
                .getString("detail");

        for (Api other :
                List.of(aFirm(), Api.as("reviewer-ba"), Api.as("auditor"), Api.as("operator"), Api.asStranger())) {
            assertThat(assertProblem(other.get(stored.path()), 404, "not-found")
                            .jsonPath()
                            .getString("detail"))
                    .isEqualTo(absent);
            assertProblem(stored.fetch(other), 404, "not-found");
            assertProblem(stored.send(other, stored.content()), 404, "not-found");
            assertProblem(stored.deletion(other), 404, "not-found");
            assertThat(other.get("/documents").asString()).doesNotContain(stored.id());
        }
        assertProblem(Api.anonymously().get(stored.path()), 401, "unauthenticated");
    }

    @Test
    void a_portal_uploads_for_a_firm_under_its_mandate_and_the_firm_sees_it() {
        Api portal = mandated("portal-jp", firm);

        Documents.Made stored = aDocument().storedBy(portal);

        assertThat(stored.fetch(firm).statusCode()).isEqualTo(200);
        assertThat(firm.get("/documents").asString()).contains(stored.id());
    }

    @Test
    void an_authoritys_document_is_the_uploaders_own() {
        Documents.Made stored = aDocument().storedBy(Api.as("reviewer-ba"));
        Api colleague = org.emining.testsupport.People.admitted(
                org.emining.testsupport.People.aSubject(), Api.as("reviewer-ba"), "REVIEWER");

        assertProblem(colleague.get(stored.path()), 404, "not-found");
    }

    @Test
    void a_list_is_walked_in_pages_and_can_be_asked_for_one_state() {
        List<String> ids = Stream.generate(() -> aDocument().declaredBy(firm).id())
                .limit(3)
                .toList();
        String stored = aDocument().storedBy(firm).id();

        Response first = firm.get("/documents?limit=2");
        Response second =
                firm.get("/documents?limit=2&cursor=" + first.jsonPath().getString("page.nextCursor"));

        assertThat(first.jsonPath().getList("items.id")).isEqualTo(ids.subList(0, 2));
        assertThat(second.jsonPath().getList("items.id")).containsExactly(ids.getLast(), stored);
        assertThat(firm.get("/documents?status=STORED").jsonPath().getList("items.id"))
                .containsExactly(stored);
    }

    @Test
    void content_without_a_document_is_swept_and_other_content_stays() throws IOException {
        Documents.Made stored = aDocument().storedBy(firm);
        String orphan = UUID.randomUUID().toString();
        storage.keep(orphan, Files.write(Files.createTempFile("orphan", ""), bytes("nobody's")));

        sweep.orphans(Instant.now().minusSeconds(600));
        List<Storage.Kept> early = storage.kept("", 100_000);
        int swept = sweep.orphans(Instant.now().plusSeconds(60));

        assertThat(early).anyMatch(kept -> kept.key().equals(orphan));
        assertThat(swept).isPositive();
        assertThat(storage.kept("", 100_000)).noneMatch(kept -> kept.key().equals(orphan));
        assertThat(stored.fetch(firm).statusCode()).isEqualTo(200);
    }

    @Test
    void content_that_was_lost_is_no_empty_file() throws IOException {
        Documents.Made stored = aDocument().storedBy(firm);
        for (Path file : files()) {
            if (Arrays.equals(Files.readAllBytes(file), stored.content())) {
                Files.delete(file);
            }
        }

        assertProblem(stored.fetch(firm), 503, "dependency-down");
    }
}

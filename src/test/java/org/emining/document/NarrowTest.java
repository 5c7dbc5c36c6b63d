package org.emining.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Documents.aDocument;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.SampleFiles.bytes;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What happens where there is no room: a file system of 1 MiB for the content, and two documents for each organisation. */
@QuarkusTest
@TestProfile(NarrowTest.Narrow.class)
class NarrowTest {

    private static final Path DISK = Path.of("target/small-disk").toAbsolutePath();

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("emining.documents.most-unattached", "2", "emining.documents.directory", DISK.toString());
        }
    }

    private Api firm;

    @BeforeEach
    void mount() throws Exception {
        firm = aFirm();
        Files.createDirectories(DISK);
        // Who runs the tests without the right to mount has to believe CI.
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", DISK.toString()) == 0);
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", DISK.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor();
    }

    @Test
    void a_full_disk_takes_nothing_records_nothing_and_works_again_when_there_is_room() throws Exception {
        byte[] table = bytes("copper,1,a\r\n".repeat(200_000));
        Documents.Made document = aDocument(table, "assays.csv", "text/csv").declaredBy(firm);

        Response full = document.send(firm, table);
        String afterwards = firm.get(document.path()).jsonPath().getString("status");
        run("mount", "-o", "remount,size=16m", DISK.toString());
        Response roomy = document.send(firm, table);

        assertProblem(full, 507, "storage-full");
        assertThat(afterwards).isEqualTo("AWAITING_CONTENT");
        assertThat(roomy.statusCode()).as(roomy.asString()).isEqualTo(200);
        assertThat(document.fetch(firm).asByteArray()).isEqualTo(table);
    }

    @Test
    void an_organisation_hoards_no_documents() {
        aDocument().declaredBy(firm);
        aDocument().declaredBy(firm);

        assertProblem(aDocument().sentBy(firm), 409, "too-many-documents");
    }

    @RepeatedTest(5)
    void an_organisation_hoards_no_documents_by_declaring_many_at_once() throws Exception {
        List<Integer> statuses = AtOnce.of(16, i -> aDocument().sentBy(firm).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(14);
    }
}

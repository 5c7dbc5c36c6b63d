package org.emining.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Documents.aDocument;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.SampleFiles.bytes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.emining.platform.time.DatabaseClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is deleted from a bucket that the service shares with others. */
@QuarkusTest
class SweepTest {

    @Inject
    Documents documents;

    @Inject
    Spool spool;

    @Inject
    DocumentConfig config;

    @Inject
    DatabaseClock clock;

    @TempDir
    Path folder;

    @Test
    void of_a_shared_bucket_only_content_of_ours_that_no_document_names_is_deleted() throws IOException {
        try (SmallBucket shared = new SmallBucket("documents", "key")) {
            Storage storage = StorageTest.bucket(shared.address(), "key", "secret");
            Path file = Files.write(folder.resolve("file"), bytes("copper"));
            String known = keyOf(aDocument().storedBy(aFirm()).id());
            String orphan = UUID.randomUUID().toString();
            String elsewhere = UUID.randomUUID().toString();
            storage.keep(known, file);
            storage.keep(orphan, file);
            shared.put(elsewhere);
            shared.put("backups/" + elsewhere);
            shared.put("documents/readme.txt");

            int swept = new Sweep(documents, storage, spool, config, clock, java.time.Clock.systemUTC())
                    .orphans(Instant.now().plusSeconds(60));

            assertThat(swept).isEqualTo(1);
            assertThat(shared.keys())
                    .isEqualTo(Set.of("documents/" + known, elsewhere, "backups/" + elsewhere, "documents/readme.txt"));
        }
    }

    private String keyOf(String document) {
        return QuarkusTransaction.requiringNew().call(() -> documents.findById(UUID.fromString(document)).storageKey);
    }
}

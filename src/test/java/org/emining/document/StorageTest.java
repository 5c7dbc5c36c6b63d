package org.emining.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emining.testsupport.SampleFiles.bytes;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.platform.web.StorageFull;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What both storages promise. The bucket is that of {@link SmallBucket}, or of any server that speaks S3, when the tests are
 * run with {@code -Ds3.endpoint=... -Ds3.access-key=... -Ds3.secret-key=...}; its bucket {@code documents} must be there.
 */
class StorageTest {

    private static final String BUCKET = "documents";
    private static SmallBucket server;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = new SmallBucket(BUCKET, "key");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Storage bucket(String key, String secret) {
        return bucket(System.getProperty("s3.endpoint", server.address()), key, secret);
    }

    static Storage bucket(String address, String key, String secret) {
        return new S3Storage(new SmallRyeConfigBuilder()
                .withMapping(DocumentConfig.class)
                .withDefaultValue("emining.documents.s3.bucket", BUCKET)
                .withDefaultValue("emining.documents.s3.endpoint", address)
                .withDefaultValue("emining.documents.s3.access-key", key)
                .withDefaultValue("emining.documents.s3.secret-key", secret)
                .build()
                .getConfigMapping(DocumentConfig.class)
                .s3());
    }

    static Stream<Storage> storages() {
        return Stream.of(
                new FolderStorage(folder.resolve("content")),
                bucket(System.getProperty("s3.access-key", "key"), System.getProperty("s3.secret-key", "secret")));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", ""), content);
    }

    private static byte[] read(Storage storage, String key) throws IOException {
        try (InputStream content = storage.open(key)) {
            return content.readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("storages")
    void what_is_kept_is_read_as_it_was(Storage storage) throws IOException {
        byte[] content = new byte[20 * 1024 * 1024];
        new java.util.Random(7).nextBytes(content);
        String key = key();

        storage.keep(key, file(content));

        assertThat(read(storage, key)).isEqualTo(content);
    }

    @ParameterizedTest
    @MethodSource("storages")
    void what_was_deleted_is_gone_and_may_be_deleted_again(Storage storage) throws IOException {
        String key = key();
        storage.keep(key, file(bytes("copper")));

        storage.delete(key);
        storage.delete(key);

        assertThatThrownBy(() -> storage.open(key).close()).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @MethodSource("storages")
    void what_is_kept_can_be_walked_through_in_steps(Storage storage) throws IOException {
        List<String> keys = Stream.generate(StorageTest::key).limit(5).sorted().toList();
        for (String key : keys) {
            storage.keep(key, file(bytes(key)));
        }

        List<Storage.Kept> first = storage.kept(keys.getFirst(), 2);

        assertThat(first).hasSize(2).allMatch(kept -> kept.since()
                .isBefore(Instant.now().plusSeconds(5)));
        assertThat(first.getFirst().key()).isGreaterThan(keys.getFirst());
        assertThat(storage.kept("", 1_000))
                .extracting(Storage.Kept::key)
                .isSorted()
                .containsAll(keys);
        assertThat(storage.kept("ffffffff-ffff-ffff-ffff-ffffffffffff", 10)).isEmpty();
    }

    @Test
    void what_others_keep_in_the_bucket_is_not_listed() throws IOException {
        try (SmallBucket shared = new SmallBucket(BUCKET, "key")) {
            Storage storage = bucket(shared.address(), "key", "secret");
            String key = "70000000-0000-4000-8000-000000000000";
            Stream.of(
                            key(),
                            "backups/" + key(),
                            "documents/0-is-before-ours",
                            "documents/1-as-well",
                            "documents/2024/" + key(),
                            "documents/" + key() + ".txt",
                            "documents/z-is-behind-ours",
                            "documents" + key(),
                            "zz/" + key())
                    .forEach(shared::put);

            storage.keep(key, file(bytes("copper")));

            assertThat(storage.kept("", 1)).extracting(Storage.Kept::key).containsExactly(key);
            assertThat(storage.kept("", 1_000)).extracting(Storage.Kept::key).containsExactly(key);
            assertThat(storage.kept(key, 1_000)).isEmpty();
            assertThat(shared.keys()).contains("documents/" + key);
        }
    }

    @Test
    void a_bucket_that_is_full_says_so() throws IOException {
        Path file = file(bytes("copper"));
        server.full(true);

        try {
            assertThatThrownBy(() -> bucket("key", "secret").keep(key(), file)).isInstanceOf(StorageFull.class);
        } finally {
            server.full(false);
        }
    }

    @Test
    void a_bucket_that_refuses_us_is_out_of_reach() throws IOException {
        Path file = file(bytes("copper"));

        assertThatThrownBy(() -> bucket("nobody", "another").keep(key(), file))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(StorageFull.class);
    }

    @ParameterizedTest
    @MethodSource("storages")
    void no_name_leads_out_of_where_content_is(Storage storage) throws IOException {
        Path file = file(bytes("copper"));

        assertThatThrownBy(() -> storage.keep("../../escaped", file)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage.open("../upload")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage.delete("notes.txt")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_others_keep_in_the_folder_is_not_listed() throws IOException {
        Path shared = Files.createDirectories(folder.resolve("shared"));
        Files.writeString(shared.resolve("notes.txt"), "mine");
        Files.writeString(shared.resolve("-".repeat(36)), "mine");
        Storage storage = new FolderStorage(shared);
        String key = key();

        storage.keep(key, file(bytes("copper")));

        assertThat(storage.kept("", 10)).extracting(Storage.Kept::key).containsExactly(key);
    }

    @Test
    void what_the_system_says_of_a_full_disk_is_understood() throws IOException {
        Path full = Path.of("/dev/full");

        assertThatThrownBy(() -> {
                    try (var out = Files.newOutputStream(full)) {
                        out.write(1);
                    } catch (IOException failure) {
                        throw StorageFull.orOther(failure);
                    }
                })
                .isInstanceOf(StorageFull.class);
        assertThat(StorageFull.orOther(new IOException("other"))).isNotInstanceOf(StorageFull.class);
    }
}

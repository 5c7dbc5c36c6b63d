package org.emining.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which keys the log has, and what it says when one is missing. */
class LogKeysTest {

    private static final String ORIGIN = "example.org/log";

    @TempDir
    Path folder;

    private record Settings(Optional<String> origin, Optional<String> keyFile, Optional<String> knownKeys)
            implements LedgerConfig {

        @Override
        public String every() {
            return "off";
        }

        @Override
        public Duration mergeDelay() {
            return Duration.ofMinutes(10);
        }
    }

    private static Settings settings(String origin, Object keyFile, String knownKeys) {
        return new Settings(
                Optional.ofNullable(origin),
                Optional.ofNullable(keyFile).map(Object::toString),
                Optional.ofNullable(knownKeys));
    }

    private Path keyFile() throws Exception {
        return Files.writeString(
                folder.resolve("key.pem"), SigningKey.chance(ORIGIN).pem());
    }

    @Test
    void production_names_the_setting_that_is_missing() throws Exception {
        Settings noOrigin = settings(null, keyFile(), null);
        Settings noKey = settings(ORIGIN, null, null);

        assertThatThrownBy(() -> new LogKeys(noOrigin, true)).hasMessageContaining("emining.ledger.origin must be set");
        assertThatThrownBy(() -> new LogKeys(noKey, true)).hasMessageContaining("emining.ledger.key-file must be set");
    }

    @Test
    void production_makes_no_key_in_place_of_a_file_that_is_not_there() {
        Path absent = folder.resolve("absent.pem");

        assertThatThrownBy(() -> new LogKeys(settings(ORIGIN, absent, null), true))
                .hasMessageContaining("emining.ledger.key-file cannot be used");
        assertThat(absent).doesNotExist();
    }

    @Test
    void a_file_that_holds_no_key_is_refused() throws Exception {
        Path other = Files.writeString(folder.resolve("other.pem"), "no key");

        assertThatThrownBy(() -> new LogKeys(settings(ORIGIN, other, null), true))
                .hasMessageContaining("emining.ledger.key-file cannot be used");
    }

    @Test
    void elsewhere_a_key_is_made_once_and_only_its_owner_may_read_it() throws Exception {
        Path file = folder.resolve("new/key.pem");

        LogKeys first = new LogKeys(settings(null, file, null), false);
        LogKeys second = new LogKeys(settings(null, file, null), false);

        assertThat(second.known()).isEqualTo(first.known());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void former_keys_are_known_after_the_one_that_signs() throws Exception {
        String former = SigningKey.chance(ORIGIN).verifier().toString();
        String coming = SigningKey.chance(ORIGIN).verifier().toString();

        LogKeys keys = new LogKeys(settings(ORIGIN, keyFile(), former + ", " + coming), true);

        assertThat(keys.known()).hasSize(3);
        assertThat(keys.known().get(1)).hasToString(former);
        assertThat(keys.sign("text\n").signedBy(keys.known().subList(0, 1))).isTrue();
    }

    @Test
    void a_known_key_of_another_log_is_refused() throws Exception {
        String other = SigningKey.chance("example.org/other").verifier().toString();
        Settings settings = settings(ORIGIN, keyFile(), other);

        assertThatThrownBy(() -> new LogKeys(settings, true)).hasMessageContaining("emining.ledger.known-keys");
    }

    @Test
    void a_name_that_no_note_could_bear_is_refused() throws Exception {
        Settings settings = settings("two words", keyFile(), null);

        assertThatThrownBy(() -> new LogKeys(settings, true)).hasMessageContaining("emining.ledger.origin");
    }
}

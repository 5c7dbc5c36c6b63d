package org.emining.ledger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of the log, the key it signs with, and those it is known by. */
@Singleton
final class LogKeys {

    private static final String DEVELOPMENT = "localhost/emining-log";
    private static final Pattern ORIGIN = Pattern.compile("[^\\s+\\p{Cntrl}\\p{Z}]{3,200}");

    private final String origin;
    private final SigningKey key;
    private final Set<VerifierKey> known = new LinkedHashSet<>();

    @Inject
    LogKeys(LedgerConfig config) {
        this(config, ConfigUtils.isProfileActive("prod") && !ConfigUtils.isProfileActive("migration"));
    }

    /**
     * @param production whether outsiders keep what is signed here
     * @throws IllegalStateException for a setting that is missing or cannot be used; it names the setting
     */
    LogKeys(LedgerConfig config, boolean production) {
        if (production && (config.origin().isEmpty() || config.keyFile().isEmpty())) {
            throw new IllegalStateException("emining.ledger." + (config.origin().isEmpty() ? "origin" : "key-file")
                    + " must be set in production: the log signs with it what outsiders keep");
        }
        origin = config.origin().orElse(DEVELOPMENT);
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalStateException("emining.ledger.origin has a space or a plus sign, or is no name");
        }
        key = key(config.keyFile().orElse(null), production);
        known.add(key.verifier());
        config.knownKeys().stream()
                .flatMap(Pattern.compile(",")::splitAsStream)
                .filter(text -> !text.isBlank())
                .map(this::parsed)
                .forEach(known::add);
    }

    // Makes this bean at the start: a service that cannot sign shall not first fail at its first decision.
    void ready(@Observes StartupEvent start) {}

    private VerifierKey parsed(String text) {
        try {
            VerifierKey parsed = VerifierKey.parse(text);
            if (!parsed.name().equals(origin) || parsed.type() != VerifierKey.ED25519) {
                throw new IllegalArgumentException("a key of another log");
            }
            return parsed;
        } catch (IllegalArgumentException unusable) {
            throw new IllegalStateException("emining.ledger.known-keys cannot be used: " + text.strip(), unusable);
        }
    }

    private SigningKey key(@Nullable String file, boolean production) {
        if (file == null) {
            return SigningKey.chance(origin);
        }
        Path path = Path.of(file);
        try {
            return !production && Files.notExists(path) ? made(path) : SigningKey.parse(origin, Files.readString(path));
        } catch (IOException | IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "emining.ledger.key-file cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private SigningKey made(Path path) {
        SigningKey made = SigningKey.chance(origin);
        try {
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(path, made.pem());
            return made;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    String origin() {
        return origin;
    }

    SignedNote sign(String text) {
        return key.sign(text);
    }

    /** The key that signs now first. */
    List<VerifierKey> known() {
        return List.copyOf(known);
    }
}

package org.emining.platform.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.emining.platform.PlatformConfig;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;

/**
 * Page cursors: where the next page begins, sealed with HMAC-SHA-256 together with what the list was (caller, filter,
 * order), so that a cursor is worth nothing for another caller or another list.
 */
@Singleton
public final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 16;
    private static final int SHORTEST_SECRET = 32;
    private static final String EXAMPLE = "change-me";
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    @Inject
    Cursors(PlatformConfig config) {
        this(config.cursorSecret(), ConfigUtils.isProfileActive("prod") && !ConfigUtils.isProfileActive("migration"));
    }

    /**
     * @param production whether cursors must outlive this process, and nobody may guess what they are signed with
     * @throws IllegalStateException for a secret that is too short, or in production none or the one of an example
     */
    Cursors(Optional<String> secret, boolean production) {
        if (secret.isPresent() && secret.get().length() < SHORTEST_SECRET) {
            throw new IllegalStateException("emining.cursor-secret is shorter than " + SHORTEST_SECRET + " characters");
        }
        if (production && (secret.isEmpty() || secret.get().startsWith(EXAMPLE))) {
            throw new IllegalStateException(
                    "emining.cursor-secret must be set in production, to " + SHORTEST_SECRET + " random characters");
        }
        this.key = new SecretKeySpec(
                secret.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(Cursors::chance), ALGORITHM);
    }

    // Makes this bean at the start: a service that cannot sign shall not first fail at its first list.
    void ready(@Observes StartupEvent start) {}

    private static byte[] chance() {
        byte[] bytes = new byte[SHORTEST_SECRET];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** @param list what the list is: caller, path, filters; the same words must be given to {@link #open} */
    public String seal(String list, List<String> position) {
        byte[] content = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
        byte[] seal = Arrays.copyOf(mac(list, content), SEAL);
        byte[] cursor = ByteBuffer.allocate(SEAL + content.length)
                .put(seal)
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** @throws DomainException {@code invalid-cursor} for anything not sealed here for this very list */
    public List<String> open(String list, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length > SEAL) {
                byte[] content = Arrays.copyOfRange(bytes, SEAL, bytes.length);
                if (MessageDigest.isEqual(Arrays.copyOf(mac(list, content), SEAL), Arrays.copyOf(bytes, SEAL))) {
                    return List.of(new String(content, StandardCharsets.UTF_8).split(SEPARATOR, -1));
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw DomainException.of(ErrorCode.INVALID_CURSOR);
        }
        throw DomainException.of(ErrorCode.INVALID_CURSOR);
    }

    private byte[] mac(String list, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

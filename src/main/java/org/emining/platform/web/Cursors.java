package org.emining.platform.web;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
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
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    Cursors(PlatformConfig config) {
        byte[] secret = config.cursorSecret()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> new SecureRandom().generateSeed(32));
        this.key = new SecretKeySpec(secret, ALGORITHM);
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

package org.emining.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A public key as C2SP signed-note writes it: {@code name+number+base64(type || key)}. */
final class NoteKey {

    private static final byte PLAIN = 1;
    private static final byte COSIGNATURE = 4;
    private static final int LENGTH = 32;
    private static final Pattern FORM = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");
    // How X.509 begins an Ed25519 key (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte type;
    private final byte[] id;
    private final PublicKey key;

    private NoteKey(String name, byte type, byte[] id, PublicKey key) {
        this.name = name;
        this.type = type;
        this.id = id;
        this.key = key;
    }

    /** The key that the text is; empty for text of another form. */
    static Optional<NoteKey> read(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts.group(3));
            byte[] id = number(parts.group(1), typed);
            boolean ours = typed.length == LENGTH + 1 && (typed[0] == PLAIN || typed[0] == COSIGNATURE);
            if (!ours || !HexFormat.of().formatHex(id).equals(parts.group(2))) {
                return Optional.empty();
            }
            byte[] encoded = ByteBuffer.allocate(X509.length + LENGTH)
                    .put(X509)
                    .put(typed, 1, LENGTH)
                    .array();
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return Optional.of(new NoteKey(parts.group(1), typed[0], id, key));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static byte[] number(String name, byte[] typed) {
        MessageDigest digest = Merkle.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(typed), Note.KEY_ID);
    }

    String name() {
        return name;
    }

    boolean cosigns() {
        return type == COSIGNATURE;
    }

    /** Whether the line says to be by this key. */
    boolean named(Note.Line line) {
        return name.equals(line.name()) && Arrays.equals(id, Arrays.copyOf(line.bytes(), Note.KEY_ID));
    }

    /** Whether the line is this key's signature on the text. */
    boolean signed(Note.Line line, String text) {
        byte[] signature = Arrays.copyOfRange(line.bytes(), Note.KEY_ID, line.bytes().length);
        if (type == PLAIN) {
            return holds(text, signature);
        }
        if (signature.length <= Long.BYTES) {
            return false;
        }
        long time = ByteBuffer.wrap(signature).getLong();
        return holds(
                "cosignature/v1\ntime " + time + "\n" + text,
                Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    private boolean holds(String message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }
}

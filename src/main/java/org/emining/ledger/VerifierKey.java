package org.emining.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public key under a name, as C2SP signed-note writes it: {@code name+number+base64(type || key)}. The number is made of
 * the rest, so that a signature line says by which key it is.
 */
final class VerifierKey {

    /** Signs the text of a note. */
    static final byte ED25519 = 1;

    /** Signs that the witness has seen a checkpoint at a time (C2SP tlog-cosignature). */
    static final byte COSIGNATURE = 4;

    static final int LONGEST_NAME = 200;
    private static final int KEY_LENGTH = 32;
    private static final Pattern FORM =
            Pattern.compile("([^\\s+\\p{Cntrl}\\p{Z}]{1,200})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");
    // What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte type;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(String name, byte type, byte[] raw, PublicKey key) {
        this.name = name;
        this.type = type;
        this.raw = raw;
        this.key = key;
    }

    static VerifierKey of(String name, byte type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
        return new VerifierKey(name, type, raw, key);
    }

    /** @throws IllegalArgumentException for anything that is no such key, or whose number is another's */
    static VerifierKey parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no key of the form name+number+base64");
        }
        byte[] bytes = Base64.getDecoder().decode(parts.group(3));
        if (bytes.length != KEY_LENGTH + 1 || (bytes[0] != ED25519 && bytes[0] != COSIGNATURE)) {
            throw new IllegalArgumentException("no Ed25519 key");
        }
        try {
            byte[] raw = Arrays.copyOfRange(bytes, 1, bytes.length);
            byte[] encoded = ByteBuffer.allocate(X509.length + KEY_LENGTH)
                    .put(X509)
                    .put(raw)
                    .array();
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            VerifierKey parsed = new VerifierKey(parts.group(1), bytes[0], raw, key);
            if (!parsed.number().equals(parts.group(2))) {
                throw new IllegalArgumentException("the number is not that of the key");
            }
            return parsed;
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException("no Ed25519 key", noKey);
        }
    }

    String name() {
        return name;
    }

    byte type() {
        return type;
    }

    /** Four bytes that tell keys of one name apart. */
    byte[] id() {
        var digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(type);
        return Arrays.copyOf(digest.digest(raw), SignedNote.KEY_ID);
    }

    private String number() {
        return HexFormat.of().formatHex(id()).toLowerCase(Locale.ROOT);
    }

    /** Whether the line names this key; its signature is another matter. */
    boolean isNamedBy(SignedNote.Line line) {
        return name.equals(line.name()) && Arrays.equals(id(), line.keyId());
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    /** The form it is published in. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + raw.length).put(type).put(raw).array();
        return name + "+" + number() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}

package org.emining.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The log's own Ed25519 key: makes signed notes. */
final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /** A new key, made of chance. */
    static SigningKey chance(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifierKey.of(name, VerifierKey.ED25519, pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /**
     * A key as {@code openssl genpkey -algorithm ed25519} writes it.
     *
     * @throws IllegalArgumentException for any other text
     */
    static SigningKey parse(String name, String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no PEM file of a private key");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(key, verifier(name, (EdECPrivateKey) key)).checked();
        } catch (GeneralSecurityException | ClassCastException other) {
            throw new IllegalArgumentException("no Ed25519 key", other);
        }
    }

    // The file holds the seed alone. Java makes public keys only together with private ones, of the 32 bytes it draws:
    // it
    // is given those of the seed, and checked() sees to it that the two belong together.
    private static VerifierKey verifier(String name, EdECPrivateKey key) throws GeneralSecurityException {
        byte[] seed = key.getBytes().orElseThrow(() -> new IllegalArgumentException("no bytes of the key"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return VerifierKey.of(
                name, VerifierKey.ED25519, generator.generateKeyPair().getPublic());
    }

    private SigningKey checked() {
        if (!sign("a text to see whether the key is whole\n").signedBy(List.of(verifier))) {
            throw new IllegalArgumentException("the public key does not belong to the private one");
        }
        return this;
    }

    String pem() {
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n" + END + "\n";
    }

    VerifierKey verifier() {
        return verifier;
    }

    SignedNote sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            SignedNote unsigned = new SignedNote(text, List.of());
            signature.update(unsigned.message());
            return unsigned.and(List.of(SignedNote.Line.of(verifier, signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the log's key cannot sign", e);
        }
    }
}

package org.emining.feed.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of an endpoint. Signed are the bytes {@code id.timestamp.body} (Standard Webhooks 1.0.0).
 *
 * @param secret 32 bytes: the HMAC secret, or the seed of an ed25519 key pair (RFC 8032)
 */
record SigningKey(Scheme scheme, byte[] secret) {

    private static final int LENGTH = 32;
    private static final String HMAC = "HmacSHA256";
    private static final String EDWARDS = "Ed25519";

    // What stands before the seed in PKCS #8 (RFC 8410); the public key is the end of its SubjectPublicKeyInfo.
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    static byte[] newSecret() {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** What the receiver needs to check signatures: {@code whpk_} and the public key, or {@code whsec_} and the secret. */
    String shown() {
        return switch (scheme) {
            case ED25519 -> "whpk_" + base64(publicKey());
            case HMAC_SHA256 -> "whsec_" + base64(secret);
        };
    }

    /** One entry of the header {@code webhook-signature}. @param timestamp seconds since 1970 */
    String sign(String id, long timestamp, String body) {
        byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        try {
            return switch (scheme) {
                case ED25519 -> "v1a," + base64(edwards(signed));
                case HMAC_SHA256 -> "v1," + base64(hmac(signed));
            };
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] hmac(byte[] signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(secret, HMAC));
        return mac.doFinal(signed);
    }

    private byte[] edwards(byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(EDWARDS);
        byte[] key = ByteBuffer.allocate(PKCS8.length + LENGTH)
                .put(PKCS8)
                .put(secret)
                .array();
        signature.initSign(KeyFactory.getInstance(EDWARDS).generatePrivate(new PKCS8EncodedKeySpec(key)));
        signature.update(signed);
        return signature.sign();
    }

    // The platform derives a public key only when it makes a pair: a source of chance that gives the seed makes this
    // one.
    private byte[] publicKey() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(EDWARDS);
            pairs.initialize(NamedParameterSpec.ED25519, new Given(secret));
            EdECPublicKey key = (EdECPublicKey) pairs.generateKeyPair().getPublic();
            byte[] encoded = key.getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}

package org.emining.feed.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Checks a signature the way a receiver does, with nothing of the code that signs. */
final class Verified {

    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private Verified() {}

    static boolean by(String publicKey, Receiver.Message message) {
        String signed = message.id() + "." + message.headers().get("webhook-timestamp") + "." + message.body();
        String[] signatures = message.headers().get("webhook-signature").split(" ");
        for (String signature : signatures) {
            if (signature.startsWith("v1a,") && by(publicKey, signed, signature.substring(4))) {
                return true;
            }
        }
        return false;
    }

    static boolean by(String publicKey, String signed, String signature) {
        try {
            byte[] raw = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(ByteBuffer.allocate(SPKI.length + raw.length)
                            .put(SPKI)
                            .put(raw)
                            .array())));
            check.update(signed.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }
}

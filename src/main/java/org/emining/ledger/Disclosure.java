package org.emining.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * What opens a sealed fact, in the form of RFC 9901 (selective disclosure): base64url of the JSON array of salt, name and
 * value. The entry holds the SHA-256 of this text. The salt keeps anybody from trying out the few values a fact may have.
 *
 * @param personal for offices alone
 */
record Disclosure(String name, String text, boolean personal) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    static Disclosure of(String name, Object value, boolean personal) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        String array = CanonicalJson.of(List.of(BASE64URL.encodeToString(salt), name, value));
        return new Disclosure(name, BASE64URL.encodeToString(array.getBytes(StandardCharsets.UTF_8)), personal);
    }

    /** What stands in the entry instead of the fact. */
    String digest() {
        return BASE64URL.encodeToString(Hash.sha256().digest(text.getBytes(StandardCharsets.US_ASCII)));
    }
}

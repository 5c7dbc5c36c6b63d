package org.emining.feed.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an endpoint has to send back, as {@code {"challenge":"..."}}, to show that its owner knows of it. */
final class Challenge {

    static final String TYPE = "webhook.challenge";
    static final String FIELD = "challenge";
    private static final int LENGTH = 24;
    private static final Pattern SENT = Pattern.compile("\"" + FIELD + "\":\"([A-Za-z0-9_-]+)\"");

    private Challenge() {}

    static String fresh() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The one that a message holds. */
    static String in(String payload) {
        Matcher sent = SENT.matcher(payload);
        if (!sent.find()) {
            throw new IllegalStateException("no challenge");
        }
        return sent.group(1);
    }
}

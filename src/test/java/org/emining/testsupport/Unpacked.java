package org.emining.testsupport;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers with whatever in them is only packed up, such as cursors and what opens the entries of the log. */
public final class Unpacked {

    private static final Pattern PACKED =
            Pattern.compile("(?<![A-Za-z0-9_-])(?:[A-Za-z0-9_-]{4}){5,}(?:[A-Za-z0-9_-]{2,3})?(?![A-Za-z0-9_-])");

    private Unpacked() {}

    public static String text(Response answer) {
        StringBuilder text = new StringBuilder(answer.asString());
        for (Matcher packed = PACKED.matcher(answer.asString()); packed.find(); ) {
            text.append(new String(Base64.getUrlDecoder().decode(packed.group()), StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}

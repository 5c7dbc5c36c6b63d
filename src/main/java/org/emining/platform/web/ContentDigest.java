package org.emining.platform.web;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/** The header of RFC 9530 in which the sender of content says its hash. */
public final class ContentDigest {

    public static final String HEADER = "Content-Digest";
    private static final int LONGEST = 1_000;
    private static final int BYTES = 32;
    private static final Pattern MEMBER = Pattern.compile("\\s*([a-z0-9-]{1,40})=:([A-Za-z0-9+/]{4,200}={0,2}):\\s*");

    private ContentDigest() {}

    /**
     * Compares a header with what was declared. Other algorithms than SHA-256 are passed over, as the standard allows.
     *
     * @throws DomainException {@code invalid-parameter} for one that is none, or says another hash
     */
    public static void compare(@Nullable String header, String sha256) {
        if (header == null) {
            return;
        }
        for (String part : header.length() > LONGEST ? new String[] {""} : header.split(",", -1)) {
            Matcher member = MEMBER.matcher(part);
            if (!member.matches()
                    || (member.group(1).equals("sha-256") && !member.group(2).equals(base64(sha256)))) {
                throw DomainException.of(
                        ErrorCode.INVALID_PARAMETER, List.of(Fault.inParameter(HEADER, "declared-digest", of(sha256))));
            }
        }
    }

    /**
     * The SHA-256 that a header says, in hexadecimal digits.
     *
     * @throws DomainException {@code invalid-parameter} without a header, and for one that says none
     */
    public static String required(@Nullable String header) {
        for (String part : header == null || header.length() > LONGEST ? new String[0] : header.split(",", -1)) {
            Matcher member = MEMBER.matcher(part);
            if (member.matches() && member.group(1).equals("sha-256")) {
                try {
                    byte[] hash = Base64.getDecoder().decode(member.group(2));
                    if (hash.length == BYTES) {
                        return HexFormat.of().formatHex(hash);
                    }
                } catch (IllegalArgumentException noBase64) {
                    throw ofOther();
                }
            }
        }
        throw ofOther();
    }

    /** The refusal of a header that is missing, or is not that of the content that came. */
    public static DomainException ofOther() {
        return DomainException.of(ErrorCode.INVALID_PARAMETER, List.of(Fault.inParameter(HEADER, "digest-of-content")));
    }

    /** The header for content with this hash. */
    public static String of(String sha256) {
        return "sha-256=:" + base64(sha256) + ":";
    }

    private static String base64(String sha256) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }
}

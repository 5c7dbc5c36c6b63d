package org.emining.platform.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Strong entity tags (RFC 9110 8.8.3) of the form {@code "7-owner"}: the version, and the view the caller may see. A
 * precondition is judged by the version alone.
 */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})-[a-z0-9]{1,64}\"");

    private EntityTags() {}

    /** @param view lower-case name of what this caller sees of the thing */
    public static String of(long version, String view) {
        return quoted(version + "-" + view);
    }

    /** The tag of what has no version of its own. @param state tells this state from every other; no quotation marks */
    public static String quoted(String state) {
        return "\"" + state + "\"";
    }

    /**
     * The version an If-Match header asks for.
     *
     * @throws DomainException {@code precondition-required} without the header, {@code invalid-parameter} for one that
     *     is no tag of ours; {@code *} is none either: who changes a thing says which version was looked at
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw DomainException.of(ErrorCode.PRECONDITION_REQUIRED);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw DomainException.of(ErrorCode.INVALID_PARAMETER, List.of(Fault.inParameter("If-Match", "entity-tag")));
        }
        return Long.parseLong(tag.group(1));
    }

    /** The refusal of an outdated precondition, with the tag that would hold now. */
    public static DomainException stale(long currentVersion, String view) {
        return DomainException.of(ErrorCode.STALE_VERSION).header("ETag", of(currentVersion, view));
    }

    /** Whether an If-None-Match header names the tag. */
    public static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || List.of(ifNoneMatch.split("\\s*,\\s*")).stream()
                                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                                .anyMatch(tag::equals));
    }
}

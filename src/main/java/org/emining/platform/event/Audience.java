package org.emining.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who may know of a thing, as names of groups of readers; one of them is enough. A name says what somebody must be, not
 * who is that: whether a caller is among them is found out anew at each question. A feature says here what its access
 * class does, so the two must change together; FeedRightsTest compares them.
 */
public record Audience(Set<String> readers) {

    public static final String EVERYBODY = "everybody";
    /** Whoever has a role in any organisation. */
    public static final String INSIDERS = "insiders";

    public static final String OPERATORS = "operators";
    public static final String AUDITORS = "auditors";
    /** Reviewers of every jurisdiction. */
    public static final String REVIEWERS = "reviewers";

    /** With what the names begin that {@link #barred} gives. */
    public static final String BARRED = "barred:";

    public Audience {
        readers = Set.copyOf(readers);
    }

    /** Only these. */
    public static Audience of(String... readers) {
        return new Audience(Set.of(readers));
    }

    /** These as well. */
    public Audience and(String... more) {
        Set<String> all = new TreeSet<>(readers);
        all.addAll(Set.of(more));
        return new Audience(all);
    }

    /** Those who belong to an organisation, also while it is suspended. */
    public static String members(UUID organisation) {
        return "members:" + organisation;
    }

    /** One person of an authority or a publisher, as this member of it. */
    public static String member(UUID membership) {
        return "member:" + membership;
    }

    /** Those who act for an organisation: its members, or a portal with its mandate. */
    public static String actingFor(UUID organisation) {
        return "acting:" + organisation;
    }

    /** Those of an organisation who publish for it. */
    public static String publishers(UUID organisation) {
        return "publishers:" + organisation;
    }

    /** The reviewers of one authority, whatever its jurisdiction. */
    public static String reviewersOf(UUID authority) {
        return REVIEWERS + ":of:" + authority;
    }

    /**
     * No group that may know, but one person who may not as a reviewer, whatever membership it uses; whoever of them knows of
     * the thing in another capacity still does.
     *
     * @param person issuer and subject
     */
    public static String barred(String person) {
        return BARRED + UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8));
    }

    /** @param jurisdiction ISO 3166-2 of a province, or PK */
    public static String reviewers(String jurisdiction) {
        return "reviewers:" + jurisdiction;
    }

    /** Those who act for the firm that speaks for a company, once that is known to be so. */
    public static String speakingFor(UUID company) {
        return "speaking:" + company;
    }
}

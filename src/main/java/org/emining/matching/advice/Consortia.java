package org.emining.matching.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.emining.matching.engine.FirmProfile;
import org.jspecify.annotations.Nullable;

/**
 * The firms that serve a project's needs together. A need is served by a firm that does exactly this; every member serves
 * a need, or is the local partner, that no other member does. Best coverage first (the local partner if asked for, then
 * the shares of the needs served), then fewest firms, then the consortium's score, then the order of equals.
 *
 * <p>Exact up to {@link #EXACT_MEMBERS} members: the first {@link #MOST} of all such consortia, none left out.
 */
public final class Consortia {
    /** As many members are searched exactly. */
    public static final int EXACT_MEMBERS = 3;

    /** So many members a larger consortium may have. */
    public static final int MOST_MEMBERS = 8;

    /** So many consortia are told. */
    public static final int MOST = 10;

    private final Setting setting;
    private final Crew crew;

    /**
     * @param firms eligible firms, each once, in the order of equals: of consortia alike in all else, the one with the
     *     earlier members comes first
     * @param localPartner whether a firm whose home is the project's country must be among the members
     */
    public Consortia(Setting setting, List<FirmProfile> firms, boolean localPartner) {
        this.setting = setting;
        crew = new Crew(setting, firms, localPartner);
    }

    /**
     * What was found.
     *
     * @param exact the best consortia of up to three members
     * @param larger one of more members that covers more, found greedily; null when three cover all there is
     * @param fewestAtLeast no consortium of fewer members covers all there is; exact when it is 3 or less,
     *     0 when nobody serves anything
     * @param unserved the needs, by their place, that none of the firms serves
     * @param localPartnerMissing whether a local partner is asked for and there is none
     */
    public record Found(
            List<Team> exact,
            @Nullable Team larger,
            int fewestAtLeast,
            List<Integer> unserved,
            boolean localPartnerMissing) {
        public Found {
            exact = List.copyOf(exact);
            unserved = List.copyOf(unserved);
        }
    }

    public Found find() {
        List<Crew.Team> best = exact();
        boolean complete = crew.isComplete(crew.duties(best));
        Crew.Team larger = complete ? null : crew.greedy();
        return new Found(
                best.stream().map(this::told).toList(),
                larger == null ? null : told(larger),
                complete ? crew.size(best) : Math.max(EXACT_MEMBERS + 1, crew.least()),
                crew.unserved(),
                crew.localPartnerMissing());
    }

    private Team told(Crew.Team team) {
        return Team.of(setting, crew, team);
    }

    /** The classes of equal coverage and size in their order; each is searched only while places are left. */
    private List<Crew.Team> exact() {
        Map<Crew.Rank, List<List<Long>>> classes = new TreeMap<>();
        List<Long> kinds = List.copyOf(crew.kinds());
        for (List<Long> combination : combinations(kinds)) {
            classes.computeIfAbsent(crew.rank(combination), rank -> new ArrayList<>())
                    .add(combination);
        }
        List<Crew.Team> best = new ArrayList<>();
        for (List<List<Long>> equal : classes.values()) {
            if (best.size() < MOST) {
                best.addAll(new TeamSearch(crew, MOST - best.size()).among(equal));
            }
        }
        return best;
    }

    /** Sets of kinds in which each does something that the others do not. */
    private static List<List<Long>> combinations(List<Long> kinds) {
        List<List<Long>> all = new ArrayList<>();
        extend(kinds, 0, List.of(), all);
        return all;
    }

    private static void extend(List<Long> kinds, int from, List<Long> chosen, List<List<Long>> all) {
        if (!chosen.isEmpty()) {
            if (!eachAdds(chosen)) {
                return;
            }
            all.add(chosen);
        }
        for (int i = from; i < kinds.size() && chosen.size() < EXACT_MEMBERS; i++) {
            List<Long> more = new ArrayList<>(chosen);
            more.add(kinds.get(i));
            extend(kinds, i + 1, more, all);
        }
    }

    // A further member never gives one that adds nothing something to add, so such a set need not be extended.
    static boolean eachAdds(List<Long> chosen) {
        long served = 0;
        long twice = 0;
        for (long duties : chosen) {
            twice |= served & duties;
            served |= duties;
        }
        long once = served & ~twice;
        return chosen.stream().allMatch(duties -> (duties & once) != 0);
    }
}

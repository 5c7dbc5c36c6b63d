package org.emining.matching.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emining.matching.engine.Consortium;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Gate;
import org.emining.matching.engine.Receipt;

/**
 * The smallest sets of changes in a firm's power that lift it to a score. Found exactly: no set of fewer changes does, and
 * all sets of that size are looked at. The scores promised are the engine's for the changed profile.
 */
public final class Improvements {
    /** Larger sets are no advice. */
    public static final int MOST_CHANGES = 5;

    /** With the firm itself three: as many as consortia are searched exactly for. */
    public static final int MOST_PARTNERS = 2;

    /** So many sets are told. */
    public static final int MOST_SETS = 20;

    /** So many sets are compared; with more of them, the first of these are told. */
    public static final int MOST_COUNTED = 10_000;

    private Improvements() {}

    /**
     * @param partners firms that could join, in the order in which equals may be named; neither gated nor the firm itself
     * @param target the score wanted
     * @return not found also where a gate that no change opens keeps the firm out
     */
    public static Advice find(Setting setting, FirmProfile firm, List<FirmProfile> partners, long target) {
        Receipt now = setting.receipt(firm);
        if (now.gates().stream().anyMatch(gate -> gate != Gate.NO_CONTACT)) {
            return new Advice(false, 0, List.of(), 0);
        }
        ImprovementSearch search = new ImprovementSearch(setting, firm, partners, target - now.score());
        for (int changes = 0; changes <= MOST_CHANGES; changes++) {
            SmallestSets found = search.ofSize(changes);
            if (found.counted() > 0) {
                return advice(new Promise(setting, firm, partners, target), changes, found);
            }
        }
        return new Advice(false, 0, List.of(), 0);
    }

    private static Advice advice(Promise promise, int fewest, SmallestSets found) {
        return new Advice(
                true, fewest, found.best().stream().map(promise::least).toList(), found.counted());
    }

    /** The receipt once the changes are made: the firm's own, or the joint one when it takes partners. */
    public static Receipt joint(
            Setting setting, FirmProfile firm, List<Change> changes, Function<UUID, FirmProfile> partners) {
        FirmProfile changed = firm;
        List<FirmProfile> members = new ArrayList<>();
        for (Change change : changes) {
            changed = change.appliedTo(changed);
            if (change instanceof Change.TakePartner with) {
                members.add(partners.apply(with.company()));
            }
        }
        return members.isEmpty() ? setting.receipt(changed) : setting.receipt(new Consortium(changed, members));
    }

    /** A partner by what everybody may see of it: its ticket is nobody else's business, and could only add. */
    public static FirmProfile publicPart(FirmProfile firm) {
        return new FirmProfile(
                firm.id(),
                firm.organisation(),
                firm.suspended(),
                firm.homeCountry(),
                firm.capabilities(),
                firm.presence(),
                firm.homeFinance(),
                null,
                firm.certificates());
    }

    /** Makes of a set that suffices one that asks for no more than it must. */
    private static final class Promise {
        private final Setting setting;
        private final FirmProfile firm;
        private final Map<UUID, FirmProfile> partners;
        private final long target;

        Promise(Setting setting, FirmProfile firm, List<FirmProfile> partners, long target) {
            this.setting = setting;
            this.firm = firm;
            this.partners = partners.stream().collect(Collectors.toMap(FirmProfile::id, Function.identity()));
            this.target = target;
        }

        Advice.Improved least(List<Change> set) {
            List<Change> changes = new ArrayList<>(set);
            for (int i = 0; i < changes.size(); i++) {
                for (Change lesser : lesser(changes.get(i))) {
                    List<Change> tried = new ArrayList<>(changes);
                    tried.set(i, lesser);
                    if (score(tried) >= target) {
                        changes = tried;
                        break;
                    }
                }
            }
            return new Advice.Improved(changes, score(changes));
        }

        private static List<Change> lesser(Change change) {
            List<Change> lesser = new ArrayList<>();
            if (change instanceof Change.StateFacilities most) {
                for (int facilities = 1; facilities < most.facilities(); facilities++) {
                    lesser.add(new Change.StateFacilities(most.cell(), facilities));
                }
            } else if (change instanceof Change.StatePresence most) {
                for (int facilities = 1; facilities < most.facilities(); facilities++) {
                    lesser.add(new Change.StatePresence(most.country(), facilities));
                }
            }
            return lesser;
        }

        private long score(List<Change> changes) {
            Function<UUID, FirmProfile> named = id -> Objects.requireNonNull(partners.get(id));
            return joint(setting, firm, changes, named).score();
        }
    }
}

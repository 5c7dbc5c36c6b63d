package org.emining.matching.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.FirmProfile;

/**
 * Walks all sets of one size that gain enough. A score is the sum of what the needs see and what the criteria judged once
 * see, and no change is seen by both; so both are searched apart, and joined. Among the firm's own changes on needs the
 * gain of one never rises by another (each need takes the best there is), which bounds what is left of a walk; partners,
 * whose facilities add up, are all walked.
 */
final class ImprovementSearch {
    /** A change on needs with what it brings. */
    private record Step(Change change, Offer offer) {}

    /** The same with what it gains alone. */
    private record Own(Step step, long alone) {}

    private final Offers offers;
    private final Offer lead;
    private final long before;
    private final long wanted;
    private final List<Step> own;
    private final List<Step> partners;
    private final OnceChanges once;

    /** @param wanted how many points are missing; 0 or less when only a gate is in the way, or nothing */
    ImprovementSearch(Setting setting, FirmProfile firm, List<FirmProfile> candidates, long wanted) {
        this.wanted = wanted;
        offers = new Offers(setting);
        lead = offers.of(firm.capabilities());
        before = offers.points(lead);
        PowerOfFirm power = new PowerOfFirm(setting, firm);
        own = power.onNeeds(offers.mostFacilities()).stream()
                .map(change -> new Step(change, offers.of(added(change))))
                .toList();
        partners = Partners.worth(offers, lead, candidates).stream()
                .map(partner -> new Step(new Change.TakePartner(partner.firm().id(), partner.alike()), partner.offer()))
                .toList();
        once = new OnceChanges(setting, firm, power.once(), Improvements.MOST_CHANGES);
    }

    private static List<Capability> added(Change change) {
        return switch (change) {
            case Change.DeclareCapability declared -> List.of(new Capability(declared.cell(), null, false));
            case Change.StateFacilities stated -> List.of(new Capability(stated.cell(), stated.facilities(), false));
            default -> List.of();
        };
    }

    SmallestSets ofSize(int size) {
        SmallestSets sets = new SmallestSets();
        for (int onNeeds = 0; onNeeds <= size; onNeeds++) {
            List<OnceChanges.Gain> others = once.ofSize(size - onNeeds);
            if (!others.isEmpty()) {
                Walk walk = new Walk(wanted - others.getFirst().points(), others, sets);
                walk.withPartners(0, Math.min(onNeeds, Improvements.MOST_PARTNERS), onNeeds, List.of(), lead);
            }
        }
        return sets;
    }

    /** One walk over the changes on needs, for a number of them and of others. */
    private final class Walk {
        private final long least;
        private final List<OnceChanges.Gain> others;
        private final SmallestSets sets;

        Walk(long least, List<OnceChanges.Gain> others, SmallestSets sets) {
            this.least = least;
            this.others = others;
            this.sets = sets;
        }

        void withPartners(int from, int partnersLeft, int left, List<Change> chosen, Offer offer) {
            alone(left, chosen, offer);
            if (partnersLeft > 0 && left > 0) {
                for (int i = from; i < partners.size() && !sets.full(); i++) {
                    Step step = partners.get(i);
                    withPartners(i + 1, partnersLeft - 1, left - 1, and(chosen, step), offer.with(step.offer()));
                }
            }
        }

        private void alone(int left, List<Change> chosen, Offer offer) {
            long gained = offers.points(offer) - before;
            List<Own> best = left == 0
                    ? List.of()
                    : own.stream()
                            .map(step -> new Own(step, offers.points(offer.with(step.offer())) - before - gained))
                            .sorted(Comparator.comparingLong(Own::alone).reversed())
                            .toList();
            steps(best, 0, left, chosen, offer);
        }

        private void steps(List<Own> best, int from, int left, List<Change> chosen, Offer offer) {
            long gained = offers.points(offer) - before;
            if (left == 0) {
                if (gained >= least && offer.contact) {
                    found(chosen, gained);
                }
                return;
            }
            for (int i = from; i <= best.size() - left && !sets.full(); i++) {
                long atMost = gained;
                for (int next = i; next < i + left; next++) {
                    atMost += best.get(next).alone();
                }
                if (atMost < least) {
                    return;
                }
                Step step = best.get(i).step();
                steps(best, i + 1, left - 1, and(chosen, step), offer.with(step.offer()));
            }
        }

        private void found(List<Change> chosen, long gained) {
            for (OnceChanges.Gain other : others) {
                if (gained + other.points() < wanted || sets.full()) {
                    return;
                }
                sets.add(Stream.concat(chosen.stream(), other.changes().stream()), gained + other.points());
            }
        }

        private static List<Change> and(List<Change> chosen, Step step) {
            List<Change> more = new ArrayList<>(chosen);
            more.add(step.change());
            return more;
        }
    }
}

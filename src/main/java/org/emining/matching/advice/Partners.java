package org.emining.matching.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emining.matching.engine.FirmProfile;

/**
 * The firms worth taking as a partner: of firms that bring the same to this lead one stands for all, and one that brings
 * nothing more than another is left out. Whatever number of changes a firm left out could save, its better saves too.
 */
final class Partners {
    /** A partner, what it and the lead bring together where only the best counts, and how many others are alike. */
    record Partner(FirmProfile firm, Offer offer, int alike) {}

    private Partners() {}

    /** @param firms the first of equals is taken, so in the order in which they may be named */
    static List<Partner> worth(Offers offers, Offer lead, List<FirmProfile> firms) {
        List<Partner> partners = new ArrayList<>();
        for (FirmProfile firm : firms) {
            Offer offer = seen(offers, lead, offers.of(firm.capabilities()));
            if (!seen(offers, lead, offers.nothing()).covers(offer)) {
                add(partners, firm, offer);
            }
        }
        // The broadest first: a lexicographic order, which nothing depends on but the order of the answer.
        partners.sort(Comparator.comparingLong((Partner partner) -> offers.points(partner.offer()))
                .reversed()
                .thenComparing(partner -> partner.firm().id()));
        return partners;
    }

    /** What of the offer the lead does not have; more facilities than the table knows are as good as its last number. */
    private static Offer seen(Offers offers, Offer lead, Offer offer) {
        int[] near = offer.near.clone();
        for (int i = 0; i < near.length; i++) {
            near[i] = Math.max(near[i], lead.near[i]);
        }
        return offers.saturated(
                new Offer(near, offer.facilities, offer.exact | lead.exact, offer.contact || lead.contact));
    }

    private static void add(List<Partner> partners, FirmProfile firm, Offer offer) {
        for (int i = 0; i < partners.size(); i++) {
            Partner other = partners.get(i);
            if (other.offer().covers(offer)) {
                if (offer.covers(other.offer())) {
                    partners.set(i, new Partner(other.firm(), other.offer(), other.alike() + 1));
                }
                return;
            }
        }
        partners.removeIf(other -> offer.covers(other.offer()));
        partners.add(new Partner(firm, offer, 0));
    }
}

package org.emining.matching.advice;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Cell;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.NeedFit;
import org.emining.matching.engine.Receipt;

/**
 * Makes offers for one project and says what they earn. The engine is asked once what each cell is worth; offers are put
 * together from that.
 */
final class Offers {
    /** One bit of a long a need, and one to spare. */
    private static final int MOST_NEEDS = Long.SIZE - 1;

    private static final UUID NOBODY = new UUID(0, 0);

    private final Setting setting;
    private final List<Need> needs;
    private final List<Integer> shares;
    private final int trackWeight;
    private final Map<Cell, Offer> worth = new HashMap<>();

    Offers(Setting setting) {
        this.setting = setting;
        needs = setting.project().needs().declared();
        shares = setting.project().needs().weights();
        trackWeight = setting.policy().weights().getOrDefault(Criterion.TRACK_RECORD, 0);
        if (needs.size() > MOST_NEEDS) {
            throw new IllegalArgumentException("More than " + MOST_NEEDS + " needs: " + needs.size());
        }
    }

    List<Need> needs() {
        return needs;
    }

    int share(int need) {
        return shares.get(need);
    }

    Offer of(List<Capability> capabilities) {
        Offer all = nothing();
        for (Capability capability : capabilities) {
            all = all.with(of(capability));
        }
        return all;
    }

    Offer nothing() {
        int[] unstated = new int[needs.size()];
        Arrays.fill(unstated, Offer.NOT_STATED);
        return new Offer(new int[needs.size()], unstated, 0, false);
    }

    private Offer of(Capability capability) {
        Offer cell = worth.computeIfAbsent(capability.cell(), this::worth);
        Integer stated = capability.facilities();
        if (stated == null || cell.exact == 0) {
            return cell;
        }
        int[] facilities = cell.facilities.clone();
        for (int i = 0; i < facilities.length; i++) {
            if (cell.exact(i)) {
                facilities[i] = stated;
            }
        }
        return new Offer(cell.near, facilities, cell.exact, cell.contact);
    }

    /** The cell without facilities, as the engine judges a firm that has nothing else. */
    private Offer worth(Cell cell) {
        FirmProfile firm = new FirmProfile(
                NOBODY, null, false, null, List.of(new Capability(cell, null, false)), null, null, null, null);
        Receipt receipt = setting.receipt(firm);
        Offer nothing = nothing();
        long exact = 0;
        boolean contact = false;
        for (int i = 0; i < needs.size(); i++) {
            NeedFit fit = receipt.needs().get(i);
            nothing.near[i] = fit.sum();
            exact |= fit.exact() ? 1L << i : 0;
            contact |= fit.contact();
        }
        return new Offer(nothing.near, nothing.facilities, exact, contact);
    }

    /** Points of MINERAL, STAGE and TRACK_RECORD together. */
    long points(Offer offer) {
        long points = 0;
        for (int i = 0; i < needs.size(); i++) {
            points += points(i, offer.near[i], offer.facilities[i]);
        }
        return points;
    }

    long points(int need, int near, int facilities) {
        return (long) shares.get(need)
                * (near + (facilities == Offer.NOT_STATED ? 0 : trackWeight * track(facilities)));
    }

    private int track(int facilities) {
        List<Integer> table = setting.policy().trackRecord();
        return table.get(Math.min(facilities, table.size() - 1));
    }

    /** The same with no more facilities than the table knows, which earns the same, also added to others. */
    Offer saturated(Offer offer) {
        int[] facilities = Arrays.stream(offer.facilities)
                .map(stated -> Math.min(stated, mostFacilities()))
                .toArray();
        return new Offer(offer.near, facilities, offer.exact, offer.contact);
    }

    /** So many facilities are as good as any more. */
    int mostFacilities() {
        return Math.max(1, setting.policy().trackRecord().size() - 1);
    }
}

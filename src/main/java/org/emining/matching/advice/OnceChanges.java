package org.emining.matching.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emining.matching.engine.FirmProfile;

/**
 * The changes that COUNTRY, CAPACITY and RESPONSIBILITY see, and what sets of them gain. Gains add up, but for
 * certificates: there only their number counts.
 */
final class OnceChanges {
    /** A set and its gain. */
    record Gain(List<Change> changes, long points) {}

    private final List<List<Gain>> bySize = new ArrayList<>();
    private final List<Change> changes;
    private final List<Long> gains = new ArrayList<>();
    private final List<Long> certificateGains = new ArrayList<>();

    OnceChanges(Setting setting, FirmProfile firm, List<Change> changes, int most) {
        this.changes = changes;
        long now = setting.receipt(firm).score();
        FirmProfile certified = firm;
        certificateGains.add(0L);
        for (Change change : changes) {
            if (change instanceof Change.HoldCertificate) {
                certified = change.appliedTo(certified);
                certificateGains.add(setting.receipt(certified).score() - now);
                gains.add(0L);
            } else {
                gains.add(setting.receipt(change.appliedTo(firm)).score() - now);
            }
        }
        for (int size = 0; size <= most; size++) {
            List<Gain> sets = new ArrayList<>();
            collect(0, size, List.of(), 0, 0, sets);
            sets.sort(Comparator.comparingLong(Gain::points).reversed());
            bySize.add(sets);
        }
    }

    /** Every set of this size, the largest gain first; none when there are not so many changes. */
    List<Gain> ofSize(int size) {
        return bySize.get(size);
    }

    private void collect(int from, int left, List<Change> chosen, long points, int certificates, List<Gain> into) {
        if (left == 0) {
            into.add(new Gain(chosen, points + certificateGains.get(certificates)));
            return;
        }
        for (int i = from; i <= changes.size() - left; i++) {
            List<Change> more = new ArrayList<>(chosen);
            more.add(changes.get(i));
            boolean certificate = changes.get(i) instanceof Change.HoldCertificate;
            collect(i + 1, left - 1, more, points + gains.get(i), certificates + (certificate ? 1 : 0), into);
        }
    }
}

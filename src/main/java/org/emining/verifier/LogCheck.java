package org.emining.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Compares a copy of the log with what is signed: the checkpoints in it, and the checkpoints and promises kept outside. Of
 * everything that is wrong with the entries the first place is told.
 *
 * <p>A root is over all entries before it, so a wrong one alone says "one of these". The place is found by going down from a
 * signed root along the hashes of subtrees the copy states: where two of them together give the hash above, they are as
 * good as signed, and the one that differs from what the entries give leads on. Where they do not, because those hashes were
 * changed too, all that stands below is in doubt, less what an earlier checkpoint covers; then a stored hash that its entries
 * do not give is told, if there is one.
 */
final class LogCheck {

    private final LogCopy copy;
    private final List<LogCheckpoint> checkpoints;

    /**
     * What is wrong.
     *
     * @param place of the entry; the first one of those of which one is wrong
     * @param last of those
     */
    private record Finding(int place, int last, Fault fault) {}

    LogCheck(LogCopy copy, List<LogCheckpoint> checkpoints) {
        this.copy = copy;
        this.checkpoints = checkpoints.stream()
                .sorted(Comparator.comparingInt(LogCheckpoint::size))
                .toList();
    }

    /**
     * @return how many promises are not due yet and not kept yet
     * @throws Fault for the first wrong place
     */
    int check(List<LogPromise> promises, Instant now) {
        List<Finding> findings = new ArrayList<>();
        ownHashes().ifPresent(findings::add);
        roots().ifPresent(findings::add);
        int count = copy.leaves.size();
        copy.gap().ifPresent(gap -> findings.add(new Finding(count, count, gap)));
        int open = 0;
        for (LogPromise promise : promises) {
            Optional<Finding> broken = broken(promise);
            if (broken.isPresent()
                    && broken.get().place() == copy.leaves.size()
                    && promise.due().isAfter(now)) {
                open++;
            } else {
                broken.ifPresent(findings::add);
            }
        }
        // What is certain goes before what begins earlier and may be later.
        findings.stream()
                .min(Comparator.comparingInt(Finding::last).thenComparing(Finding::place))
                .ifPresent(first -> {
                    throw doubts(findings, first.place())
                            .map(from -> first.fault().and("; others from entry " + from + " on may be wrong too"))
                            .orElse(first.fault());
                });
        uncovered();
        subtrees();
        return open;
    }

    private static Optional<Integer> doubts(List<Finding> findings, int before) {
        return findings.stream()
                .map(Finding::place)
                .filter(place -> place < before)
                .min(Comparator.naturalOrder());
    }

    private Optional<Finding> ownHashes() {
        for (int place = 0; place < copy.leaves.size(); place++) {
            if (!Arrays.equals(copy.leaves.get(place), copy.stated.get(new LogCopy.Subtree(0, place)))) {
                return Optional.of(finding(place, "has another hash than the log says: it was changed"));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> roots() {
        int good = 0;
        Merkle.Growing tree = new Merkle.Growing();
        for (LogCheckpoint checkpoint : checkpoints) {
            int size = checkpoint.size();
            boolean all = size <= copy.leaves.size();
            if (all) {
                copy.leaves.subList(good, size).forEach(tree::append);
            }
            if (!all || !checkpoint.root().equals(HexFormat.of().formatHex(tree.root()))) {
                byte[] root = HexFormat.of().parseHex(checkpoint.root());
                return Optional.of(new Descent(good, named(checkpoint)).first(0, size, root));
            }
            good = size;
        }
        return Optional.empty();
    }

    /**
     * The way down from a signed root that the entries do not give.
     *
     * @param good how many entries stand under an earlier checkpoint that they give
     * @param by whose root it is
     */
    private final class Descent {

        private final int good;
        private final String by;

        Descent(int good, String by) {
            this.good = good;
            this.by = by;
        }

        Finding first(int start, int end, byte[] signed) {
            if (end - start == 1) {
                return start < copy.leaves.size()
                        ? finding(start, "is not what " + by + " was signed over")
                        : missing(start);
            }
            int middle = Merkle.middle(start, end);
            Optional<byte[]> left = stated(start, middle);
            Optional<byte[]> right = stated(middle, end);
            if (left.isEmpty() || right.isEmpty() || !Arrays.equals(Merkle.node(left.get(), right.get()), signed)) {
                return inDoubt(Math.max(start, good), end);
            }
            boolean as =
                    middle <= copy.leaves.size() && Arrays.equals(left.get(), Merkle.root(copy.leaves, start, middle));
            return as ? first(middle, end, right.get()) : first(start, middle, left.get());
        }

        private Finding inDoubt(int start, int end) {
            Optional<LogCopy.Subtree> stale = stale(start, end);
            if (stale.isPresent()) {
                long width = 1L << stale.get().level();
                long from = stale.get().index() * width;
                return between(
                        (int) from,
                        (int) (from + width - 1),
                        "or a later one up to " + (from + width - 1) + " is not what " + by
                                + " was signed over: they do not give the hash that is stored over them");
            }
            if (end > copy.leaves.size()) {
                return missing(start);
            }
            return between(
                    start,
                    end - 1,
                    end - start == 1
                            ? "is not what " + by + " was signed over"
                            : "or a later one up to " + (end - 1) + " is not what " + by
                                    + " was signed over; no hash is left that says which");
        }

        private Finding missing(int start) {
            int count = copy.leaves.size();
            return between(
                    count,
                    count,
                    "is missing: " + by + " is over more entries"
                            + (start < count
                                    ? "; entries " + start + " to " + (count - 1) + " stand under no other checkpoint"
                                    : ""));
        }
    }

    /** The hash over these entries as the copy states it. */
    private Optional<byte[]> stated(int start, int end) {
        int size = end - start;
        if (Integer.bitCount(size) == 1) {
            int level = Integer.numberOfTrailingZeros(size);
            return Optional.ofNullable(copy.stated.get(new LogCopy.Subtree(level, start >> level)));
        }
        int middle = Merkle.middle(start, end);
        return stated(start, middle).flatMap(left -> stated(middle, end).map(right -> Merkle.node(left, right)));
    }

    /** The lowest and then the first complete subtree within these entries whose stated hash they do not give. */
    private Optional<LogCopy.Subtree> stale(int start, int end) {
        List<byte[]> level = copy.leaves;
        for (int height = 0; !level.isEmpty(); height++) {
            for (int i = start >> height; i < level.size() && (long) i << height < end; i++) {
                LogCopy.Subtree subtree = new LogCopy.Subtree(height, i);
                if (!Arrays.equals(level.get(i), copy.stated.getOrDefault(subtree, level.get(i)))) {
                    return Optional.of(subtree);
                }
            }
            level = above(level);
        }
        return Optional.empty();
    }

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>(level.size() / 2);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            above.add(Merkle.node(level.get(i), level.get(i + 1)));
        }
        return above;
    }

    private Optional<Finding> broken(LogPromise promise) {
        String until = " promised for " + promise.due() + " in " + promise.pointer();
        Optional<Integer> place = copy.place(promise.entry());
        if (place.isEmpty()) {
            return Optional.of(finding(
                    copy.leaves.size(),
                    "or an earlier one should be " + promise.entry() + "," + until + ": it is not there"));
        }
        String leaf = Base64.getEncoder().encodeToString(copy.leaves.get(place.get()));
        return leaf.equals(promise.leaf())
                ? Optional.empty()
                : Optional.of(finding(place.get(), "is not what was" + until));
    }

    // Places and checkpoints are written together: an entry that none covers came by another way.
    private void uncovered() {
        int covered = checkpoints.isEmpty() ? 0 : checkpoints.getLast().size();
        if (copy.leaves.size() > covered) {
            throw finding(covered, "stands under no checkpoint").fault();
        }
    }

    private void subtrees() {
        stale(0, copy.leaves.size()).ifPresent(subtree -> {
            throw Fault.wrong(
                    "/subtrees/" + subtree.level() + "/" + subtree.index(),
                    "is not the hash over its entries, which are as they were signed");
        });
        copy.stated.keySet().stream()
                .filter(subtree -> subtree.index() + 1 > copy.leaves.size() >> subtree.level())
                .findFirst()
                .ifPresent(subtree -> {
                    throw Fault.wrong("/subtrees/" + subtree.level() + "/" + subtree.index(), "is over no entries");
                });
    }

    private Finding finding(int place, String what) {
        return between(place, place, what);
    }

    private Finding between(int place, int last, String what) {
        String id = place < copy.ids.size() ? "(" + copy.ids.get(place) + ") " : "";
        return new Finding(place, last, Fault.wrong("/entries/" + place, id + what));
    }

    private static String named(LogCheckpoint checkpoint) {
        return "checkpoint " + checkpoint.size() + (checkpoint.outside() ? ", kept outside," : "");
    }
}

package org.emining.ledger;

import java.util.ArrayList;
import java.util.List;

/** Which hashes prove something to whoever knows a root (RFC 9162 2.1.3, 2.1.4), in the order the checks take them. */
final class Proofs {

    private Proofs() {}

    /** That the leaf at this place is in the tree of so many; {@code place < size}. */
    static List<Range> inclusion(long place, long size) {
        List<Range> path = new ArrayList<>();
        include(place, new Range(0, size), path);
        return path;
    }

    private static void include(long place, Range tree, List<Range> path) {
        if (tree.size() == 1) {
            return;
        }
        boolean left = place < tree.leftPart().end();
        include(place, left ? tree.leftPart() : tree.rightPart(), path);
        path.add(left ? tree.rightPart() : tree.leftPart());
    }

    /** That the tree of the first size is the beginning of that of the second; {@code 0 < first <= second}. */
    static List<Range> consistency(long first, long second) {
        List<Range> path = new ArrayList<>();
        follow(first, new Range(0, second), true, path);
        return path;
    }

    // @param known whether the checker has the hash of what the first tree covers of this one: it is the first root
    private static void follow(long first, Range tree, boolean known, List<Range> path) {
        if (first == tree.end()) {
            if (!known) {
                path.add(tree);
            }
            return;
        }
        boolean left = first <= tree.leftPart().end();
        follow(first, left ? tree.leftPart() : tree.rightPart(), left && known, path);
        path.add(left ? tree.rightPart() : tree.leftPart());
    }
}

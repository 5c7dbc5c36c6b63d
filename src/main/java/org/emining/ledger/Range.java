package org.emining.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Some leaves that follow each other and stand under one hash of some tree: from {@code start}, a multiple of every power
 * of two below their number, to {@code end}, which is not one of them.
 */
record Range(long start, long end) {

    Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range: " + start + " to " + end);
        }
    }

    /** A complete subtree: 2^level leaves from index * 2^level on. */
    record Node(int level, long index) {}

    /** Where a hash of a complete subtree comes from. */
    interface Nodes {

        /** @throws IllegalStateException when it is not there */
        Hash at(Node node);
    }

    long size() {
        return end - start;
    }

    /** The largest power of two below the size, where RFC 9162 2.1.1 parts a tree; of two leaves or more. */
    long left() {
        return Long.highestOneBit(size() - 1);
    }

    Range leftPart() {
        return new Range(start, start + left());
    }

    Range rightPart() {
        return new Range(start + left(), end);
    }

    private boolean complete() {
        return Long.bitCount(size()) == 1;
    }

    private Node node() {
        int level = Long.numberOfTrailingZeros(size());
        return new Node(level, start >> level);
    }

    /** The complete subtrees it consists of, the largest first. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        Range rest = this;
        while (rest.size() > 0) {
            if (rest.complete()) {
                nodes.add(rest.node());
                break;
            }
            nodes.add(rest.leftPart().node());
            rest = rest.rightPart();
        }
        return nodes;
    }

    /** The hash over it; that of nothing for the empty one. */
    Hash hash(Nodes from) {
        if (size() == 0) {
            return Hash.OF_NOTHING;
        }
        return complete()
                ? from.at(node())
                : Hash.ofNode(leftPart().hash(from), rightPart().hash(from));
    }
}

package org.emining.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Appends leaves to a tree whose complete subtrees are known, and says which have become complete. */
final class Growth {

    private final Map<Range.Node, Hash> border = new HashMap<>();
    private final Map<Range.Node, Hash> grown = new HashMap<>();
    private final long before;
    private long size;

    /**
     * @param size of the tree as it is
     * @param nodes the complete subtrees it consists of
     */
    Growth(long size, Range.Nodes nodes) {
        this.before = size;
        this.size = size;
        new Range(0, size).nodes().forEach(node -> border.put(node, nodes.at(node)));
    }

    void append(Hash leaf) {
        Range.Node node = new Range.Node(0, size);
        Hash hash = leaf;
        keep(node, hash);
        // As often as a carry runs in the sum: each subtree that has just become complete may complete the next.
        while (node.index() % 2 == 1) {
            hash = Hash.ofNode(at(new Range.Node(node.level(), node.index() - 1)), hash);
            node = new Range.Node(node.level() + 1, node.index() / 2);
            keep(node, hash);
        }
        size++;
    }

    void append(List<Hash> leaves) {
        leaves.forEach(this::append);
    }

    private void keep(Range.Node node, Hash hash) {
        grown.put(node, hash);
    }

    private Hash at(Range.Node node) {
        Hash hash = grown.containsKey(node) ? grown.get(node) : border.get(node);
        if (hash == null) {
            throw new IllegalStateException("a tree of " + before + " leaves has no " + node);
        }
        return hash;
    }

    long size() {
        return size;
    }

    Hash root() {
        return new Range(0, size).hash(this::at);
    }

    /** The subtrees that have become complete, leaves included. */
    Map<Range.Node, Hash> grown() {
        return Map.copyOf(grown);
    }
}

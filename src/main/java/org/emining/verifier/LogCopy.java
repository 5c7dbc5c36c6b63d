package org.emining.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A copy of the log as somebody took it: the lines of an export one after the other, or pages of entries and checkpoints.
 * What it says of itself is kept apart from what is computed of its entries.
 */
final class LogCopy {

    private static final int MOST = Integer.MAX_VALUE - 8;

    /** A complete subtree: 2^level leaves, the index-th of its level. */
    record Subtree(int level, long index) {}

    /** Computed of the entries, by place. */
    final List<byte[]> leaves = new ArrayList<>();

    /** Ids of entries, by place. */
    final List<String> ids = new ArrayList<>();

    /** What the copy says the hashes of complete subtrees are, leaves included. */
    final Map<Subtree, byte[]> stated = new HashMap<>();

    /** Notes of checkpoints. */
    final List<String> checkpoints = new ArrayList<>();

    private final Map<String, Integer> places = new HashMap<>();

    /** What breaks the row of places, and so ends the list of entries. */
    private Optional<Fault> gap = Optional.empty();

    Optional<Fault> gap() {
        return gap;
    }

    Optional<Integer> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** @throws Fault for a line of another form */
    void add(String line) {
        Node node = Node.root(Json.read(line));
        if (node.has("items")) {
            node.at("items").items().forEach(this::add);
        } else {
            add(node);
        }
    }

    private void add(Node item) {
        if (item.has("entry")) {
            entry(item);
        } else if (item.has("note")) {
            checkpoints.add(item.at("note").text());
        } else if (item.has("level")) {
            Subtree subtree = new Subtree(
                    (int) item.at("level").number(0, 62), item.at("index").number(0, MOST));
            stated.put(subtree, hash(item.at("hash")));
        } else {
            throw Fault.unreadable(item.pointer(), "is neither an entry nor a checkpoint nor a subtree of the log");
        }
    }

    private void entry(Node item) {
        long place = item.at("place").number(0, MOST);
        if (gap.isPresent()) {
            return;
        }
        String entry = item.at("entry").text();
        byte[] leaf = Merkle.leaf(entry.getBytes(StandardCharsets.UTF_8));
        String id = item.at("id").text();
        if (place != leaves.size()) {
            boolean again = place < leaves.size() && Arrays.equals(leaves.get((int) place), leaf);
            if (!again) {
                gap = Optional.of(
                        Fault.wrong("/entries/" + leaves.size(), "is missing: entry " + place + " stands there"));
            }
            return;
        }
        places.putIfAbsent(id, leaves.size());
        ids.add(id);
        leaves.add(leaf);
        stated.put(new Subtree(0, place), hash(item.at("leafHash")));
    }

    static byte[] hash(Node hex) {
        hex.must(hex.text().matches("[0-9a-f]{64}"), "is no hash");
        return HexFormat.of().parseHex(hex.text());
    }
}

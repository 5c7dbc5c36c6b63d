package org.emining.verifier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Checks a saved inclusion or consistency proof by checkpoints that were kept outside, and an inclusion also by the promise
 * of its entry where that was kept. For who does not want to take a copy of the whole log.
 */
final class ProofCheck {

    private static final long MOST = 999_999_999_999_999L;

    private final List<LogCheckpoint> checkpoints;
    private final List<LogPromise> promises;

    ProofCheck(List<LogCheckpoint> checkpoints, List<LogPromise> promises) {
        this.checkpoints = checkpoints;
        this.promises = promises;
    }

    /** @throws Fault for a proof that does not lead to a checkpoint that was given */
    void check(Node proof) {
        if (proof.has("leafHash")) {
            inclusion(proof);
        } else {
            consistency(proof);
        }
    }

    private void inclusion(Node proof) {
        byte[] leaf = LogCopy.hash(proof.at("leafHash"));
        promises.stream()
                .filter(promise -> promise.entry().equals(proof.at("entryId").text()))
                .forEach(promise -> proof.at("leafHash")
                        .must(
                                promise.leaf().equals(Base64.getEncoder().encodeToString(leaf)),
                                "is not what was promised in " + promise.pointer()));
        long size = proof.at("treeSize").number(1, MOST);
        boolean holds = Merkle.includes(
                leaf, proof.at("place").number(0, MOST), size, path(proof), signed(proof, "treeSize", size));
        proof.at("path").must(holds, "does not lead from the entry to checkpoint " + size);
    }

    private void consistency(Node proof) {
        long first = proof.at("firstSize").number(0, MOST);
        long second = proof.at("secondSize").number(0, MOST);
        byte[] before = first == 0 ? Merkle.EMPTY : signed(proof, "firstSize", first);
        boolean holds = Merkle.continues(first, before, second, signed(proof, "secondSize", second), path(proof));
        proof.at("path").must(holds, "does not lead from checkpoint " + first + " to checkpoint " + second);
    }

    private byte[] signed(Node proof, String member, long size) {
        return checkpoints.stream()
                .filter(checkpoint -> checkpoint.size() == size)
                .findFirst()
                .map(checkpoint -> HexFormat.of().parseHex(checkpoint.root()))
                .orElseThrow(() -> Fault.unreadable(
                        proof.at(member).pointer(), "is " + size + ": no checkpoint of this size was given"));
    }

    private static List<byte[]> path(Node proof) {
        List<byte[]> path = new ArrayList<>();
        proof.at("path").items().forEach(item -> path.add(LogCopy.hash(item)));
        return path;
    }
}

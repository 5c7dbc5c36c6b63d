package org.emining.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.emining.testsupport.ReferenceTree;
import org.emining.verifier.Merkle;
import org.junit.jupiter.api.Test;

/** The tree and its proofs, against published ones and against the verifier, which shares no code with them. */
class TreeTest {

    /** A tree that grew leaf by leaf, or several at a time. */
    private static final class Grown {
        private final Map<Range.Node, Hash> nodes = new HashMap<>();
        private long size;

        Grown append(List<Hash> leaves) {
            Growth growth = new Growth(size, this::at);
            growth.append(leaves);
            assertThat(growth.grown().keySet()).noneMatch(nodes::containsKey);
            nodes.putAll(growth.grown());
            size = growth.size();
            assertThat(growth.root()).isEqualTo(new Range(0, size).hash(this::at));
            return this;
        }

        Hash at(Range.Node node) {
            Hash hash = nodes.get(node);
            if (hash == null) {
                throw new IllegalStateException("no " + node);
            }
            return hash;
        }

        Hash root(long of) {
            return new Range(0, of).hash(this::at);
        }

        List<Hash> path(List<Range> ranges) {
            return ranges.stream().map(range -> range.hash(this::at)).toList();
        }
    }

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.ofLeaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static Grown reference() {
        return new Grown()
                .append(ReferenceTree.LEAVES.stream().map(Hash::ofLeaf).toList());
    }

    private static List<byte[]> bytes(List<Hash> hashes) {
        return hashes.stream().map(Hash::bytes).toList();
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    @Test
    void the_roots_are_the_published_ones() {
        Grown tree = reference();

        assertThat(IntStream.rangeClosed(0, 8).mapToObj(size -> tree.root(size).hex()))
                .containsExactlyElementsOf(ReferenceTree.ROOTS);
    }

    @Test
    void the_inclusion_proofs_are_the_published_ones() {
        Grown tree = reference();

        assertThat(ReferenceTree.INCLUSIONS)
                .allSatisfy(known -> assertThat(hex(tree.path(Proofs.inclusion(known.place(), known.size()))))
                        .isEqualTo(known.path()));
    }

    @Test
    void the_consistency_proofs_are_the_published_ones() {
        Grown tree = reference();

        assertThat(ReferenceTree.CONSISTENCIES)
                .allSatisfy(known -> assertThat(hex(tree.path(Proofs.consistency(known.first(), known.second()))))
                        .isEqualTo(known.path()));
    }

    @Property(tries = 200)
    void a_tree_is_the_same_however_many_leaves_come_at_a_time(
            @ForAll @IntRange(max = 150) int size, @ForAll @IntRange(min = 1, max = 40) int atOnce) {
        Grown some = new Grown();
        List<Hash> leaves = leaves(size);
        for (int from = 0; from < size; from += atOnce) {
            some.append(leaves.subList(from, Math.min(size, from + atOnce)));
        }

        assertThat(some.root(size).bytes()).isEqualTo(Merkle.root(bytes(leaves), 0, size));
        assertThat(some.nodes).isEqualTo(new Grown().append(leaves).nodes);
    }

    @Property(tries = 500)
    void every_inclusion_proof_verifies_and_no_changed_one(
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(max = 299) int any,
            @ForAll @IntRange(max = 100_000) int bit) {
        int place = any % size;
        List<Hash> leaves = leaves(size);
        Grown tree = new Grown().append(leaves);

        List<byte[]> path = bytes(tree.path(Proofs.inclusion(place, size)));

        byte[] leaf = leaves.get(place).bytes();
        byte[] root = tree.root(size).bytes();
        assertThat(Merkle.includes(leaf, place, size, path, root)).isTrue();
        List<byte[]> changed = new ArrayList<>(path);
        changed.add(leaf);
        changed.add(root);
        flip(changed, bit);
        assertThat(Merkle.includes(
                        changed.get(path.size()),
                        place,
                        size,
                        changed.subList(0, path.size()),
                        changed.get(path.size() + 1)))
                .isFalse();
        assertThat(Merkle.includes(leaf, (place + 1) % size, size, path, root)).isEqualTo(size == 1);
    }

    @Property(tries = 500)
    void every_consistency_proof_verifies_and_no_changed_one(
            @ForAll @IntRange(min = 1, max = 300) int second,
            @ForAll @IntRange(max = 299) int any,
            @ForAll @IntRange(max = 100_000) int bit) {
        int first = 1 + any % second;
        Grown tree = new Grown().append(leaves(second));

        List<byte[]> path = bytes(tree.path(Proofs.consistency(first, second)));

        byte[] before = tree.root(first).bytes();
        byte[] after = tree.root(second).bytes();
        assertThat(Merkle.continues(first, before, second, after, path)).isTrue();
        List<byte[]> changed = new ArrayList<>(path);
        changed.add(before);
        changed.add(after);
        flip(changed, bit);
        assertThat(Merkle.continues(
                        first,
                        changed.get(path.size()),
                        second,
                        changed.get(path.size() + 1),
                        changed.subList(0, path.size())))
                .isFalse();
    }

    private static void flip(List<byte[]> hashes, int bit) {
        int which = bit / 256 % hashes.size();
        byte[] changed = hashes.get(which).clone();
        changed[bit % 256 / 8] ^= (byte) (1 << bit % 8);
        hashes.set(which, changed);
    }

    @Property(tries = 300)
    void a_proof_needs_no_more_hashes_than_the_tree_is_high(
            @ForAll @IntRange(min = 1, max = 1_000_000_000) int size, @ForAll @IntRange(max = 999_999_999) int any) {
        int height = 32 - Integer.numberOfLeadingZeros(size - 1);

        assertThat(Proofs.inclusion(any % size, size)).hasSizeLessThanOrEqualTo(height);
        assertThat(Proofs.consistency(1 + any % size, size)).hasSizeLessThanOrEqualTo(height + 1);
        assertThat(Proofs.inclusion(any % size, size))
                .allSatisfy(range -> assertThat(range.nodes()).hasSizeLessThanOrEqualTo(31));
    }

    @Test
    void a_tree_does_not_grow_on_hashes_that_are_not_there() {
        assertThatThrownBy(() -> new Growth(3, node -> {
                    throw new IllegalStateException("the log lacks the hash of " + node);
                }))
                .hasMessageContaining("lacks");
    }
}

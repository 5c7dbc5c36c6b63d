package org.emining.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emining.testsupport.ReferenceTree;
import org.junit.jupiter.api.Test;

/** The verifier's own tree, proofs and notes against published ones. */
class MerkleTest {

    private static final List<byte[]> LEAVES =
            ReferenceTree.LEAVES.stream().map(Merkle::leaf).toList();

    private static byte[] root(int size) {
        return HexFormat.of().parseHex(ReferenceTree.ROOTS.get(size));
    }

    private static List<byte[]> path(List<String> hex) {
        return hex.stream().map(HexFormat.of()::parseHex).toList();
    }

    @Test
    void the_roots_are_the_published_ones() {
        Merkle.Growing growing = new Merkle.Growing();

        assertThat(IntStream.rangeClosed(0, 8).mapToObj(size -> HexFormat.of().formatHex(Merkle.root(LEAVES, 0, size))))
                .isEqualTo(ReferenceTree.ROOTS);
        assertThat(growing.root()).isEqualTo(root(0));
        for (int size = 1; size <= 8; size++) {
            growing.append(LEAVES.get(size - 1));
            assertThat(growing.root()).isEqualTo(root(size));
        }
    }

    @Test
    void the_published_inclusion_proofs_hold_for_their_leaf_and_no_other() {
        assertThat(ReferenceTree.INCLUSIONS).allSatisfy(known -> {
            for (int place = 0; place < known.size(); place++) {
                assertThat(Merkle.includes(
                                LEAVES.get(place), place, known.size(), path(known.path()), root(known.size())))
                        .isEqualTo(place == known.place());
            }
        });
    }

    @Test
    void the_published_consistency_proofs_hold_for_their_sizes_and_no_others() {
        assertThat(ReferenceTree.CONSISTENCIES).allSatisfy(known -> {
            for (int first = 1; first <= known.second(); first++) {
                boolean itself = first == known.second() && known.path().isEmpty();
                assertThat(Merkle.continues(
                                first, root(first), known.second(), root(known.second()), path(known.path())))
                        .isEqualTo(first == known.first() || itself);
            }
        });
    }

    @Test
    void every_tree_continues_the_empty_one() {
        assertThat(Merkle.continues(0, Merkle.EMPTY, 8, root(8), List.of())).isTrue();
        assertThat(Merkle.continues(0, root(1), 8, root(8), List.of())).isFalse();
        assertThat(Merkle.continues(3, root(3), 2, root(2), List.of())).isFalse();
    }

    @Test
    void a_checkpoint_of_a_public_log_verifies_with_those_who_have_seen_it() {
        List<NoteKey> log = NoteKey.read(ReferenceTree.CHECKPOINT_KEY).stream().toList();
        List<NoteKey> witnesses = ReferenceTree.WITNESS_KEYS.stream()
                .map(NoteKey::read)
                .flatMap(Optional::stream)
                .toList();
        Note note = Note.read("", ReferenceTree.CHECKPOINT);

        assertThat(note.signers("", log)).hasSize(1);
        assertThat(note.signers("", witnesses)).hasSize(4);
    }
}

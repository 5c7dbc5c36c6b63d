package org.emining.ledger;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proofs of RFC 9162. */
final class ProofView {

    private ProofView() {}

    private static final String HASH = "[0-9a-f]{64}";

    /** That an entry is in a tree. */
    @Schema(name = "InclusionProof", description = "Proves that an entry is in the tree of a size (RFC 9162 2.1.3).")
    public record Inclusion(
            UUID entryId,
            @Schema(pattern = HASH, maxLength = 64) String leafHash,

            @Schema(description = "Its place.", format = "int64", minimum = "0", maximum = "9007199254740991")
            long place,

            @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
            long treeSize,

            @Schema(pattern = HASH, maxLength = 64) String rootHash,

            @Schema(description = "Beside the leaf first.", maxItems = 63)
            List<String> path) {}

    /** That one tree is the beginning of another. */
    @Schema(
            name = "ConsistencyProof",
            description = "Proves that the tree of one size is the beginning of that of another (RFC 9162 2.1.4).")
    public record Consistency(
            @Schema(format = "int64", minimum = "0", maximum = "9007199254740991")
            long firstSize,

            @Schema(format = "int64", minimum = "0", maximum = "9007199254740991")
            long secondSize,

            @Schema(pattern = HASH, maxLength = 64) String firstRootHash,
            @Schema(pattern = HASH, maxLength = 64) String secondRootHash,
            @Schema(maxItems = 64) List<String> path) {}
}

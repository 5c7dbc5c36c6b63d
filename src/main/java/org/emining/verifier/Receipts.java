package org.emining.verifier;

/**
 * Recomputes a receipt from its own content. Checked are the policy and its fingerprint, the shares of the needs, every
 * fit from the facts beside it, every sum, all points, score, scoreUpTo, exactNeeds, the unknowns and the gates that
 * follow.
 *
 * <p>What a receipt does not hold cannot be recomputed from it: {@code rank} beyond {@code eligibleCount} (it depends on
 * the other firms), the policy's number (its content is bound by the fingerprint: look both up in the public list), the
 * groups of minerals, a ticket that the caller is not shown, the capabilities that serve nothing, and facts that may change without changing any fit, such as a
 * twenty-first facility, a dollar inside a ticket or the weight of the only need.
 */
public final class Receipts {

    private Receipts() {}

    /** @param json a receipt as {@code GET …/ranking/{companyId}} answers it, or a match with its frozen receipt */
    public static Verdict verify(String json) {
        try {
            Node root = Node.root(Json.read(json));
            Node inner = root.at("receipt");
            if (!inner.has("receipt")) {
                return holds(root, new ReceiptCheck(root).check());
            }
            Judged judged = new ReceiptCheck(inner).check();
            root.at("score").is(judged.node().at("score").number(0, Long.MAX_VALUE), "the score of its receipt");
            root.at("policy")
                    .at("version")
                    .is(inner.at("policy").at("version").number(1, Integer.MAX_VALUE), "the policy of its receipt");
            root.at("policy").at("id").is(inner.at("policy").at("id").text(), "the policy of its receipt");
            inner.find("rank")
                    .ifPresentOrElse(
                            rank -> root.at("rank").is(rank.number(1, Integer.MAX_VALUE), "the rank in its receipt"),
                            () -> root.lacks("rank", "its receipt has none"));
            return holds(inner, judged);
        } catch (Fault fault) {
            return fault.verdict();
        }
    }

    private static Verdict holds(Node receipt, Judged judged) {
        return new Verdict.Holds("score %s of 100000000 (up to %s), %d needs, policy version %s, assessed on %s"
                .formatted(
                        judged.node().at("score"),
                        judged.node().at("scoreUpTo"),
                        judged.needs().size(),
                        receipt.at("policy").at("version"),
                        receipt.at("assessedOn")));
    }
}

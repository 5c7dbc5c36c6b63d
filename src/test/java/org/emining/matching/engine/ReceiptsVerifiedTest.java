package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.ENGINE;
import static org.emining.matching.engine.Profiles.TODAY;

import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.emining.matching.ReceiptTexts;
import org.emining.testsupport.ChangedNumbers;
import org.emining.verifier.Receipts;
import org.emining.verifier.Verdict;

/** The offline verifier, which knows nothing of the engine, agrees with it, and sees every number that is not right. */
@Domain(Worlds.class)
class ReceiptsVerifiedTest {

    /**
     * Numbers that may change without contradicting anything: those that a receipt only quotes, and facts that stay within
     * one step of a table. The documentation of {@link Receipts} names them.
     */
    private static final String UNBOUND = "/rank|/eligibleCount|/policy/(version|revision)"
            + "|.*/(need/weight|servedBy/facilities|facilitiesInCountry|facilitiesInRegion)";

    @Property
    void everyReceiptHolds(@ForAll ProjectProfile project, @ForAll FirmProfile firm, @ForAll Policy policy) {
        Receipt receipt = ENGINE.receipt(project, firm, policy, TODAY);

        assertThat(Receipts.verify(ReceiptTexts.of(firm, policy, receipt))).isInstanceOf(Verdict.Holds.class);
        assertThat(Receipts.verify(ReceiptTexts.withoutTickets(firm, policy, receipt)))
                .isInstanceOf(Verdict.Holds.class);
    }

    @Property
    void everyReceiptOfAConsortiumHolds(
            @ForAll ProjectProfile project, @ForAll Consortium consortium, @ForAll Policy policy) {
        ConsortiumReceipt receipt = ENGINE.receipt(project, consortium, policy, TODAY);

        assertThat(Receipts.verify(ReceiptTexts.of(consortium, policy, receipt)))
                .isInstanceOf(Verdict.Holds.class);
    }

    @Property(tries = 25)
    void noNumberCanBeRaisedOrLowered(@ForAll ProjectProfile project, @ForAll FirmProfile firm, @ForAll Policy policy) {
        String receipt = ReceiptTexts.of(firm, policy, ENGINE.receipt(project, firm, policy, TODAY));

        assertThat(unseen(receipt, 1)).isEmpty();
        assertThat(unseen(receipt, -1)).isEmpty();
    }

    @Property(tries = 15)
    void noNumberOfAConsortiumCanBeRaised(
            @ForAll ProjectProfile project, @ForAll Consortium consortium, @ForAll Policy policy) {
        String receipt = ReceiptTexts.of(consortium, policy, ENGINE.receipt(project, consortium, policy, TODAY));

        assertThat(unseen(receipt, 1)).isEmpty();
    }

    /** The changed numbers that nobody would see. */
    private static Map<String, Verdict> unseen(String receipt, int by) {
        return ChangedNumbers.of(receipt, by).entrySet().stream()
                .filter(changed -> !changed.getKey().matches(UNBOUND))
                .map(changed -> Map.entry(changed.getKey(), Receipts.verify(changed.getValue())))
                .filter(told -> !(told.getValue() instanceof Verdict.Broken broken)
                        || broken.pointer().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package org.emining.matching.engine;

import java.util.List;

/**
 * The judgement of a consortium, with the judgement of each firm in it on its own.
 *
 * @param joint the consortium's own receipt, under the lead's company id
 * @param each the receipts of the lead and then the members; they show which of them a gate of the joint receipt is from
 */
public record ConsortiumReceipt(Receipt joint, List<Receipt> each) {
    public ConsortiumReceipt {
        each = List.copyOf(each);
    }
}

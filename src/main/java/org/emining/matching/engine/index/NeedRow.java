package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.List;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Cell;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.NeedFit;
import org.emining.matching.engine.NeedJudge;
import org.emining.matching.engine.Needs;
import org.jspecify.annotations.Nullable;

/**
 * What each capability contributes to one need, as the judge of needs says. Facilities count in the very cell only, so
 * outside it one capability of a cell speaks for all of that cell.
 */
final class NeedRow {
    private static final int BY_VARIANT = -1;

    private final int exactCell;
    private final int[] byCell;
    private final int[] byVariant;
    private final int mostExact;

    /** The cells where mineral and stage both have something in common with the need. */
    final int[] contact;

    private NeedRow(int exactCell, int[] byCell, int[] byVariant, int[] contact) {
        this.exactCell = exactCell;
        this.byCell = byCell;
        this.byVariant = byVariant;
        this.contact = contact;
        mostExact = Arrays.stream(byVariant).max().orElse(0);
    }

    /** The row for the capabilities there are now: the old one if it still covers them all. */
    static NeedRow of(@Nullable NeedRow old, Cell needed, NeedJudge judge, Capabilities capabilities) {
        int exactCell = capabilities.find(needed);
        int variants = capabilities.variants(exactCell).limit();
        if (old != null
                && old.exactCell == exactCell
                && old.byCell.length == capabilities.cellLimit()
                && old.byVariant.length == variants) {
            return old;
        }
        Need need = new Need(needed, 1);
        int[] byCell = new int[capabilities.cellLimit()];
        int[] contact = new int[byCell.length];
        int contacts = 0;
        for (int cell = 1; cell < byCell.length; cell++) {
            NeedFit fit = fit(judge, need, capabilities.variants(cell).stated(1));
            byCell[cell] = cell == exactCell ? BY_VARIANT : fit.sum();
            if (fit.contact()) {
                contact[contacts++] = cell;
            }
        }
        int[] byVariant = new int[variants];
        for (int variant = 1; variant < variants; variant++) {
            byVariant[variant] = fit(
                            judge, need, capabilities.variants(exactCell).stated(variant))
                    .sum();
        }
        return new NeedRow(exactCell, byCell, byVariant, Arrays.copyOf(contact, contacts));
    }

    private static NeedFit fit(NeedJudge judge, Need need, Capability capability) {
        return judge.judge(need, Needs.TOTAL, List.of(capability));
    }

    /** The sum of a capability in a cell, or the largest of several there. */
    int most(int cell) {
        return cell == exactCell ? mostExact : byCell[cell];
    }

    /** The sum of the capability that serves the need best. */
    int best(int[] capabilities) {
        int best = 0;
        for (int code : capabilities) {
            int sum = byCell[Capabilities.cell(code)];
            if (sum == BY_VARIANT) {
                sum = byVariant[Capabilities.variant(code)];
            }
            best = Math.max(best, sum);
        }
        return best;
    }
}

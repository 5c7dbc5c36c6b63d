package org.emining.matching.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** MINERAL, STAGE and TRACK_RECORD: finds the capability that serves a need best. */
public final class NeedJudge {
    private static final Fit NOTHING = Fit.known(0, Finding.NONE);
    private static final Fit NOT_EXACT = Fit.known(0, Finding.NOT_EXACT);

    private final Policy policy;
    private final Reference reference;
    private final int mineralWeight;
    private final int stageWeight;
    private final int trackWeight;

    public NeedJudge(Policy policy, Reference reference) {
        this.policy = policy;
        this.reference = reference;
        mineralWeight = policy.weight(Criterion.MINERAL);
        stageWeight = policy.weight(Criterion.STAGE);
        trackWeight = policy.weight(Criterion.TRACK_RECORD);
    }

    /** The capabilities come in the order of their cells, so "strictly better" leaves ties with the first by code. */
    public NeedFit judge(Need need, int share, List<Capability> capabilities) {
        Option best = option(null, NOTHING, NOTHING, NOT_EXACT);
        boolean exact = false;
        boolean contact = false;
        int sumUpTo = 0;
        for (Capability capability : capabilities) {
            Option option = option(need.cell(), capability);
            exact |= capability.cell().equals(need.cell());
            contact |= option.mineral.earned() > 0 && option.stage.earned() > 0;
            sumUpTo = Math.max(sumUpTo, option.sumUpTo);
            if (best.capability == null || option.sum > best.sum) {
                best = option;
            }
        }
        return new NeedFit(
                need, share, exact, contact, best.capability, best.mineral, best.stage, best.track, best.sum, sumUpTo);
    }

    /** One capability held against one need. */
    private record Option(@Nullable Capability capability, Fit mineral, Fit stage, Fit track, int sum, int sumUpTo) {}

    private Option option(Cell needed, Capability capability) {
        Cell offered = capability.cell();
        return option(
                capability,
                mineral(needed, offered),
                policy.stageNearness(needed.stage(), offered.stage()),
                needed.equals(offered) ? track(capability) : NOT_EXACT);
    }

    private Option option(@Nullable Capability capability, Fit mineral, Fit stage, Fit track) {
        int nearness = mineralWeight * mineral.earned() + stageWeight * stage.earned();
        return new Option(
                capability,
                mineral,
                stage,
                track,
                nearness + trackWeight * track.earned(),
                nearness + trackWeight * track.upTo());
    }

    private Fit mineral(Cell needed, Cell offered) {
        if (needed.mineral() == null) {
            return needed.equals(offered) ? Fit.known(Fit.FULL, Finding.SERVICE) : NOTHING;
        }
        return offered.mineral() == null
                ? NOTHING
                : policy.mineralNearness().nearness(needed.mineral(), offered.mineral(), reference);
    }

    private Fit track(Capability capability) {
        if (capability.facilities() == null) {
            return Fit.unknown(Fit.FULL, Finding.NOT_STATED);
        }
        int counted = policy.trackRecord(capability.facilities());
        return capability.partial()
                ? Fit.atLeast(counted, Fit.FULL, Finding.AT_LEAST)
                : Fit.known(counted, Finding.COUNTED);
    }
}

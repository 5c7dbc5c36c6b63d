package org.emining.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.matching.advice.Advice;
import org.emining.matching.advice.Improvements;
import org.emining.matching.advice.Places;
import org.emining.matching.engine.Gate;
import org.emining.matching.engine.MissingFact;
import org.emining.matching.engine.Receipt;
import org.jspecify.annotations.Nullable;

/** What would raise a firm, as it is answered. */
@Schema(
        name = "Improvements",
        description = "The smallest sets of changes in a firm's power that lift it to a score. Codes are those of the"
                + " code list `advice`.")
public record ImprovementsView(
        RankedThings.ProjectReference project,
        RankedThings.CompanyReference company,

        @Schema(description = "A perfect score; people see scores divided by a million.")
        long scale,

        ReceiptView.PolicyReference policy,

        @Schema(description = "The day on which expiries were judged.")
        LocalDate assessedOn,

        Now now,
        Target target,

        @Schema(
                description = "REACHED: no change is needed. WITHIN_REACH: see `sets`. OUT_OF_REACH: not with the"
                        + " changes looked at, see `bounds` and `now.gates`.")
        Reach reach,

        @Schema(
                description = "How many changes it takes at least; absent when OUT_OF_REACH.",
                minimum = "0",
                maximum = "5")
        @Nullable
        Integer fewestChanges,

        @Schema(
                description = "All sets of that many changes, as far as `bounds.sets` goes: those without partners"
                        + " first, then by how far they could lift, then by their changes.",
                maxItems = Improvements.MOST_SETS)
        List<ChangeSet> sets,

        @Schema(description = "How many such sets there are; with `bounds.counted`, at least as many.")
        int setsCounted,

        Bounds bounds,

        @Schema(description = "What could count and is not the firm's to change.", maxItems = 10)
        List<MissingFact> notInPower,

        @Schema(description = "What to know before following the advice.", maxItems = 10)
        List<Note> notes) {

    /** Where the firm stands. */
    @Schema(name = "ImprovementsNow", description = "Where the firm stands now.")
    public record Now(
            long score,

            @Schema(description = "Absent while a gate keeps it out.", minimum = "1") @Nullable
            Integer rank,

            @Schema(maxItems = 6) List<Gate> gates) {}

    /** Where it wants to be. */
    @Schema(name = "ImprovementsTarget", description = "Where the firm wants to be.")
    public record Target(
            @Schema(description = "The score to reach; one point above the firm at the rank, if a rank was asked for.")
            long score,

            @Schema(description = "The rank asked for.", minimum = "1") @Nullable
            Integer rank) {}

    /** Whether it can get there. */
    @Schema(name = "Reach", description = "Whether the firm can get there.")
    public enum Reach {
        REACHED,
        WITHIN_REACH,
        OUT_OF_REACH
    }

    /** How far was looked. */
    @Schema(name = "ImprovementsBounds", description = "How far was looked; within it nothing is left out.")
    public record Bounds(
            @Schema(description = "Changes in a set.") int changes,
            @Schema(description = "Partners among them.") int partners,
            @Schema(description = "Sets answered.") int sets,

            @Schema(description = "Sets compared and counted.")
            int counted) {

        static final Bounds ALL = new Bounds(
                Improvements.MOST_CHANGES,
                Improvements.MOST_PARTNERS,
                Improvements.MOST_SETS,
                Improvements.MOST_COUNTED);
    }

    /** What holds for all advice. */
    @Schema(name = "ImprovementsNote", description = "What to know before following the advice.")
    public enum Note {
        /** Ranks are promised for rivals that stay where they are; they can move, too. */
        RIVALS_CAN_MOVE,
        /** State what is true: evidence may be asked for. */
        ONLY_WHAT_IS_TRUE,
        /** The home country counts and is not in the firm's power. */
        COUNTRY_NOT_IN_POWER,
        /** A partner is judged by its public part; its ticket could only add. */
        PARTNER_TICKET_LEFT_OUT
    }

    /** One way to get there. */
    @Schema(
            name = "ChangeSet",
            description = "Changes that suffice together; none can be left out, and no number in them be smaller.")
    public record ChangeSet(
            @Schema(maxItems = Improvements.MOST_CHANGES) List<ChangeView> changes,

            @Schema(description = "The score then, exactly.")
            long score,

            @Schema(description = "The rank then, if nobody else moves.", minimum = "1")
            int rank) {}

    static ImprovementsView of(
            WholeRankings.ForProject ranked,
            Firm firm,
            Receipt now,
            long target,
            @Nullable Integer rankAsked,
            Advice advice) {
        return new ImprovementsView(
                RankedThings.ProjectReference.of(ranked.project()),
                RankedThings.CompanyReference.of(firm),
                Receipt.SCALE,
                ReceiptView.PolicyReference.of(ranked.basis().policy()),
                ranked.basis().assessedOn(),
                new Now(
                        now.score(),
                        now.eligible() ? Places.rank(ranked.ranking(), firm.id(), now.score()) : null,
                        now.gates()),
                new Target(target, rankAsked),
                reach(advice),
                advice.found() ? advice.fewest() : null,
                advice.sets().stream().map(set -> set(ranked, firm, set)).toList(),
                advice.counted(),
                Bounds.ALL,
                notInPower(now),
                List.of(Note.values()));
    }

    private static Reach reach(Advice advice) {
        if (!advice.found()) {
            return Reach.OUT_OF_REACH;
        }
        return advice.fewest() == 0 ? Reach.REACHED : Reach.WITHIN_REACH;
    }

    private static ChangeSet set(WholeRankings.ForProject ranked, Firm firm, Advice.Improved set) {
        return new ChangeSet(
                set.changes().stream()
                        .map(change -> ChangeView.of(change, ranked))
                        .toList(),
                set.score(),
                Places.rank(ranked.ranking(), firm.id(), set.score()));
    }

    private static List<MissingFact> notInPower(Receipt now) {
        List<MissingFact> facts = new ArrayList<>(List.of(MissingFact.HOME_COUNTRY));
        if (now.capacity().soughtUsd() == null) {
            facts.add(MissingFact.SOUGHT_CAPITAL);
        }
        return facts;
    }
}

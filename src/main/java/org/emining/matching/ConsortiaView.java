package org.emining.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.matching.advice.Consortia;
import org.emining.matching.advice.Team;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.Receipt;
import org.jspecify.annotations.Nullable;

/** Which firms serve a project together, as it is answered. */
@Schema(
        name = "Consortia",
        description =
                "The firms that serve the needs of a project together. Codes are those of the code list `advice`.")
public record ConsortiaView(
        RankedThings.ProjectReference project,

        @Schema(
                description = "Best coverage first, then fewest firms, then the consortium's score; of equals the one"
                        + " whose members rank better. Within `bounds` none is left out.",
                maxItems = Consortia.MOST)
        List<Item> items,

        @Schema(
                description = "One of more firms that covers more, found by taking who adds most; absent when none is"
                        + " needed. Better ones may exist.")
        @Nullable
        Item larger,

        @Schema(
                description =
                        "No consortium of fewer firms covers all that can be covered; exact when it is 3 or less.",
                minimum = "0")
        int fewestAtLeast,

        @Schema(description = "The needs that no eligible firm that wants the project serves exactly.", maxItems = 60)
        List<ReceiptBody.CellView> unserved,

        @Schema(description = "Whether a firm of the project's own country was asked for.")
        boolean localPartner,

        @Schema(description = "What to know of the answer.", maxItems = 10)
        List<Note> notes,

        Bounds bounds,

        @Schema(description = "A perfect score; people see scores divided by a million.")
        long scale,

        ReceiptView.PolicyReference policy,

        @Schema(description = "The day on which expiries were judged.")
        LocalDate assessedOn) {

    /** One consortium. */
    @Schema(name = "ConsortiumProposal", description = "Firms that serve a project together; the lead first.")
    public record Item(
            @Schema(maxItems = Consortia.MOST_MEMBERS) List<Member> members,

            @Schema(description = "Shares of the needs served exactly, of 1,000.", minimum = "0", maximum = "1000")
            int coverage,

            @Schema(description = "How many needs are served exactly.")
            int exactNeeds,

            @Schema(description = "0 to 100,000,000, as a filed consortium of these firms would score now.")
            long score,

            @Schema(description = "The score if everything unknown turned out in the firms' favour.")
            long scoreUpTo,

            @Schema(maxItems = 6) List<RankedThings.CriterionPoints> criteria) {}

    /** A firm in it. */
    @Schema(name = "ConsortiumProposalMember", description = "A firm, and what it does in the consortium.")
    public record Member(
            RankedThings.CompanyReference company,
            @Schema(maxItems = 9) List<Team.TeamRole> roles,

            @Schema(description = "The needs it serves, no member better.", maxItems = 60)
            List<ReceiptBody.CellView> serves) {}

    /** How far was looked. */
    @Schema(name = "ConsortiaBounds", description = "How far was looked.")
    public record Bounds(
            @Schema(description = "Up to so many members nothing is left out.")
            int exactMembers,

            @Schema(description = "Members of a larger consortium at most.")
            int members,

            @Schema(description = "Consortia answered at most.")
            int items) {

        static final Bounds ALL = new Bounds(Consortia.EXACT_MEMBERS, Consortia.MOST_MEMBERS, Consortia.MOST);
    }

    /** What to know of the answer. */
    @Schema(name = "ConsortiaNote", description = "What to know of the answer.")
    public enum Note {
        /** Some needs are served by no eligible firm that wants the project. */
        NEEDS_UNSERVED,
        /** A local partner is asked for, and no eligible firm that wants the project is one. */
        LOCAL_PARTNER_MISSING,
        /** Nobody has asked these firms. */
        NOBODY_WAS_ASKED
    }

    static ConsortiaView of(WholeRankings.ForProject ranked, Consortia.Found found, boolean localPartner) {
        List<Need> needs = ranked.project().profile().needs().declared();
        return new ConsortiaView(
                RankedThings.ProjectReference.of(ranked.project()),
                found.exact().stream().map(team -> item(ranked, team)).toList(),
                found.larger() == null ? null : item(ranked, found.larger()),
                found.fewestAtLeast(),
                found.unserved().stream()
                        .map(place -> ReceiptBody.CellView.of(needs.get(place).cell()))
                        .toList(),
                localPartner,
                notes(found),
                Bounds.ALL,
                Receipt.SCALE,
                ReceiptView.PolicyReference.of(ranked.basis().policy()),
                ranked.basis().assessedOn());
    }

    private static List<Note> notes(Consortia.Found found) {
        return Stream.of(Note.values())
                .filter(note -> switch (note) {
                    case NEEDS_UNSERVED -> !found.unserved().isEmpty();
                    case LOCAL_PARTNER_MISSING -> found.localPartnerMissing();
                    case NOBODY_WAS_ASKED -> true;
                })
                .toList();
    }

    private static Item item(WholeRankings.ForProject ranked, Team team) {
        List<Need> needs = ranked.project().profile().needs().declared();
        List<Integer> shares = ranked.project().profile().needs().weights();
        return new Item(
                team.members().stream()
                        .map(member -> new Member(
                                RankedThings.CompanyReference.of(ranked.firm(member.company())),
                                member.roles(),
                                member.serves().stream()
                                        .map(place -> ReceiptBody.CellView.of(
                                                needs.get(place).cell()))
                                        .toList()))
                        .toList(),
                team.members().stream()
                        .flatMap(member -> member.serves().stream())
                        .mapToInt(shares::get)
                        .sum(),
                team.receipt().exactNeeds(),
                team.receipt().score(),
                team.receipt().scoreUpTo(),
                RankedThings.CriterionPoints.of(team.receipt()));
    }
}

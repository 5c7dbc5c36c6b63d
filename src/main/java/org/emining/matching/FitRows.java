package org.emining.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.CapacityFit;
import org.emining.matching.engine.CountryFit;
import org.emining.matching.engine.Finding;
import org.emining.matching.engine.NeedFit;
import org.emining.matching.engine.PartnerList;
import org.emining.matching.engine.ResponsibilityFit;
import org.emining.matching.engine.Ticket;
import org.jspecify.annotations.Nullable;

/** The rows of a receipt: what each criterion rests on, and how it fits. */
final class FitRows {

    private FitRows() {}

    /** How well one thing fits. */
    @Schema(name = "Fit", description = "How well one thing fits, in thousandths, with the reason.")
    public record Fit(
            @Schema(description = "UNKNOWN when the fact it rests on is missing.")
            org.emining.matching.engine.Fit.State state,

            @Schema(description = "Absent exactly when UNKNOWN.", minimum = "0", maximum = "1000") @Nullable
            Integer value,

            @Schema(
                    description = "What it could become once every missing fact were stated in the firm's favour.",
                    minimum = "0",
                    maximum = "1000")
            int upTo,

            @Schema(description = "Why.") Finding finding) {

        static Fit of(org.emining.matching.engine.Fit fit) {
            return new Fit(fit.state(), fit.value(), fit.upTo(), fit.finding());
        }
    }

    /** A need, as declared. */
    @Schema(name = "Need", description = "Something the project looks for.")
    public record Need(
            ReceiptBody.CellView cell,

            @Schema(description = "As the publisher set it; only the proportion matters.", minimum = "1")
            int weight) {}

    /** What serves a need. */
    @Schema(name = "Capability", description = "Something the firm does.")
    public record Served(
            ReceiptBody.CellView cell,

            @Schema(description = "Facilities in this very cell; absent when not stated.", minimum = "0") @Nullable
            Integer facilities,

            @Schema(description = "Whether the number is a sum over a consortium of which some state nothing.")
            boolean partial) {

        static Served of(Capability capability) {
            return new Served(
                    ReceiptBody.CellView.of(capability.cell()), capability.facilities(), capability.partial());
        }
    }

    /** How the firm serves one need. */
    @Schema(name = "NeedFit", description = "How the firm serves one need: the fits are all of one capability.")
    public record ForNeed(
            Need need,

            @Schema(description = "The normalised weight; all sum to 1,000.", minimum = "0", maximum = "1000")
            int share,

            @Schema(description = "Whether the firm has this very mineral and stage, or service.")
            boolean exact,

            @Schema(description = "Whether some capability touches both the mineral and the stage.")
            boolean contact,

            @Schema(description = "The capability with the largest sum; absent when the firm has none.") @Nullable
            Served servedBy,

            @Schema(description = "Fit of the mineral.") Fit mineral,
            @Schema(description = "Fit of the stage.") Fit stage,

            @Schema(description = "Fit of the track record in exactly this mineral and stage.")
            Fit track,

            @Schema(
                    description = "Weight of MINERAL x mineral + of STAGE x stage + of TRACK_RECORD x track.",
                    minimum = "0",
                    maximum = "100000")
            int sum,

            @Schema(description = "The sum if every unknown track record were full.", minimum = "0", maximum = "100000")
            int sumUpTo) {

        static ForNeed of(NeedFit fit) {
            return new ForNeed(
                    new Need(
                            ReceiptBody.CellView.of(fit.need().cell()),
                            fit.need().weight()),
                    fit.share(),
                    fit.exact(),
                    fit.contact(),
                    Optional.ofNullable(fit.servedBy()).map(Served::of).orElse(null),
                    Fit.of(fit.mineral()),
                    Fit.of(fit.stage()),
                    Fit.of(fit.track()),
                    fit.sum(),
                    fit.sumUpTo());
        }
    }

    /** COUNTRY. */
    @Schema(
            name = "CountryFit",
            description = "COUNTRY: home country, presence and home finance, which sum to the fit.")
    public record ForCountry(
            @Schema(description = "The sum of what is known; UNKNOWN only when all three parts are.")
            Fit fit,

            @Schema(description = "The home country against the partner list.")
            Fit home,

            @Schema(description = "Facilities in the project's country or its region.")
            Fit presence,

            @Schema(description = "Finance from the home state.")
            Fit homeFinance,

            @Schema(description = "ISO 3166-1 alpha-2.", maxLength = 2)
            String projectCountry,

            Partners partners,

            @Schema(description = "ISO 3166-1 alpha-2; absent when unknown.", maxLength = 2) @Nullable
            String homeCountry,

            @Schema(description = "Absent when the firm has stated no presence.", minimum = "0") @Nullable
            Long facilitiesInCountry,

            @Schema(description = "In other countries of the region.", minimum = "0") @Nullable
            Long facilitiesInRegion) {

        static ForCountry of(CountryFit fit) {
            return new ForCountry(
                    Fit.of(fit.fit()),
                    Fit.of(fit.home()),
                    Fit.of(fit.presence()),
                    Fit.of(fit.homeFinance()),
                    fit.projectCountry(),
                    new Partners(fit.partners().kind(), fit.partners().countries()),
                    fit.homeCountry(),
                    fit.facilitiesInCountry(),
                    fit.facilitiesInRegion());
        }
    }

    /** The partner list. */
    @Schema(name = "PartnerList", description = "Which home countries the publisher looks to.")
    public record Partners(
            @Schema(
                    description =
                            "CLOSED: others are kept out. OPEN: others are welcome, and earn less than the countries named.")
            PartnerList.Kind kind,

            @Schema(maxItems = 250) List<String> countries) {}

    /** CAPACITY. */
    @Schema(name = "CapacityFit", description = "CAPACITY: the capital sought against what the firm invests.")
    public record ForCapacity(
            @Schema(description = "1,000 inside the ticket, falling with the logarithm of the distance outside it.")
            Fit fit,

            @Schema(description = "Whole US dollars, as a decimal string; absent when not stated.", maxLength = 20)
            @Nullable
            String soughtUsd,

            @Schema(description = "Absent when not stated, and for callers who may not see it.") @Nullable
            Invests ticket) {

        static ForCapacity of(CapacityFit fit) {
            return new ForCapacity(
                    Fit.of(fit.fit()),
                    fit.soughtUsd() == null ? null : fit.soughtUsd().toString(),
                    Optional.ofNullable(fit.ticket()).map(Invests::of).orElse(null));
        }
    }

    /** A ticket. */
    @Schema(name = "Ticket", description = "What the firm puts into one project, in whole US dollars.")
    public record Invests(
            @Schema(description = "Decimal string.", maxLength = 20)
            String minUsd,

            @Schema(description = "Decimal string.", maxLength = 20)
            String maxUsd,

            @Schema(description = "Whether it is a sum over a consortium of which some state nothing.")
            boolean partial) {

        static Invests of(Ticket ticket) {
            return new Invests(Long.toString(ticket.minUsd()), Long.toString(ticket.maxUsd()), ticket.partial());
        }
    }

    /** RESPONSIBILITY. */
    @Schema(name = "ResponsibilityFit", description = "RESPONSIBILITY: the certificates asked for, one by one.")
    public record ForResponsibility(
            @Schema(description = "Thousandths of what is asked for that is valid; 1,000 when nothing is asked for.")
            Fit fit,

            @Schema(maxItems = 50) List<Asked> asked) {

        static ForResponsibility of(ResponsibilityFit fit) {
            return new ForResponsibility(
                    Fit.of(fit.fit()), fit.asked().stream().map(Asked::of).toList());
        }
    }

    /** One certificate the project asks for. */
    @Schema(name = "Asked", description = "One certificate the project asks for.")
    public record Asked(
            @Schema(description = "Code of the certificate list.", maxLength = 40)
            String scheme,

            @Schema(description = "VALID, EXPIRED, MISSING or NOT_STATED.")
            Finding finding,

            @Schema(description = "Last day of the certificate that counts.") @Nullable
            LocalDate expiresOn) {

        static Asked of(ResponsibilityFit.Asked asked) {
            return new Asked(asked.scheme(), asked.finding(), asked.expiresOn());
        }
    }
}

package org.emining.conflict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/** What may be sent about conflicts of interest. */
final class Requests {

    static final int MOST_INTERESTS = 100;
    static final int MOST_STATEMENTS = 200;

    private Requests() {}

    /** A declaration. */
    @Schema(name = "DeclarationRequest", description = "Everything a person is tied to; an empty list says: nothing.")
    record NewDeclaration(
            @NotNull @Size(max = MOST_INTERESTS) List<@NotNull @Valid DeclaredInterest> interests) {}

    /** Statements to enter, all or none. */
    @Schema(name = "OwnershipStatementsRequest", description = "Statements to enter: all of them or none.")
    record NewStatements(
            @NotEmpty @Size(max = MOST_STATEMENTS) List<@NotNull @Valid NewStatement> statements) {}

    /** A statement. */
    @Consistent
    @Schema(
            name = "OwnershipStatementRequest",
            description = "Who owns a part of a company, or controls it otherwise, as a source says.")
    record NewStatement(
            @Schema(description = "Of whose ownership it speaks.") @NotNull
            UUID companyId,

            @Schema(description = "The owner, where that is a company of the register; otherwise ownerOrganisationId.")
            @Nullable
            UUID ownerCompanyId,

            @Schema(description = "The owner, where that is an organisation of this service.") @Nullable
            UUID ownerOrganisationId,

            @NotNull OwnershipInterest interest,

            @Schema(description = "In percent, where the source says it.", examples = "37.5")
            @Pattern(regexp = NewStatement.PERCENT)
            @Nullable
            String sharePercent,

            @CalendarDate @Nullable LocalDate startedOn,

            @Schema(description = "Its last day, for one that has ended or will; nobody is linked by it afterwards.")
            @CalendarDate
            @Nullable
            LocalDate endedOn,

            @Schema(description = "Who says so, and where it can be read.", examples = "Annual report 2025, page 112")
            @NotNull
            @CleanText
            @Size(min = 3, max = 500)
            String source,

            @Schema(description = "The day for which the source says it.") @NotNull @CalendarDate
            LocalDate statedOn)
            implements Consistent.Rules {

        static final String PERCENT = "[0-9]{1,3}(\\.[0-9]{1,3})?";

        @Override
        public void check(Consistent.Findings findings) {
            findings.check(
                            (ownerCompanyId == null) != (ownerOrganisationId == null),
                            "ownerCompanyId",
                            "one-of-two",
                            "ownerOrganisationId")
                    .check(companyId == null || !companyId.equals(ownerCompanyId), "ownerCompanyId", "owns-itself")
                    .check(share() == null || share().signum() > 0, "sharePercent", "positive")
                    .check(
                            share() == null || share().compareTo(BigDecimal.valueOf(100)) <= 0,
                            "sharePercent",
                            "max",
                            100)
                    .check(
                            startedOn == null || endedOn == null || !endedOn.isBefore(startedOn),
                            "endedOn",
                            "not-before",
                            "startedOn");
        }

        /** The share, or null where none is given or it is no number. */
        @Nullable
        BigDecimal share() {
            return sharePercent == null || !sharePercent.matches(PERCENT) ? null : new BigDecimal(sharePercent);
        }
    }

    /** Why a statement is closed. */
    @Schema(name = "OwnershipClosing", description = "Why the statement is said no more.")
    record Closing(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 2000)
            String reason) {}
}

package org.emining.conflict;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.conflict.rule.DeclaredTie;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/**
 * One tie of a person or of its kin, as the person declares it.
 *
 * @param companyId a company of the register; exactly one of this, the organisation and the name is there
 * @param organisationId an organisation of this service
 * @param name of a company or organisation that is neither
 * @param endedOn its last day, absent while it lasts
 */
@Consistent
@Schema(
        name = "DeclaredInterest",
        description = "One tie of a person or of its kin to a company or an organisation. Name no person.")
public record DeclaredInterest(
        @NotNull InterestKind kind,

        @Schema(description = "Whose it is; of kin the degree alone.") @NotNull
        InterestHolder holder,

        @Schema(description = "A company of the register. Give exactly one of companyId, organisationId and name.")
        @Nullable
        UUID companyId,

        @Schema(description = "An organisation of this service. Any id is taken: who has it is not told here.")
        @Nullable
        UUID organisationId,

        @Schema(
                description = "Of a company or organisation that is in neither register. A case is compared with it as"
                        + " people compare names. Never a person's.",
                examples = "Chiltan Drilling (Private) Limited")
        @CleanText
        @Size(min = 2, max = 200)
        @Nullable
        String name,

        @CalendarDate @Nullable LocalDate startedOn,

        @Schema(description = "Its last day; absent while it lasts.") @CalendarDate @Nullable
        LocalDate endedOn)
        implements Consistent.Rules {

    @Override
    public void check(Consistent.Findings findings) {
        long named = Stream.of(companyId != null, organisationId != null, name != null)
                .filter(given -> given)
                .count();
        findings.check(named == 1, "companyId", "one-of", "companyId, organisationId, name")
                .check(
                        startedOn == null || endedOn == null || !endedOn.isBefore(startedOn),
                        "endedOn",
                        "not-before",
                        "startedOn");
    }

    DeclaredTie tie() {
        return new DeclaredTie(holder == InterestHolder.SELF, kind.post(), companyId, organisationId, name, endedOn);
    }
}

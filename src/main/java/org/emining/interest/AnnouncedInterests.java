package org.emining.interest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import java.util.regex.Pattern;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;

/** Who may know of expressions of interest: what {@link InterestAccess} says, for those who follow changes. */
final class AnnouncedInterests {

    @Produces
    @Singleton
    Announced interests() {
        return new Announced(
                "expression-of-interest",
                "/api/v1/expressions-of-interest/",
                InterestEvent.class,
                "select id, version, status, organisation_id, publisher_id, province, array_to_string(array(select"
                        + " company_id from expression_members where expression_id = id), ' ') as members, "
                        + FilingReaders.recused("expressions_of_interest.id")
                        + " from expressions_of_interest",
                AnnouncedInterests::audience);
    }

    private static Audience audience(Tuple row) {
        if (row.get("status", String.class).equals(InterestStatus.DRAFT.name())) {
            return Audience.of(Audience.actingFor(row.get("organisation_id", UUID.class)));
        }
        String[] consortium = Pattern.compile(" ")
                .splitAsStream(row.get("members", String.class))
                .filter(company -> !company.isEmpty())
                .map(company -> Audience.speakingFor(UUID.fromString(company)))
                .toArray(String[]::new);
        return FilingReaders.audience(row).and(consortium);
    }
}

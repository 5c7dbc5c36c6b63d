package org.emining.conflict;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;
import org.jspecify.annotations.Nullable;

/** Who may know of declarations and statements: what {@link ConflictAccess} says, for those who follow changes. */
final class AnnouncedConflicts {

    /** A declaration is never changed: it has one version. */
    @Produces
    @Singleton
    Announced declarations() {
        return new Announced(
                "declaration",
                "/api/v1/declarations/",
                ConflictEvent.OfDeclaration.class,
                "select id, cast(1 as bigint) as version, member_id from declarations",
                row -> Audience.of(Audience.member(row.get("member_id", UUID.class)), Audience.AUDITORS));
    }

    @Produces
    @Singleton
    Announced ownership() {
        return new Announced(
                "ownership-statement",
                "/api/v1/ownership-statements/",
                ConflictEvent.OfOwnership.class,
                "select s.id, s.version, c.organisation_id as firm, o.organisation_id as owner_firm"
                        + " from ownership_statements s join companies c on c.id = s.company_id"
                        + " left join companies o on o.id = s.owner_company_id",
                AnnouncedConflicts::readers);
    }

    private static Audience readers(Tuple row) {
        return firm(row, "owner_firm", firm(row, "firm", offices()));
    }

    private static Audience offices() {
        return Audience.of(Audience.OPERATORS, Audience.AUDITORS, Audience.REVIEWERS);
    }

    private static Audience firm(Tuple row, String column, Audience others) {
        @Nullable UUID firm = row.get(column, UUID.class);
        return firm == null ? others : others.and(Audience.actingFor(firm));
    }
}

package org.emining.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.platform.database.Question;
import org.jspecify.annotations.Nullable;

/** In which organisations somebody may act, in plain SQL: every request asks for its caller. */
final class Memberships {

    private static final String SQL = """
            select array(
                select array[m.id::text, array_to_string(m.roles, ','), o.id::text, o.kind, o.jurisdiction, o.status,
                    (select firm.status from mandates given join organisations firm on firm.id = given.firm_id
                    where given.firm_id = wanted.id and given.portal_id = o.id and given.withdrawn_at is null)]
                from members m join organisations o on o.id = m.organisation_id
                where m.issuer = ? and m.subject = ? and m.dismissed_at is null
                order by m.created_at, m.id) as memberships
            from (select cast(nullif(?, '') as uuid) as id) wanted""";

    private Memberships() {}

    /**
     * One of them.
     *
     * @param roles given; they count while the organisation is active
     * @param mandate of the organisation that is wanted: how it stands itself, or null when it has given none
     */
    record Membership(
            UUID id,
            Set<Role> roles,
            UUID organisation,
            OrganisationKind kind,
            @Nullable String jurisdiction,
            Organisation.Status status,
            Organisation.@Nullable Status mandate) {

        private static Membership of(Question.Texts row) {
            String mandate = row.nullableAt(6);
            return new Membership(
                    UUID.fromString(row.at(0)),
                    Arrays.stream(row.at(1).split(",")).map(Role::ofStored).collect(Collectors.toSet()),
                    UUID.fromString(row.at(2)),
                    OrganisationKind.valueOf(row.at(3)),
                    row.nullableAt(4),
                    Organisation.Status.valueOf(row.at(5)),
                    mandate == null ? null : Organisation.Status.valueOf(mandate));
        }

        boolean active() {
            return status == Organisation.Status.ACTIVE;
        }
    }

    /**
     * Those of a person that have not ended. With several the oldest comes first, so that an answer never depends on the
     * order of rows.
     *
     * @param wanted the organisation for which the person wants to act, or null when none is named
     */
    static Question<List<Membership>> of(String issuer, String subject, @Nullable UUID wanted) {
        return new Question<>(
                SQL,
                List.of(issuer, subject, wanted == null ? "" : wanted.toString()),
                row -> Question.rows(row, "memberships").stream()
                        .map(Membership::of)
                        .toList());
    }
}

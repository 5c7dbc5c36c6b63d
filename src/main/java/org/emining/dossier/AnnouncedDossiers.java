package org.emining.dossier;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.interest.FilingReaders;
import org.emining.organisation.Actor;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;
import org.emining.project.ProjectStatus;

/**
 * Who may know of papers and questions: what {@link DossierAccess} says, for those who follow changes. While whose case it
 * is is hidden from reviewers they hear of nothing in it.
 */
final class AnnouncedDossiers {

    /**
     * A document may be put to several cases; each gives its readers. Who has stepped back from one of them as a reviewer
     * hears of it no more, though it may read it in another.
     */
    @Produces
    @Singleton
    Announced evidence() {
        return new Announced(
                "evidence",
                "/api/v1/documents/",
                DossierEvent.OfEvidence.class,
                "select d.id, d.version, string_agg(concat_ws(' ', a.audience, m.organisation_id, m.province, m.veiled),"
                        + " ',') as places, coalesce(string_agg((select string_agg(r.person, chr(10)) from filing_recusals r"
                        + " where r.expression_id = m.expression_id), chr(10)), '') as recused from documents d join document_attachments a on a.document_id = d.id and"
                        + " a.kind = 'MATCH' join matches m on m.id = a.thing_id group by d.id, d.version",
                AnnouncedDossiers::readersOfEvidence);
    }

    @Produces
    @Singleton
    Announced questions() {
        return new Announced(
                "question",
                QuestionView.PATH,
                DossierEvent.OfQuestion.class,
                "select q.id, 1 + (select count(*) from answers a where a.question_id = q.id)"
                        + " + (select count(*) from published_answers p where p.question_id = q.id) as version,"
                        + " concat_ws(' ', 'PARTIES', m.organisation_id, m.province, m.veiled) as place, "
                        + FilingReaders.recused("m.expression_id")
                        + " from questions q join matches m on m.id = q.match_id",
                row -> readers(row.get("place", String.class)).and(FilingReaders.barred(row)));
    }

    /** Only projects that were published have any. A closed one is for those who worked on it. */
    @Produces
    @Singleton
    Announced publications() {
        return new Announced(
                "published-answers",
                "/api/v1/projects/{id}/published-answers",
                DossierEvent.OfPublication.class,
                "select j.id, count(*) as version, j.status, j.publisher_id, j.province from published_answers p"
                        + " join projects j on j.id = p.project_id group by j.id",
                AnnouncedDossiers::readersOfPublication);
    }

    private static Audience readersOfPublication(Tuple row) {
        return row.get("status", String.class).equals(ProjectStatus.CLOSED.name())
                ? Audience.of(
                        Audience.publishers(row.get("publisher_id", UUID.class)),
                        Audience.reviewers(row.get("province", String.class)),
                        Audience.reviewers(Actor.FEDERATION),
                        Audience.OPERATORS,
                        Audience.AUDITORS)
                : Audience.of(Audience.EVERYBODY);
    }

    private static Audience readersOfEvidence(Tuple row) {
        return Arrays.stream(row.get("places", String.class).split(","))
                .map(AnnouncedDossiers::readers)
                .reduce((one, other) -> one.and(other.readers().toArray(String[]::new)))
                .orElseThrow()
                .and(FilingReaders.barred(row));
    }

    /** @param place audience, filing organisation, province and whether it is veiled, as the rows give them */
    private static Audience readers(String place) {
        String[] of = place.split(" ");
        Stream<String> filing = of[0].equals(org.emining.document.Audience.OFFICES.name())
                ? Stream.of()
                : Stream.of(Audience.actingFor(UUID.fromString(of[1])));
        Stream<String> reviewing = of[3].startsWith("t")
                ? Stream.of()
                : Stream.of(Audience.reviewers(of[2]), Audience.reviewers(Actor.FEDERATION));
        Stream<String> all = Stream.of(filing, reviewing, Stream.of(Audience.OPERATORS, Audience.AUDITORS))
                .flatMap(some -> some);
        return Audience.of(all.toArray(String[]::new));
    }
}

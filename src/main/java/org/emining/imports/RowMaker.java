package org.emining.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.emining.catalogue.CodeLists;
import org.emining.company.CompanyRegistrations;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.error.Refusals;
import org.emining.project.ProjectDrafts;

/** Enters rows in the caller's transaction, by the rules of the single requests. */
@ApplicationScoped
class RowMaker {

    private final CompanyRegistrations companies;
    private final ProjectDrafts projects;
    private final ExternalIds names;
    private final Proposals proposals;
    private final Terms terms;
    private final RowText text;
    private final EntityManager database;

    RowMaker(
            CompanyRegistrations companies,
            ProjectDrafts projects,
            ExternalIds names,
            Proposals proposals,
            Terms terms,
            RowText text,
            EntityManager database) {
        this.companies = companies;
        this.projects = projects;
        this.names = names;
        this.proposals = proposals;
        this.terms = terms;
        this.text = text;
        this.database = database;
    }

    /** For whom, by whom, in which import. */
    record Job(UUID id, UUID organisation, ImportKind kind, ImportMode mode, Actor actor) {}

    /** Found while a row was written: the transaction cannot go on. */
    static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Verdict verdict;

        Undone(Verdict verdict) {
            this.verdict = verdict;
        }

        Verdict verdict() {
            return verdict;
        }
    }

    /** @throws DomainException {@code forbidden} for who may enter nothing of this kind */
    void authorise(ImportKind kind, Actor actor) {
        switch (kind) {
            case COMPANIES -> companies.authorise(actor);
            case PROJECTS -> projects.authorise(actor);
        }
    }

    /**
     * Enters rows one after the other. The first that must be undone ends it: what was found before stands in the list.
     *
     * @throws Undone for a refusal that needs the transaction to be rolled back
     */
    void enter(Job job, List<ImportRow> rows, List<Verdict> verdicts) {
        Map<String, Optional<String>> decided = proposals.decided(job.id());
        for (ImportRow row : rows) {
            verdicts.add(verdict(job, row, decided));
            // A row is dozens of objects, and every flush would look at those of all rows before.
            database.flush();
            database.clear();
        }
    }

    /** Asks about the words that rows wait for. */
    void ask(Job job, List<Verdict> verdicts) {
        verdicts.stream()
                .flatMap(verdict -> verdict.terms().stream())
                .distinct()
                .forEach(term -> proposals.ask(job.id(), job.organisation(), term, terms.proposed(term)));
    }

    private Verdict verdict(Job job, ImportRow row, Map<String, Optional<String>> decided) {
        String name = String.valueOf(row.externalId());
        Optional<UUID> before = names.find(job.organisation(), job.kind(), name);
        if (before.isPresent()) {
            return Verdict.of(row.line(), RowState.EXISTS, before.get());
        }
        ObjectNode content = text.content(row.content());
        List<Terms.Place> places = terms.in(job.kind(), content);
        Set<String> open = Terms.open(places, decided);
        if (!open.isEmpty()) {
            return Verdict.waiting(row.line(), open);
        }
        List<Fault> rejected = new ArrayList<>();
        for (Terms.Place place : places) {
            decided.getOrDefault(place.term(), Optional.empty())
                    .ifPresentOrElse(
                            place.replace(),
                            () -> rejected.add(Fault.at(place.pointer(), "known-code", CodeLists.MINERALS)));
        }
        return rejected.isEmpty()
                ? entered(job, row.line(), name, content)
                : Verdict.refused(row.line(), rejected.toArray(Fault[]::new));
    }

    private Verdict entered(Job job, int line, String name, ObjectNode content) {
        Supplier<UUID> make;
        try {
            make = switch (job.kind()) {
                case COMPANIES -> companies.ready(job.actor(), content);
                case PROJECTS -> projects.ready(job.actor(), content);
            };
        } catch (RuntimeException failure) {
            return Verdict.refused(line, refusal(failure));
        }
        UUID made;
        try {
            made = make.get();
            database.flush();
        } catch (RuntimeException failure) {
            throw new Undone(Verdict.refused(line, refusal(failure)));
        }
        if (!names.take(job.organisation(), job.kind(), name, made)) {
            // Another import of the organisation has just entered it; this one finds it there the next time.
            throw DomainException.of(ErrorCode.OVERLOADED);
        }
        return job.mode() == ImportMode.COMMIT
                ? Verdict.of(line, RowState.CREATED, made)
                : Verdict.of(line, RowState.VALID, null);
    }

    // What passes by itself is no fault of the row, and a defect of ours neither.
    private static DomainException refusal(RuntimeException failure) {
        DomainException refusal = Refusals.of(failure).orElseThrow(() -> failure);
        if (refusal.code().status() >= 500) {
            throw refusal;
        }
        return refusal;
    }
}

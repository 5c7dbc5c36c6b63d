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
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.error.Refusals;

/** Enters rows in the caller's transaction, by the rules of the single requests. */
@ApplicationScoped
class RowMaker {

    private final Things things;
    private final ExternalIds names;
    private final Proposals proposals;
    private final Terms terms;
    private final RowText text;
    private final EntityManager database;

    RowMaker(Things things, ExternalIds names, Proposals proposals, Terms terms, RowText text, EntityManager database) {
        this.things = things;
        this.names = names;
        this.proposals = proposals;
        this.terms = terms;
        this.text = text;
        this.database = database;
    }

    /** For whom, by whom, in which import. */
    record Job(UUID id, UUID organisation, ImportKind kind, ImportMode mode, Actor actor) {}

    /** What was found of a row. @param broken whether the transaction is lost with it */
    private record Found(Verdict verdict, boolean broken) {

        static Found of(Verdict verdict) {
            return new Found(verdict, false);
        }
    }

    /** @throws DomainException {@code forbidden} for who may enter nothing of this kind */
    void authorise(ImportKind kind, Actor actor) {
        things.of(kind).authorise().accept(actor);
    }

    /** Enters rows one after the other, until one breaks the transaction. */
    Entered enter(Job job, List<ImportRow> rows) {
        List<Verdict> verdicts = new ArrayList<>();
        Map<String, Optional<String>> decided = proposals.decided(job.id());
        for (ImportRow row : rows) {
            Found found = found(job, row, decided);
            if (found.broken()) {
                return new Entered.Broken(verdicts, found.verdict());
            }
            verdicts.add(found.verdict());
            // A row is dozens of objects, and every flush would look at those of all rows before.
            database.flush();
            database.clear();
        }
        return new Entered.Judged(verdicts);
    }

    /** Asks about the words that rows wait for. */
    void ask(Job job, List<Verdict> verdicts) {
        verdicts.stream()
                .flatMap(verdict -> verdict.terms().stream())
                .distinct()
                .forEach(term -> proposals.ask(job.id(), job.organisation(), term, terms.proposed(term)));
    }

    private Found found(Job job, ImportRow row, Map<String, Optional<String>> decided) {
        String name = String.valueOf(row.externalId());
        Optional<UUID> before = names.find(job.organisation(), job.kind(), name);
        if (before.isPresent() && !job.mode().changes()) {
            return Found.of(Verdict.of(row.line(), RowState.EXISTS, before.get()));
        }
        ObjectNode content = text.content(row.content());
        List<Terms.Place> places = terms.in(job.kind(), content);
        Set<String> open = Terms.open(places, decided);
        if (!open.isEmpty()) {
            return Found.of(Verdict.waiting(row.line(), open));
        }
        List<Fault> faults = new ArrayList<>();
        for (Terms.Place place : places) {
            decided.getOrDefault(place.term(), Optional.empty())
                    .ifPresentOrElse(
                            place.replace(),
                            () -> faults.add(Fault.at(place.pointer(), "known-code", CodeLists.MINERALS)));
        }
        if (job.kind() == ImportKind.PARTICIPANTS) {
            Participants.named(content, company -> names.find(job.organisation(), ImportKind.COMPANIES, company))
                    .ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            return Found.of(Verdict.refused(row.line(), faults.toArray(Fault[]::new)));
        }
        return before.map(thing -> changed(job, row.line(), thing, content))
                .orElseGet(() -> entered(job, row.line(), name, content));
    }

    private Found entered(Job job, int line, String name, ObjectNode content) {
        Supplier<UUID> make;
        try {
            make = things.of(job.kind()).ready().apply(job.actor(), content);
        } catch (RuntimeException failure) {
            return Found.of(Verdict.refused(line, refusal(failure)));
        }
        UUID made;
        try {
            made = make.get();
            database.flush();
        } catch (RuntimeException failure) {
            return new Found(Verdict.refused(line, refusal(failure)), true);
        }
        if (!names.take(job.organisation(), job.kind(), name, made)) {
            // Another import of the organisation has just entered it; this one finds it there the next time.
            throw DomainException.of(ErrorCode.OVERLOADED);
        }
        return Found.of(
                job.mode().stays() ? Verdict.of(line, RowState.CREATED, made) : Verdict.of(line, RowState.VALID, null));
    }

    private Found changed(Job job, int line, UUID thing, ObjectNode content) {
        boolean changed;
        try {
            changed = things.of(job.kind()).change().apply(job.actor(), thing, RowText.said(content));
            database.flush();
        } catch (RuntimeException failure) {
            return new Found(Verdict.refused(line, refusal(failure)), true);
        }
        if (changed && !job.mode().stays()) {
            return Found.of(Verdict.of(line, RowState.VALID, null));
        }
        return Found.of(Verdict.of(line, changed ? RowState.CHANGED : RowState.UNCHANGED, thing));
    }

    // What passes by itself is no fault of the row, and a defect of ours neither.
    private static DomainException refusal(RuntimeException failure) {
        DomainException refusal = Refusals.of(failure).orElseThrow(() -> failure);
        if (refusal.code() == ErrorCode.STALE_VERSION) {
            // Somebody has just changed it; the next time the row is laid over what there is then.
            throw DomainException.of(ErrorCode.OVERLOADED);
        }
        if (refusal.code().status() >= 500) {
            throw refusal;
        }
        return refusal;
    }
}

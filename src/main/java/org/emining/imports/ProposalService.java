package org.emining.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.PlatformConfig;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** Lets people say what words of an import stand for. */
@ApplicationScoped
@Transactional
class ProposalService {

    private final Imports imports;
    private final ImportRows rows;
    private final Proposals proposals;
    private final Duration keep;

    ProposalService(Imports imports, ImportRows rows, Proposals proposals, PlatformConfig config) {
        this.imports = imports;
        this.rows = rows;
        this.proposals = proposals;
        this.keep = config.operations().keep();
    }

    /** @throws DomainException {@code not-found} */
    List<ProposalView> page(Actor actor, UUID importId, @Nullable UUID after, int count) {
        ImportAccess.see(actor, imports.findById(importId));
        return proposals.page(importId, after, count).stream()
                .map(ProposalView::of)
                .toList();
    }

    /** @throws DomainException {@code not-found} */
    ProposalView read(Actor actor, UUID importId, UUID id) {
        ImportAccess.see(actor, imports.findById(importId));
        return ProposalView.of(find(importId, id));
    }

    /** @throws DomainException {@code not-found}; {@code forbidden} for who may see it and decide nothing */
    void authorise(Actor actor, UUID importId, UUID id) {
        read(actor, importId, id);
        ImportAccess.decide(actor, imports.findById(importId));
    }

    /**
     * Decides what a word stands for; rows that wait for no other word go on.
     *
     * @param code null when it is none of our minerals: rows with it are refused
     * @throws DomainException {@code stale-version}; {@code move-not-allowed} for what is decided, or belongs to an
     *     import that has ended
     */
    ProposalView decide(Actor actor, UUID importId, UUID id, long version, @Nullable String code) {
        // The import's row first, as its worker does: neither overlooks what the other is about to write.
        imports.hold(importId);
        Import found = ImportAccess.decide(actor, imports.findById(importId));
        imports.refresh(found);
        Proposal proposal = find(importId, id);
        proposals.refresh(proposal);
        if (proposal.version != version) {
            throw EntityTags.stale(proposal.version, ProposalView.of(proposal).tag());
        }
        if (!found.status.isOpen()) {
            throw refused(found.status.name(), code);
        }
        if (!proposals.decide(id, version, code, actor.member())) {
            throw refused(proposal.status.name(), code);
        }
        proposals.refresh(proposal);
        rows.wake(importId);
        imports.recount(importId);
        imports.wake(importId, keep);
        return ProposalView.of(proposal);
    }

    private static DomainException refused(String state, @Nullable String code) {
        return DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, state, code == null ? "REJECT" : "CONFIRM");
    }

    private Proposal find(UUID importId, UUID id) {
        return proposals.of(importId, id).orElseThrow(DomainException::notFound);
    }
}

package org.emining.interest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.error.DomainException;
import org.emining.platform.web.Patches;

/** Drafts and changes expressions of interest that come otherwise than one by one over HTTP, by the same rules. */
@ApplicationScoped
public class InterestDrafts {

    private final InterestService service;
    private final InterestAccess access;
    private final Patches patches;

    InterestDrafts(InterestService service, InterestAccess access, Patches patches) {
        this.service = service;
        this.access = access;
        this.patches = patches;
    }

    /** @throws DomainException {@code forbidden} for who may draft none */
    public void authorise(Actor actor) {
        actor.require(Role.FIRM, Role.PORTAL);
    }

    /**
     * Judges a draft as the body of a request, and writes nothing. What comes back drafts it in the caller's transaction
     * and answers its id; whether project and companies take part is found then.
     */
    public Supplier<UUID> ready(Actor actor, ObjectNode draft) {
        Requests.NewExpression read = patches.read(draft, Requests.NewExpression.class);
        return () -> service.draft(actor, read).id();
    }

    /**
     * Lays over a draft, in the caller's transaction, what of a patch says something else.
     *
     * @return whether anything did
     * @throws DomainException as the single request; {@code constraint-violation} for another project or company
     */
    public boolean change(Actor actor, UUID id, ObjectNode patch) {
        access.file(actor, id);
        return service.update(actor, id, patch);
    }
}

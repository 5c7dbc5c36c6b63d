package org.emining.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.web.Patches;

/** Registers and changes companies that come otherwise than one by one over HTTP, by the same rules. */
@ApplicationScoped
public class CompanyRegistrations {

    private final CompanyService service;
    private final CompanyReader reader;
    private final Patches patches;

    CompanyRegistrations(CompanyService service, CompanyReader reader, Patches patches) {
        this.service = service;
        this.reader = reader;
        this.patches = patches;
    }

    /** @throws DomainException {@code forbidden} for who may register no company */
    public void authorise(Actor actor) {
        CompanyAccess.register(actor);
    }

    /**
     * Judges a profile as the body of a request, and writes nothing. What comes back registers it in the caller's
     * transaction and answers the company's id; {@code identifier-taken} is found then.
     */
    public Supplier<UUID> ready(Actor actor, ObjectNode profile) {
        Profile read = patches.read(profile, Profile.class);
        return () -> service.register(actor, read).body().id();
    }

    /**
     * Lays over a profile, in the caller's transaction, what of a patch says something else.
     *
     * @return whether anything did
     * @throws DomainException as the single request
     */
    public boolean change(Actor actor, UUID id, ObjectNode patch) {
        reader.require(actor, id, CompanyAction.CHANGE);
        return service.update(actor, id, patch);
    }
}

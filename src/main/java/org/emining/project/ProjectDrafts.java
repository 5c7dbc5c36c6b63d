package org.emining.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.web.Patches;

/** Drafts and changes projects that come otherwise than one by one over HTTP, by the same rules. */
@ApplicationScoped
public class ProjectDrafts {

    private final ProjectService service;
    private final ProjectAccess access;
    private final Patches patches;

    ProjectDrafts(ProjectService service, ProjectAccess access, Patches patches) {
        this.service = service;
        this.access = access;
        this.patches = patches;
    }

    /** @throws DomainException {@code forbidden} for who may draft no project */
    public void authorise(Actor actor) {
        ProjectAccess.draft(actor, null);
    }

    /**
     * Judges a draft as the body of a request, and writes nothing. What comes back drafts the project in the caller's
     * transaction and answers its id.
     */
    public Supplier<UUID> ready(Actor actor, ObjectNode draft) {
        Requests.ProjectDraft read = patches.read(draft, Requests.ProjectDraft.class);
        ProjectAccess.draft(actor, read.province());
        return () -> service.draft(access.viewer(actor), read).project().id();
    }

    /**
     * Lays over a project, in the caller's transaction, what of a patch says something else.
     *
     * @return whether anything did
     * @throws DomainException as the single request
     */
    public boolean change(Actor actor, UUID id, ObjectNode patch) {
        Viewer viewer = access.viewer(actor);
        service.authorise(viewer, id, ProjectAction.CHANGE);
        return service.update(viewer, id, patch);
    }
}

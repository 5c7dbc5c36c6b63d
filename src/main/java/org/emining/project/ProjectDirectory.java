package org.emining.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.emining.organisation.Actor;

/** Projects, for other features. */
@ApplicationScoped
@Transactional
public class ProjectDirectory {

    private final Projects projects;
    private final ProjectAccess access;

    ProjectDirectory(Projects projects, ProjectAccess access) {
        this.projects = projects;
        this.access = access;
    }

    /**
     * Keeps a project from being changed until the transaction ends, and waits for those who are changing it now. Call it
     * before reading what is to stay true, and before anything has read the project in this transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID id) {
        projects.lockForShare(id);
    }

    public Optional<ProjectFacts> find(UUID id) {
        return projects.findByIdOptional(id)
                .map(project -> new ProjectFacts(
                        project.id,
                        project.publisherId,
                        project.status,
                        project.name,
                        project.province,
                        Boolean.TRUE.equals(project.localPartner),
                        project.blindReview));
    }

    /** Whether the actor may know that this project exists; false for one that does not. */
    public boolean visible(Actor actor, UUID id) {
        return projects.findByIdOptional(id).filter(access.viewer(actor)::sees).isPresent();
    }

    /** The membership of the person who submitted it; empty for one made from public records. */
    public Optional<UUID> submittedBy(UUID id) {
        return projects.findByIdOptional(id).map(project -> project.submittedBy);
    }
}

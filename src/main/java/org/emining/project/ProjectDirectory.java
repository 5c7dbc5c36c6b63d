package org.emining.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.database.Question;

/** Projects, for other features. */
@ApplicationScoped
@Transactional
public class ProjectDirectory {

    private static final String FACTS = "select publisher_id as project_publisher, status as project_status,"
            + " name as project_name, province as project_province, local_partner as project_local_partner,"
            + " publishes_answers as project_publishes_answers, blind_review as project_blind_review,"
            + " version as project_version from projects where id = ?";

    private final Projects projects;

    ProjectDirectory(Projects projects) {
        this.projects = projects;
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
        return projects.findByIdOptional(id).map(ProjectFacts::of);
    }

    /** The same question, for those who ask the database something else with it. */
    public static Question<Optional<ProjectFacts>> question(UUID id) {
        return new Question<>(FACTS, List.of(id), row -> {
            UUID publisher = row.getObject("project_publisher", UUID.class);
            return publisher == null
                    ? Optional.empty()
                    : Optional.of(new ProjectFacts(
                            id,
                            publisher,
                            ProjectStatus.valueOf(row.getString("project_status")),
                            row.getString("project_name"),
                            row.getString("project_province"),
                            row.getBoolean("project_local_partner"),
                            row.getBoolean("project_publishes_answers"),
                            row.getBoolean("project_blind_review"),
                            row.getLong("project_version")));
        });
    }

    /** Whether the actor may know that this project exists. */
    public static boolean visible(Actor actor, ProjectFacts project) {
        return new Viewer(actor, List.of()).sees(project);
    }

    /** The same for a project that may not exist: then it is not visible. */
    public boolean visible(Actor actor, UUID id) {
        return find(id).filter(project -> visible(actor, project)).isPresent();
    }

    /** The membership of the person who submitted it; empty for one made from public records. */
    public Optional<UUID> submittedBy(UUID id) {
        return projects.findByIdOptional(id).map(project -> project.submittedBy);
    }
}

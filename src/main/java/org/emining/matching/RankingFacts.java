package org.emining.matching;

import java.util.Optional;
import java.util.UUID;
import org.emining.platform.database.Question;
import org.emining.project.ProjectDirectory;
import org.emining.project.ProjectFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the ranking of a project's firms stands on, of one moment: the project, the row of the policy, and which companies
 * have changed.
 */
record RankingFacts(Optional<ProjectFacts> project, Optional<MatchPolicies.State> policy, Horizon.Changes changes) {

    /** @param policy the number of a policy, or null for the one in force */
    static Question<RankingFacts> question(
            Question<Horizon.Changes> changes, UUID projectId, @Nullable Integer policy) {
        return changes.and(ProjectDirectory.question(projectId), Halves::new)
                .and(
                        MatchPolicies.question(policy),
                        (halves, row) -> new RankingFacts(halves.project, row, halves.changes));
    }

    private record Halves(Horizon.Changes changes, Optional<ProjectFacts> project) {}
}

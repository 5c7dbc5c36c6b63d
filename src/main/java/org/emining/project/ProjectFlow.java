package org.emining.project;

import static org.emining.project.Party.INDEPENDENT_REVIEWER;
import static org.emining.project.Party.PUBLISHER;
import static org.emining.project.Party.REVIEWER;
import static org.emining.project.ProjectAction.CHANGE;
import static org.emining.project.ProjectAction.CLOSE;
import static org.emining.project.ProjectAction.PAUSE;
import static org.emining.project.ProjectAction.PUBLISH;
import static org.emining.project.ProjectAction.RESUME;
import static org.emining.project.ProjectAction.RETURN;
import static org.emining.project.ProjectAction.SUBMIT;
import static org.emining.project.ProjectAction.VETO;
import static org.emining.project.ProjectStatus.CLOSED;
import static org.emining.project.ProjectStatus.DRAFT;
import static org.emining.project.ProjectStatus.PAUSED;
import static org.emining.project.ProjectStatus.PUBLISHED;
import static org.emining.project.ProjectStatus.SUBMITTED;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The life of a project as a table: what is not in it cannot be done. */
final class ProjectFlow {

    /**
     * @param movers any one of these may
     * @param reasoned whether the mover has to say why
     */
    record Move(ProjectStatus from, ProjectAction action, ProjectStatus to, Set<Party> movers, boolean reasoned) {}

    static final List<Move> MOVES = List.of(
            new Move(DRAFT, CHANGE, DRAFT, Set.of(PUBLISHER), false),
            new Move(DRAFT, VETO, DRAFT, Set.of(PUBLISHER), false),
            new Move(DRAFT, SUBMIT, SUBMITTED, Set.of(PUBLISHER), false),
            new Move(SUBMITTED, PUBLISH, PUBLISHED, Set.of(INDEPENDENT_REVIEWER), false),
            new Move(SUBMITTED, RETURN, DRAFT, Set.of(INDEPENDENT_REVIEWER), true),
            new Move(PUBLISHED, CHANGE, PUBLISHED, Set.of(PUBLISHER), false),
            new Move(PUBLISHED, VETO, PUBLISHED, Set.of(PUBLISHER), false),
            new Move(PUBLISHED, PAUSE, PAUSED, Set.of(PUBLISHER, REVIEWER), true),
            new Move(PUBLISHED, CLOSE, CLOSED, Set.of(PUBLISHER, REVIEWER), true),
            new Move(PAUSED, CHANGE, PAUSED, Set.of(PUBLISHER), false),
            new Move(PAUSED, VETO, PAUSED, Set.of(PUBLISHER), false),
            new Move(PAUSED, RESUME, PUBLISHED, Set.of(PUBLISHER, REVIEWER), true),
            new Move(PAUSED, CLOSE, CLOSED, Set.of(PUBLISHER, REVIEWER), true));

    private ProjectFlow() {}

    static Optional<Move> find(ProjectStatus from, ProjectAction action) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.action() == action)
                .findFirst();
    }

    /** Whether one of the parties may do this in some state, if not in the present one. */
    static boolean everAllows(ProjectAction action, Set<Party> parties) {
        return MOVES.stream().anyMatch(move -> move.action() == action && allows(move, parties));
    }

    /** What the parties may do now, in the order of the table. */
    static List<ProjectAction> allowed(ProjectStatus from, Set<Party> parties) {
        return MOVES.stream()
                .filter(move -> move.from() == from && allows(move, parties))
                .map(Move::action)
                .toList();
    }

    private static boolean allows(Move move, Set<Party> parties) {
        return !Collections.disjoint(move.movers(), parties);
    }
}

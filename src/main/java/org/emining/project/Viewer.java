package org.emining.project;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.organisation.People.Membership;
import org.emining.organisation.Role;

/**
 * Who looks at projects, and what they are to each.
 *
 * @param memberships every membership of the person, for reviewers; others need none
 */
record Viewer(Actor actor, List<Membership> memberships) {

    /** What the public sees. */
    static final String PUBLIC = "public";
    /** What the two sides, the operator and auditors see. */
    static final String FULL = "full";

    /** What everybody sees; why paused ones are among it is decision 16. */
    static final Window OPEN = Window.of(EnumSet.of(ProjectStatus.PUBLISHED, ProjectStatus.PAUSED));

    /** Beside what everybody sees: projects of which this viewer sees what is not public as well. */
    List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        UUID organisation = actor.organisationId();
        String jurisdiction = actor.jurisdiction();
        if (actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR)) {
            windows.add(Window.of(Window.EVERY));
        }
        if (actor.is(Role.PUBLISHER) && organisation != null) {
            windows.add(new Window(Window.EVERY, organisation, null));
        }
        if (actor.is(Role.REVIEWER) && jurisdiction != null) {
            windows.add(
                    Actor.FEDERATION.equals(jurisdiction)
                            ? Window.of(Window.FROM_SUBMISSION)
                            : new Window(Window.FROM_SUBMISSION, null, jurisdiction));
        }
        return windows;
    }

    boolean sees(Project project) {
        return sees(ProjectFacts.of(project));
    }

    boolean sees(ProjectFacts project) {
        return OPEN.shows(project) || seesFully(project);
    }

    /** Whether what is not public may be seen as well: why it is in its state, and what may be done. */
    boolean seesFully(Project project) {
        return seesFully(ProjectFacts.of(project));
    }

    private boolean seesFully(ProjectFacts project) {
        return windows().stream().anyMatch(window -> window.shows(project));
    }

    boolean publishes(Project project) {
        return actor.is(Role.PUBLISHER) && actor.actsFor(project.publisherId);
    }

    Set<Party> parties(Project project) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (publishes(project)) {
            parties.add(Party.PUBLISHER);
        }
        if (actor.reviewsProvince(project.province)) {
            parties.add(Party.REVIEWER);
            if (memberships.stream().noneMatch(membership -> tied(membership, project))) {
                parties.add(Party.INDEPENDENT_REVIEWER);
            }
        }
        return parties;
    }

    // A department may publish and review, but nobody of its publishing desk, nor who submitted, judges the project.
    private static boolean tied(Membership membership, Project project) {
        return (membership.publishes() && membership.organisationId().equals(project.publisherId))
                || membership.memberId().equals(project.submittedBy);
    }

    List<ProjectAction> allowed(Project project) {
        return ProjectFlow.allowed(project.status, parties(project));
    }

    /**
     * Name of what this viewer sees of the project: {@code public}, or {@code full} with the moves allowed, which differ
     * from viewer to viewer and so make other representations; and what may change without a new version of the project,
     * the name of its publisher.
     */
    String view(Project project) {
        StringBuilder name = new StringBuilder(seesFully(project) ? FULL : PUBLIC);
        name.append(HexFormat.of().toHexDigits(project.publisherName.hashCode()));
        if (seesFully(project)) {
            allowed(project).forEach(action -> name.append(action.name().toLowerCase(Locale.ROOT)));
        }
        return name.toString();
    }
}

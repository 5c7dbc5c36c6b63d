package org.emining.project;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Projects that somebody sees: those in one of the states, and, where named, of this publisher or province. A viewer has
 * several. One value judges a project that was read and narrows the query of a list, so the two cannot differ.
 */
record Window(
        Set<ProjectStatus> statuses,
        @Nullable UUID publisherId,
        @Nullable String province) {

    static final Set<ProjectStatus> EVERY = Set.copyOf(EnumSet.allOf(ProjectStatus.class));
    static final Set<ProjectStatus> FROM_SUBMISSION = Set.copyOf(EnumSet.complementOf(EnumSet.of(ProjectStatus.DRAFT)));

    static Window of(Set<ProjectStatus> statuses) {
        return new Window(statuses, null, null);
    }

    boolean shows(ProjectFacts project) {
        return statuses.contains(project.status())
                && (publisherId == null || publisherId.equals(project.publisherId()))
                && (province == null || province.equals(project.province()));
    }
}

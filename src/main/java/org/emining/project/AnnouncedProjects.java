package org.emining.project;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;
import org.jspecify.annotations.Nullable;

/** Who may know of projects: what {@link Viewer#sees} says, for those who follow changes. */
final class AnnouncedProjects {

    @Produces
    @Singleton
    Announced projects() {
        return new Announced(
                "project",
                "/api/v1/projects/",
                ProjectEvent.class,
                "select id, version, status, publisher_id, province from projects",
                AnnouncedProjects::audience);
    }

    private static Audience audience(Tuple row) {
        ProjectStatus status = ProjectStatus.valueOf(row.get("status", String.class));
        if (Viewer.OPEN.statuses().contains(status)) {
            return Audience.of(Audience.EVERYBODY);
        }
        Audience own = Audience.of(
                Audience.publishers(row.get("publisher_id", UUID.class)), Audience.OPERATORS, Audience.AUDITORS);
        if (!Window.FROM_SUBMISSION.contains(status)) {
            return own;
        }
        @Nullable String province = row.get("province", String.class);
        Audience federal = own.and(Audience.reviewers(Actor.FEDERATION));
        return province == null ? federal : federal.and(Audience.reviewers(province));
    }
}

package org.emining.followup;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.emining.interest.FilingReaders;
import org.emining.platform.event.Announced;

/** Who may know of follow-ups: what {@link FollowUpAccess} says, for those who follow changes. */
final class AnnouncedFollowUps {

    @Produces
    @Singleton
    Announced followUps() {
        return new Announced(
                "follow-up",
                FollowUpView.PATH,
                FollowUpEvent.class,
                "select id, version, organisation_id, publisher_id, province from follow_ups",
                FilingReaders::audience);
    }
}

package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.emining.document.Audience;
import org.emining.document.ThingReaders;
import org.emining.organisation.Actor;

/** Who reads what was sent with a milestone: whoever reads the follow-up. */
@ApplicationScoped
class MilestoneDocuments implements ThingReaders {

    static final String KIND = "MILESTONE";

    private final Milestones milestones;
    private final FollowUpAccess access;

    MilestoneDocuments(Milestones milestones, FollowUpAccess access) {
        this.milestones = milestones;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean reads(Actor actor, UUID thingId, Audience audience) {
        return milestones
                .findByIdOptional(thingId)
                .filter(milestone -> access.sees(actor, milestone.followUpId))
                .isPresent();
    }
}

package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** How every move comes in: authenticate, authorise, idempotency, precondition, effect. */
@ApplicationScoped
class MoveRequests {

    private final Caller caller;
    private final MatchAccess access;
    private final Moves moves;
    private final Once once;

    MoveRequests(Caller caller, MatchAccess access, Moves moves, Once once) {
        this.caller = caller;
        this.access = access;
        this.moves = moves;
        this.once = once;
    }

    /** Answers with the case as it is after the move. @param body what was sent, as a retry must send it again */
    Response make(MoveAttempt attempt, @Nullable Object body, Asked asked) {
        Actor actor = caller.actor();
        access.may(actor, attempt.id, asked.action());
        return once.run(new Once.Attempt(attempt.key, actor.scope(), "POST", attempt.uri, body), () -> {
            CaseView view = moves.make(actor, attempt.id, EntityTags.required(attempt.ifMatch), asked);
            return Once.Outcome.created(MatchView.PATH + view.id(), view.version(), view.tag(), view);
        });
    }
}

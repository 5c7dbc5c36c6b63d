package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import org.emining.approval.flow.MatchStatus;
import org.emining.approval.flow.Situation;
import org.emining.interest.InterestDirectory;
import org.emining.interest.InterestStatus;

/** Keeps the expression of interest in step with its case: closed by a final decision or expiry, open again on a remittal. */
@ApplicationScoped
class Filings {

    private final InterestDirectory interests;

    Filings(InterestDirectory interests) {
        this.interests = interests;
    }

    /** To be called before the case is held: a withdrawal takes the two rows in this order too, and neither waits in a circle. */
    void hold(Match match) {
        interests.hold(match.expressionId);
    }

    /**
     * To be called before the case is moved, for the same reason.
     *
     * @return whether it stood where the case says, or need not move; nothing is changed otherwise
     */
    boolean follow(Match match, Situation before, Situation after) {
        InterestStatus from = standing(before);
        InterestStatus to = standing(after);
        return from == to || interests.follow(match.expressionId, match.id, from, to);
    }

    /** Shows those who judge whose it is, with the case. */
    void unveil(Match match) {
        interests.unveil(match.expressionId);
    }

    // Where the expression of interest stands while its case stands there.
    private static InterestStatus standing(Situation situation) {
        MatchStatus status = situation.status();
        return switch (status) {
            case SUBMITTED,
                    ACKNOWLEDGED,
                    COMPLETENESS,
                    RETURNED,
                    IN_REVIEW,
                    AWAITING_CONCURRENCE,
                    SHOW_CAUSE,
                    DEFERRED,
                    REMITTED -> InterestStatus.SUBMITTED;
            case APPROVED, APPROVED_WITH_CONDITIONS, LETTER_ISSUED, REJECTED, APPEALED -> InterestStatus.DECIDED;
            case EXPIRED -> InterestStatus.EXPIRED;
            case WITHDRAWN -> InterestStatus.WITHDRAWN;
            case SUSPENDED ->
                MatchStatus.APPROVALS.contains(situation.stoodIn()) ? InterestStatus.DECIDED : InterestStatus.SUBMITTED;
            // The appeal changed nothing: a file that was never complete may be filed anew.
            case UPHELD, DISMISSED ->
                situation.stoodIn() == MatchStatus.EXPIRED ? InterestStatus.EXPIRED : InterestStatus.DECIDED;
        };
    }
}

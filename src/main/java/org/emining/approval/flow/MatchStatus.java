package org.emining.approval.flow;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a match stands. {@link ApprovalFlow#MOVES} says which state follows which. */
public enum MatchStatus {
    /** The expression of interest is in and the receipt of that instant is frozen. */
    SUBMITTED,
    /** The authority has confirmed receipt and given the file its number. */
    ACKNOWLEDGED,
    /** A reviewer of the province checks whether the file is complete. */
    COMPLETENESS,
    /** Sent back to be completed in a given time. */
    RETURNED,
    /** Complete, and judged on its merits: both keys may be turned, in either order. */
    IN_REVIEW,
    /** The province has approved; that takes effect when the federation concurs, where it must. */
    AWAITING_CONCURRENCE,
    /** The filing side is heard before a rejection. */
    SHOW_CAUSE,
    /** Put off to a named day, with a reason. */
    DEFERRED,
    /** Yes: facilitation, neither a mineral title nor a priority. */
    APPROVED,
    /** Yes, if named conditions are met. */
    APPROVED_WITH_CONDITIONS,
    /** The letter that follows an approval is out. */
    LETTER_ISSUED,
    /** No, with coded reasons, after the filing side was heard. */
    REJECTED,
    /** The filing side withdrew its expression of interest before a decision. */
    WITHDRAWN,
    /** A time given to the filing side ran out. */
    EXPIRED,
    /** Halted by an order; lifting it puts the case back where it stood. */
    SUSPENDED,
    /** An appeal is pending. */
    APPEALED,
    /** The appeal left the decision as it was. */
    UPHELD,
    /** The appeal sent the case back. */
    REMITTED,
    /** The appeal was not admitted. */
    DISMISSED;

    /** Those in which an approval stands. */
    public static final Set<MatchStatus> APPROVALS =
            Collections.unmodifiableSet(EnumSet.of(APPROVED, APPROVED_WITH_CONDITIONS, LETTER_ISSUED));

    /** Those in which a filing has lost its project: it left, or nothing but an appeal to come could bring it back. */
    public static final Set<MatchStatus> LOST =
            Collections.unmodifiableSet(EnumSet.of(WITHDRAWN, REJECTED, EXPIRED, UPHELD, DISMISSED));

    // The states that are about another one: halted in it, or an appeal against it.
    static final Set<MatchStatus> ASIDE =
            Collections.unmodifiableSet(EnumSet.of(SUSPENDED, APPEALED, UPHELD, REMITTED, DISMISSED));
}

package org.emining.approval.flow;

/** One legal move: in this state, this party may do this, justified so, and the match is then in the other state. */
public record Move(MatchStatus from, Action action, Party by, Reason reason, MatchStatus to) {}

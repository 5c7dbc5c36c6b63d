package org.emining.project;

import java.util.UUID;
import org.emining.platform.event.DomainEvent;

/** What happened to a project. */
public sealed interface ProjectEvent extends DomainEvent {

    /** The version of the project that this made. */
    long version();

    /** A publisher began a draft. */
    record ProjectDrafted(UUID subjectId, long version) implements ProjectEvent {}

    /** Content or vetoes are other than before. */
    record ProjectChanged(UUID subjectId, long version) implements ProjectEvent {}

    /** The draft waits for its province. */
    record ProjectSubmitted(UUID subjectId, long version) implements ProjectEvent {}

    /** The province let it be public. */
    record ProjectPublished(UUID subjectId, long version) implements ProjectEvent {}

    /** The province wants something done to it first. */
    record ProjectReturned(UUID subjectId, long version, String reason) implements ProjectEvent {}

    /** It looks for nobody for a while. */
    record ProjectPaused(UUID subjectId, long version, String reason) implements ProjectEvent {}

    /** It looks for partners again. */
    record ProjectResumed(UUID subjectId, long version, String reason) implements ProjectEvent {}

    /** It is over. */
    record ProjectClosed(UUID subjectId, long version, String reason) implements ProjectEvent {}
}

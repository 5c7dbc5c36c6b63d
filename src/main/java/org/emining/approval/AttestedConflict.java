package org.emining.approval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person says of itself on a case. */
@Schema(name = "AttestedConflict")
public enum AttestedConflict {
    /** Nothing ties it to a side. */
    NONE,
    /** Something does: it steps back. */
    NAMED
}

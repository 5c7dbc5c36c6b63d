package org.emining.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a match policy. A published one never changes again; the next publication supersedes it. */
@Schema(
        name = "MatchPolicyStatus",
        description =
                "DRAFT: being written. PUBLISHED: in force, always exactly one. SUPERSEDED: was in force; cases filed"
                        + " then are still judged by it. Open list.")
enum PolicyStatus {
    DRAFT,
    PUBLISHED,
    SUPERSEDED
}

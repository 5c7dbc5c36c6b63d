package org.emining.approval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller must do before it can judge. */
@Schema(name = "MatchFirstStep")
public enum FirstStep {
    /** {@code POST /declarations}. */
    DECLARE_INTERESTS,
    /** {@code POST /matches/{id}/technical-views}, by a reviewer of the province. */
    FIX_TECHNICAL_VIEW,
    /** {@code POST /matches/{id}/attestations}. */
    ATTEST
}

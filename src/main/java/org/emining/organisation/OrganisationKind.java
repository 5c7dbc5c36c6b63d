package org.emining.organisation;

/** What an organisation is. */
public enum OrganisationKind {
    /** A company or a group that files expressions of interest. */
    FIRM,
    /** PMDC, a department's publishing desk, a licence holder. */
    PUBLISHER,
    /** Decides, in one province or for the federation. */
    AUTHORITY,
    /** A partner's machine client: a chamber, a trade agency, an investment board. */
    PORTAL,
    /** Those who run this service. */
    PLATFORM;

    /** Whether an organisation of this kind belongs to one province or to the federation. */
    public boolean hasJurisdiction() {
        return this == AUTHORITY || this == PUBLISHER;
    }
}

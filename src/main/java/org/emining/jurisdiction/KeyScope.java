package org.emining.jurisdiction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What alone the federal key may judge. */
@Schema(name = "FederalKeyScope")
public enum KeyScope {
    /** Nothing: goes with {@link KeyEffect#NOT_REQUIRED}, and with nothing else. */
    NONE,
    SECURITY,
    FOREX_GUARANTEE,
    STRATEGIC_OR_NUCLEAR,
    TREATY
}

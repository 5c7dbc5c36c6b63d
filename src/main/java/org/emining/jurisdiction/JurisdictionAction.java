package org.emining.jurisdiction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller may do with the settings of a jurisdiction. */
@Schema(name = "JurisdictionAction", description = "What may be done with a jurisdiction's settings; open list.")
enum JurisdictionAction {
    /** By publishing a new version. */
    LAY_DOWN
}

package org.emining.conflict;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose tie it is; of kin the degree alone is asked, never a name. */
@Schema(name = "DeclaredInterestHolder")
public enum InterestHolder {
    SELF,
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    OTHER_KIN
}

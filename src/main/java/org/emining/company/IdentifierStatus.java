package org.emining.company;

/** How well an identifier has been looked at, weakest first. */
enum IdentifierStatus {
    /** The form is right, and so are the check digits if the scheme has any, which says nothing about whose it is. */
    FORMAT_OK,
    /** A chamber vouches for it. */
    CHAMBER_ENDORSED,
    /** The operator found it in the public register. */
    REGISTER_CONFIRMED
}

/**
 * The form of company identifiers: normalising what was typed and checking length, characters and check digits. Pure.
 * An identifier that passes was typed correctly; whether the firm exists only its register can say.
 */
@NullMarked
package org.emining.catalogue.identifier;

import org.jspecify.annotations.NullMarked;

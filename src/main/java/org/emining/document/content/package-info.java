/**
 * Whether a file is what it says it is, and nothing beside: judged by its structure, from a file on this machine. Nothing
 * here draws, runs or unpacks to disk what it looks at.
 */
@NullMarked
package org.emining.document.content;

import org.jspecify.annotations.NullMarked;

package org.emining.matching;

import java.util.UUID;
import org.emining.matching.engine.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The match policy a ranking is made by: what the formula computes with, and the name every answer gives of it.
 *
 * @param revision of a draft, whose content changes under one number; null for what is or was in force
 */
record PolicyInForce(UUID id, int version, @Nullable Long revision, Policy content) {

    /** Names one content: tells every policy, and every state of a draft, from every other one. */
    String tag() {
        return revision == null ? String.valueOf(version) : version + "-" + revision;
    }
}

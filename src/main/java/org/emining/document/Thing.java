package org.emining.document;

import java.util.UUID;

/**
 * Something documents are put to.
 *
 * @param kind name of the kind of thing, as {@link ThingReaders#kind} has it
 */
public record Thing(String kind, UUID id) {}

package org.emining.conflict.rule;

import java.util.UUID;

/**
 * One membership that a person has or had.
 *
 * @param publishes whether it is in force and lets the person publish for the organisation
 * @param readsAll whether it is in force and lets the person read every case, as auditors and operators do
 */
public record Membership(UUID memberId, UUID organisationId, boolean publishes, boolean readsAll) {}

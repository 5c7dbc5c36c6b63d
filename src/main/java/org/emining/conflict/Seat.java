package org.emining.conflict;

import java.util.UUID;
import org.emining.conflict.rule.Office;

/**
 * A place from which somebody would judge a case.
 *
 * @param person issuer and subject
 * @param memberId the membership used
 * @param organisationId for whom
 * @param office for which office of a case
 * @param recused whether the person has stepped back from the case
 */
public record Seat(String person, UUID memberId, UUID organisationId, Office office, boolean recused) {}

package org.emining.conflict.rule;

import java.util.List;
import java.util.UUID;

/**
 * How somebody is linked to a company of a case.
 *
 * @param company the company of the case
 * @param end who is linked to it
 * @param statements the statements that link them, beginning at the company of the case
 */
public record OwnershipLine(UUID company, Party end, List<UUID> statements) {

    public OwnershipLine {
        statements = List.copyOf(statements);
    }
}

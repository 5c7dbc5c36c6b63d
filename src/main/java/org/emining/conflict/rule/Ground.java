package org.emining.conflict.rule;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule rests its finding on.
 *
 * @param companyId the company of the case, where the tie is to one
 * @param party the company or organisation the person is tied to, where that is not the company itself
 * @param statements the ownership statements between the two
 */
public record Ground(@Nullable UUID companyId, @Nullable Party party, List<UUID> statements) {

    /** For what needs no more than the name of the rule. */
    static final Ground PERSON = new Ground(null, null, List.of());

    public Ground {
        statements = List.copyOf(statements);
    }

    static Ground company(UUID id) {
        return new Ground(id, null, List.of());
    }

    static Ground organisation(UUID id) {
        return new Ground(null, Party.organisation(id), List.of());
    }

    static Ground line(OwnershipLine line) {
        return new Ground(line.company(), line.end(), line.statements());
    }
}

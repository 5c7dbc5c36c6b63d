package org.emining.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.emining.platform.error.Fault;

/** Rows that say which company would take part in which project. */
final class Participants {

    /** A company by the name under which the organisation has imported it, instead of {@code companyId}. */
    static final String NAMED = "companyExternalId";

    private static final String COMPANY = "companyId";

    private Participants() {}

    /**
     * Puts the id of a company where its name stands.
     *
     * @param known what was entered under a name
     * @return what is wrong with the name; a row that has both, the request's rules refuse
     */
    static Optional<Fault> named(ObjectNode row, Function<String, Optional<UUID>> known) {
        JsonNode name = row.path(NAMED);
        if (!name.isTextual() || row.hasNonNull(COMPANY)) {
            return Optional.empty();
        }
        Optional<UUID> company = known.apply(name.textValue());
        company.ifPresent(id -> row.put(COMPANY, id.toString()).remove(NAMED));
        return company.isPresent() ? Optional.empty() : Optional.of(Fault.at("/" + NAMED, "imported-company"));
    }
}

package org.emining.platform.error;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL refused, as our errors. Constraints are named in the migrations; those a client can run into stand
 * here with the code and the field they mean. Anything else is a defect of ours.
 */
final class DatabaseFaults {

    private record Meaning(ErrorCode code, @Nullable String pointer) {}

    private static final Map<String, Meaning> CONSTRAINTS = Map.of(
            "company_endorsed_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/evidence"),
            "capability_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/capabilities"),
            "company_certificate_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/certificates"),
            "members_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/subject"),
            "mandates_active_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/portalId"),
            "expression_of_interest_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/companyId"),
            "match_decision_once", new Meaning(ErrorCode.ALREADY_DECIDED, null));

    private DatabaseFaults() {}

    static @Nullable DomainException of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals("23505") && failure instanceof PSQLException postgres) {
            ServerErrorMessage message = postgres.getServerErrorMessage();
            Meaning meaning = message == null ? null : CONSTRAINTS.get(String.valueOf(message.getConstraint()));
            if (meaning == null) {
                return null;
            }
            return meaning.pointer() == null
                    ? DomainException.of(meaning.code())
                    : DomainException.of(
                            meaning.code(),
                            List.of(Fault.at(meaning.pointer(), meaning.code().code())));
        }
        // Connection failures (class 08), no room or no slot (53), shutting down (57P).
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) {
            return DomainException.of(ErrorCode.DEPENDENCY_DOWN).header("Retry-After", "5");
        }
        // Serialisation failure, deadlock, lock not available, statement timeout: the same request may succeed later.
        if (List.of("40001", "40P01", "55P03", "57014").contains(state)) {
            return DomainException.of(ErrorCode.OVERLOADED).header("Retry-After", "1");
        }
        return null;
    }
}

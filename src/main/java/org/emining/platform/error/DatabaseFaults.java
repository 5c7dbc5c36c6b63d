package org.emining.platform.error;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL refused, as our errors. Constraints are named in the migrations; those a client can run into stand
 * here with the code and the field they mean. Anything else is a defect of ours.
 */
final class DatabaseFaults {

    private record Meaning(ErrorCode code, @Nullable String pointer) {}

    private static final Map<String, Meaning> CONSTRAINTS = Map.ofEntries(
            Map.entry("company_endorsed_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/evidence")),
            Map.entry("capability_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/capabilities")),
            Map.entry("company_certificate_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/certificates")),
            Map.entry("members_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/subject")),
            Map.entry("mandates_active_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/portalId")),
            Map.entry("expression_of_interest_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/companyId")),
            Map.entry("match_decision_once", new Meaning(ErrorCode.ALREADY_DECIDED, null)),
            Map.entry("match_attestation_once", new Meaning(ErrorCode.ALREADY_EXISTS, null)),
            Map.entry("match_recusal_once", new Meaning(ErrorCode.ALREADY_EXISTS, null)),
            Map.entry("filing_recusals_pkey", new Meaning(ErrorCode.ALREADY_EXISTS, null)),
            Map.entry("ownership_statement_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/statements")),
            Map.entry("question_published_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/question")),
            Map.entry("document_attached_once", new Meaning(ErrorCode.ALREADY_EXISTS, "/documentId")),
            Map.entry("operations_one_under_way", new Meaning(ErrorCode.OPERATION_UNDER_WAY, null)));

    private DatabaseFaults() {}

    /** What the caller is told, or null for what is a defect of ours. */
    static @Nullable DomainException of(SQLException failure) {
        if (poolIsEmpty(failure)) {
            return DomainException.of(ErrorCode.OVERLOADED).header("Retry-After", "1");
        }
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
            return DomainException.dependencyDown();
        }
        // Serialisation failure, deadlock, lock not available, statement timeout: the same request may succeed later.
        if (List.of("40001", "40P01", "55P03", "57014").contains(state)) {
            return DomainException.of(ErrorCode.OVERLOADED).header("Retry-After", "1");
        }
        return null;
    }

    // The pool, not PostgreSQL, gave up: every connection was in use for as long as a caller waits for one.
    private static boolean poolIsEmpty(SQLException failure) {
        return failure.getSQLState() == null
                && (failure.getCause() instanceof TimeoutException
                        || String.valueOf(failure.getMessage()).contains("cquisition timeout"));
    }
}

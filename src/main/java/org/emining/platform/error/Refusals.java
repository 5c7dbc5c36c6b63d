package org.emining.platform.error;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.Optional;

/** What a failure would be told as, for those who write without a request: the same as over HTTP. */
public final class Refusals {

    private Refusals() {}

    /** The refusal that lies under a failure; nothing for a defect of ours. */
    public static Optional<DomainException> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            DomainException refusal =
                    switch (cause) {
                        case DomainException domain -> domain;
                        case ConstraintViolationException broken -> ConstraintFaults.of(broken);
                        case JacksonException json -> JsonFaults.of(json);
                        case SQLException sql -> DatabaseFaults.of(sql);
                        default -> null;
                    };
            if (refusal != null) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}

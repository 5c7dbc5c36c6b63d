package org.emining.organisation;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.emining.platform.error.CallerAdvice;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.Fault;

/** A portal that names no firm sees nothing of its firms: each refusal tells it so, whatever was asked for. */
@Singleton
final class FirmToActFor implements CallerAdvice {

    private final Caller caller;

    FirmToActFor(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Optional<Fault> advice() {
        try {
            return caller.actor().kind() == OrganisationKind.PORTAL
                    ? Optional.of(Fault.inParameter(Caller.ORGANISATION, "firm-to-act-for"))
                    : Optional.empty();
        } catch (DomainException nobody) {
            return Optional.empty();
        }
    }
}

package org.emining.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Expressions of interest, for other features, which have asked their own access rules already: nothing is hidden here. */
@ApplicationScoped
@Transactional
public class InterestDirectory {

    private final Expressions expressions;

    InterestDirectory(Expressions expressions) {
        this.expressions = expressions;
    }

    public Optional<InterestFacts> find(UUID id) {
        return expressions.findByIdOptional(id).map(InterestFacts::of);
    }
}

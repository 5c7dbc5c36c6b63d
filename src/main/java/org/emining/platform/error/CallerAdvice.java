package org.emining.platform.error;

import java.util.Optional;

/**
 * What a refusal can say of who asked. Of nothing else: it is given for what is hidden as for what is absent, and both must
 * look the same.
 */
public interface CallerAdvice {

    /** What the caller could do otherwise, if anything. May ask the database. */
    Optional<Fault> advice();
}

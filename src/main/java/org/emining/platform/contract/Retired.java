package org.emining.platform.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an endpoint that will be gone: its answers say so (RFC 9745, RFC 8594), the description does, and who still asks is
 * counted. Between the two days lie twelve months at least.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retired {

    /** The day from which nobody should begin with it, as {@code 2027-01-31}. */
    String since();

    /** The day on which it may be gone. */
    String until();

    /** What to use in its place: a sentence. */
    String instead();
}

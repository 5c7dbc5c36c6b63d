package org.emining.platform.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.emining.platform.error.ErrorCode;

/**
 * The conflicts (409) an endpoint answers with, beside {@code idempotency-in-progress} where it takes a key; empty for
 * none. An endpoint without this is described as if it could answer every one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Refuses {

    ErrorCode[] value();
}

package org.emining.platform.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A refusal: the request had no effect. Carries the code, the faults and the values for the sentence; the one mapper
 * makes the answer of it.
 */
public final class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Object> values;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private DomainException(ErrorCode code, List<Object> values, List<Fault> faults) {
        super(code.code() + " " + values + " " + faults);
        this.code = code;
        this.values = List.copyOf(values);
        this.faults = List.copyOf(faults);
    }

    /** @param values what the bundle's sentence for this code is filled with */
    public static DomainException of(ErrorCode code, Object... values) {
        return new DomainException(code, List.of(values), List.of());
    }

    /** A refusal with its faults, all at once. */
    public static DomainException of(ErrorCode code, List<Fault> faults) {
        return new DomainException(code, List.of(), faults);
    }

    /** Hidden and absent look the same: both are this. */
    public static DomainException notFound() {
        return of(ErrorCode.NOT_FOUND);
    }

    /** There is no token: the challenge says which scheme is wanted (RFC 6750 3); the writer adds where to get one. */
    public static DomainException unauthenticated() {
        return of(ErrorCode.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer");
    }

    /** There is a token, and it opens nothing: expired, not ours, not an access token. */
    public static DomainException invalidToken() {
        return of(ErrorCode.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    /** The database, the identity provider or another part is out of reach; the same request may succeed soon. */
    public static DomainException dependencyDown() {
        return of(ErrorCode.DEPENDENCY_DOWN).header("Retry-After", "5");
    }

    /** Adds a header to the answer, e.g. {@code Retry-After}. */
    public DomainException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The same refusal with a fault besides. */
    DomainException besides(Fault fault) {
        DomainException told = new DomainException(
                code, values, Stream.concat(faults.stream(), Stream.of(fault)).toList());
        told.headers.putAll(headers);
        return told;
    }

    /** Which of the closed list this is; clients branch on it. */
    public ErrorCode code() {
        return code;
    }

    List<Object> values() {
        return values;
    }

    /** What is wrong with the request, one by one; empty where the code says all. */
    public List<Fault> faults() {
        return faults;
    }

    /** What the answer carries beside the problem. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}

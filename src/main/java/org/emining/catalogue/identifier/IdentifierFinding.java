package org.emining.catalogue.identifier;

/**
 * Something that is not as the scheme wants it.
 *
 * @param position of the character at fault, counted from 1; 0 when the whole value is
 * @param expected what would be right: a length, the allowed characters, a check character or a range
 */
public record IdentifierFinding(Code code, Severity severity, int position, String expected) {

    /** What is wrong. */
    public enum Code {
        LENGTH,
        CHARACTER,
        RANGE,
        CHECK_DIGIT,
        /** The check character of the organisation code inside a Chinese code; some old ones break it. */
        INNER_CHECK_DIGIT
    }

    /** An error refuses the identifier; a warning asks for a second look. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static IdentifierFinding error(Code code, int position, String expected) {
        return new IdentifierFinding(code, Severity.ERROR, position, expected);
    }

    static IdentifierFinding warning(Code code, int position, String expected) {
        return new IdentifierFinding(code, Severity.WARNING, position, expected);
    }
}

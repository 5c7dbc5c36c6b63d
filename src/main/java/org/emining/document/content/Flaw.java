package org.emining.document.content;

import java.util.Locale;

/** Why a file is refused. Each has a sentence in the bundles, {@code fault.content-...}. */
public enum Flaw {
    /** It is not a whole and valid file of its type. */
    NOT_OF_TYPE,
    /** Bytes stand in it that the type has no use for: it may be a file of another type as well. */
    SOMETHING_BESIDE,
    /** It tells who made it, where or with what. */
    METADATA,
    /** It holds a program, or a link that is followed without being asked. */
    ACTIVE,
    /** Unpacked or drawn it is far larger than it looks. */
    TOO_MUCH,
    /** A part of it is named so that it would be written elsewhere, or over another one. */
    UNSAFE_PART,
    /** An XML part of it defines entities, by which a reader could be made to fetch other files. */
    DOCUMENT_TYPE,
    /** A cell of it is a formula to the program that opens it. */
    FORMULA,
    /** It is not text in UTF-8. */
    NOT_TEXT,
    /** It has another length than was declared. */
    SIZE,
    /** It is another file than was declared. */
    DIGEST,
    /** The scanner knows it as harmful. */
    INFECTED;

    /** The name on the wire, e.g. {@code content-not-of-type}. */
    public String code() {
        return "content-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

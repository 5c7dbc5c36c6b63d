package org.emining.document.content;

import java.io.Serial;
import java.util.List;

/** The file is not taken. */
public final class RefusedContent extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final transient List<Object> values;

    /** @param values what the flaw's sentence is filled with */
    public RefusedContent(Flaw flaw, Object... values) {
        super(flaw + " " + List.of(values));
        this.flaw = flaw;
        this.values = List.of(values);
    }

    public Flaw flaw() {
        return flaw;
    }

    public List<Object> values() {
        return values;
    }
}

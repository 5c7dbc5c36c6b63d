package org.emining.document.content;

import java.io.IOException;
import java.io.Serial;

/** More than may be unpacked; as an input error it comes through whatever reads. */
final class TooMuch extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;
}

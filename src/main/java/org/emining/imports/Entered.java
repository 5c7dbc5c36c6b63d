package org.emining.imports;

import java.util.List;
import java.util.stream.Stream;

/** What came of rows that were entered in one transaction. */
sealed interface Entered {

    /** Each was judged, and the transaction can stay. */
    record Judged(List<Verdict> verdicts) implements Entered {}

    /**
     * One was refused by the database, and with it the transaction is lost.
     *
     * @param before what was found of the rows before it, which are not entered now either
     */
    record Broken(List<Verdict> before, Verdict refused) implements Entered {

        List<Verdict> all() {
            return Stream.concat(before.stream(), Stream.of(refused)).toList();
        }
    }

    /** The work was another's by then, or cancelled: nothing may stay. */
    record Lost() implements Entered {}
}

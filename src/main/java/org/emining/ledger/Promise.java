package org.emining.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What is given with the answer that an entry tells of, before the entry has a place: the log will show it in time. Whoever
 * keeps it can prove that an entry was left out. As a note it can be taken for no checkpoint, whose second line is a number.
 *
 * @param due when the entry is in a checkpoint at the latest
 */
record Promise(String origin, UUID entry, Hash leaf, Instant time, Instant due) {

    static Promise of(String origin, UUID entry, Hash leaf, Instant time, Duration mergeDelay) {
        return new Promise(origin, entry, leaf, time, time.plus(mergeDelay));
    }

    String text() {
        return origin + "\npromise/v1\nentry " + entry + "\nleaf " + leaf.base64() + "\ntime " + time.getEpochSecond()
                + "\ndue " + due.getEpochSecond() + "\n";
    }
}

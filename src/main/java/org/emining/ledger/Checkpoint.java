package org.emining.ledger;

import java.util.Base64;
import java.util.List;

/** What the log says of itself (C2SP tlog-checkpoint): it has so many entries, and this hash is over all of them. */
record Checkpoint(String origin, long size, Hash root) {

    String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** @throws IllegalArgumentException for any other text */
    static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("no checkpoint");
        }
        return new Checkpoint(
                lines.get(0),
                Long.parseLong(lines.get(1)),
                Hash.of(Base64.getDecoder().decode(lines.get(2))));
    }
}

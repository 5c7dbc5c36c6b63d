package org.emining.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * A witness's signature line on a checkpoint (C2SP tlog-cosignature).
 *
 * @param organisationId of the witness
 * @param signedAt what the witness says
 */
record Cosignature(SignedNote.Line line, UUID organisationId, Instant signedAt) {

    private static final int SIGNATURE = 64;

    /** The time that the line says. @throws IllegalArgumentException for a line of another kind */
    static Instant time(SignedNote.Line line) {
        byte[] signature = line.signature();
        if (signature.length != Long.BYTES + SIGNATURE) {
            throw new IllegalArgumentException("no cosignature");
        }
        return Instant.ofEpochSecond(Math.max(ByteBuffer.wrap(signature).getLong(), 0) % (1L << 40));
    }

    /** Whether the key has signed this text at the time that the line says. */
    static boolean holds(SignedNote.Line line, VerifierKey key, String text) {
        String message = "cosignature/v1\ntime " + time(line).getEpochSecond() + "\n" + text;
        byte[] signature = line.signature();
        return key.type() == VerifierKey.COSIGNATURE
                && key.isNamedBy(line)
                && key.verifies(
                        message.getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }
}

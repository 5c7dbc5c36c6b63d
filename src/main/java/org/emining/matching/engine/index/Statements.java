package org.emining.matching.engine.index;

import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What few firms have: an organisation that has claimed them, a ticket, certificates (the latter two as numbers of {@link
 * Facts}). Other firms take 4 bytes here.
 */
final class Statements {
    static final int NONE = -1;

    private final Numbers numbers = new Numbers();
    private final HashTable byOrganisation =
            new HashTable(number -> FirmIds.hash(this.high.get(number), this.low.get(number)));

    /** By row of a firm: one more than the number of its statements, or 0. */
    private final IntColumn numberOf = new IntColumn();

    private final IntColumn firm = new IntColumn();
    private final LongColumn high = new LongColumn();
    private final LongColumn low = new LongColumn();

    /** Doubled, and one more when an organisation has claimed the firm. */
    private final IntColumn ticket = new IntColumn();

    private final IntColumn certificates = new IntColumn();

    /** Keeps what a firm that has nothing here states. */
    void put(int row, @Nullable UUID organisation, int itsTicket, int itsCertificates) {
        numberOf.makeRoom(row + 1);
        if (organisation == null && itsTicket == Dictionary.NOT_STATED && itsCertificates == Dictionary.NOT_STATED) {
            return;
        }
        int number = numbers.take();
        firm.makeRoom(number + 1);
        high.makeRoom(number + 1);
        low.makeRoom(number + 1);
        ticket.makeRoom(number + 1);
        certificates.makeRoom(number + 1);
        firm.set(number, row);
        ticket.set(number, 2 * itsTicket + (organisation == null ? 0 : 1));
        certificates.set(number, itsCertificates);
        numberOf.set(row, number + 1);
        if (organisation != null) {
            high.set(number, organisation.getMostSignificantBits());
            low.set(number, organisation.getLeastSignificantBits());
            byOrganisation.add(number);
        }
    }

    void remove(int row) {
        int number = find(row);
        if (number != NONE) {
            numberOf.set(row, 0);
            if (isClaimed(number)) {
                byOrganisation.remove(number);
            }
            numbers.giveBack(number);
        }
    }

    /** The number under which a firm's statements can be read, or {@link #NONE}. */
    int find(int row) {
        return numberOf.get(row) - 1;
    }

    int ticket(int number) {
        return number == NONE ? Dictionary.NOT_STATED : ticket.get(number) / 2;
    }

    int certificates(int number) {
        return number == NONE ? Dictionary.NOT_STATED : certificates.get(number);
    }

    /** Who has claimed the firm. */
    @Nullable
    UUID organisation(int number) {
        return number != NONE && isClaimed(number) ? new UUID(high.get(number), low.get(number)) : null;
    }

    private boolean isClaimed(int number) {
        return (ticket.get(number) & 1) != 0;
    }

    /** The rows of an organisation's firms. */
    int[] rowsOf(UUID organisation) {
        IntStream.Builder rows = IntStream.builder();
        long idHigh = organisation.getMostSignificantBits();
        long idLow = organisation.getLeastSignificantBits();
        byOrganisation.candidates(FirmIds.hash(idHigh, idLow), number -> {
            if (high.get(number) == idHigh && low.get(number) == idLow) {
                rows.add(firm.get(number));
            }
        });
        return rows.build().toArray();
    }
}

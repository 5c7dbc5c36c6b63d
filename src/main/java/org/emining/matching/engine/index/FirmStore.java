package org.emining.matching.engine.index;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.FirmProfile;

/**
 * The firms, one row each, with every fact the formula reads; nothing is lost, so that {@link #profile} gives back what
 * was put in. Not safe for several threads by itself.
 */
final class FirmStore {
    final Capabilities capabilities = new Capabilities();
    final Groups groups = new Groups();
    final Facts facts;
    private final Claims claims = new Claims();
    private final FirmIds ids = new FirmIds();
    private int[] ticket = {};
    private int[] certificates = {};
    private long[] stamp = {};
    private long state;

    /** @param newPresence told each number that from now on stands for another presence than before */
    FirmStore(IntConsumer newPresence) {
        facts = new Facts(newPresence);
    }

    int size() {
        return ids.size();
    }

    /** The row of a firm, or {@link FirmIds#NONE}. */
    int find(UUID firm) {
        return ids.find(firm);
    }

    UUID id(int row) {
        return ids.id(row);
    }

    int ticket(int row) {
        return ticket[row];
    }

    int certificates(int row) {
        return certificates[row];
    }

    int[] rowsOf(UUID organisation) {
        return claims.rowsOf(organisation);
    }

    /** Adds a firm, or puts it in the place of the one with the same id. */
    void put(FirmProfile firm, long newStamp) {
        int[] able = firm.capabilities().stream().mapToInt(capabilities::code).toArray();
        int row = ids.find(firm.id());
        if (row == FirmIds.NONE) {
            row = ids.add(firm.id());
            ticket = Columns.withRoom(ticket, row + 1);
            certificates = Columns.withRoom(certificates, row + 1);
            stamp = Columns.withRoom(stamp, row + 1);
        } else {
            clear(row);
        }
        claims.claim(row, firm.organisation());
        ticket[row] = facts.keepTicket(firm.ticket());
        certificates[row] = facts.keepCertificates(firm.certificates());
        long origin = origin(firm, row);
        groups.join(row, able, origin, Traits.of(origin, facts.presenceCodes(Origin.presence(origin))));
        stamp[row] = newStamp;
        state += fingerprint(row);
    }

    void remove(UUID firm) {
        int row = ids.find(firm);
        if (row != FirmIds.NONE) {
            clear(row);
            ids.remove(row);
        }
    }

    /** The firm as it was put in. */
    FirmProfile profile(int row) {
        int group = groups.of(row);
        long origin = groups.origin(group);
        List<Capability> able = new ArrayList<>();
        for (int code : groups.trades.capabilities(groups.trade(group))) {
            able.add(capabilities.capability(code));
        }
        return new FirmProfile(
                ids.id(row),
                claims.organisation(row),
                Origin.suspended(origin),
                facts.country(Origin.home(origin)),
                able,
                facts.presence(Origin.presence(origin)),
                Origin.homeFinance(origin),
                facts.ticket(ticket[row]),
                facts.certificates(certificates[row]));
    }

    private long origin(FirmProfile firm, int row) {
        return Origin.of(
                facts.keepPresence(firm.presence()),
                facts.country(firm.homeCountry()),
                firm.homeFinance(),
                ticket[row] != Dictionary.NOT_STATED || certificates[row] != Dictionary.NOT_STATED,
                firm.suspended());
    }

    private void clear(int row) {
        state -= fingerprint(row);
        int presence = Origin.presence(groups.origin(groups.of(row)));
        groups.leave(row);
        facts.dropPresence(presence);
        facts.dropTicket(ticket[row]);
        facts.dropCertificates(certificates[row]);
        claims.release(row);
    }

    /** The sum over all firms, so that it does not depend on the order of changes and each change costs the same. */
    long state() {
        return state;
    }

    private long fingerprint(int row) {
        return fingerprint(ids.id(row), stamp[row]);
    }

    static long fingerprint(UUID id, long stamp) {
        return mixed(id.getMostSignificantBits() + mixed(id.getLeastSignificantBits() + mixed(stamp)));
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input changes half of the output. */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}

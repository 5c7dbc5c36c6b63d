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
    final Facts facts;
    final Groups groups;
    final Statements statements = new Statements();
    private final FirmIds ids = new FirmIds();
    private final Stamps stamps = new Stamps();
    private long state;

    /** @param newPresence told each number that from now on stands for another presence than before */
    FirmStore(IntConsumer newPresence) {
        facts = new Facts(newPresence);
        groups = new Groups(facts);
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

    /** Adds a firm, or puts it in the place of the one with the same id. */
    void put(FirmProfile firm, long newStamp) {
        int[] able = firm.capabilities().stream().mapToInt(capabilities::code).toArray();
        int row = ids.find(firm.id());
        if (row == FirmIds.NONE) {
            row = ids.add(firm.id());
        } else {
            clear(row);
        }
        int ticket = facts.keepTicket(firm.ticket());
        int certificates = facts.keepCertificates(firm.certificates());
        statements.put(row, firm.organisation(), ticket, certificates);
        boolean hasStated = ticket != Dictionary.NOT_STATED || certificates != Dictionary.NOT_STATED;
        groups.join(row, able, origin(firm, hasStated));
        stamps.set(row, newStamp);
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
        int stated = statements.find(row);
        long origin = groups.origin(group);
        List<Capability> able = new ArrayList<>();
        for (int code : groups.trades.capabilities(groups.trade(group))) {
            able.add(capabilities.capability(code));
        }
        return new FirmProfile(
                ids.id(row),
                statements.organisation(stated),
                Origin.suspended(origin),
                facts.country(Origin.home(origin)),
                able,
                facts.presence(Origin.presence(origin)),
                Origin.homeFinance(origin),
                facts.ticket(statements.ticket(stated)),
                facts.certificates(statements.certificates(stated)));
    }

    private long origin(FirmProfile firm, boolean hasStated) {
        return Origin.of(
                facts.keepPresence(firm.presence()),
                facts.country(firm.homeCountry()),
                firm.homeFinance(),
                hasStated,
                firm.suspended());
    }

    private void clear(int row) {
        state -= fingerprint(row);
        int presence = Origin.presence(groups.origin(groups.of(row)));
        groups.leave(row);
        facts.dropPresence(presence);
        int stated = statements.find(row);
        facts.dropTicket(statements.ticket(stated));
        facts.dropCertificates(statements.certificates(stated));
        statements.remove(row);
    }

    /** The sum over all firms, so that it does not depend on the order of changes and each change costs the same. */
    long state() {
        return state;
    }

    private long fingerprint(int row) {
        return fingerprint(ids.id(row), stamps.get(row));
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

package org.emining.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Firms that apply together. Capabilities are the union; COUNTRY and RESPONSIBILITY are the lead's alone; tickets add up.
 *
 * <p>A member that is kept out for what it is (country, suspension, own project, veto) keeps all out. NO_CONTACT is
 * judged on the union instead: a bank has no mineral of its own, and must not shut out the miners it pays for.
 *
 * <p>All of it grows only: a further member, or a fact a member states, can add facilities and widen the ticket, never
 * take away, so that it never lowers the score.
 *
 * @param lead the firm that speaks for all
 * @param members the others; each firm once
 */
public record Consortium(FirmProfile lead, List<FirmProfile> members) {
    public Consortium {
        members = List.copyOf(members);
        Stream<UUID> ids = Stream.concat(Stream.of(lead), members.stream()).map(FirmProfile::id);
        if (ids.distinct().count() != members.size() + 1) {
            throw new IllegalArgumentException("A firm is in a consortium once");
        }
    }

    /** The lead, then the members. */
    public List<FirmProfile> everyone() {
        return Stream.concat(Stream.of(lead), members.stream()).toList();
    }

    /** The consortium as the formula sees it: one firm, under the lead's id. */
    FirmProfile joint() {
        return new FirmProfile(
                lead.id(),
                lead.organisation(),
                lead.suspended(),
                lead.homeCountry(),
                capabilities(),
                lead.presence(),
                lead.homeFinance(),
                ticket(),
                lead.certificates());
    }

    private List<Capability> capabilities() {
        SortedMap<Cell, Capability> union = new TreeMap<>();
        everyone().stream()
                .flatMap(firm -> firm.capabilities().stream())
                .forEach(capability -> union.merge(capability.cell(), capability, Consortium::sum));
        return List.copyOf(union.values());
    }

    /**
     * The same cell twice: the stated facilities are added, and the sum stays open while one side has stated none. A
     * facility two members own together counts for each, because nothing here tells facilities apart.
     */
    private static Capability sum(Capability a, Capability b) {
        Integer x = a.facilities();
        Integer y = b.facilities();
        if (x == null || y == null) {
            Integer stated = x == null ? y : x;
            return new Capability(a.cell(), stated, stated != null);
        }
        int sum = (int) Math.min(Integer.MAX_VALUE, (long) x + y);
        return new Capability(a.cell(), sum, a.partial() || b.partial());
    }

    /**
     * The most is the sum of what the members state; the least is the smallest least, because one member alone may take a
     * small share. (Added-up lower limits would rise with every member, and a project inside one member's ticket would
     * fall out of the consortium's.) Unknown when nobody has stated a ticket, partial when somebody has not.
     */
    private @Nullable Ticket ticket() {
        List<Ticket> stated = new ArrayList<>();
        everyone().stream().map(FirmProfile::ticket).filter(Objects::nonNull).forEach(stated::add);
        boolean partial = stated.size() <= members.size();
        BinaryOperator<Ticket> widen = (a, b) -> new Ticket(
                Math.min(a.minUsd(), b.minUsd()), saturatingSum(a.maxUsd(), b.maxUsd()), a.partial() || b.partial());
        return stated.stream()
                .reduce(widen)
                .map(sum -> new Ticket(sum.minUsd(), sum.maxUsd(), partial))
                .orElse(null);
    }

    private static long saturatingSum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}

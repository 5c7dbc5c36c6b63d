package org.emining.matching.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.CriterionRow;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.Receipt;
import org.emining.matching.engine.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The firms that could be members of a consortium, sorted by what they do for it: a bit for each need served exactly, and
 * one for being the local partner where that is asked for. Knows the score of any of their consortia without asking the
 * engine each time.
 */
final class Crew {
    /**
     * @param order its place in the order of equals
     * @param duties what it serves
     * @param leading the points of COUNTRY and RESPONSIBILITY if it leads
     */
    record Member(FirmProfile firm, int order, long duties, Offer offer, long leading) {}

    /** Members, the lead first, and their score. */
    record Team(List<Member> members, long score) {
        int size() {
            return members.size();
        }

        /** Better scores first, then the earlier members. */
        static final Comparator<Team> ORDER =
                Comparator.comparingLong(Team::score).reversed().thenComparing(Team::orders, Crew::compare);

        private List<Integer> orders() {
            return members.stream().map(Member::order).sorted().toList();
        }
    }

    /** How a set of members compares with another before any score: more coverage, then fewer members. */
    record Rank(boolean local, int share, int size) implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            return Comparator.comparing(Rank::local)
                    .reversed()
                    .thenComparing(Comparator.comparingInt(Rank::share).reversed())
                    .thenComparingInt(Rank::size)
                    .compare(this, other);
        }
    }

    /** More than any team of members with these duties can have: the best of each of them at once. */
    record Ceiling(Offer offer, long leading, boolean invests) {
        Ceiling with(Ceiling other) {
            return new Ceiling(offer.with(other.offer), Math.max(leading, other.leading), invests || other.invests);
        }
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private final Setting setting;
    private final Offers offers;
    private final long local;
    private final SortedMap<Long, List<Member>> byDuties = new TreeMap<>();
    private final Map<Ticket, Long> capacity = new HashMap<>();
    private final Map<Long, Ceiling> ceilings = new HashMap<>();
    private final long all;

    Crew(Setting setting, List<FirmProfile> firms, boolean localPartner) {
        this.setting = setting;
        offers = new Offers(setting);
        local = localPartner ? 1L << offers.needs().size() : 0;
        long served = 0;
        for (int i = 0; i < firms.size(); i++) {
            Member member = member(firms.get(i), i);
            if (member.duties() != 0) {
                byDuties.computeIfAbsent(member.duties(), duties -> new ArrayList<>())
                        .add(member);
                served |= member.duties();
            }
        }
        all = served;
        byDuties.replaceAll((duties, members) -> worthTrying(members));
        byDuties.forEach((duties, members) -> ceilings.put(
                duties, members.stream().map(Crew::ceiling).reduce(Crew::best).orElseThrow()));
    }

    private Member member(FirmProfile firm, int order) {
        Offer offer = offers.saturated(offers.of(firm.capabilities()));
        Receipt receipt = setting.receipt(firm);
        boolean isLocal = setting.project().country().equals(firm.homeCountry());
        long leading = receipt.criteria().stream()
                .filter(row -> row.code() == Criterion.COUNTRY || row.code() == Criterion.RESPONSIBILITY)
                .mapToLong(CriterionRow::points)
                .sum();
        return new Member(firm, order, offer.exact | (isLocal ? local : 0), offer, leading);
    }

    /**
     * Of firms with the same duties, those that can be in one of the best consortia. One that is not better in anything
     * than so many earlier ones as are told cannot: put any of them in its place, and the consortium scores no less and
     * comes earlier.
     */
    private static List<Member> worthTrying(List<Member> members) {
        List<Member> kept = new ArrayList<>();
        for (Member member : members) {
            long betters = kept.stream()
                    .filter(other -> isNoWorse(other, member))
                    .limit(Consortia.MOST)
                    .count();
            if (betters < Consortia.MOST) {
                kept.add(member);
            }
        }
        return kept;
    }

    private static boolean isNoWorse(Member one, Member other) {
        return one.leading() >= other.leading()
                && one.offer().covers(other.offer())
                && isNoNarrower(one.firm().ticket(), other.firm().ticket());
    }

    private static boolean isNoNarrower(@Nullable Ticket one, @Nullable Ticket other) {
        return other == null || (one != null && one.minUsd() <= other.minUsd() && one.maxUsd() >= other.maxUsd());
    }

    static Ceiling ceiling(Member member) {
        return new Ceiling(member.offer(), member.leading(), member.firm().ticket() != null);
    }

    private static Ceiling best(Ceiling one, Ceiling other) {
        return new Ceiling(
                one.offer().best(other.offer()),
                Math.max(one.leading(), other.leading()),
                one.invests() || other.invests());
    }

    Ceiling ceiling(long duties) {
        return Objects.requireNonNull(ceilings.get(duties));
    }

    /** No team under this ceiling scores more. */
    long atMost(Ceiling ceiling) {
        long invested = ceiling.invests() && setting.project().soughtUsd() != null ? fullCapacity() : 0;
        return offers.points(ceiling.offer()) + ceiling.leading() + invested;
    }

    private long fullCapacity() {
        return setting.policy().weights().getOrDefault(Criterion.CAPACITY, 0) * Receipt.SCALE / Policy.TOTAL_WEIGHT;
    }

    Offers offers() {
        return offers;
    }

    boolean isLocalPartner(Member member) {
        return (member.duties() & local) != 0;
    }

    /** The different sets of duties. */
    SortedSet<Long> kinds() {
        return new TreeSet<>(byDuties.keySet());
    }

    /** In the order of equals. */
    List<Member> of(long duties) {
        return byDuties.getOrDefault(duties, List.of());
    }

    Rank rank(List<Long> kinds) {
        long duties = kinds.stream().reduce(0L, (one, other) -> one | other);
        return new Rank((duties & local) == local, share(duties), kinds.size());
    }

    private int share(long duties) {
        return IntStream.range(0, offers.needs().size())
                .filter(need -> (duties >>> need & 1) == 1)
                .map(offers::share)
                .sum();
    }

    /** The duties of the first of these teams. */
    long duties(List<Team> best) {
        return best.isEmpty()
                ? 0
                : best.getFirst().members().stream().mapToLong(Member::duties).reduce(0, (one, other) -> one | other);
    }

    /** Members of the first of these teams. */
    int size(List<Team> best) {
        return best.isEmpty() ? 0 : best.getFirst().size();
    }

    boolean isComplete(long duties) {
        return (duties & all) == all;
    }

    List<Integer> unserved() {
        return IntStream.range(0, offers.needs().size())
                .filter(need -> (all >>> need & 1) == 0)
                .boxed()
                .toList();
    }

    boolean localPartnerMissing() {
        return local != 0 && (all & local) == 0;
    }

    /** The team of these members under the lead that scores most, the earliest of equals. */
    Team team(List<Member> members) {
        Member lead = members.stream()
                .min(Comparator.comparingLong(Member::leading).reversed().thenComparingInt(Member::order))
                .orElseThrow();
        List<Member> leadFirst = new ArrayList<>(List.of(lead));
        Offer offer = lead.offer();
        Ticket ticket = lead.firm().ticket();
        for (Member member : members) {
            if (member != lead) {
                leadFirst.add(member);
                offer = offer.with(member.offer());
                ticket = joint(ticket, member.firm().ticket());
            }
        }
        return new Team(leadFirst, offers.points(offer) + lead.leading() + capacity(ticket));
    }

    /** As {@link org.emining.matching.engine.Consortium} adds tickets up. */
    private static @Nullable Ticket joint(@Nullable Ticket one, @Nullable Ticket other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        long most = one.maxUsd() > Long.MAX_VALUE - other.maxUsd() ? Long.MAX_VALUE : one.maxUsd() + other.maxUsd();
        return Ticket.of(Math.min(one.minUsd(), other.minUsd()), most);
    }

    private long capacity(@Nullable Ticket ticket) {
        return ticket == null ? 0 : capacity.computeIfAbsent(ticket, this::judged);
    }

    /** CAPACITY of a firm that has this ticket and nothing else. */
    private long judged(Ticket ticket) {
        FirmProfile firm = new FirmProfile(NOBODY, null, false, null, List.of(), null, null, ticket, null);
        return setting.receipt(firm).criteria().stream()
                .filter(row -> row.code() == Criterion.CAPACITY)
                .mapToLong(CriterionRow::points)
                .sum();
    }

    /** No fewer members can have all duties: even the broadest ones together have not more shares. */
    int least() {
        int missing = share(all);
        List<Integer> broadest = byDuties.keySet().stream()
                .map(this::share)
                .sorted(Comparator.reverseOrder())
                .toList();
        int members = 0;
        while (missing > 0) {
            missing -= broadest.get(members);
            members++;
        }
        return members;
    }

    /** Takes whoever adds most, of those whoever scores most, until nothing is to be added; then drops who adds nothing. */
    @Nullable
    Team greedy() {
        List<Member> chosen = new ArrayList<>();
        long duties = 0;
        while (!isComplete(duties) && chosen.size() < Consortia.MOST_MEMBERS) {
            Member next = next(chosen, duties);
            chosen.add(next);
            duties |= next.duties();
        }
        for (Member member : List.copyOf(chosen)) {
            List<Member> others = new ArrayList<>(chosen);
            others.remove(member);
            if (others.stream().mapToLong(Member::duties).reduce(0, (one, other) -> one | other) == duties) {
                chosen = others;
            }
        }
        return chosen.size() <= Consortia.EXACT_MEMBERS ? null : team(chosen);
    }

    private Member next(List<Member> chosen, long duties) {
        long had = duties;
        long adds = byDuties.keySet().stream()
                .max(Comparator.comparingLong((Long kind) -> (kind & ~had) & local)
                        .thenComparingInt(kind -> share(kind & ~had))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        List<Member> best = new ArrayList<>();
        Comparator<Team> order = Team.ORDER;
        Team most = null;
        for (Member member : of(adds)) {
            List<Member> with = new ArrayList<>(chosen);
            with.add(member);
            Team team = team(with);
            if (most == null || order.compare(team, most) < 0) {
                most = team;
                best = List.of(member);
            }
        }
        return best.getFirst();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = Integer.compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}

package org.emining.matching.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Consortium;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.Receipt;

/**
 * A consortium and what each firm does in it.
 *
 * @param members the lead first, under whom it scores most
 * @param receipt the joint receipt
 */
public record Team(List<Member> members, Receipt receipt) {
    public Team {
        members = List.copyOf(members);
    }
    /** What a member is in the consortium. */
    public enum TeamRole {
        /** Speaks for all; COUNTRY and RESPONSIBILITY are judged on it. */
        LEAD,
        /** Serves a stage of the chain. */
        PARTNER,
        /** Its home is the project's country. */
        LOCAL_PARTNER,
        FINANCE,
        ENGINEERING,
        EQUIPMENT,
        LOGISTICS,
        POWER,
        OFFTAKE
    }
    /**
     * A firm in it.
     *
     * @param serves places of the needs it serves exactly, and no member serves better
     */
    public record Member(UUID company, List<TeamRole> roles, List<Integer> serves) {
        public Member {
            roles = List.copyOf(roles);
            serves = List.copyOf(serves);
        }
    }

    static Team of(Setting setting, Crew crew, Crew.Team team) {
        List<FirmProfile> firms = team.members().stream().map(Crew.Member::firm).toList();
        Consortium consortium = new Consortium(firms.getFirst(), firms.subList(1, firms.size()));
        List<Member> members = new ArrayList<>();
        for (Crew.Member member : team.members()) {
            List<Integer> serves = IntStream.range(0, crew.offers().needs().size())
                    .filter(need -> server(crew, team, need) == member)
                    .boxed()
                    .toList();
            members.add(new Member(member.firm().id(), roles(crew, team, member, serves), serves));
        }
        return new Team(members, setting.receipt(consortium));
    }

    /** Of the members that serve a need exactly, the one that earns most by it alone, the first of equals. */
    private static Crew.@org.jspecify.annotations.Nullable Member server(Crew crew, Crew.Team team, int need) {
        Crew.Member best = null;
        long most = -1;
        for (Crew.Member member : team.members()) {
            Offer offer = member.offer();
            long points = crew.offers().points(need, offer.near[need], offer.facilities[need]);
            if (offer.exact(need) && points > most) {
                best = member;
                most = points;
            }
        }
        return best;
    }

    private static List<TeamRole> roles(Crew crew, Crew.Team team, Crew.Member member, List<Integer> serves) {
        List<TeamRole> roles = new ArrayList<>();
        if (member == team.members().getFirst()) {
            roles.add(TeamRole.LEAD);
        }
        if (crew.isLocalPartner(member)) {
            roles.add(TeamRole.LOCAL_PARTNER);
        }
        for (int place : serves) {
            Need need = crew.offers().needs().get(place);
            Stage stage = need.cell().stage();
            TeamRole role = stage.isService() ? TeamRole.valueOf(stage.name()) : TeamRole.PARTNER;
            if (!roles.contains(role)) {
                roles.add(role);
            }
        }
        return roles;
    }
}

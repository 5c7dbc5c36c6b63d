package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.ENGINE;
import static org.emining.matching.engine.Profiles.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** More is never worth less: no firm is punished for what it adds or states. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class MonotonePropertiesTest {
    @Property
    void addingACapabilityNeverLowersTheScore(
            @ForAll ProjectProfile project, @ForAll FirmProfile firm, @ForAll Capability added, @ForAll Policy policy) {
        Assume.that(firm.capabilities().stream().noneMatch(has -> has.cell().equals(added.cell())));
        FirmProfile more = with(firm, plus(firm.capabilities(), added), firm.presence(), firm.certificates());

        assertNeverLower(project, firm, more, policy);
    }

    @Property
    void addingACertificateNeverLowersTheScore(
            @ForAll ProjectProfile project,
            @ForAll FirmProfile firm,
            @ForAll Certificate added,
            @ForAll Policy policy) {
        List<Certificate> held = firm.certificates() == null ? List.of() : firm.certificates();
        FirmProfile more = with(firm, firm.capabilities(), firm.presence(), plus(held, added));

        assertNeverLower(project, firm, more, policy);
    }

    @Property
    void addingAFacilityNeverLowersTheScore(
            @ForAll ProjectProfile project,
            @ForAll FirmProfile firm,
            @ForAll @IntRange(max = 4) int which,
            @ForAll Policy policy) {
        List<Capability> capabilities = new ArrayList<>(firm.capabilities());
        if (which < capabilities.size()) {
            Capability old = capabilities.get(which);
            int facilities = old.facilities() == null ? 1 : old.facilities() + 1;
            capabilities.set(which, new Capability(old.cell(), facilities, false));
        }
        Map<String, Integer> presence = new TreeMap<>(firm.presence() == null ? Map.of() : firm.presence());
        presence.merge(List.of("PK", "IN", "CN", "JP", "CA").get(which), 1, Integer::sum);

        assertNeverLower(project, firm, with(firm, capabilities, firm.presence(), firm.certificates()), policy);
        assertNeverLower(project, firm, with(firm, firm.capabilities(), presence, firm.certificates()), policy);
    }

    @Property
    void statingFactsNeverLowersTheScoreNorLiftsItAboveWhatWasPossible(
            @ForAll ProjectProfile project,
            @ForAll Worlds.OpenFirm open,
            @ForAll Random random,
            @ForAll Policy policy) {
        FirmProfile half = Silence.silenced(open.firm(), random);
        FirmProfile quarter = Silence.silenced(half, random);

        Receipt full = ENGINE.receipt(project, open.firm(), policy, TODAY);
        Receipt some = ENGINE.receipt(project, half, policy, TODAY);
        Receipt few = ENGINE.receipt(project, quarter, policy, TODAY);

        assertBetween(few, some);
        assertBetween(some, full);
        assertBetween(few, full);
    }

    @Property
    void statingTheCapitalSoughtNeverLowersAScore(
            @ForAll ProjectProfile project, @ForAll FirmProfile firm, @ForAll Policy policy) {
        ProjectProfile silent = Silence.withoutCapital(project);

        assertBetween(ENGINE.receipt(silent, firm, policy, TODAY), ENGINE.receipt(project, firm, policy, TODAY));
    }

    @Property
    void statingFactsHelpsAConsortiumToo(
            @ForAll ProjectProfile project,
            @ForAll Consortium consortium,
            @ForAll Random random,
            @ForAll Policy policy) {
        Consortium silent = new Consortium(
                Silence.silenced(consortium.lead(), random),
                consortium.members().stream()
                        .map(member -> Silence.silenced(member, random))
                        .toList());

        assertBetween(joint(project, silent, policy), joint(project, consortium, policy));
    }

    @Property
    void aFurtherMemberNeverLowersAConsortiumsScore(
            @ForAll ProjectProfile project, @ForAll Consortium consortium, @ForAll Policy policy) {
        List<FirmProfile> members = consortium.members();
        Assume.that(!members.isEmpty());
        Consortium fewer = new Consortium(consortium.lead(), members.subList(1, members.size()));

        assertThat(joint(project, consortium, policy).score())
                .isGreaterThanOrEqualTo(joint(project, fewer, policy).score());
    }

    @Property
    void theOrderOfTheMembersDoesNotMatterAndOneFirmAloneIsItself(
            @ForAll ProjectProfile project, @ForAll Consortium consortium, @ForAll Policy policy) {
        Consortium reversed =
                new Consortium(consortium.lead(), consortium.members().reversed());
        Consortium alone = new Consortium(consortium.lead(), List.of());

        assertThat(joint(project, reversed, policy)).isEqualTo(joint(project, consortium, policy));
        assertThat(joint(project, alone, policy)).isEqualTo(ENGINE.receipt(project, consortium.lead(), policy, TODAY));
    }

    private static Receipt joint(ProjectProfile project, Consortium consortium, Policy policy) {
        return ENGINE.receipt(project, consortium, policy, TODAY).joint();
    }

    private static void assertBetween(Receipt before, Receipt after) {
        assertThat(after.score()).isBetween(before.score(), before.scoreUpTo());
        assertThat(after.scoreUpTo()).isLessThanOrEqualTo(before.scoreUpTo());
    }

    private static void assertNeverLower(ProjectProfile project, FirmProfile before, FirmProfile after, Policy policy) {
        assertThat(ENGINE.receipt(project, after, policy, TODAY).score())
                .isGreaterThanOrEqualTo(
                        ENGINE.receipt(project, before, policy, TODAY).score());
    }

    private static <T> List<T> plus(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }

    private static FirmProfile with(
            FirmProfile firm,
            List<Capability> capabilities,
            Map<String, Integer> presence,
            List<Certificate> certificates) {
        return new FirmProfile(
                firm.id(),
                firm.organisation(),
                firm.suspended(),
                firm.homeCountry(),
                capabilities,
                presence,
                firm.homeFinance(),
                firm.ticket(),
                certificates);
    }
}

package org.emining.conflict.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OwnershipLinesTest {

    private static final UUID CASE = company(0);

    private static UUID company(long number) {
        return new UUID(1, number);
    }

    private static Ownership owns(int owner, int owned) {
        return new Ownership(new UUID(owner, owned), company(owned), Party.company(company(owner)));
    }

    private static OwnershipLines.Statements statements(List<Ownership> all) {
        return new OwnershipLines.Statements() {
            @Override
            public List<Ownership> ownersOf(Set<UUID> companies) {
                return all.stream()
                        .filter(link -> companies.contains(link.owned()))
                        .toList();
            }

            @Override
            public List<Ownership> ownedBy(Set<UUID> companies) {
                return all.stream()
                        .filter(link -> companies.contains(link.owner().companyId()))
                        .toList();
            }
        };
    }

    private static Set<Party> ends(int longest, Ownership... all) {
        return OwnershipLines.of(Set.of(CASE), longest, statements(List.of(all))).stream()
                .map(OwnershipLine::end)
                .collect(Collectors.toSet());
    }

    private static Party party(int number) {
        return Party.company(company(number));
    }

    @Test
    void owners_of_owners_are_linked_as_far_as_the_bound_goes() {
        Ownership[] chain = {owns(1, 0), owns(2, 1), owns(3, 2)};

        assertThat(ends(2, chain)).containsExactlyInAnyOrder(party(1), party(2));
        assertThat(ends(3, chain)).contains(party(3));
    }

    @Test
    void what_its_subsidiaries_own_is_linked() {
        assertThat(ends(4, owns(0, 1), owns(1, 2))).containsExactlyInAnyOrder(party(1), party(2));
    }

    @Test
    void a_sister_with_the_same_owner_is_not_linked_and_the_owner_is() {
        assertThat(ends(4, owns(1, 0), owns(1, 2))).containsExactly(party(1));
    }

    @Test
    void an_organisation_ends_a_line() {
        Party holding = Party.organisation(company(9));

        assertThat(ends(4, owns(1, 0), new Ownership(new UUID(9, 1), company(1), holding)))
                .containsExactlyInAnyOrder(party(1), holding);
    }

    @Test
    void owners_in_a_circle_come_to_an_end() {
        assertThat(ends(10, owns(1, 0), owns(0, 1))).containsExactly(party(1));
    }

    @Test
    void a_line_tells_its_statements_from_the_case_on_by_the_shortest_way() {
        List<OwnershipLine> lines =
                OwnershipLines.of(Set.of(CASE), 4, statements(List.of(owns(1, 0), owns(2, 1), owns(3, 2), owns(3, 1))));

        assertThat(lines).contains(new OwnershipLine(CASE, party(3), List.of(new UUID(1, 0), new UUID(3, 1))));
    }

    @Property
    void who_is_linked_does_not_depend_on_the_order_and_every_line_is_one(
            @ForAll @Size(max = 30) List<@IntRange(max = 63) Integer> pairs,
            @ForAll @IntRange(min = 1, max = 6) int longest,
            @ForAll Random random) {
        List<Ownership> all = new ArrayList<>(new HashSet<>(pairs)
                .stream()
                        .filter(pair -> pair / 8 != pair % 8)
                        .map(pair -> owns(pair / 8, pair % 8))
                        .toList());
        List<OwnershipLine> lines = OwnershipLines.of(Set.of(CASE), longest, statements(all));
        Collections.shuffle(all, random);

        List<OwnershipLine> again = OwnershipLines.of(Set.of(CASE), longest, statements(all));

        assertThat(ends(again)).isEqualTo(ends(lines));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.statements()).hasSizeBetween(1, longest).doesNotHaveDuplicates();
            assertThat(line.end()).isNotEqualTo(party(0));
        });
    }

    private static Set<Party> ends(List<OwnershipLine> lines) {
        return lines.stream().map(OwnershipLine::end).collect(Collectors.toSet());
    }
}

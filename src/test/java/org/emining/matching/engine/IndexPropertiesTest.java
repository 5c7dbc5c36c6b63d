package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.ENGINE;
import static org.emining.matching.engine.Profiles.REFERENCE;
import static org.emining.matching.engine.Profiles.TODAY;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.emining.matching.engine.index.FirmIndex;
import org.emining.matching.engine.index.RankingPage;

/** The index answers like the plain engine in a small world, where ties and gates are frequent, under any policy. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class IndexPropertiesTest {
    @Property
    void theWholeRankingIsTheSame(
            @ForAll ProjectProfile project, @ForAll List<FirmProfile> firms, @ForAll Policy policy) {
        Ranking plain = ENGINE.rank(project, firms, policy, TODAY);

        RankingPage page = indexOf(firms).top(project, policy, TODAY, 0, Integer.MAX_VALUE);

        assertThat(page.candidates()).isEqualTo(plain.candidates());
        assertThat(page.eligibleCount()).isEqualTo(plain.eligibleCount());
        assertThat(page.excluded()).isEqualTo(plain.excluded());
    }

    @Property
    void theBestFewAreTheSame(@ForAll ProjectProfile project, @ForAll List<FirmProfile> firms, @ForAll Policy policy) {
        List<Candidate> plain = ENGINE.rank(project, firms, policy, TODAY).candidates();

        assertThat(indexOf(firms).top(project, policy, TODAY, 0, 2).candidates())
                .isEqualTo(plain.subList(0, Math.min(2, plain.size())));
    }

    /** Numbers of facts go from one fact to another; nothing looked up for the old one may be left. */
    @Property
    void whatWasThereBeforeLeavesNoTrace(
            @ForAll ProjectProfile project,
            @ForAll List<FirmProfile> before,
            @ForAll List<FirmProfile> after,
            @ForAll Policy policy) {
        FirmIndex index = indexOf(before);
        index.top(project, policy, TODAY, 0, 20);
        index.put(entries(after));
        before.forEach(firm -> index.remove(firm.id()));
        index.put(entries(after));

        RankingPage page = index.top(project, policy, TODAY, 0, 20);

        RankingPage fresh = indexOf(after).top(project, policy, TODAY, 0, 20);
        assertThat(page.candidates()).isEqualTo(fresh.candidates());
        assertThat(page.excluded()).isEqualTo(fresh.excluded());
        assertThat(index.size()).isEqualTo(after.size());
    }

    private static List<FirmIndex.Entry> entries(List<FirmProfile> firms) {
        return firms.stream().map(firm -> new FirmIndex.Entry(firm, 0)).toList();
    }

    private static FirmIndex indexOf(List<FirmProfile> firms) {
        FirmIndex index = new FirmIndex(REFERENCE);
        index.put(entries(firms));
        return index;
    }
}

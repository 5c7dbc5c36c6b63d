package org.emining.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Who stands in the first places of all published projects, for those who count. Costs a ranking a project. */
@ApplicationScoped
public class TopPlaces {

    private final MatchLists lists;
    private final MatchPolicies policies;
    private final Rankings rankings;

    TopPlaces(MatchLists lists, MatchPolicies policies, Rankings rankings) {
        this.lists = lists;
        this.policies = policies;
        this.rankings = rankings;
    }

    /** The first places under one policy. @param projects those that were ranked; a project without needs is not */
    public record Counted(int policyVersion, int projects, List<Place> places) {}

    /** One of them. @param country the home of the firm; null where it is unknown or only guessed */
    public record Place(
            UUID projectId, UUID companyId, @Nullable String country) {}

    /**
     * By the policy in force now, for all of it. Outside any transaction: it takes long.
     *
     * @param top how many places of each project, 1 or more
     * @param assessedOn the day on which expiries are judged
     * @throws DomainException {@code index-not-ready} or {@code overloaded}: then another time
     */
    public Counted count(int top, LocalDate assessedOn) {
        int policy = QuarkusTransaction.requiringNew()
                .call(() -> policies.chosen(PolicyChoice.IN_FORCE).version());
        PolicyChoice settled = new PolicyChoice(policy, EnumSet.of(PolicyStatus.PUBLISHED, PolicyStatus.SUPERSEDED));
        UUID[] published = QuarkusTransaction.requiringNew().call(lists::published);
        List<Place> places = new ArrayList<>();
        int ranked = 0;
        for (UUID project : published) {
            try {
                Rankings.FirmPage page =
                        rankings.firmsFor(project, settled, assessedOn).page(0, top);
                page.ranking().candidates().forEach(candidate -> places.add(place(project, page.firm(candidate))));
                ranked++;
            } catch (DomainException refused) {
                if (refused.code() != ErrorCode.NEEDS_MISSING) {
                    throw refused;
                }
            }
        }
        return new Counted(policy, ranked, List.copyOf(places));
    }

    private static Place place(UUID project, RankedThings.CompanyReference firm) {
        return new Place(project, firm.id(), "INFERRED".equals(firm.countryBasis()) ? null : firm.country());
    }
}

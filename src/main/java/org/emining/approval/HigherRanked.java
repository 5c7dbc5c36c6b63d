package org.emining.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.approval.flow.MatchStatus;
import org.emining.company.CompanyDirectory;

/**
 * The cases that an approval would pass over: those on the same project that stand undecided, are eligible, and whose score
 * frozen at filing is higher. Scores are compared as they were frozen, each under the policy of its filing, since each case
 * is judged by that; an equal one is not passed over. Firms that filed nothing are not, nor are cases that the province has
 * approved or rejected.
 */
@ApplicationScoped
class HigherRanked {

    private static final Set<MatchStatus> STANDING = Collections.unmodifiableSet(EnumSet.of(
            MatchStatus.SUBMITTED,
            MatchStatus.ACKNOWLEDGED,
            MatchStatus.COMPLETENESS,
            MatchStatus.RETURNED,
            MatchStatus.IN_REVIEW,
            MatchStatus.SHOW_CAUSE,
            MatchStatus.DEFERRED,
            MatchStatus.SUSPENDED,
            MatchStatus.REMITTED));
    private static final Set<MatchStatus> DECIDED = Stream.concat(
                    MatchStatus.APPROVALS.stream(), Stream.of(MatchStatus.AWAITING_CONCURRENCE))
            .collect(Collectors.toUnmodifiableSet());

    private final Matches matches;
    private final Receipts receipts;
    private final CompanyDirectory companies;
    private final ObjectMapper json;

    HigherRanked(Matches matches, Receipts receipts, CompanyDirectory companies, ObjectMapper json) {
        this.matches = matches;
        this.receipts = receipts;
        this.companies = companies;
        this.json = json;
    }

    /** The highest score first, among equals who filed first. */
    List<Match> than(Match match) {
        return matches
                .list(
                        "projectId = ?1 and id <> ?2 and status in ?3 and score > ?4 order by score desc, filedAt, id",
                        match.projectId,
                        match.id,
                        STANDING,
                        match.score)
                .stream()
                // A halt puts nothing off that was decided before.
                .filter(other -> other.stoodIn == null || !DECIDED.contains(other.stoodIn))
                .filter(this::eligible)
                .toList();
    }

    private boolean eligible(Match match) {
        return companies.find(match.companyId).orElseThrow().status().takesPart() && !gated(match);
    }

    // The rank tells it of single firms; a consortium has none.
    private boolean gated(Match match) {
        try {
            return match.rank == null
                    && !json.readTree(receipts.findById(match.id).receipt)
                            .path("receipt")
                            .path("gates")
                            .isEmpty();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

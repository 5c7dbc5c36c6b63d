package org.emining.matching.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Ranks firms for a project and explains every place. A firm's score depends on the firm, the project, the policy, the
 * code lists and the date alone, never on the other firms or their order; so a receipt is right without the ranking
 * around it.
 */
public final class MatchingEngine {
    private final Reference reference;

    public MatchingEngine(Reference reference) {
        this.reference = reference;
    }

    /**
     * All eligible firms, best first, and how many firms each gate kept out.
     *
     * @param firms in any order, each firm once
     * @param assessedOn the day on which expiries are judged; part of the answer
     */
    public Ranking rank(ProjectProfile project, Collection<FirmProfile> firms, Policy policy, LocalDate assessedOn) {
        Scorer scorer = new Scorer(project, policy, reference, assessedOn);
        return ranking(project.id(), assessedOn, firms.stream().map(scorer::receipt));
    }

    /**
     * All projects a firm is eligible for, best first for the firm, and from how many each gate keeps it out. The score of
     * a pair is the same from both sides.
     *
     * @param projects in any order, each project once
     */
    public Ranking rankProjects(
            FirmProfile firm, Collection<ProjectProfile> projects, Policy policy, LocalDate assessedOn) {
        return ranking(
                firm.id(), assessedOn, projects.stream().map(project -> receipt(project, firm, policy, assessedOn)));
    }

    private static Ranking ranking(UUID subject, LocalDate assessedOn, Stream<Receipt> receipts) {
        List<Receipt> eligible = new ArrayList<>();
        Map<Gate, Integer> excluded = new EnumMap<>(Gate.class);
        receipts.forEach(receipt -> {
            if (receipt.eligible()) {
                eligible.add(receipt);
            } else {
                excluded.merge(receipt.gates().getFirst(), 1, Integer::sum);
            }
        });
        eligible.sort(Comparator.comparingLong(Receipt::score).reversed().thenComparing(new TieOrder()));
        return new Ranking(subject, assessedOn, ranked(eligible), excluded);
    }

    /** The judgement of one firm; a firm that a gate keeps out has one, too. */
    public Receipt receipt(ProjectProfile project, FirmProfile firm, Policy policy, LocalDate assessedOn) {
        return new Scorer(project, policy, reference, assessedOn).receipt(firm);
    }

    /** The judgement of a consortium, and of each firm in it. */
    public ConsortiumReceipt receipt(
            ProjectProfile project, Consortium consortium, Policy policy, LocalDate assessedOn) {
        Scorer scorer = new Scorer(project, policy, reference, assessedOn);
        return new ConsortiumReceipt(
                scorer.receipt(consortium),
                consortium.everyone().stream().map(scorer::receipt).toList());
    }

    private static List<Candidate> ranked(List<Receipt> ordered) {
        List<Candidate> candidates = new ArrayList<>();
        int rank = 0;
        long scoreAbove = -1;
        for (Receipt receipt : ordered) {
            if (receipt.score() != scoreAbove) {
                rank = candidates.size() + 1;
                scoreAbove = receipt.score();
            }
            candidates.add(new Candidate(rank, receipt));
        }
        return candidates;
    }
}

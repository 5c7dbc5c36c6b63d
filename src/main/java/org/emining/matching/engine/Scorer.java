package org.emining.matching.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Judges firms for one project on one day. The only way to a receipt, and the oracle of every faster way to a score. */
public final class Scorer {
    private final ProjectProfile project;
    private final Policy policy;
    private final LocalDate assessedOn;
    private final List<Integer> shares;
    private final Gatekeeper gatekeeper;
    private final NeedJudge needJudge;
    private final CountryJudge countryJudge;
    private final CapacityJudge capacityJudge;
    private final ResponsibilityJudge responsibilityJudge;

    public Scorer(ProjectProfile project, Policy policy, Reference reference, LocalDate assessedOn) {
        this.project = project;
        this.policy = policy;
        this.assessedOn = assessedOn;
        shares = project.needs().weights();
        gatekeeper = new Gatekeeper(project);
        needJudge = new NeedJudge(policy, reference);
        countryJudge = new CountryJudge(project, policy.country(), reference);
        capacityJudge = new CapacityJudge(project.soughtUsd(), policy.capacityFallPerFactorTen());
        responsibilityJudge = new ResponsibilityJudge(project.certificatesAsked(), assessedOn);
    }

    /** The judgement of one firm; a firm that a gate keeps out has one, too. */
    public Receipt receipt(FirmProfile firm) {
        return receipt(firm, gatekeeper.gatesOf(firm));
    }

    /** Who the members are can gate the consortium; what it can do is judged on the union alone. */
    Receipt receipt(Consortium consortium) {
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        consortium.everyone().forEach(firm -> gates.addAll(gatekeeper.gatesOf(firm)));
        return receipt(consortium.joint(), gates);
    }

    private Receipt receipt(FirmProfile firm, Set<Gate> gates) {
        Judgement judgement = new Judgement(
                policy,
                needs(firm),
                countryJudge.judge(firm),
                capacityJudge.judge(firm.ticket()),
                responsibilityJudge.judge(firm.certificates()));
        List<CriterionRow> rows = judgement.rows();
        return new Receipt(
                project.id(),
                firm.id(),
                assessedOn,
                gatekeeper.withContact(gates, judgement.needs()),
                judgement.needs(),
                judgement.country(),
                judgement.capacity(),
                judgement.responsibility(),
                rows,
                sum(rows),
                judgement.scoreUpTo(),
                judgement.exactNeeds(),
                judgement.unknowns());
    }

    private List<NeedFit> needs(FirmProfile firm) {
        List<NeedFit> fits = new ArrayList<>();
        List<Need> needs = project.needs().declared();
        for (int i = 0; i < needs.size(); i++) {
            fits.add(needJudge.judge(needs.get(i), shares.get(i), firm.capabilities()));
        }
        return fits;
    }

    private static long sum(List<CriterionRow> rows) {
        long sum = 0;
        for (CriterionRow row : rows) {
            sum += row.points();
        }
        return sum;
    }
}

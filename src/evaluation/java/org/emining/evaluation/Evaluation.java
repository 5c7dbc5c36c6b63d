package org.emining.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.emining.bulk.publicrecords.KeptApart;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.Minerals;
import org.emining.evaluation.DealTest.Facility;
import org.emining.matching.EngineFactory;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The measurements, as sections of the page. {@link #results} takes seconds and is compared with the page by a test;
 * {@link #choice} ranks by dozens of policies.
 */
public final class Evaluation {
    private static final int REPETITIONS = 20;

    private final DealTest test;
    private final MatchingEngine engine;
    private final List<Measured> baselines;
    private final Measured best;
    private final Way policy;
    private final Measured published;

    private Evaluation(DealTest test, MatchingEngine engine, Way policy) {
        this.test = test;
        this.engine = engine;
        this.policy = policy;
        baselines = Way.baselines(test.firms()).stream().map(this::measured).toList();
        best = baselines.getLast();
        published = measured(policy);
    }

    /** Reads the records and ranks by the baselines and the published policy. */
    public static Evaluation run() {
        return of(KeptApart.read(), null);
    }

    /**
     * Ranks for these facilities.
     *
     * @param service asked for the ranking in place of the engine, by the policy in force there; null for the engine with
     *     the published policy
     */
    public static Evaluation of(List<KeptApart> facilities, @Nullable RunningService service) {
        var lists = new CodeLists();
        var minerals = new Minerals(lists);
        var test = DealTest.of(facilities, minerals);
        var engine = new MatchingEngine(new EngineFactory().reference(minerals, lists));
        Way policy = service == null
                ? Way.policy("**published policy**", Policy.startValues(), engine, test.firms())
                : service.way("**policy in force at the service**", test.firms());
        return new Evaluation(test, engine, policy);
    }

    private Way way(String name, Policy content) {
        return Way.policy(name, content, engine, test.firms());
    }

    private Measured measured(Way way) {
        return Measured.of(way, test.facilities(), Facility::partners);
    }

    /** Policy and baselines, over all partners and across borders; slices; exposure. */
    public String results() {
        var crossBorder = new ArrayList<Measured>();
        baselines.forEach(one -> crossBorder.add(Measured.of(one.way(), test.facilities(), Facility::crossBorder)));
        var published = Measured.of(policy, test.facilities(), Facility::crossBorder);
        return String.join(
                "\n",
                Tables.ways("All partners", baselines, this.published),
                Tables.ways("Partners from abroad only", crossBorder, published),
                Tables.slices(
                        "By country of the facility",
                        Slices.byCountry(this.published.facilities()),
                        this.published,
                        best),
                Tables.slices("By mineral group", Slices.byGroup(this.published.facilities()), this.published, best),
                Tables.slices("By stage", Slices.byStage(this.published.facilities()), this.published, best),
                Tables.exposure(
                        test.firms(),
                        Exposure.of(
                                policy,
                                test.firms(),
                                test.facilities().stream()
                                        .map(Facility::project)
                                        .toList()),
                        Exposure.of(policy, test.firms(), test.pakistan())));
    }

    /** How the policy was chosen, and what a change of one thing does. */
    public String choice() {
        var candidates = measured(Variants.candidates());
        var changes = measured(Variants.oneChange());
        return String.join(
                "\n",
                Tables.crossValidation(
                        candidates,
                        CrossValidation.byFacility(candidates, REPETITIONS),
                        CrossValidation.byCountry(candidates),
                        published,
                        best),
                Tables.changes(changes, published));
    }

    private List<Measured> measured(Map<String, Policy> policies) {
        var all = new ArrayList<Measured>();
        policies.forEach((name, content) -> all.add(measured(way(name, content))));
        return all;
    }
}

package org.emining.matching.advice;

import java.time.LocalDate;
import org.emining.matching.engine.Consortium;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Receipt;

/**
 * One project, judged under one policy on one day.
 *
 * @param engine the formula
 * @param project the project
 * @param policy the policy in force
 * @param assessedOn the day on which expiries are judged
 */
public record Setting(MatchingEngine engine, ProjectProfile project, Policy policy, LocalDate assessedOn) {

    /** The judgement of one firm. */
    public Receipt receipt(FirmProfile firm) {
        return engine.receipt(project, firm, policy, assessedOn);
    }

    /** The joint receipt. */
    Receipt receipt(Consortium consortium) {
        return engine.receipt(project, consortium, policy, assessedOn).joint();
    }
}

package org.emining.project;

import java.util.List;
import org.emining.platform.error.Faults;

/** What a project must say before a reviewer is asked to look at it. */
final class Completeness {

    private Completeness() {}

    static Faults of(Project project, List<Need> needs) {
        return new Faults()
                .check(project.province != null, "/province", "not-null")
                .check(project.summary != null, "/summary", "not-null")
                .check(project.riskDisclosure != null, "/riskDisclosure", "not-null")
                .check(!needs.isEmpty(), "/needs", "not-empty");
    }
}

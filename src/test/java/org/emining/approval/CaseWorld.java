package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.Projects.aProject;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.emining.approval.flow.FederalEffect;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;

/**
 * The people who may or may not do something, and one expression of interest with its case in each state; made once, and
 * again in a state that a test has used up. The federation's concurrence is needed on all of them.
 */
final class CaseWorld {

    private final Api filer = aFirm();
    private final Projects.Made project =
            aProject().needing("copper", "REFINING", 100).published();
    private final Companies.Made member;
    private final Map<String, Api> people = new LinkedHashMap<>();
    private final Map<String, Interests.Made> things = new HashMap<>();
    private final Aged aged;

    CaseWorld(Aged aged) {
        this.aged = aged;
        Api partner = aFirm();
        member = aCompany().registeredBy(partner).verified();
        TestTerms.federation(project.id(), FederalEffect.CONCURRENCE);
        String tied = aSubject();
        admitted(tied, filer, "FIRM");
        people.put("anonymous", Api.anonymously());
        people.put("stranger", Api.asStranger());
        people.put("filer", filer);
        people.put("portal", mandated("portal-jp", filer));
        people.put("partner", partner);
        people.put("other-firm", aFirm());
        people.put("other-portal", Api.as("portal-cn"));
        people.put("publisher", Api.as("publisher-ba"));
        people.put("publisher-kp", Api.as("publisher-kp"));
        people.put("reviewer", Api.as("reviewer-ba"));
        people.put("tied-reviewer", admitted(tied, Api.as("reviewer-ba"), "REVIEWER"));
        people.put("reviewer-kp", Api.as("reviewer-kp"));
        people.put("federal", Api.as("reviewer-pk"));
        people.put("appeal-body", anAppealBody());
        people.put("auditor", Api.as("auditor"));
        people.put("operator", Api.as("operator"));
    }

    /** A reviewer of an authority of Balochistan that hears its appeals from now on. */
    static Api anAppealBody() {
        Response founded = Api.as("operator")
                .post(
                        "/organisations",
                        Map.of(
                                "kind", "AUTHORITY",
                                "name", "Secretary, appeals " + UUID.randomUUID(),
                                "jurisdiction", "PK-BA"));
        assertThat(founded.statusCode()).as(founded.asString()).isEqualTo(201);
        String organisation = founded.jsonPath().getString("id");
        String judge = aSubject();
        Api.as("operator")
                .post(
                        "/organisations/" + organisation + "/members",
                        Map.of("subject", judge, "displayName", judge, "roles", List.of("REVIEWER")));
        TestTerms.appealsTo("PK-BA", organisation);
        return Api.as(judge).actingFor(organisation);
    }

    Set<String> everybody() {
        return people.keySet();
    }

    Api who(String name) {
        return people.get(name);
    }

    Interests.Made in(String state) {
        return things.computeIfAbsent(state, this::make);
    }

    void used(String state) {
        things.remove(state);
    }

    private Interests.Made make(String state) {
        Interests.Made draft = anInterest().in(project).with(member, "FINANCE").draftedBy(filer);
        if (state.equals("DRAFT")) {
            return draft;
        }
        Interests.Made filed = draft.submittedBy(filer);
        if (state.equals("WITHDRAWN")) {
            return filed.withdrawnBy(filer);
        }
        lead(filed.match(), state);
        return filed;
    }

    private void lead(Case match, String state) {
        Api reviewer = who("reviewer");
        Api federal = who("federal");
        Api judge = who("appeal-body");
        switch (state) {
            case "SUBMITTED" -> {}
            case "ACKNOWLEDGED" -> match.after(reviewer, "acknowledgements", Map.of());
            case "COMPLETENESS" -> match.takenUp();
            case "RETURNED" -> match.takenUp().after(reviewer, "returns", Case.RETURN);
            case "EXPIRED" -> aged.pass(match.takenUp().after(reviewer, "returns", Case.RETURN));
            case "IN_REVIEW" -> match.inReview();
            case "AWAITING_CONCURRENCE" -> match.inReview().after(reviewer, "decisions", Case.APPROVAL);
            case "SHOW_CAUSE" -> match.inReview().after(reviewer, "show-causes", Case.SHOW_CAUSE);
            case "SHOW_CAUSE answered" -> match.inReview().heard(filer);
            case "DEFERRED" -> match.inReview().after(reviewer, "deferrals", Case.DEFERRAL);
            case "APPROVED" -> {
                lead(match, "AWAITING_CONCURRENCE");
                match.after(federal, "decisions", Case.CONCURRENCE);
            }
            case "APPROVED_WITH_CONDITIONS" ->
                match.inReview()
                        .after(federal, "decisions", Case.CONCURRENCE)
                        .after(reviewer, "decisions", Case.CONDITIONAL);
            case "LETTER_ISSUED" -> {
                lead(match, "APPROVED");
                match.after(reviewer, "letters", Case.LETTER);
            }
            case "REJECTED", "DECIDED" -> match.inReview().heard(filer).after(reviewer, "decisions", Case.REJECTION);
            case "SUSPENDED" -> match.inReview().after(reviewer, "suspensions", Case.SUSPENSION);
            case "APPEALED" -> {
                lead(match, "REJECTED");
                match.after(filer, "appeals", Case.STATEMENT);
            }
            case "UPHELD", "REMITTED", "DISMISSED" -> {
                lead(match, "APPEALED");
                match.after(judge, "appeal-decisions", appealDecision(state));
            }
            default -> throw new IllegalArgumentException(state);
        }
    }

    static Map<String, Object> appealDecision(String outcome) {
        return Map.of(
                "outcome",
                outcome,
                "reasons",
                List.of(
                        switch (outcome) {
                            case "UPHELD" -> "DECISION_SOUND";
                            case "REMITTED" -> "HEARING_DEFECTIVE";
                            default -> "OUT_OF_TIME";
                        }));
    }

    /** The move as a request of its own endpoint, valid in all that does not depend on the state. */
    static Response ask(Api caller, Interests.Made thing, String action) {
        Case match = thing.match();
        return switch (action) {
            case "ACKNOWLEDGE" -> match.move(caller, "acknowledgements", Map.of());
            case "TAKE_UP" -> match.move(caller, "reviews", Map.of());
            case "RETURN" -> match.move(caller, "returns", Case.RETURN);
            case "CURE" -> match.move(caller, "cures", Case.STATEMENT);
            case "CONFIRM_COMPLETE" -> match.move(caller, "completions", Map.of());
            case "APPROVE" -> match.move(caller, "decisions", Case.APPROVAL);
            case "APPROVE_WITH_CONDITIONS" -> match.move(caller, "decisions", Case.CONDITIONAL);
            case "REJECT" -> match.move(caller, "decisions", Case.REJECTION);
            case "CONCUR" -> match.move(caller, "decisions", Case.CONCURRENCE);
            case "OBJECT" -> match.move(caller, "decisions", Case.OBJECTION);
            case "ISSUE_SHOW_CAUSE" -> match.move(caller, "show-causes", Case.SHOW_CAUSE);
            case "RESPOND" -> match.move(caller, "responses", Case.STATEMENT);
            case "RELENT" -> match.move(caller, "reconsiderations", Case.STATEMENT);
            case "DEFER" -> match.move(caller, "deferrals", Case.DEFERRAL);
            case "RESUME" -> match.move(caller, "resumptions", Map.of());
            case "ISSUE_LETTER" -> match.move(caller, "letters", Case.LETTER);
            case "SUSPEND" -> match.move(caller, "suspensions", Case.SUSPENSION);
            case "LIFT" -> match.move(caller, "liftings", Case.STATEMENT);
            case "APPEAL" -> match.move(caller, "appeals", Case.STATEMENT);
            case "UPHOLD" -> match.move(caller, "appeal-decisions", appealDecision("UPHELD"));
            case "REMIT" -> match.move(caller, "appeal-decisions", appealDecision("REMITTED"));
            case "DISMISS" -> match.move(caller, "appeal-decisions", appealDecision("DISMISSED"));
            case "WITHDRAW" ->
                caller.with("If-Match", tag(thing))
                        .post(thing.path() + "/withdrawals", Map.of("reason", "another project came first"));
            default -> throw new IllegalArgumentException(action);
        };
    }

    private static String tag(Interests.Made thing) {
        return Api.as("operator").get(thing.path()).header("ETag");
    }
}

package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Projects.aProject;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds expressions of interest over the API: {@code anInterest().with(member, "FINANCE").submittedBy("firm-cn")}. The
 * project is a published one of Balochistan and the company a verified one of the filing firm, both fresh, unless given.
 */
public final class Interests {

    private final Map<String, Object> body = new LinkedHashMap<>();
    private final List<Map<String, Object>> members = new ArrayList<>();

    private Interests() {
        body.put("stagesOffered", List.of("REFINING"));
    }

    public static Interests anInterest() {
        return new Interests();
    }

    public Interests in(Projects.Made project) {
        return saying("projectId", project.id());
    }

    public Interests by(Companies.Made company) {
        return saying("companyId", company.id());
    }

    public Interests with(Companies.Made member, String role) {
        members.add(Map.of("companyId", member.id(), "role", role));
        return this;
    }

    /** Any field, as the API takes it; null leaves it out. */
    public Interests saying(String field, Object value) {
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return this;
    }

    /** What comes of sending it as it is; project and company must be given. */
    public Response sentBy(Api firm) {
        if (!members.isEmpty()) {
            body.put("members", members);
        }
        return firm.post("/expressions-of-interest", body);
    }

    public Made draftedBy(Api firm) {
        body.computeIfAbsent("projectId", absent -> aProject()
                .needing("copper", "REFINING", 100)
                .published()
                .id());
        body.computeIfAbsent("companyId", absent -> aCompany()
                .able("copper", "REFINING", 3)
                .registeredBy(firm)
                .verified()
                .id());
        return Made.of(sentBy(firm));
    }

    public Made submittedBy(String user) {
        return submittedBy(Api.as(user));
    }

    public Made submittedBy(Api firm) {
        return draftedBy(firm).submittedBy(firm);
    }

    /** One as the API last answered it. */
    public record Made(String id, String etag, Response answer) {

        static Made of(Response answer) {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
            return new Made(answer.jsonPath().getString("id"), answer.header("ETag"), answer);
        }

        public String path() {
            return "/expressions-of-interest/" + id;
        }

        public Made submittedBy(Api firm) {
            return of(submission(firm));
        }

        public Made withdrawnBy(Api firm) {
            return of(withdrawal(firm));
        }

        /** The attempt, whatever comes of it. */
        public Response submission(Api caller) {
            return caller.with("If-Match", etag).post(path() + "/submissions", Map.of());
        }

        /** The attempt, whatever comes of it. */
        public Response withdrawal(Api caller) {
            return caller.with("If-Match", etag)
                    .post(path() + "/withdrawals", Map.of("reason", "another project came first"));
        }

        /** The attempt, whatever comes of it. */
        public Response change(Api caller, Map<String, ?> patch) {
            return caller.patch(path(), etag, patch);
        }

        /** The case that the submission opened. */
        public Case match() {
            return new Case(answer.jsonPath().getString("links.match").substring(Api.ROOT.length()));
        }
    }

    /** A match case, by its address. */
    public record Case(String path) {

        public static final Map<String, Object> APPROVAL =
                Map.of("key", "PROVINCIAL", "outcome", "APPROVED", "reasons", List.of("MEETS_NEEDS"));
        public static final Map<String, Object> REJECTION =
                Map.of("key", "PROVINCIAL", "outcome", "REJECTED", "reasons", List.of("INCOMPLETE_FILE"));

        public static final Map<String, Object> CONDITIONAL = Map.of(
                "key",
                "PROVINCIAL",
                "outcome",
                "APPROVED_WITH_CONDITIONS",
                "reasons",
                List.of("MEETS_NEEDS"),
                "conditions",
                List.of(Map.of("text", "Trains forty people of the district.", "dueOn", day(700))));
        public static final Map<String, Object> CONCURRENCE =
                Map.of("key", "FEDERAL", "outcome", "CONCURRED", "reasons", List.of("NO_FEDERAL_CONCERN"));
        public static final Map<String, Object> OBJECTION =
                Map.of("key", "FEDERAL", "outcome", "OBJECTED", "reasons", List.of("SECURITY_CONCERN"));
        public static final Map<String, Object> SHOW_CAUSE = Map.of(
                "reasons", List.of("CAPABILITY_NOT_EVIDENCED"),
                "note", "Which furnaces has the firm run itself?",
                "respondBy", day(30));
        public static final Map<String, Object> RETURN = Map.of(
                "reasons", List.of("DOCUMENT_MISSING"),
                "note", "The accounts of the last year are missing.",
                "cureBy", day(30));
        public static final Map<String, Object> DEFERRAL =
                Map.of("reasons", List.of("AWAITING_REPORT"), "until", day(30));
        public static final Map<String, Object> SUSPENSION =
                Map.of("reasons", List.of("COURT_ORDER"), "note", "Order of the High Court of 3 March.");
        public static final Map<String, Object> LETTER = Map.of("reference", "DGMM/417", "sha256", "0a".repeat(32));
        public static final Map<String, Object> STATEMENT = Map.of("statement", "As said in the enclosed letter.");

        /** So many days from now, as a date in a request. */
        public static String day(int ahead) {
            return LocalDate.now(ZoneOffset.UTC).plusDays(ahead).toString();
        }

        public String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** The tag of its present version; preconditions are judged by the version alone. */
        public String etag() {
            return Api.as("operator").get(path).header("ETag");
        }

        public Response decision(Api caller, Map<String, ?> decision) {
            return move(caller, "decisions", decision);
        }

        public Response review(Api caller) {
            return move(caller, "reviews", Map.of());
        }

        /**
         * The attempt of a move of the present version, by its sub-resource, whatever comes of it. Who judges has said of
         * itself before what is asked.
         */
        public Response move(Api caller, String move, Map<String, ?> body) {
            Impartial.attested(caller, path);
            return caller.with("If-Match", etag()).post(path + "/" + move, body);
        }

        /** The same case after a move that must succeed. */
        public Case after(Api caller, String move, Map<String, ?> body) {
            Response moved = move(caller, move, body);
            assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(201);
            return this;
        }

        /** The same case, acknowledged and taken up by a reviewer of Balochistan. */
        public Case takenUp() {
            Api reviewer = Api.as("reviewer-ba");
            return after(reviewer, "acknowledgements", Map.of()).after(reviewer, "reviews", Map.of());
        }

        /** The same case, taken up and found complete. */
        public Case inReview() {
            return takenUp().after(Api.as("reviewer-ba"), "completions", Map.of());
        }

        /** The same case, approved by the province, which alone decides it. */
        public Case approved() {
            return inReview().after(Api.as("reviewer-ba"), "decisions", APPROVAL);
        }

        /** The same case, on which these have attested that nothing ties them to a side. */
        public Case attestedBy(Api... judges) {
            for (Api judge : judges) {
                Impartial.attested(judge, path);
            }
            return this;
        }

        /** The same case in review, after the filing side has answered a show-cause notice. */
        public Case heard(Api filing) {
            return after(Api.as("reviewer-ba"), "show-causes", SHOW_CAUSE).after(filing, "responses", STATEMENT);
        }
    }
}

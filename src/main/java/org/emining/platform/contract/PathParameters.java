package org.emining.platform.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says of each id in a path whose it is: it follows from the collection before it. */
final class PathParameters {

    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("companies", "company"),
            Map.entry("projects", "project"),
            Map.entry("organisations", "organisation"),
            Map.entry("matches", "match"),
            Map.entry("expressions-of-interest", "expression of interest"),
            Map.entry("capabilities", "capability"),
            Map.entry("certificates", "certificate"),
            Map.entry("documents", "document"),
            Map.entry("questions", "question"),
            // A follow-up has the id of its case.
            Map.entry("follow-ups", "match"),
            Map.entry("commitments", "commitment"),
            Map.entry("imports", "import"),
            Map.entry("proposals", "proposal"),
            Map.entry("members", "member"),
            Map.entry("mandates", "mandate"),
            // A veto has no id of its own but the company's.
            Map.entry("vetoes", "company"));

    private PathParameters() {}

    static void describe(String path, Operation operation) {
        List<String> parts = List.of(path.split("/"));
        for (Parameter parameter : Traits.parameters(operation)) {
            int at = parts.indexOf("{" + parameter.getName() + "}");
            if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null && at > 0) {
                String thing = THINGS.get(parts.get(at - 1).equals("ranking") ? "companies" : parts.get(at - 1));
                parameter.setDescription(thing == null ? null : "The `id` of the " + thing + ".");
            }
        }
    }
}

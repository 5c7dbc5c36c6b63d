package org.emining.testsupport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says for people what they have to say of themselves before they judge: once for each person, and for each person and
 * case. What is refused, for one who is tied or no reviewer, is left so.
 */
public final class Impartial {

    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private Impartial() {}

    /** Somebody who has declared its interests; nothing, unless it has declared something before. */
    public static Api declared(Api judge) {
        if (judge.subject() != null && SAID.add(judge.subject())) {
            List<?> before = judge.get("/declarations?limit=1").jsonPath().getList("items");
            if (before == null || before.isEmpty()) {
                judge.post("/declarations", Map.of("interests", List.of()));
            }
        }
        return judge;
    }

    /** Somebody who has declared, and attested that nothing ties it to a side of this case. */
    public static Api attested(Api judge, String match) {
        declared(judge);
        if (judge.subject() != null && SAID.add(judge.subject() + " " + match)) {
            judge.post(match + "/attestations", Map.of("conflict", "NONE"));
        }
        return judge;
    }
}

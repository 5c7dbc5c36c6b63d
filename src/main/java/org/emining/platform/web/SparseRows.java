package org.emining.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Lists of which a caller wants only some members. They have a type of their own, see decision 56. */
@Singleton
public final class SparseRows {

    /** JSON whose items have what was asked for. */
    public static final String TYPE = "application/vnd.emining.sparse+json";

    private final ObjectMapper json;

    SparseRows(ObjectMapper json) {
        this.json = json;
    }

    /** @param fields what {@link Fields} has read; empty for all */
    public Response of(Page<?> page, Set<String> fields) {
        if (fields.isEmpty()) {
            return Answers.page(page);
        }
        Page<?> sparse = page.map(row -> {
            ObjectNode shown = json.valueToTree(row);
            shown.properties().removeIf(member -> !fields.contains(member.getKey()));
            return shown;
        });
        return Response.fromResponse(Answers.page(sparse)).type(TYPE).build();
    }
}

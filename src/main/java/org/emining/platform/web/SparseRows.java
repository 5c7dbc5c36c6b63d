package org.emining.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Set;

/** Lists of which a caller wants only some members. */
@Singleton
public final class SparseRows {

    private final ObjectMapper json;

    SparseRows(ObjectMapper json) {
        this.json = json;
    }

    /** @param fields empty for all */
    public Page<?> of(Page<?> page, Set<String> fields) {
        if (fields.isEmpty()) {
            return page;
        }
        return page.map(row -> {
            ObjectNode shown = json.valueToTree(row);
            shown.properties().removeIf(member -> !member.getKey().equals("id") && !fields.contains(member.getKey()));
            return shown;
        });
    }
}

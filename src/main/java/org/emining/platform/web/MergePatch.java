package org.emining.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON merge patch (RFC 7396): absent members stay, null removes, objects are merged, anything else is replaced. */
public final class MergePatch {

    private MergePatch() {}

    /** The document as it is after the patch; neither argument is changed. */
    public static ObjectNode apply(ObjectNode document, ObjectNode patch) {
        ObjectNode merged = document.deepCopy();
        patch.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                merged.remove(member.getKey());
            } else if (value instanceof ObjectNode inner) {
                ObjectNode old =
                        merged.get(member.getKey()) instanceof ObjectNode present ? present : merged.objectNode();
                merged.set(member.getKey(), apply(old, inner));
            } else {
                merged.set(member.getKey(), value);
            }
        });
        return merged;
    }
}

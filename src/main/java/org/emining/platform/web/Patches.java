package org.emining.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.util.Set;

/**
 * Changes by merge-patch (RFC 7396). The whole is read and judged as if it had been sent anew, so a change can break no
 * rule that a new thing must keep.
 */
@Singleton
public final class Patches {

    private final ObjectMapper json;
    private final Validator validator;

    Patches(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param current the thing as a request would have to say it
     * @throws BadRequestException for a patch that does not bind
     * @throws ConstraintViolationException for one whose outcome breaks constraints, with all of them
     */
    public <T> T apply(T current, ObjectNode patch, Class<T> type) {
        // An unknown field set to null would vanish in the merge; nobody shall think that it did something.
        bind(patch, type);
        return read(MergePatch.apply(json.valueToTree(current), patch), type);
    }

    /**
     * Reads and judges what did not come as the body of a request.
     *
     * @throws BadRequestException for what does not bind
     * @throws ConstraintViolationException for what breaks constraints, with all of them
     */
    public <T> T read(JsonNode whole, Class<T> type) {
        T thing = bind(whole, type);
        Set<ConstraintViolation<T>> broken = validator.validate(thing);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        return thing;
    }

    /**
     * The members of a patch that would change something. The order of a list says nothing unless the list is named, and an
     * amount is its value: what was read from the database says the same as what was written there.
     *
     * @param ordered names of lists in which the order matters
     * @throws BadRequestException as for {@link #apply}
     * @throws ConstraintViolationException as for {@link #apply}
     */
    public <T> ObjectNode difference(T current, ObjectNode patch, Class<T> type, String... ordered) {
        Sameness sameness = new Sameness(Set.of(ordered));
        JsonNode before = json.valueToTree(current);
        JsonNode after = json.valueToTree(apply(current, patch, type));
        ObjectNode different = patch.deepCopy();
        patch.fieldNames().forEachRemaining(member -> {
            if (sameness.of(member, before.path(member), after.path(member))) {
                different.remove(member);
            }
        });
        return different;
    }

    private <T> T bind(JsonNode whole, Class<T> type) {
        try {
            return json.treeToValue(whole, type);
        } catch (JsonProcessingException fault) {
            throw new BadRequestException(fault);
        }
    }
}

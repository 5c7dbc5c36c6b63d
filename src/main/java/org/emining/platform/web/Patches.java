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

    private <T> T bind(JsonNode whole, Class<T> type) {
        try {
            return json.treeToValue(whole, type);
        } catch (JsonProcessingException fault) {
            throw new BadRequestException(fault);
        }
    }
}

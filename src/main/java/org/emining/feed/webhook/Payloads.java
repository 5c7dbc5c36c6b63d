package org.emining.feed.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.feed.Kinds;

/** What messages say: what happened to which thing, and where to read it. Never what the thing says. */
@Singleton
final class Payloads {

    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    /** @param type what happened; the thing is gone when it is {@link Kinds#gone} */
    String event(Tuple change, String type, Kinds kinds) {
        String kind = change.get("kind", String.class);
        UUID id = change.get("resource_id", UUID.class);
        boolean gone = type.equals(Kinds.gone(kind));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", kind);
        data.put("id", id);
        if (!gone) {
            data.put("version", change.get("version", Long.class));
        }
        data.put("gone", gone);
        data.put("links", Map.of("resource", kinds.path(kind, id)));
        return message(type, change.get("occurred_at", Instant.class), data);
    }

    /**
     * The message with the organisations of its receiver whose thing it is, as its receiver's rights are at this moment;
     * unchanged without any.
     */
    String named(String payload, List<UUID> organisations) {
        if (organisations.isEmpty()) {
            return payload;
        }
        try {
            JsonNode message = json.readTree(payload);
            ArrayNode names = ((ObjectNode) message.get("data")).putArray("organisationIds");
            organisations.forEach(one -> names.add(one.toString()));
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String message(String type, Instant at, Map<String, ?> data) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        message.put("timestamp", at);
        message.put("data", data);
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

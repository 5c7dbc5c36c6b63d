package org.emining.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.emining.matching.engine.Policy;

/**
 * The fingerprint of a policy's content: SHA-256, in hexadecimal, of its JSON in canonical form (RFC 8785: members sorted
 * by name, no white space). Two policies of one fingerprint rank alike; a receipt quotes it with the content.
 */
final class PolicyDigest {

    // Of its own, because the fingerprint must not follow a setting of the API's mapper.
    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyDigest() {}

    static String of(Policy policy) {
        String canonical = canonical(JSON.valueToTree(policy));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    // Numbers are integers and names are plain ASCII here, for which this is all that RFC 8785 asks.
    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, String> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), canonical(member.getValue())));
            StringJoiner object = new StringJoiner(",", "{", "}");
            members.forEach((name, value) -> object.add("\"" + name + "\":" + value));
            return object.toString();
        }
        if (node.isArray()) {
            StringJoiner array = new StringJoiner(",", "[", "]");
            node.forEach(item -> array.add(canonical(item)));
            return array.toString();
        }
        return node.toString();
    }
}

package org.emining.verifier;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** SHA-256 of JSON in canonical form (RFC 8785), for values whose numbers are whole. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Object value) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(canonical(value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String canonical(Object value) {
        return switch (value) {
            case Map<?, ?> members -> object(members);
            case List<?> items -> items.stream().map(Fingerprint::canonical).collect(Collectors.joining(",", "[", "]"));
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case String text -> quoted(text);
            default -> String.valueOf(value);
        };
    }

    private static String object(Map<?, ?> members) {
        TreeMap<String, String> sorted = new TreeMap<>();
        members.forEach((name, value) -> sorted.put(String.valueOf(name), canonical(value)));
        return sorted.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            switch (character) {
                case '"', '\\' -> quoted.append('\\').append(character);
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(character < ' ' ? "\\u%04x".formatted((int) character) : character);
            }
        }
        return quoted.append('"').toString();
    }
}

package org.emining.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) into maps, lists, strings, booleans and {@link BigDecimal}s. A member that is null is left out,
 * because the two mean the same in our answers; a name that stands twice is refused, because readers differ in which of
 * the two they believe.
 */
final class Json {

    private static final int DEEPEST = 50;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Stands for null until its member is dropped. */
    private enum Nothing {
        NOTHING
    }

    /** @throws Fault for what is no JSON */
    static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value(0);
        json.space();
        if (json.at < text.length()) {
            throw json.refusal("something follows the JSON");
        }
        return value;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw refusal("deeper than " + DEEPEST);
        }
        space();
        char first = peek();
        return switch (first) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", Nothing.NOTHING);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        space();
        if (skipped('}')) {
            return members;
        }
        do {
            space();
            String name = string();
            space();
            expect(':');
            Object value = value(depth + 1);
            if (members.put(name, value) != null) {
                throw refusal("\"" + name + "\" stands twice in one object");
            }
            space();
        } while (skipped(','));
        expect('}');
        members.values().removeIf(Nothing.NOTHING::equals);
        return members;
    }

    private List<Object> array(int depth) {
        List<Object> items = new ArrayList<>();
        expect('[');
        space();
        if (skipped(']')) {
            return items;
        }
        do {
            Object item = value(depth + 1);
            if (item == Nothing.NOTHING) {
                throw refusal("null in an array");
            }
            items.add(item);
            space();
        } while (skipped(','));
        expect(']');
        return items;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (true) {
            char next = next();
            if (next == '"') {
                return string.toString();
            }
            if (next < ' ') {
                throw refusal("a control character in a string");
            }
            string.append(next == '\\' ? escaped() : next);
        }
    }

    private char escaped() {
        char kind = next();
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(next(), 16);
                    if (digit < 0) {
                        throw refusal("no hexadecimal digit");
                    }
                    code = code * 16 + digit;
                }
                yield (char) code;
            }
            default -> throw refusal("an unknown escape");
        };
    }

    private BigDecimal number() {
        int start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(start, at);
        // Also bounds the length: nothing in a receipt needs more, and huge exponents would cost the reader.
        if (!number.matches("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?")) {
            throw refusal("no JSON value");
        }
        return new BigDecimal(number);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw refusal("no JSON value");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw refusal("the JSON ends too early");
        }
        return text.charAt(at);
    }

    private char next() {
        char next = peek();
        at++;
        return next;
    }

    private boolean skipped(char wanted) {
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw refusal("no '" + wanted + "' where one is needed");
        }
    }

    private Fault refusal(String what) {
        return Fault.unreadable("", "no JSON: " + what + ", at character " + Math.min(at + 1, text.length() + 1));
    }
}

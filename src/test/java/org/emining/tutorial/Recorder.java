package org.emining.tutorial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes requests and answers down as a person can read them. What differs from run to run (ids, times, numbers) is
 * replaced by a name, and a long list is cut, so that the text changes only when the API does.
 */
final class Recorder implements Filter {

    private static final List<String> SHOWN_REQUEST =
            List.of("Authorization", "X-Organisation-Id", "If-Match", "Idempotency-Key");
    private static final List<String> SHOWN_ANSWER =
            List.of("Content-Type", "ETag", "Location", "Idempotency-Replayed");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int SHOWN_ITEMS = 2;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    /** From now on this id is written as {name}. */
    void name(String id, String name) {
        names.put(id, "{" + name + "}");
    }

    void say(String sentence) {
        text.append("### ").append(sentence).append("\n\n");
    }

    String text() {
        return text.toString();
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response response = context.next(request, answer);
        String path = request.getURI().replaceFirst("https?://[^/]+", "");
        StringBuilder exchange = new StringBuilder(request.getMethod() + " " + path + "\n");
        for (String header : SHOWN_REQUEST) {
            if (request.getHeaders().hasHeaderWithName(header)) {
                exchange.append(header + ": " + request.getHeaders().getValue(header) + "\n");
            }
        }
        if (request.getBody() != null) {
            exchange.append("Content-Type: application/json\n\n"
                    + pretty(request.getBody().toString()) + "\n");
        }
        exchange.append("\nHTTP/1.1 " + response.statusCode() + "\n");
        for (String header : SHOWN_ANSWER) {
            if (response.header(header) != null) {
                exchange.append(header + ": " + response.header(header) + "\n");
            }
        }
        exchange.append("\n" + pretty(response.asString()) + "\n\n");
        text.append(settled(exchange.toString()));
        return response;
    }

    private String pretty(String body) {
        try {
            JsonNode tree = json.readTree(body);
            if (tree.path("items") instanceof ArrayNode items) {
                while (items.size() > SHOWN_ITEMS) {
                    items.remove(SHOWN_ITEMS);
                }
            }
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(body, notJson);
        }
    }

    private String settled(String exchange) {
        String settled = exchange;
        for (Map.Entry<String, String> name : names.entrySet()) {
            settled = settled.replace(name.getKey(), name.getValue());
        }
        settled = settled.replaceAll("Bearer \\S+", "Bearer {token}")
                .replaceAll("Idempotency-Key: \\S+", "Idempotency-Key: {a new key}")
                .replaceAll("\"requestId\" : \"[^\"]+\"", "\"requestId\" : \"{request id}\"")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "{time}")
                .replaceAll("\"(declaredOn|validUntil|dueOn)\" : \"[^\"]+\"", "\"$1\" : \"{day}\"")
                .replaceAll("\"assessedOn\" : \"[^\"]+\"", "\"assessedOn\" : \"{today}\"")
                .replaceAll("\"\\d+(\\.[0-9a-f]+){3,4}(\\.t)?\"", "\"{ranking version}\"")
                .replaceAll("\"(\\d+)-c[0-9a-f]{8}([a-z]*)\"", "\"$1-{case}$2\"")
                .replaceAll("(cursor=|\"nextCursor\" : \")[A-Za-z0-9_-]{20,}", "$1{cursor}")
                .replaceAll("(EOI|PK-[A-Z]{2})-\\d{4}-\\d{6}", "$1-{year}-{number}")
                .replaceAll("\"leafHash\" : \"[^\"]+\"", "\"leafHash\" : \"{leaf hash}\"")
                .replaceAll("\"promise\" : \"[^\"]+\"", "\"promise\" : \"{signed note}\"")
                .replaceAll("\"Wy[IJ][A-Za-z0-9_-]+\"", "\"{disclosure}\"")
                .replaceAll("http://localhost:\\d+", "");
        Matcher id = ID.matcher(settled);
        return id.replaceAll("{id}");
    }
}

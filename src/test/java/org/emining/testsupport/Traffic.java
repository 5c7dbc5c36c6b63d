package org.emining.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds every request of the tests and its answer against the reviewed description, and fails the test on what it does not
 * allow: a status or a media type it does not name, a body or a header outside its schema, and a request that was
 * accepted although it may not be sent.
 */
final class Traffic implements Filter {

    // What is refused before it is known which operation it is for.
    private static final Set<Integer> BEFORE_OPERATIONS = Set.of(414, 431);
    private static final String ANY = "*/*";
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int REFUSED = 400;

    private final Description description;
    private final ObjectMapper json = new ObjectMapper();

    Traffic(Description description) {
        this.description = description;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI address = URI.create(request.getURI());
        if (address.getPath().startsWith(Api.ROOT + "/") && !address.getPath().startsWith(Api.ROOT + "/openapi")) {
            List<String> faults = faults(request, address, answer);
            if (!faults.isEmpty()) {
                throw new AssertionError("The description does not allow what %s %s and its answer %d are: %s"
                        .formatted(
                                request.getMethod(),
                                address.getPath(),
                                answer.statusCode(),
                                String.join("; ", faults)));
            }
        }
        return answer;
    }

    private List<String> faults(FilterableRequestSpecification request, URI address, Response answer) {
        String method = request.getMethod();
        boolean head = "HEAD".equals(method);
        Optional<JsonNode> operation = description.operation(head ? "get" : method, address.getPath());
        int status = answer.statusCode();
        List<String> faults = new ArrayList<>();
        if (operation.isEmpty() || BEFORE_OPERATIONS.contains(status)) {
            if (status >= REFUSED && !head) {
                body(description.problem(), answer).forEach(faults::add);
            } else if (!"OPTIONS".equals(method) && !head) {
                faults.add("no operation is described");
            }
            return faults;
        }
        JsonNode said = operation.get().path("responses").path(String.valueOf(status));
        if (said.isMissingNode()) {
            return List.of("the status is not described: " + answer.asString());
        }
        JsonNode response = description.resolved(said);
        headers(response, answer).forEach(faults::add);
        if (!head) {
            content(response, answer).forEach(faults::add);
        }
        if (status < NOT_MODIFIED) {
            sent(operation.get(), request, address).forEach(faults::add);
        }
        return faults;
    }

    private Stream<String> content(JsonNode response, Response answer) {
        JsonNode content = response.path("content");
        if (content.isMissingNode() || answer.statusCode() == NO_CONTENT || answer.statusCode() == NOT_MODIFIED) {
            return answer.asByteArray().length == 0 ? Stream.of() : Stream.of("a body is not described");
        }
        String type = mediaType(answer.contentType());
        if (content.has(ANY)) {
            return Stream.of();
        }
        if (!content.has(type)) {
            return Stream.of("the media type " + type + " is not described");
        }
        return type.endsWith("json") && !type.endsWith("ndjson")
                ? body(content.path(type).path("schema"), answer)
                : Stream.of();
    }

    private Stream<String> body(JsonNode schema, Response answer) {
        return text(schema, answer.asByteArray());
    }

    private Stream<String> text(JsonNode schema, byte[] body) {
        try {
            return description.faults(schema, json.readTree(body));
        } catch (IOException noJson) {
            return Stream.of("the body is no JSON: " + noJson.getMessage());
        }
    }

    private Stream<String> headers(JsonNode response, Response answer) {
        return response.path("headers").properties().stream().flatMap(header -> {
            JsonNode schema = description.resolved(header.getValue()).path("schema");
            return answer.headers().getValues(header.getKey()).stream()
                    .flatMap(value -> description.faultsOfText(schema, value))
                    .map(fault -> "header " + header.getKey() + fault);
        });
    }

    private Stream<String> sent(JsonNode operation, FilterableRequestSpecification request, URI address) {
        List<JsonNode> parameters = operation
                .path("parameters")
                .valueStream()
                .map(description::resolved)
                .toList();
        return Stream.of(body(operation, request), query(parameters, address), needed(parameters, request))
                .flatMap(faults -> faults)
                .map(fault -> "accepted although " + fault);
    }

    private Stream<String> body(JsonNode operation, FilterableRequestSpecification request) {
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path(mediaType(request.getContentType()))
                .path("schema");
        Object body = request.getBody();
        if (schema.isMissingNode() || !mediaType(request.getContentType()).endsWith("json")) {
            return Stream.of();
        }
        return body instanceof String written
                ? text(schema, written.getBytes(StandardCharsets.UTF_8)).map(fault -> "of the body " + fault)
                : Stream.of();
    }

    private Stream<String> query(List<JsonNode> parameters, URI address) {
        if (address.getRawQuery() == null || address.getRawQuery().isEmpty()) {
            return Stream.of();
        }
        // The server below splits at a semicolon too.
        return Stream.of(address.getRawQuery().split("[&;]")).flatMap(part -> {
            String[] pair = part.split("=", 2);
            String name = URLDecoder.decode(pair[0], StandardCharsets.UTF_8);
            String value = pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
            return parameters.stream()
                    .filter(parameter -> "query".equals(parameter.path("in").asText())
                            && name.equals(parameter.path("name").asText()))
                    .findFirst()
                    .map(parameter -> description
                            .faultsOfText(parameter.path("schema"), value)
                            .map(fault -> "of parameter " + name + fault))
                    .orElseGet(() -> Stream.of("parameter " + name + " is not described"));
        });
    }

    private Stream<String> needed(List<JsonNode> parameters, FilterableRequestSpecification request) {
        Set<String> sent = Set.copyOf(request.getHeaders().asList().stream()
                .map(Header::getName)
                .map(String::toLowerCase)
                .toList());
        return parameters.stream()
                .filter(parameter -> "header".equals(parameter.path("in").asText()))
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText())
                .filter(name -> !sent.contains(name.toLowerCase()))
                .map(name -> "header " + name + " is missing");
    }

    private static String mediaType(String contentType) {
        return contentType == null ? "" : contentType.split(";")[0].strip();
    }
}

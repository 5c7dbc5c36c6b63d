package org.emining.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/**
 * What an operation declares, as far as something common follows from it.
 *
 * @param file whether the body is a file and no JSON
 * @param versioned whether it answers a thing that has a version, and so an ETag
 * @param conditional whether it reads the headers of conditional requests
 * @param paged whether it answers a page of a list
 * @param conflicts the conflicts it declares; null where it declares none of them and may answer any
 */
record Traits(
        HttpMethod method,
        boolean secured,
        boolean inPath,
        boolean body,
        boolean file,
        boolean once,
        boolean precondition,
        boolean versioned,
        boolean conditional,
        boolean paged,
        @Nullable Set<ErrorCode> conflicts) {

    static Traits of(Components components, HttpMethod method, Operation operation, boolean secured) {
        Map<String, Schema> answered = properties(components, operation);
        return new Traits(
                method,
                secured,
                parameters(operation).stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH),
                operation.getRequestBody() != null,
                takesFile(operation),
                declares(operation, Once.HEADER),
                declares(operation, "If-Match"),
                answered.containsKey("version") || declares(operation, "If-Match"),
                operation.hasExtension(Declared.CONDITIONAL),
                answered.containsKey("page") && answered.containsKey("items"),
                conflicts(operation));
    }

    private static @Nullable Set<ErrorCode> conflicts(Operation operation) {
        return operation.hasExtension(Declared.CONFLICTS)
                ? Pattern.compile(" ")
                        .splitAsStream(String.valueOf(operation.getExtensions().get(Declared.CONFLICTS)))
                        .filter(name -> !name.isEmpty())
                        .map(ErrorCode::valueOf)
                        .collect(Collectors.toUnmodifiableSet())
                : null;
    }

    private static boolean takesFile(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent() != null
                && operation.getRequestBody().getContent().getMediaTypes().keySet().stream()
                        .noneMatch(type -> type.endsWith("json") && !type.equals("application/x-ndjson"));
    }

    static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static boolean declares(Operation operation, String header) {
        return parameters(operation).stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static Map<String, Schema> properties(Components components, Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .map(schema -> resolved(components, schema))
                .filter(schema -> schema != null && schema.getProperties() != null)
                .map(Schema::getProperties)
                .findFirst()
                .orElse(Map.of());
    }

    private static @Nullable Schema resolved(Components components, Schema schema) {
        String reference = schema.getRef();
        return reference == null
                ? schema
                : components.getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
    }
}

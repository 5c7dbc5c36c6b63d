package org.emining.platform.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.ProblemWriter;
import org.emining.platform.language.Language;
import org.emining.platform.language.Messages;

/**
 * The refusals: for each status one shared response with an example of each code that has it, and one more for each
 * choice of codes that an operation can answer instead of all.
 */
final class CommonErrors {

    private static final int CONFLICT = 409;

    private static final List<String> LIMITS = List.of("RateLimit-Policy", "RateLimit");

    // The scanner's own words, which say nothing.
    private static final Set<String> EMPTY = Set.of("Not Authorized", "Not Allowed", "Bad Request");
    private static final Map<Integer, List<String>> HEADERS = Map.of(
            401, List.of("WWW-Authenticate"),
            409, List.of("Retry-After"),
            412, List.of("ETag"),
            429, List.of("Retry-After"),
            503, List.of("Retry-After"));

    private final Map<Integer, List<ErrorCode>> codes = Stream.of(ErrorCode.values())
            .collect(Collectors.groupingBy(ErrorCode::status, LinkedHashMap::new, Collectors.toList()));

    /** Refers to those this operation can answer with. */
    void add(Components components, Operation operation, Traits traits) {
        for (int status : statuses(traits)) {
            List<ErrorCode> possible = possible(status, traits);
            if (!possible.isEmpty()) {
                operation
                        .getResponses()
                        .addAPIResponse(String.valueOf(status), reference(components, status, possible));
            }
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45]..") && response.getRef() == null) {
                operation.getResponses().addAPIResponse(status, named(components, Integer.parseInt(status), response));
            }
        });
    }

    private List<ErrorCode> possible(int status, Traits traits) {
        return codes.getOrDefault(status, List.of()).stream()
                .filter(code -> switch (code) {
                    case CONSTRAINT_VIOLATION -> traits.body() && !traits.file();
                    case CONTENT_REFUSED -> traits.file();
                    case IDEMPOTENCY_KEY_REUSED -> traits.once();
                    case IDEMPOTENCY_IN_PROGRESS -> traits.once() || traits.conflicts() == null;
                    default ->
                        status != CONFLICT
                                || traits.conflicts() == null
                                || traits.conflicts().contains(code);
                })
                .toList();
    }

    private static List<Integer> statuses(Traits traits) {
        // Any operation refuses parameters it does not know, a bad token, media types it cannot write, too long an
        // address or head, and one request too many.
        List<Integer> statuses = new ArrayList<>(List.of(400, 401, 406, 414, 429, 431, 500, 503));
        boolean changes = traits.method() != HttpMethod.GET;
        when(traits.secured(), statuses, 403);
        when(traits.inPath(), statuses, 404);
        boolean writes = changes && (traits.body() || traits.once() || traits.precondition());
        // A read conflicts with nothing, unless it says so.
        boolean says = traits.conflicts() != null && !traits.conflicts().isEmpty();
        when(writes || says, statuses, 409);
        when(traits.precondition(), statuses, 412, 428);
        when(traits.body(), statuses, 413, 415, 422);
        when(traits.once() && !traits.body(), statuses, 422);
        when(traits.file(), statuses, 507);
        return statuses;
    }

    private static void when(boolean holds, List<Integer> statuses, Integer... more) {
        if (holds) {
            statuses.addAll(List.of(more));
        }
    }

    private APIResponse named(Components components, int status, APIResponse declared) {
        List<ErrorCode> known = codes.get(status);
        if (known == null || declared.getDescription() == null || EMPTY.contains(declared.getDescription())) {
            return known == null ? declared : reference(components, status, known);
        }
        return shared(status, known).description(declared.getDescription());
    }

    private APIResponse reference(Components components, int status, List<ErrorCode> possible) {
        String name = "Problem" + status + (possible.equals(codes.get(status)) ? "" : suffix(possible));
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponse(name, shared(status, possible));
        }
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private static String suffix(List<ErrorCode> possible) {
        return possible.stream()
                .flatMap(code -> Stream.of(code.code().split("-")))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static APIResponse shared(int status, List<ErrorCode> codes) {
        MediaType type =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        codes.forEach(code -> type.addExample(
                code.code(),
                OASFactory.createExample().summary(text(code, "title")).value(example(code))));
        String description = codes.stream()
                .map(code -> "`" + code.code() + "`: " + text(code, "title") + ".")
                .collect(Collectors.joining(" "));
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(ProblemWriter.MEDIA_TYPE, type));
        CommonHeaders.refer(response, "X-Request-Id", "Content-Language");
        if (status < 500) {
            LIMITS.forEach(header -> CommonHeaders.refer(response, header));
        }
        HEADERS.getOrDefault(status, List.of()).forEach(header -> CommonHeaders.refer(response, header));
        return response;
    }

    private static Map<String, Object> example(ErrorCode code) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "https://emining.example/problems/" + code.code());
        problem.put("title", text(code, "title"));
        problem.put("status", code.status());
        problem.put("detail", text(code, "detail"));
        problem.put("instance", "/api/v1/organisations");
        problem.put("code", code.code());
        problem.put("requestId", "3f0a9c52-7d41-4c1e-9b57-0d2f6a1e8c44");
        if (code == ErrorCode.CONTENT_REFUSED) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("pointer", "");
            item.put("code", "content-metadata");
            item.put("detail", Messages.text(Language.EN, "fault.content-metadata", List.of("APP1")));
            problem.put("errors", List.of(item));
        }
        if (code == ErrorCode.CONSTRAINT_VIOLATION) {
            String detail = Messages.text(Language.EN, "fault.size", List.of(2, 200));
            // In this order on every machine: the order of Map.of differs from run to run.
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("pointer", "/name");
            item.put("code", "size");
            item.put("detail", detail);
            problem.put("errors", List.of(item));
        }
        return problem;
    }

    private static String text(ErrorCode code, String part) {
        List<?> values =
                switch (code) {
                    case URI_TOO_LONG -> List.of(8192);
                    case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> List.of("application/json");
                    case SETTING_MISSING -> List.of("PK-BA", "periods.CURE");
                    default -> List.of("SUBMITTED", "WITHDRAW");
                };
        return Messages.text(Language.EN, "problem." + code.code() + "." + part, values);
    }
}

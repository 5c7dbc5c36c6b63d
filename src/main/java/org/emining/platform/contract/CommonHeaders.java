package org.emining.platform.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.emining.platform.web.Once;

/** The headers of our own rules, described once and referred to where they apply. */
final class CommonHeaders {

    private static final String TAG = "\"7-full\"";

    private record Sent(String name, boolean required, String description, Schema schema, Object example) {}

    private final Map<String, Sent> sent = new LinkedHashMap<>();
    private final Map<String, Header> answered = new LinkedHashMap<>();

    CommonHeaders() {
        sent(
                Once.HEADER,
                true,
                "New for each thing wanted, the same for each retry: the thing then happens once, and a retry gets the"
                        + " first answer. Kept for at least seven days.",
                text(66).pattern("^(\"[A-Za-z0-9_-]{16,64}\"|[A-Za-z0-9_-]{16,64})$"),
                "0d2f6a1e-8c44-4c1e-9b57-3f0a9c527d41");
        sent(
                "If-Match",
                true,
                "The ETag of the version you looked at; `*` is refused.",
                text(85).pattern("^\"[0-9]{1,18}-[a-z0-9]{1,64}\"$"),
                TAG);
        sent("If-None-Match", false, "An ETag you have: 304 when it still holds.", text(500), TAG);
        sent(
                "Accept-Language",
                false,
                "Language of `title` and `detail` in problems: en, zh-Hans, ja, ur. Anything else is en. Bodies of"
                        + " resources are the same in every language.",
                text(200),
                "zh-Hans, en;q=0.5");
        sent(
                "X-Organisation-Id",
                false,
                "For whom you act, when you belong to several organisations or are a portal with a firm's mandate.",
                text(36).format("uuid"),
                "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");
        sent(
                "X-Request-Id",
                false,
                "Your id of this request, returned and logged; another value is replaced.",
                text(64).pattern("^[A-Za-z0-9._-]{8,64}$"),
                "order-20261122-0007");
        answered("ETag", "Strong tag of this version: send it as If-Match to change it.", text(90), TAG);
        answered(
                "Location",
                "Path of what was made.",
                text(500).format("uri-reference"),
                "/api/v1/organisations/0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");
        answered(
                "Link",
                "The next page (RFC 8288), absent on the last; of a deprecated operation, also where to read about that.",
                text(9000),
                "</api/v1/organisations?cursor=q83v>; rel=\"next\"");
        answered("X-Request-Id", "Id of this request: quote it when asking for help.", text(64), "order-20261122-0007");
        answered("Content-Language", "Language of `title` and `detail`.", text(20), "en");
        answered(
                "Idempotency-Replayed",
                "`true` when this is the stored answer to an earlier attempt.",
                text(5),
                "true");
        answered(
                "RateLimit-Policy",
                "The budget that is nearest to its end: its name, how many requests (`q`) in how many seconds (`w`).",
                text(100),
                "\"read\";q=600;w=300");
        answered(
                "RateLimit",
                "What is left of it (`r`) and in how many seconds it is full again (`t`).",
                text(100),
                "\"read\";r=599;t=1");
        answered(
                "Deprecation",
                "Since when nobody should begin with this operation (RFC 9745).",
                text(20),
                "@1801440000");
        answered("Sunset", "From when on it may be gone (RFC 8594).", text(40), "Tue, 01 Feb 2028 00:00:00 GMT");
        answered(
                "Content-Digest",
                "SHA-256 of the whole body (RFC 9530).",
                text(100),
                "sha-256=:uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=:");
        answered("Export-Rows", "How many there are in it.", text(16).pattern("^[0-9]{1,16}$"), "108");
        answered(
                "Export-As-Of",
                "What was committed by then is in it.",
                text(30).format("date-time"),
                "2026-11-22T04:17:24.615Z");
        answered("Export-Cursor", "Where `/changes` goes on from it, for `since`.", text(500), "q83vASNFZ4k");
        answered("Retry-After", "Seconds to wait.", text(10).pattern("^[0-9]{1,9}$"), "1");
        answered(
                "WWW-Authenticate",
                "The scheme that is wanted, what is wrong with the token sent (RFC 6750), and where to learn which"
                        + " provider gives tokens (RFC 9728).",
                text(500),
                "Bearer error=\"invalid_token\","
                        + " resource_metadata=\"https://emining.example/.well-known/oauth-protected-resource\"");
    }

    private static Schema text(int maxLength) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(maxLength);
    }

    private void sent(String name, boolean required, String description, Schema schema, Object example) {
        sent.put(name, new Sent(name, required, description, schema, example));
    }

    private void answered(String name, String description, Schema schema, Object example) {
        answered.put(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .schema(schema)
                        .example(example));
    }

    void define(Components components) {
        answered.forEach(components::addHeader);
        sent.values()
                .forEach(header -> components.addParameter(
                        header.name(),
                        OASFactory.createParameter()
                                .in(Parameter.In.HEADER)
                                .name(header.name())
                                .required(header.required())
                                .description(header.description())
                                .schema(header.schema())
                                .example(header.example())));
    }

    /** Replaces the bare header parameters by the described ones, and adds those that every operation reads. */
    void addParameters(Operation operation, Traits traits) {
        List<String> names = new ArrayList<>(List.of("Accept-Language", "X-Request-Id"));
        List<Parameter> kept = new ArrayList<>();
        for (Parameter parameter : Traits.parameters(operation)) {
            if (parameter.getIn() == Parameter.In.HEADER && sent.containsKey(String.valueOf(parameter.getName()))) {
                names.add(parameter.getName());
            } else {
                kept.add(parameter);
            }
        }
        if (traits.secured()) {
            names.add("X-Organisation-Id");
        }
        if (traits.method() == HttpMethod.GET && traits.conditional()) {
            names.add("If-None-Match");
        }
        names.stream()
                .sorted()
                .distinct()
                .map(name -> OASFactory.createParameter().ref("#/components/parameters/" + name))
                .forEach(kept::add);
        operation.setParameters(kept);
    }

    /** Names the headers that come with a success. */
    void addResponseHeaders(Operation operation, Traits traits) {
        boolean reads = traits.method() == HttpMethod.GET;
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.startsWith("2")) {
                return;
            }
            refer(response, "X-Request-Id", "RateLimit-Policy", "RateLimit");
            when(traits.versioned() || traits.once() || traits.conditional(), response, "ETag");
            when(status.equals("201"), response, "Location");
            when(traits.once(), response, "Idempotency-Replayed");
            boolean retired = Boolean.TRUE.equals(operation.getDeprecated());
            when(traits.paged() || retired, response, "Link");
            when(retired, response, "Deprecation");
            when(retired, response, "Sunset");
        });
        if (reads && traits.conditional()) {
            APIResponse known = OASFactory.createAPIResponse().description("You have this version already.");
            refer(known, "ETag", "X-Request-Id", "RateLimit-Policy", "RateLimit");
            operation.getResponses().addAPIResponse("304", known);
        }
    }

    private static void when(boolean holds, APIResponse response, String header) {
        if (holds) {
            refer(response, header);
        }
    }

    static void refer(APIResponse response, String... names) {
        for (String name : names) {
            response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
        }
    }
}

package org.emining.platform.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.platform.PlatformConfig;
import org.emining.platform.language.Language;
import org.emining.platform.language.Messages;

/** Words a refusal in the reader's language. The only maker of {@link Problem}, for JAX-RS and for the layers below it. */
@Singleton
public final class ProblemWriter {

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String REQUEST_ID = "X-Request-Id";
    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    private static final int MOST_FAULTS = 100;

    private final PlatformConfig config;
    private final ObjectMapper json;

    ProblemWriter(PlatformConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /** A refusal ready to be sent. */
    public record Refusal(int status, Map<String, String> headers, String body) {}

    public Refusal refusal(DomainException failure, HttpServerRequest request) {
        ErrorCode code = failure.code();
        Language language = Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        List<Problem.Item> items = failure.faults().stream()
                .limit(MOST_FAULTS)
                .map(fault -> item(fault, language))
                .toList();
        String requestId = requestId(request.response());
        Problem problem = new Problem(
                config.publicUrl() + "/problems/" + code.code(),
                Messages.text(language, "problem." + code.code() + ".title", List.of()),
                code.status(),
                Messages.text(language, "problem." + code.code() + ".detail", failure.values()),
                path(request),
                code.code(),
                requestId,
                items.isEmpty() ? null : items);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", MEDIA_TYPE);
        headers.put("Content-Language", language.tag());
        headers.put("Vary", "Accept-Language");
        headers.put("Cache-Control", "no-store");
        headers.putAll(failure.headers());
        headers.computeIfPresent(WWW_AUTHENTICATE, (name, challenge) -> challenge + metadata(challenge));
        try {
            return new Refusal(code.status(), headers, json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // What the server below us refuses has not come past the place where requests get their ids.
    private static String requestId(HttpServerResponse response) {
        String given = response.headers().get(REQUEST_ID);
        if (given != null) {
            return given;
        }
        String made = UUID.randomUUID().toString();
        response.putHeader(REQUEST_ID, made);
        return made;
    }

    /** Answers a request that no endpoint will see. What is too large is not read to its end: the connection closes. */
    public void send(HttpServerRequest request, DomainException failure) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        Refusal refusal = refusal(failure, request);
        response.setStatusCode(refusal.status());
        refusal.headers().forEach(response::putHeader);
        if (failure.code() == ErrorCode.BODY_TOO_LARGE) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            response.end(refusal.body()).onComplete(sent -> request.connection().close());
            return;
        }
        response.end(refusal.body());
    }

    // RFC 9728 5.1: who does not know where tokens come from learns it from the refusal.
    private String metadata(String challenge) {
        return (challenge.contains("=") ? ", " : " ") + "resource_metadata=\"" + config.publicUrl()
                + "/.well-known/oauth-protected-resource\"";
    }

    // A request line that could not be parsed has no path.
    private static String path(HttpServerRequest request) {
        String path = request.path();
        if (path == null) {
            return "/";
        }
        return path.length() > 200 ? path.substring(0, 200) : path;
    }

    private static Problem.Item item(Fault fault, Language language) {
        return new Problem.Item(
                fault.pointer(),
                fault.parameter(),
                fault.code(),
                Messages.text(language, "fault." + fault.code(), fault.expected()));
    }
}

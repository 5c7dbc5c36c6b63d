package org.emining.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** What the command asks the sandbox. The token is read anew each time: it may be renewed meanwhile. */
final class SandboxClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String RUNS = "/api/v1/sandbox/conformance-runs";
    private static final int CREATED = 201;

    private final String base;
    private final Path token;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    SandboxClient(String base, Path token) {
        this.base = base;
        this.token = token;
    }

    /** @return the run */
    JsonNode begin() throws IOException, InterruptedException {
        HttpResponse<String> answer = post(RUNS);
        if (answer.statusCode() != CREATED) {
            throw refused(answer);
        }
        return json.readTree(answer.body());
    }

    /** Has the receiver tried out. @return whether there was one */
    boolean probe(String run) throws IOException, InterruptedException {
        return post(RUNS + "/" + run + "/webhook-probes").statusCode() == CREATED;
    }

    JsonNode read(String run) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(RUNS + "/" + run).GET());
        if (answer.statusCode() != 200) {
            throw refused(answer);
        }
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + Files.readString(token).strip());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static IOException refused(HttpResponse<String> answer) {
        return new IOException(
                answer.statusCode() == 404
                        ? answer.uri() + " answers 404: no sandbox, or the run has ended"
                        : answer.uri() + " answers " + answer.statusCode() + " " + answer.body());
    }
}

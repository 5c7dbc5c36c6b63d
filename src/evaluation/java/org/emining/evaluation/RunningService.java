package org.emining.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emining.evaluation.DealTest.Ranked;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.ProjectProfile;

/**
 * A service that runs somewhere with the public records in it, asked over its public API as anybody could ask it.
 *
 * @param address such as {@code http://localhost:8080}
 * @param token of an operator or an auditor
 */
public record RunningService(URI address, String token) {

    private static final int OK = 200;
    private static final int CHANGED = 410;
    private static final int RESTARTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASKED = "/api/v1/trial-ranking?limit=200&country=%s&needs=%s";

    /**
     * Its whole rankings, each asked for once. A firm that the service has beside those of the test is passed over; one that
     * it has not, or keeps out by a gate, stands last.
     */
    Way way(String name, List<Ranked> firms) {
        Map<UUID, Integer> places = IntStream.range(0, firms.size())
                .boxed()
                .collect(Collectors.toMap(place -> firms.get(place).profile().id(), place -> place));
        Map<UUID, long[]> asked = new ConcurrentHashMap<>();
        return new Way(
                name,
                project -> asked.computeIfAbsent(project.id(), id -> {
                    long[] scores = new long[firms.size()];
                    Arrays.fill(scores, Quality.OUT);
                    scores(project).forEach((company, score) -> {
                        Integer place = places.get(company);
                        if (place != null) {
                            scores[place] = score;
                        }
                    });
                    return scores;
                }));
    }

    /**
     * The score of each firm that is ranked for a project there, in a ranking that did not change while its pages were read.
     *
     * @throws IllegalStateException when it changes at each attempt, or the service refuses
     */
    public Map<UUID, Long> scores(ProjectProfile project) {
        String first = ASKED.formatted(
                project.country(),
                project.needs().declared().stream().map(RunningService::shown).collect(Collectors.joining(",")));
        Map<UUID, Long> scores = new HashMap<>();
        String next = first;
        int restarts = 0;
        while (!next.isEmpty()) {
            HttpResponse<String> answer = get(next);
            if (answer.statusCode() == CHANGED && restarts++ < RESTARTS) {
                scores.clear();
                next = first;
                continue;
            }
            JsonNode page = read(answer);
            page.path("items")
                    .forEach(row -> scores.put(
                            UUID.fromString(row.at("/company/id").asText()),
                            row.path("score").asLong()));
            next = page.at("/links/next").asText("");
        }
        return scores;
    }

    private static String shown(Need need) {
        String mineral = need.cell().mineral();
        return (mineral == null ? "" : mineral + ":") + need.cell().stage() + ":" + need.weight();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(answer + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(answer.toString(), unreadable);
        }
    }

    private HttpResponse<String> get(String path) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Authorization", "Bearer " + token)
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot ask " + address, failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}

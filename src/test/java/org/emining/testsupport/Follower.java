package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who keeps a copy up to date by the feed, the way its description says. */
public final class Follower {

    /** What is followed: two kinds may share an id, as a project and the answers published on it do. */
    public record Thing(String kind, String id) {}

    private final Api who;
    private final Map<Thing, Integer> versions = new HashMap<>();
    private final Map<Thing, Integer> highest = new HashMap<>();
    private final List<Map<String, Object>> seen = new ArrayList<>();
    private String cursor;

    private Follower(Api who) {
        this.who = who;
    }

    public static Follower of(Api who) {
        return new Follower(who);
    }

    /** Somebody who wants only what comes from now on. */
    public static Follower upToNow(Api who) {
        Follower follower = of(who);
        follower.cursor = "now";
        follower.step();
        return follower;
    }

    /** Somebody who begins with an export in NDJSON. */
    public static Follower from(Api who, String export) {
        Follower follower = of(who);
        List<JsonNode> lines = export.lines().map(Follower::read).toList();
        JsonNode manifest = lines.getLast().path("manifest");
        lines.subList(0, lines.size() - 1)
                .forEach(row -> follower.versions.put(
                        new Thing(manifest.path("kind").asText(), row.path("id").asText()),
                        row.path("version").asInt()));
        follower.cursor = manifest.path("cursor").asText();
        return follower;
    }

    private static JsonNode read(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asks until there is nothing more. */
    public Follower caughtUp() {
        boolean more = true;
        while (more) {
            more = step();
        }
        return this;
    }

    /** Asks once. @return whether there was more */
    public boolean step() {
        Response answer = ask(200);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        answer.jsonPath().<Map<String, Object>>getList("items").forEach(this::take);
        cursor = answer.jsonPath().getString("page.nextCursor");
        return answer.jsonPath().getBoolean("page.hasMore");
    }

    public Response ask(int limit) {
        return cursor == null
                ? who.get("/changes?limit={limit}", limit)
                : who.get("/changes?limit={limit}&since={since}", limit, cursor);
    }

    private void take(Map<String, Object> change) {
        Thing thing = new Thing(String.valueOf(change.get("kind")), String.valueOf(change.get("id")));
        seen.add(change);
        if (Boolean.TRUE.equals(change.get("gone"))) {
            versions.remove(thing);
            return;
        }
        int version = (Integer) change.get("version");
        assertThat(version)
                .as("the versions of %s never go back", thing)
                .isGreaterThanOrEqualTo(highest.getOrDefault(thing, 0));
        highest.put(thing, version);
        versions.put(thing, version);
    }

    /** The version of each thing that is there. */
    public Map<Thing, Integer> versions() {
        return versions;
    }

    /** What was told of a thing, in order. */
    public List<Map<String, Object>> told(String id) {
        return seen.stream().filter(change -> change.get("id").equals(id)).toList();
    }

    public String cursor() {
        return cursor;
    }
}

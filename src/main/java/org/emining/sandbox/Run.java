package org.emining.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.emining.feed.webhook.WebhookProbes.Probe;

/** One run of the kit: what goes wrong in it, and what was seen. Several threads write and read it. */
final class Run {

    // A portal has shown long before what it does; then the oldest are the ones that met the faults.
    private static final int MOST = 10_000;

    private final UUID id;
    private final String client;
    private final Instant startedAt;
    private final Plan plan = new Plan();
    private final List<Sighting> requests = new ArrayList<>();
    private final Map<Probe, Integer> probes = new EnumMap<>(Probe.class);

    /** @param client who is watched: issuer and subject */
    Run(UUID id, String client, Instant startedAt) {
        this.id = id;
        this.client = client;
        this.startedAt = startedAt;
    }

    UUID id() {
        return id;
    }

    String client() {
        return client;
    }

    Instant startedAt() {
        return startedAt;
    }

    synchronized <T> T planned(Function<Plan, T> asked) {
        return asked.apply(plan);
    }

    synchronized void saw(Sighting request) {
        if (requests.size() < MOST) {
            requests.add(request);
        }
    }

    synchronized void probed(Probe probe, int status) {
        probes.put(probe, status);
    }

    synchronized Check.Seen seen() {
        List<Sighting> inOrder = requests.stream()
                .sorted(java.util.Comparator.comparing(Sighting::at))
                .toList();
        return new Check.Seen(inOrder, Map.copyOf(probes));
    }
}

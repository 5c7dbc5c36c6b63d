package org.emining.sandbox;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.UUID;

/** The sandbox as it starts on a database of its own. */
public class InSandbox implements QuarkusTestProfile {

    @Override
    public String getConfigProfile() {
        return "test,sandbox";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.embedded.postgresql.data.dir", "target/sandbox/" + UUID.randomUUID(),
                "emining.demo.records", "false",
                "emining.sandbox.poll", "off",
                "emining.clocks.poll", "1s",
                "emining.digests.poll", "off",
                "emining.webhooks.poll", "1s",
                "emining.feed.poll", "1s");
    }
}

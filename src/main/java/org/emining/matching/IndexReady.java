package org.emining.matching;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A replica takes no requests before its companies are in memory: it could only tell every caller to come back. */
@Readiness
@Singleton
class IndexReady implements HealthCheck {

    private final LiveFirms firms;

    IndexReady(LiveFirms firms) {
        this.firms = firms;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ranking index").status(firms.built()).build();
    }
}

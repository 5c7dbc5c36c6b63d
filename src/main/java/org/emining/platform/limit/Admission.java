package org.emining.platform.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.ProblemWriter;

/**
 * Refuses early what would only wait: a replica works on so many requests at a time and no more. Reads and exports are
 * admitted to a part of these places only, so that a decision still finds one when everybody is reading.
 */
@Singleton
final class Admission {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    // By its address: what is refused here has cost nothing yet, no endpoint was looked for.
    private static final Pattern EXPORT = Pattern.compile("/api/v1/.*(exports?|results)(/.*)?");
    private static final String ROOT = "/api/";
    // After requests got their ids, and before the token is looked at.
    private static final int SECOND = 900;

    private final LimitConfig config;
    private final ProblemWriter problems;
    private final AtomicInteger underWay = new AtomicInteger();

    Admission(LimitConfig config, ProblemWriter problems) {
        this.config = config;
        this.problems = problems;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::admit, SECOND);
    }

    private void admit(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.startsWith(ROOT)) {
            context.next();
            return;
        }
        if (underWay.incrementAndGet() > places(context.request().method(), path)) {
            underWay.decrementAndGet();
            problems.send(
                    context.request(), DomainException.of(ErrorCode.OVERLOADED).header("Retry-After", "1"));
            return;
        }
        context.addEndHandler(end -> underWay.decrementAndGet());
        context.next();
    }

    int places(HttpMethod method, String path) {
        if (!READS.contains(method)) {
            return config.atATime();
        }
        int share = EXPORT.matcher(path).matches() ? config.exportShare() : config.readShare();
        return Math.max(1, config.atATime() * share / 100);
    }
}

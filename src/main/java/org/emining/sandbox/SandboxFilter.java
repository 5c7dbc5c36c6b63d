package org.emining.sandbox;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.emining.platform.PlatformConfig;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.error.ProblemWriter;
import org.emining.platform.time.RealTime;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every endpoint of a sandbox, and of nothing else: says in each answer that it is one, gives callers the answers
 * they ask for, and watches those who have begun a run. Outside of a sandbox it is not registered, so that no request passes
 * it.
 */
@Singleton
class SandboxFilter {

    static final String MARK = "X-Sandbox";
    static final String ASKED = "X-Sandbox-Answer";

    // Before requests get their ids: also what is refused there is a sandbox's answer.
    private static final int FIRST = 1_001;
    // After the token has been judged: a bad one is refused before anything else.
    private static final int AFTER_AUTHENTICATION = 140;
    private static final String API = "/api/";
    private static final String UNWATCHED = "/api/v1/sandbox/";

    private final PlatformConfig config;
    private final ProblemWriter problems;
    private final Runs runs;
    private final Clock clock;

    SandboxFilter(PlatformConfig config, ProblemWriter problems, Runs runs, @RealTime Clock clock) {
        this.config = config;
        this.problems = problems;
        this.runs = runs;
        this.clock = clock;
    }

    void filter(@Observes Filters filters) {
        if (config.sandbox().enabled()) {
            filters.register(this::mark, FIRST);
            filters.register(this::authenticated, AFTER_AUTHENTICATION);
        }
    }

    private void mark(RoutingContext context) {
        context.response().putHeader(MARK, "true");
        context.next();
    }

    private void authenticated(RoutingContext context) {
        // Without a token the endpoint says whether it needs one.
        if (!context.normalizedPath().startsWith(API)
                || context.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            context.next();
            return;
        }
        // Answered before the subscription: of what fails in it nobody would be told, and the request would hang.
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .invoke(identity -> answer(context, Runs.client(identity)))
                .subscribe()
                .with(answered -> {}, context::fail);
    }

    private void answer(RoutingContext context, @Nullable String client) {
        String asked = context.request().getHeader(ASKED);
        Optional<ForcedAnswer> known = asked == null ? Optional.empty() : ForcedAnswer.of(asked.strip());
        if (asked != null && known.isEmpty()) {
            Fault fault = Fault.inParameter(ASKED, "one-of", ForcedAnswer.words());
            problems.send(context.request(), DomainException.of(ErrorCode.INVALID_PARAMETER, List.of(fault)));
            return;
        }
        Optional<Run> run = context.normalizedPath().startsWith(UNWATCHED) ? Optional.empty() : runs.of(client);
        Optional<ForcedAnswer> forced = known.or(() -> run.flatMap(one -> planned(one, context.request())));
        run.ifPresent(one -> watch(one, context, forced.orElse(null)));
        give(context, forced.orElse(null));
    }

    private static Optional<ForcedAnswer> planned(Run run, HttpServerRequest request) {
        return run.planned(plan -> plan.next(
                request.method().name(),
                String.valueOf(request.path()),
                request.getHeader(Once.HEADER),
                request.getHeader(HttpHeaders.IF_MATCH),
                request.getParam("since")));
    }

    private void watch(Run run, RoutingContext context, @Nullable ForcedAnswer forced) {
        HttpServerRequest request = context.request();
        var came = clock.instant();
        // Before the answer leaves: whoever has it and asks for the verdict finds it counted.
        context.addHeadersEndHandler(ready -> run.saw(new Sighting(
                came,
                request.method().name(),
                String.valueOf(request.path()),
                request.getParam("since"),
                request.getHeader(Once.HEADER),
                request.getHeader(HttpHeaders.IF_MATCH),
                language(request),
                forced,
                forced == ForcedAnswer.LOST_ANSWER ? 0 : context.response().getStatusCode())));
    }

    // Some clients say by themselves that any will do.
    private static @Nullable String language(HttpServerRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return "*".equals(asked) ? null : asked;
    }

    private void give(RoutingContext context, @Nullable ForcedAnswer forced) {
        if (forced == null) {
            context.next();
        } else if (forced == ForcedAnswer.LOST_ANSWER) {
            LostAnswer.on(context.request().connection());
            context.next();
        } else {
            problems.send(context.request(), forced.refusal(context.request().getHeader(HttpHeaders.IF_MATCH)));
        }
    }
}

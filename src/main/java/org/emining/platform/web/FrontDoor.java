package org.emining.platform.web;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * What somebody gets who types the bare address: the description of the API, or, where it is served, the page to try it
 * out on.
 */
@Singleton
final class FrontDoor {

    private static final String DESCRIPTION = "/api/v1/openapi";
    private static final String TRY_OUT = "/q/swagger-ui";

    void open(@Observes Router router) {
        lead(router, "/", LaunchMode.current().isDevOrTest() ? TRY_OUT : DESCRIPTION);
        lead(router, "/api/v1", DESCRIPTION);
    }

    private static void lead(Router router, String from, String to) {
        router.get(from).handler(context -> context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, to)
                .end());
    }
}

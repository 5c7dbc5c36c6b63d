package org.emining.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.emining.platform.time.RealTime;
import org.jspecify.annotations.Nullable;

/**
 * Who the tokens judged good a moment ago stand for. Judging a signature is an eighth of the work of a ranking, and a
 * portal sends the same token with each of its requests.
 *
 * <p>A token opens no longer than it says, and is judged again {@link #MOMENT} after it was judged: so long may one be
 * good whose signing key the provider has withdrawn. Rights are not remembered; they are read from the database at every
 * request.
 *
 * <p>Not remembered are tokens whose goodness is not in themselves alone: those bound to a key that the sender must show with
 * each request ({@code cnf}, RFC 7800), and those that the provider was asked about, who may have taken them back since.
 */
@Singleton
final class JudgedTokens {

    static final Duration MOMENT = Duration.ofSeconds(30);

    private static final int MOST = 10_000;

    private final Cache<String, Judged> judged;
    private final Clock clock;

    JudgedTokens(@RealTime Clock clock) {
        this.clock = clock;
        this.judged = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(MOMENT)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .build();
    }

    private record Judged(SecurityIdentity identity, Instant expiry) {}

    /** Null when the token must be judged. */
    @Nullable
    SecurityIdentity find(String token) {
        Judged known = judged.getIfPresent(token);
        return known != null && clock.instant().isBefore(known.expiry) ? known.identity : null;
    }

    /** Remembers whom a good token stands for, where the token alone says so. */
    void keep(String token, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken claims
                && !claims.containsClaim("cnf")
                && identity.getAttribute(OidcUtils.INTROSPECTION_ATTRIBUTE) == null
                && identity.getAttribute(OidcUtils.USER_INFO_ATTRIBUTE) == null) {
            judged.put(token, new Judged(withoutRequest(identity), Instant.ofEpochSecond(claims.getExpirationTime())));
        }
    }

    // The request it came with must not be kept alive with it, nor be taken for the next one.
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }
}

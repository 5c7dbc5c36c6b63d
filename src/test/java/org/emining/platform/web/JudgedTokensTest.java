package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class JudgedTokensTest {

    private static final Instant JUDGED_AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant EXPIRY = JUDGED_AT.plusSeconds(10);

    private final AtomicReference<Instant> now = new AtomicReference<>(JUDGED_AT);
    private final InstantSource source = now::get;
    private final JudgedTokens tokens = new JudgedTokens(source.withZone(ZoneOffset.UTC));

    @Test
    void a_token_just_judged_need_not_be_judged_again() {
        tokens.keep("a.b.c", identity(Map.of()));

        assertThat(tokens.find("a.b.c"))
                .extracting(known -> known.getPrincipal().getName())
                .isEqualTo("somebody");
    }

    @Test
    void another_token_of_the_same_person_is_judged() {
        tokens.keep("a.b.c", identity(Map.of()));

        assertThat(tokens.find("a.b.d")).isNull();
    }

    @Test
    void a_token_that_has_expired_meanwhile_is_judged() {
        tokens.keep("a.b.c", identity(Map.of()));

        now.set(EXPIRY);

        assertThat(tokens.find("a.b.c")).isNull();
    }

    @Test
    void the_request_it_came_with_is_forgotten() {
        Object request = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RoutingContext.class}, (proxy, method, values) -> null);
        tokens.keep("a.b.c", identity(Map.of("request", request, "tenant-id", "Default")));

        assertThat(tokens.find("a.b.c"))
                .extracting(SecurityIdentity::getAttributes)
                .isEqualTo(Map.of("tenant-id", "Default"));
    }

    private static SecurityIdentity identity(Map<String, Object> attributes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Claims())
                .addAttributes(attributes)
                .build();
    }

    private static final class Claims implements JsonWebToken {
        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) (Object) EXPIRY.getEpochSecond();
        }
    }
}

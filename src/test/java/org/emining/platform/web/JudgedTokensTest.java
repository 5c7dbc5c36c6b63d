package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgedTokensTest {

    private static final Instant JUDGED_AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant EXPIRY = JUDGED_AT.plusSeconds(300);

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
        Instant soon = JUDGED_AT.plusSeconds(10);
        tokens.keep("a.b.c", identity(new Claims(soon, null), Map.of()));

        now.set(soon);

        assertThat(tokens.find("a.b.c")).isNull();
    }

    @Test
    void after_half_a_minute_a_token_is_judged_again() {
        tokens.keep("a.b.c", identity(Map.of()));

        now.set(JUDGED_AT.plusSeconds(29));
        boolean shortly = tokens.find("a.b.c") != null;
        now.set(JUDGED_AT.plusSeconds(30));

        assertThat(shortly).isTrue();
        assertThat(tokens.find("a.b.c")).isNull();
    }

    @Test
    void a_token_that_is_bound_to_a_key_of_the_sender_is_always_judged() {
        tokens.keep("a.b.c", identity(new Claims(EXPIRY, Map.of("jkt", "thumbprint")), Map.of()));

        assertThat(tokens.find("a.b.c")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"introspection", "userinfo"})
    void a_token_that_the_provider_was_asked_about_is_always_judged(String attribute) {
        tokens.keep("a.b.c", identity(Map.of(attribute, "active")));

        assertThat(tokens.find("a.b.c")).isNull();
    }

    @Test
    void a_token_without_claims_of_its_own_is_always_judged() {
        tokens.keep("a.b.c", identity(() -> "somebody", Map.of()));

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
        return identity(new Claims(EXPIRY, null), attributes);
    }

    private static SecurityIdentity identity(Principal principal, Map<String, Object> attributes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addAttributes(attributes)
                .build();
    }

    private record Claims(Instant expiry, @Nullable Object confirmation) implements JsonWebToken {
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
            return (T)
                    (name.equals("exp") ? (Object) expiry.getEpochSecond() : name.equals("cnf") ? confirmation : null);
        }
    }
}

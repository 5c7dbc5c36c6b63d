package org.emining.sandbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.jspecify.annotations.Nullable;

/** The runs under way, in the memory of this process: a sandbox is one, and a run is begun anew in a moment. */
@Singleton
class Runs {

    private static final int MOST = 1_000;

    private final Cache<String, Run> byClient =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Clock clock;

    Runs(Clock clock) {
        this.clock = clock;
    }

    /** Whoever a token speaks of; null for nobody. */
    static @Nullable String client(@Nullable SecurityIdentity identity) {
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getIssuer() + "#" + token.getSubject()
                : null;
    }

    /** A client has one run at a time: the one before ends. */
    Run begin(String client) {
        Run run = new Run(Ids.next(), client, clock.instant());
        byClient.put(client, run);
        return run;
    }

    Optional<Run> of(@Nullable String client) {
        return client == null ? Optional.empty() : Optional.ofNullable(byClient.getIfPresent(client));
    }

    /** @throws DomainException {@code not-found} for one that is not the client's, or ended */
    Run find(@Nullable String client, UUID id) {
        return of(client).filter(run -> run.id().equals(id)).orElseThrow(DomainException::notFound);
    }
}

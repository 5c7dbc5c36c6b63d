package org.emining.organisation;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.emining.platform.PlatformConfig;
import org.jboss.logging.Logger;

/** Tells somebody who has just started the service for development what to do first. */
@Singleton
@IfBuildProfile("dev")
class Welcome {

    private static final int LAST = 10_000;
    private static final Logger LOG = Logger.getLogger(Welcome.class);

    private final Members members;
    private final PlatformConfig config;
    private final String provider;

    Welcome(
            Members members,
            PlatformConfig config,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String provider) {
        this.members = members;
        this.config = config;
        this.provider = provider;
    }

    @Transactional
    void greet(@Observes @Priority(LAST) StartupEvent start) {
        String users = members.listAll().stream()
                .filter(member -> member.subject.equals(member.displayName))
                .map(member -> "    %-14s %s, %s".formatted(member.subject, member.roles, member.organisation.name))
                .sorted()
                .collect(Collectors.joining("\n"));
        LOG.infof("""

                  The service      %1$s
                  Try it out       %1$s/q/swagger-ui
                  Description      %1$s/api/v1/openapi
                  Token provider   %2$s   (development only: any password will do)

                  Users
                %3$s

                  First calls
                    curl '%1$s/api/v1/projects?q=Reko'
                    TOKEN=$(curl -s %2$s/token -d grant_type=password -d client_id=quarkus-app -d username=publisher-ba | sed -n 's/.*"access_token":"\\([^"]*\\)".*/\\1/p')
                    curl -H "Authorization: Bearer $TOKEN" %1$s/api/v1/me
                  Next: docs/tutorial
                """, config.publicUrl(), provider, users);
    }
}

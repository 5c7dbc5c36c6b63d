package org.emining.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings of the public register. */
@ConfigMapping(prefix = "emining.register")
public interface RegisterConfig {

    /** What the ids of projects begin with in the form of the Open Contracting Data Standard ({@code ocds-} and six characters); the Open Contracting Partnership registers one for each publisher. Never changed once data are used: another prefix makes other processes of them. */
    @WithDefault("unregistered")
    String ocidPrefix();

    /** Who publishes these data, as they name it. */
    @WithDefault("E-mining matchmaking")
    String publisher();

    /** Address of the licence they are published under; without it they name none. */
    Optional<String> licence();
}

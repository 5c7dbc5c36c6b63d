package org.emining.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the transparency log. */
@ConfigMapping(prefix = "emining.ledger")
public interface LedgerConfig {

    /** Name of the log, in every checkpoint and promise; an address without a scheme, such as {@code emining.example.org/log}, which need not be reachable. Needed in production, and never changed: another name is another log. */
    Optional<String> origin();

    /** File with the log's Ed25519 private key in PEM ({@code openssl genpkey -algorithm ed25519}), the same on every replica. Needed in production; elsewhere a file that is not there is made, and without this each start makes a key of its own. */
    Optional<String> keyFile();

    /** Public keys the log has signed with before the one of its file, as {@code /api/v1/ledger/keys} shows them, separated by commas; without them it does not continue what they have signed. */
    Optional<String> knownKeys();

    /** How often each replica gives places to new entries and signs a checkpoint; {@code off} for a replica that does not. */
    @WithDefault("60s")
    String every();

    /** Within what time a promised entry is in a checkpoint; longer than the time between two. */
    @WithDefault("PT10M")
    Duration mergeDelay();
}

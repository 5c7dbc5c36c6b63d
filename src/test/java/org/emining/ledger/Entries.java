package org.emining.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.emining.platform.event.LogEntry;
import org.emining.platform.event.Logged;

/** Writes entries as a feature would, in transactions of their own. */
@ApplicationScoped
class Entries {

    private final Event<Logged> events;

    Entries(Event<Logged> events) {
        this.events = events;
    }

    record Told(UUID subjectId) implements Logged {
        @Override
        public LogEntry entry() {
            return LogEntry.of("told-by-a-test")
                    .open("text", "said \"aloud\"\nin two lines")
                    .sealed("outcome", "APPROVED")
                    .person("by", "019a9f3c-7d41-7c1e-9b57-0d2f6a1e8c44");
        }
    }

    /** Joins the transaction there is. */
    void tell(UUID subject) {
        events.fire(new Told(subject));
    }

    UUID told() {
        UUID subject = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> tell(subject));
        return subject;
    }
}

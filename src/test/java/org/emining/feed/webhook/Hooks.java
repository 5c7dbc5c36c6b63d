package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.emining.feed.Placing;
import org.emining.testsupport.Api;

/** The endpoints of one test. */
@Dependent
class Hooks {

    private final Sending sending;
    private final FanOut fanOut;
    private final Placing placing;
    private final EntityManager database;
    private final List<Receiver> receivers = new ArrayList<>();
    private final List<Hook> hooks = new ArrayList<>();

    Hooks(Sending sending, FanOut fanOut, Placing placing, EntityManager database) {
        this.sending = sending;
        this.fanOut = fanOut;
        this.placing = placing;
        this.database = database;
    }

    Receiver receiver() {
        Receiver receiver = new Receiver();
        receivers.add(receiver);
        return receiver;
    }

    /** One that is told only these events; of all without any. */
    Hook confirmed(Api owner, String... types) {
        Receiver receiver = receiver();
        Response made = owner.post("/webhook-endpoints", Map.of("url", receiver.url(), "eventTypes", List.of(types)));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        Hook hook = new Hook(owner, made.jsonPath().getString("links.self").substring(Api.ROOT.length()), receiver);
        hooks.add(hook);
        // What happened before has its place, so that it is no news to this one.
        placing.work();
        sending.due();
        assertThat(receiver.next().type()).isEqualTo("webhook.challenge");
        return hook;
    }

    /** One that hears of nothing that happens, its own life included: it gets what the test sends. */
    Hook quiet(Api owner) {
        return confirmed(owner, "match.decided");
    }

    /** Makes messages of all that has happened. */
    void placed() {
        placing.work();
        fanOut.work();
    }

    /** Those of other tests send nothing that this one would count. */
    void alone() {
        change("delete from webhook_endpoints");
    }

    void close() {
        hooks.forEach(hook -> change("delete from webhook_endpoints where id = ?1", hook.id()));
        receivers.forEach(Receiver::close);
    }

    /** How many messages somebody is sending now. */
    long underWay() {
        return number("select count(*)::int from webhook_deliveries where lease_until > now()");
    }

    int number(String sql, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> (Integer)
                bound(database.createNativeQuery(sql, Integer.class), values).getSingleResult());
    }

    int change(String sql, Object... values) {
        return QuarkusTransaction.requiringNew()
                .call(() -> bound(database.createNativeQuery(sql), values).executeUpdate());
    }

    private static Query bound(Query query, Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}

package org.emining.feed.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.emining.platform.Ids;
import org.jspecify.annotations.Nullable;

/** What messages are signed with. Newest first; the newest never expires. */
@ApplicationScoped
class WebhookKeys {

    private final EntityManager database;

    WebhookKeys(EntityManager database) {
        this.database = database;
    }

    /** One key. */
    record Kept(
            UUID id,
            SigningKey key,
            Instant createdAt,
            @Nullable Instant expiresAt) {}

    Kept make(WebhookEndpoint endpoint) {
        database.createNativeQuery("insert into webhook_keys (id, endpoint_id, secret) values (?1, ?2, ?3)")
                .setParameter(1, Ids.next())
                .setParameter(2, endpoint.id)
                .setParameter(3, SigningKey.newSecret())
                .executeUpdate();
        return inForce(endpoint).getFirst();
    }

    /** Lets the present ones end after a while, unless they end before. */
    void expire(UUID endpoint, Duration after) {
        database.createNativeQuery("update webhook_keys set expires_at = least(expires_at,"
                        + " clock_timestamp() + cast(?2 as interval)) where endpoint_id = ?1")
                .setParameter(1, endpoint)
                .setParameter(2, after.toString())
                .executeUpdate();
    }

    /** Those that sign now. */
    @SuppressWarnings("unchecked")
    List<Kept> inForce(WebhookEndpoint endpoint) {
        var rows = (TypedQuery<Tuple>) database.createNativeQuery(
                "select id, secret, created_at, expires_at from webhook_keys where endpoint_id = ?1"
                        + " and (expires_at is null or expires_at > clock_timestamp()) order by id desc",
                Tuple.class);
        return rows.setParameter(1, endpoint.id).getResultList().stream()
                .map(row -> new Kept(
                        row.get("id", UUID.class),
                        new SigningKey(endpoint.scheme, row.get("secret", byte[].class)),
                        row.get("created_at", Instant.class),
                        row.get("expires_at", Instant.class)))
                .toList();
    }
}

package org.emining.feed.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.emining.platform.Ids;
import org.emining.platform.database.Alone;
import org.emining.platform.database.NativeSql;
import org.jspecify.annotations.Nullable;

/** The endpoints as rows; the only place that moves their status. Times are the database's. */
@ApplicationScoped
class WebhookEndpoints implements PanacheRepositoryBase<WebhookEndpoint, UUID> {

    List<WebhookEndpoint> page(UUID organisation, @Nullable UUID after, int count) {
        return find("organisationId = ?1 and id > ?2 order by id", organisation, after == null ? Ids.LOWEST : after)
                .page(0, count)
                .list();
    }

    List<WebhookEndpoint> enabled() {
        return list("status = ?1 order by id", EndpointStatus.ENABLED);
    }

    /** How many the organisation has; others who would register wait until this transaction ends. */
    long countAlone(UUID organisation) {
        Alone.with(getEntityManager(), "emining.webhooks " + organisation);
        return count("organisationId", organisation);
    }

    /** Gives the endpoint its next version if it is still as it was looked at. @return whether it was */
    boolean touch(UUID id, long version) {
        return change(
                "update webhook_endpoints set version = version + 1, updated_at = clock_timestamp()"
                        + " where id = ?1 and version = ?2",
                id,
                version);
    }

    /** It has another address, whose owner must show itself. */
    void doubt(UUID id) {
        change(
                "update webhook_endpoints set status = 'UNCONFIRMED', status_reason = null, failing_since = null,"
                        + " paused_until = null where id = ?1",
                id);
    }

    /** It has answered the challenge of its present address. @return whether that changes anything */
    boolean enable(UUID id, String url) {
        return change(
                "update webhook_endpoints set status = 'ENABLED', status_reason = null, failing_since = null,"
                        + " paused_until = null, version = version + 1, updated_at = clock_timestamp()"
                        + " where id = ?1 and url = ?2 and status <> 'ENABLED'",
                id,
                url);
    }

    /** The challenge of its present address was not answered as it should be. */
    void unconfirmed(UUID id, String url, String reason) {
        change(
                "update webhook_endpoints set status_reason = ?3, version = version + 1, updated_at = clock_timestamp()"
                        + " where id = ?1 and url = ?2 and status <> 'ENABLED'",
                id,
                url,
                reason);
    }

    /** @param url what is said of it counts only while it is the endpoint's @return whether it was, and enabled */
    boolean disable(UUID id, String url, String reason) {
        return change(
                "update webhook_endpoints set status = 'DISABLED', status_reason = ?3, version = version + 1,"
                        + " updated_at = clock_timestamp() where id = ?1 and url = ?2 and status = 'ENABLED'",
                id,
                url,
                reason);
    }

    /** The same for one that has failed for longer. @return whether it was, and had */
    boolean disableIfFailing(UUID id, String url, String reason, Duration patience) {
        return change(
                "update webhook_endpoints set status = 'DISABLED', status_reason = ?3, version = version + 1,"
                        + " updated_at = clock_timestamp() where id = ?1 and url = ?2 and status = 'ENABLED'"
                        + " and failing_since < clock_timestamp() - cast(?4 as interval)",
                id,
                url,
                reason,
                patience.toString());
    }

    void succeeds(UUID id, String url) {
        change(
                "update webhook_endpoints set failing_since = null, paused_until = null where id = ?1 and url = ?2"
                        + " and (failing_since is not null or paused_until is not null)",
                id,
                url);
    }

    void fails(UUID id, String url) {
        change(
                "update webhook_endpoints set failing_since = clock_timestamp() where id = ?1 and url = ?2"
                        + " and failing_since is null",
                id,
                url);
    }

    void pause(UUID id, String url, Duration pause) {
        change(
                "update webhook_endpoints set paused_until = pg_catalog.clock_timestamp() + cast(?3 as interval)"
                        + " where id = ?1 and url = ?2",
                id,
                url,
                pause.toString());
    }

    /** Lets nobody change or remove it until this transaction ends. @return whether it is still there */
    boolean hold(UUID id) {
        return !getEntityManager()
                .createNativeQuery("select id from webhook_endpoints where id = ?1 for no key update", UUID.class)
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    private boolean change(String sql, Object... values) {
        return NativeSql.write(getEntityManager(), sql, values) == 1;
    }

    /** Reads the row again; the caller's object is up to date afterwards. */
    void refresh(WebhookEndpoint endpoint) {
        getEntityManager().refresh(endpoint);
    }
}

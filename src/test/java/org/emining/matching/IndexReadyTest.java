package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.emining.matching.engine.Reference;
import org.emining.platform.database.DatabaseReadException;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** While the companies in memory are not those of the database nobody is answered from them. */
class IndexReadyTest {

    /** A database that builds an index without companies once it is let, and then is gone. */
    private static final class Slow extends Snapshot {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch let = new CountDownLatch(1);

        private Slow() {
            super(null);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T read(Work<T> work) {
            asked.countDown();
            try {
                let.await();
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
            return (T) new Horizon(7, Map.of());
        }

        @Override
        public <T> T look(Work<T> work) {
            throw new DatabaseReadException(new SQLException("gone", "08006"));
        }
    }

    private final Slow database = new Slow();
    private final LiveFirms firms = new LiveFirms(database, new FirmReader(), new Reference(Map.of(), Map.of()));

    @Test
    void while_it_is_built_the_replica_is_not_ready_and_tells_to_come_back() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> building = threads.submit(() -> firms.current());
            database.asked.await();

            Throwable refused = catchThrowable(() -> firms.current());
            Status meanwhile = new IndexReady(firms).call().getStatus();
            database.let.countDown();
            building.get();

            assertThat(refused).isInstanceOfSatisfying(DomainException.class, told -> {
                assertThat(told.code()).isEqualTo(ErrorCode.INDEX_NOT_READY);
                assertThat(told.headers()).containsEntry("Retry-After", "2");
            });
            assertThat(meanwhile).isEqualTo(Status.DOWN);
            assertThat(new IndexReady(firms).call().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void an_index_that_cannot_be_brought_up_to_date_gives_no_answer() {
        database.let.countDown();
        firms.current();

        // The one mapper makes 503 with Retry-After of a connection that is gone.
        assertThatThrownBy(() -> firms.current()).isInstanceOf(DatabaseReadException.class);
        Horizon.Changes news = new Horizon.Changes(7, 9, Map.of(new UUID(1, 1), 8L));
        assertThatThrownBy(() -> firms.current(news)).isInstanceOf(DatabaseReadException.class);
    }
}

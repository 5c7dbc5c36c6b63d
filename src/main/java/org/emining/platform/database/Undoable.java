package org.emining.platform.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.Serial;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A transaction whose own outcome says whether it is to stay. */
public final class Undoable {

    private Undoable() {}

    /**
     * Works in a new transaction, which is undone when the outcome is not to stay, or when an exception leaves it.
     *
     * @return the outcome, whether it stayed or not
     */
    public static <T> T run(Supplier<T> work, Predicate<T> stays) {
        AtomicReference<T> outcome = new AtomicReference<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                T done = work.get();
                outcome.set(done);
                if (!stays.test(done)) {
                    throw new Undo();
                }
            });
        } catch (Undo undone) {
            // As the outcome says.
        }
        return outcome.get();
    }

    /** What makes the transaction manager undo it. */
    private static final class Undo extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Undo() {
            super(null, null, false, false);
        }
    }
}

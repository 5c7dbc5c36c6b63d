package org.emining.organisation;

import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/**
 * Holds the caller's standing in the transaction of every PUT, PATCH and DELETE, as {@link Once} does for a POST: at the
 * start, before anything is read that the change rests on. It stands within every transactional method, so that no change
 * can forget to ask.
 */
@Interceptor
@Transactional
@Priority(HeldChanges.INSIDE_THE_TRANSACTION)
class HeldChanges {

    // Narayana's own interceptors have PLATFORM_BEFORE + 200.
    static final int INSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 201;

    private final Caller caller;
    private final Once.Standing standing;
    private final TransactionSynchronizationRegistry transaction;

    HeldChanges(Caller caller, Once.Standing standing, TransactionSynchronizationRegistry transaction) {
        this.caller = caller;
        this.standing = standing;
        this.transaction = transaction;
    }

    @AroundInvoke
    @Nullable
    Object hold(InvocationContext call) throws Exception {
        // Once a transaction; and what runs without a request has no caller.
        if (Arc.container().requestContext().isActive()
                && caller.changes()
                && transaction.getResource(HeldChanges.class) == null) {
            transaction.putResource(HeldChanges.class, true);
            standing.hold();
        }
        return call.proceed();
    }
}

package org.emining.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.PlatformConfig;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/** Match lists as those who want them see them: asked for, followed, stopped, fetched. */
@ApplicationScoped
@Transactional
class MatchListService {

    private final MatchListOperations operations;
    private final MatchLists lists;
    private final MatchPolicies policies;
    private final PlatformConfig config;
    private final Clock clock;

    MatchListService(
            MatchListOperations operations,
            MatchLists lists,
            MatchPolicies policies,
            PlatformConfig config,
            Clock clock) {
        this.operations = operations;
        this.lists = lists;
        this.policies = policies;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Asks for the lists of all projects that are published now, by one policy and as of today, whenever they are made.
     *
     * @throws DomainException {@code constraint-violation} for a policy that was never in force, {@code
     *     operation-under-way} while the organisation has another one
     */
    OperationView start(Actor actor, int top, @Nullable Integer policyVersion) {
        UUID owner = MatchListAccess.owner(actor);
        int policy = settled(policyVersion);
        operations.underWay(owner).ifPresent(other -> {
            throw DomainException.of(ErrorCode.OPERATION_UNDER_WAY).header("Location", OperationView.PATH + other.id);
        });
        UUID id = Ids.next();
        UUID[] projects = lists.published();
        MatchListOperation operation =
                new MatchListOperation(id, owner, actor.member(), top, policy, LocalDate.now(clock), projects.length);
        operations.persistAndFlush(operation);
        lists.plan(id, projects);
        return OperationView.of(operation);
    }

    private int settled(@Nullable Integer number) {
        try {
            PolicyChoice choice = number == null
                    ? PolicyChoice.IN_FORCE
                    : new PolicyChoice(number, EnumSet.of(PolicyStatus.PUBLISHED, PolicyStatus.SUPERSEDED));
            return policies.chosen(choice).version();
        } catch (DomainException unknown) {
            throw DomainException.of(
                    ErrorCode.CONSTRAINT_VIOLATION, List.of(Fault.at("/policyVersion", "settled-policy")));
        }
    }

    /** @throws DomainException {@code not-found} */
    OperationView read(Actor actor, UUID id) {
        return OperationView.of(MatchListAccess.see(actor, operations.findById(id)));
    }

    /** @throws DomainException {@code not-found}; {@code move-not-allowed} for what has ended */
    OperationView cancel(Actor actor, UUID id) {
        MatchListOperation operation = MatchListAccess.see(actor, operations.findById(id));
        boolean stopped = operations.cancel(id, config.operations().keep());
        operations.refresh(operation);
        if (!stopped) {
            throw DomainException.of(
                    ErrorCode.MOVE_NOT_ALLOWED, operation.status.name(), OperationAction.CANCEL.name());
        }
        return OperationView.of(operation);
    }

    /** What was made. @throws DomainException {@code not-found}, also for results that are not complete */
    OperationView results(Actor actor, UUID id) {
        OperationView operation = read(actor, id);
        if (operation.links().results() == null) {
            throw DomainException.notFound();
        }
        return operation;
    }

    /** Some of the lists, after a place. */
    List<MatchLists.Placed> lists(UUID id, int after, int most) {
        return lists.after(id, after, most);
    }
}

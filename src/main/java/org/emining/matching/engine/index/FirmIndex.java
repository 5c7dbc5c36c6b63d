package org.emining.matching.engine.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Receipt;
import org.emining.matching.engine.Reference;
import org.emining.matching.engine.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * Ranks all firms for a project like {@link MatchingEngine#rank}, with the same answers to the last digit, without
 * scoring all of them.
 *
 * <p>Safe for any number of readers and writers: a read-write lock, under which a question sees one state of the index,
 * namely the state with the {@link RankingPage#state} in its answer. A change takes microseconds and a question less
 * than a millisecond with a million firms, so that neither waits long; copies of the state for each change would cost
 * more than they save. All questions throw {@link IllegalStateException} should the sum of look-ups ever differ from the
 * plain formula, rather than answer wrongly.
 */
public final class FirmIndex {
    private static final int MOST_POLICIES = 4;

    private final Reference reference;
    private final Bounds.Source bounds;
    private final Recent<Policy, PolicyTables> tables = new Recent<>(MOST_POLICIES);
    private final FirmStore store = new FirmStore(presence -> tables.forEach(each -> each.forgetPresence(presence)));
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** An index without firms. */
    public FirmIndex(Reference reference) {
        this(reference, Bounds::new);
    }

    FirmIndex(Reference reference, Bounds.Source bounds) {
        this.reference = reference;
        this.bounds = bounds;
    }

    /**
     * A firm to put in.
     *
     * @param stamp tells this state of the firm from its other ones; of no other meaning here
     */
    public record Entry(FirmProfile firm, long stamp) {}

    /** Adds a firm, or puts it in the place of the one with the same id. */
    public void put(FirmProfile firm, long stamp) {
        put(List.of(new Entry(firm, stamp)));
    }

    /** Several firms at once: no answer shows some of them without the others. Doing it twice changes nothing. */
    public void put(Collection<Entry> firms) {
        exclusively(() -> firms.forEach(entry -> store.put(entry.firm(), entry.stamp())));
    }

    /** Removes a firm; nothing happens if it is not there. */
    public void remove(UUID firm) {
        exclusively(() -> store.remove(firm));
    }

    public int size() {
        return shared(store::size);
    }

    /**
     * A fingerprint of the firms and their stamps, whatever the order in which they came: indexes of the same firms have
     * the same one, on every machine, and give the same answers.
     */
    public long state() {
        return shared(store::state);
    }

    /** What one firm adds to the {@link #state}, which is the sum over all firms. */
    public static long fingerprint(UUID firm, long stamp) {
        return FirmStore.fingerprint(firm, stamp);
    }

    /** The firm as it was put in. */
    public Optional<FirmProfile> find(UUID firm) {
        return shared(() -> {
            int row = store.find(firm);
            return row == FirmIds.NONE ? Optional.empty() : Optional.of(store.profile(row));
        });
    }

    /**
     * Some of the eligible firms, best first, and the counts over all firms.
     *
     * @param assessedOn the day on which expiries are judged
     * @param from how many of the best to leave out, 0 or more
     * @param limit how many to show at most, 0 or more
     */
    public RankingPage top(ProjectProfile project, Policy policy, LocalDate assessedOn, int from, int limit) {
        Found found = shared(() -> found(project, policy, assessedOn, from, limit));
        Scorer scorer = new Scorer(project, policy, reference, assessedOn);
        return new RankingPage(
                project.id(),
                assessedOn,
                found.state,
                found.firms.stream().map(firm -> candidate(scorer, firm)).toList(),
                found.search.eligible(),
                found.search.excluded());
    }

    /**
     * The judgement of one firm, and its place among all.
     *
     * @return empty when the firm is not here
     */
    public Optional<Place> place(ProjectProfile project, Policy policy, LocalDate assessedOn, UUID firm) {
        Scorer scorer = new Scorer(project, policy, reference, assessedOn);
        return shared(() -> {
            int row = store.find(firm);
            if (row == FirmIds.NONE) {
                return Optional.empty();
            }
            Receipt receipt = scorer.receipt(store.profile(row));
            Search search = search(project, policy, assessedOn);
            return Optional.of(new Place(receipt, rank(receipt, search), search.eligible(), store.state()));
        });
    }

    private static @Nullable Integer rank(Receipt receipt, Search search) {
        if (!receipt.eligible()) {
            return null;
        }
        BetterFirms better = new BetterFirms((int) receipt.score());
        search.collect(better);
        return better.count + 1;
    }

    /**
     * One firm among all.
     *
     * @param rank null when a gate keeps it out
     * @param eligibleCount how many firms are eligible in all
     * @param state the {@link #state} that this was read from
     */
    public record Place(Receipt receipt, @Nullable Integer rank, int eligibleCount, long state) {}

    /** Tells every eligible firm with its score, in no order; the taker must not change this index. */
    public void scores(ProjectProfile project, Policy policy, LocalDate assessedOn, ScoreTaker taker) {
        shared(() -> {
            search(project, policy, assessedOn).collect(new Collector() {
                @Override
                void offer(int row, int score) {
                    taker.take(store.id(row), score);
                }
            });
            return store.size();
        });
    }

    /** Takes the scores of a project's firms one by one. */
    @FunctionalInterface
    public interface ScoreTaker {
        void take(UUID company, long score);
    }

    private record Found(Search search, List<FoundFirm> firms, long state) {}

    private record FoundFirm(int rank, int score, FirmProfile profile) {}

    private static final class BetterFirms extends Collector {
        private int count;

        private BetterFirms(int score) {
            floor = score + 1;
        }

        @Override
        void offer(int row, int score) {
            count++;
        }

        @Override
        void offerAll(Groups groups, int group, int score) {
            count += groups.size(group);
        }
    }

    private Found found(ProjectProfile project, Policy policy, LocalDate assessedOn, int from, int limit) {
        Search search = search(project, policy, assessedOn);
        int to = (int) Math.min((long) from + limit, search.eligible());
        List<FoundFirm> firms = new ArrayList<>();
        if (from < to) {
            TopScores best = new TopScores(to, store.groups);
            search.collect(best);
            for (var place : new Places(store, project.id()).page(best.bestFirst(), from, to)) {
                firms.add(new FoundFirm(place.rank(), place.score(), store.profile(place.row())));
            }
        }
        return new Found(search, firms, store.state());
    }

    private Search search(ProjectProfile project, Policy policy, LocalDate assessedOn) {
        PolicyTables ofPolicy = tables.get(policy, old -> old == null ? new PolicyTables(policy, reference) : old);
        return new Search(store, new ProjectTables(project, policy, reference, assessedOn, store, ofPolicy, bounds));
    }

    private static Candidate candidate(Scorer scorer, FoundFirm firm) {
        Receipt receipt = scorer.receipt(firm.profile);
        if (receipt.score() != firm.score || !receipt.eligible()) {
            throw new IllegalStateException("Index and formula differ for firm " + receipt.companyId() + ", project "
                    + receipt.projectId() + ": " + firm.score + ", " + receipt.score());
        }
        return new Candidate(firm.rank, receipt);
    }

    private <T> T shared(Supplier<T> question) {
        return under(lock.readLock(), question);
    }

    private void exclusively(Runnable change) {
        under(lock.writeLock(), () -> {
            change.run();
            return store.size();
        });
    }

    private static <T> T under(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}

package org.emining.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives places to the leaves of transactions that have committed, without gaps, and signs a checkpoint over them in the same
 * transaction: so every leaf with a place stands under a signature. Any replica does it, one at a time.
 *
 * <p>Nothing is signed that does not continue the checkpoint before: the stored tree must still have its root, its note must
 * still be ours, and a replica goes back behind no checkpoint it has seen. Then an operator must find out who changed the
 * database; decisions go on, without places.
 */
@ApplicationScoped
class Sequencer {

    private static final Logger LOG = Logger.getLogger(Sequencer.class);
    private static final int AT_ONCE = 1_000;

    private final LogTree tree;
    private final LogKeys keys;
    private final AtomicReference<@Nullable Checkpoint> seen = new AtomicReference<>();

    Sequencer(LogTree tree, LogKeys keys) {
        this.tree = tree;
        this.keys = keys;
    }

    @Scheduled(
            identity = "ledger",
            every = "{emining.ledger.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        try {
            boolean more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew().call(() -> step(AT_ONCE, true));
            }
        } catch (RuntimeException failure) {
            LOG.error("entries wait for their places in the log", failure);
        }
    }

    /** Everything that waits, in this transaction; the newest checkpoint afterwards. */
    @Transactional(Transactional.TxType.MANDATORY)
    LogTree.Signed now() {
        boolean more = step(AT_ONCE, true);
        while (more) {
            more = step(AT_ONCE, false);
        }
        return tree.latest().orElseThrow();
    }

    /**
     * One checkpoint's worth.
     *
     * @param first whether this transaction has signed nothing yet: what it reads was committed by others
     * @return whether there may be more
     */
    boolean step(int most, boolean first) {
        tree.alone();
        Optional<LogTree.Signed> last = tree.latest();
        long size = last.map(signed -> signed.checkpoint().size()).orElse(0L);
        Range all = new Range(0, size);
        Range.Nodes border = tree.nodes(List.of(all));
        last.ifPresent(signed -> judge(signed.checkpoint(), signed.note(), all.hash(border)));
        if (first) {
            last.ifPresent(signed -> seen.set(signed.checkpoint()));
        }
        List<LogTree.Waiting> leaves = tree.take(most);
        if (leaves.isEmpty() && last.isPresent()) {
            return false;
        }
        Growth growth = new Growth(size, border);
        leaves.forEach(leaf -> growth.append(leaf.hash()));
        Checkpoint checkpoint = new Checkpoint(keys.origin(), growth.size(), growth.root());
        tree.add(size, leaves, growth.grown(), checkpoint, keys.sign(checkpoint.text()));
        return leaves.size() == most;
    }

    private void judge(Checkpoint checkpoint, SignedNote note, Hash root) {
        if (!checkpoint.origin().equals(keys.origin()) || !note.signedBy(keys.known())) {
            throw refusal(
                    checkpoint,
                    "is not signed by a key of emining.ledger.key-file or known-keys under the name " + keys.origin());
        }
        if (!checkpoint.root().equals(root)) {
            throw refusal(checkpoint, "has another root than the stored tree");
        }
        Checkpoint before = seen.get();
        if (before != null
                && (before.size() > checkpoint.size()
                        || (before.size() == checkpoint.size() && !before.equals(checkpoint)))) {
            throw refusal(checkpoint, "comes after checkpoint " + before.size() + " was seen here");
        }
    }

    private static IllegalStateException refusal(Checkpoint checkpoint, String why) {
        return new IllegalStateException("checkpoint " + checkpoint.size() + " " + why);
    }
}

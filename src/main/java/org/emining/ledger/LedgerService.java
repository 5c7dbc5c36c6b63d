package org.emining.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/** What the log answers, and what witnesses tell it. */
@ApplicationScoped
@Transactional
class LedgerService {

    private final LogTree tree;
    private final LogEntries entries;
    private final LogKeys keys;
    private final Witnesses witnesses;
    private final Sequencer sequencer;

    LedgerService(LogTree tree, LogEntries entries, LogKeys keys, Witnesses witnesses, Sequencer sequencer) {
        this.tree = tree;
        this.entries = entries;
        this.keys = keys;
        this.witnesses = witnesses;
        this.sequencer = sequencer;
    }

    LogKeysView keys() {
        return new LogKeysView(
                keys.origin(), keys.known().stream().map(VerifierKey::toString).toList(), witnesses.all());
    }

    CheckpointView latest() {
        return view(tree.latest().orElseThrow(DomainException::notFound));
    }

    CheckpointView checkpoint(long size) {
        return view(tree.ofSize(size).orElseThrow(DomainException::notFound));
    }

    List<CheckpointView> checkpoints(long below, int count) {
        return views(tree.page(below, count));
    }

    /** Those an export of these entries needs. */
    List<CheckpointView> checkpointsBetween(long first, long last) {
        return views(tree.between(first, last));
    }

    CheckpointView signNow() {
        return view(sequencer.now());
    }

    LogEntryView entry(UUID id) {
        return entries.find(id).orElseThrow(DomainException::notFound);
    }

    List<LogEntryView> entries(long first, @Nullable UUID subject, int count) {
        return subject == null ? entries.from(first, count) : entries.from(first, subject, count);
    }

    /** @throws DomainException {@code not-found} for an entry that is none, or has no place in a tree of this size */
    ProofView.Inclusion inclusion(LogEntryView entry, @Nullable Long treeSize) {
        long size = within(treeSize, "treeSize");
        Long place = entry.place();
        if (place == null || place >= size) {
            throw DomainException.notFound();
        }
        List<Range> path = Proofs.inclusion(place, size);
        Range whole = new Range(0, size);
        Range.Nodes nodes = tree.nodes(and(path, whole));
        return new ProofView.Inclusion(
                entry.id(), entry.leafHash(), place, size, whole.hash(nodes).hex(), hashes(path, nodes));
    }

    LogEntryView entry(Hash leaf) {
        return entries.find(leaf).orElseThrow(DomainException::notFound);
    }

    /** @throws DomainException {@code invalid-parameter} for sizes that the log has not reached, or in the wrong order */
    ProofView.Consistency consistency(long first, @Nullable Long second) {
        long larger = within(second, "second");
        if (first > larger) {
            throw refusal("first", larger);
        }
        List<Range> path = first == 0 ? List.of() : Proofs.consistency(first, larger);
        Range before = new Range(0, first);
        Range after = new Range(0, larger);
        Range.Nodes nodes = tree.nodes(and(path, before, after));
        return new ProofView.Consistency(
                first, larger, before.hash(nodes).hex(), after.hash(nodes).hex(), hashes(path, nodes));
    }

    /** @throws DomainException {@code constraint-violation} for what is no key of a witness, {@code already-exists} */
    WitnessView register(Actor actor, Requests.NewWitness request) {
        VerifierKey key = key(request.verifierKey())
                .filter(parsed -> parsed.type() == VerifierKey.COSIGNATURE)
                .orElseThrow(() -> violation("/verifierKey", "witness-key"));
        UUID id = Ids.next();
        if (!witnesses.register(id, portal(actor), key, actor.member())) {
            throw DomainException.of(
                    ErrorCode.ALREADY_EXISTS, List.of(Fault.at("/verifierKey", ErrorCode.ALREADY_EXISTS.code())));
        }
        return witnesses.all().stream()
                .filter(witness -> witness.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @throws DomainException {@code not-found} without such a checkpoint; {@code constraint-violation} for what no key of
     *     this portal has signed; {@code already-exists} for a second signature of one witness
     */
    CheckpointView cosign(Actor actor, long size, Requests.NewCosignature request) {
        LogTree.Signed signed = tree.ofSize(size).orElseThrow(DomainException::notFound);
        UUID portal = portal(actor);
        SignedNote.Line line = line(request.cosignature()).orElseThrow(() -> violation("/cosignature", "cosignature"));
        UUID witness = witnesses.all().stream()
                .filter(known -> known.organisationId().equals(portal))
                .filter(known -> Cosignature.holds(
                        line,
                        VerifierKey.parse(known.verifierKey()),
                        signed.checkpoint().text()))
                .map(WitnessView::id)
                .findFirst()
                .orElseThrow(() -> violation("/cosignature", "cosignature"));
        if (!witnesses.cosign(witness, size, line)) {
            throw DomainException.of(
                    ErrorCode.ALREADY_EXISTS, List.of(Fault.at("/cosignature", ErrorCode.ALREADY_EXISTS.code())));
        }
        return view(signed);
    }

    private CheckpointView view(LogTree.Signed signed) {
        return views(List.of(signed)).getFirst();
    }

    private List<CheckpointView> views(List<LogTree.Signed> signed) {
        LongSummaryStatistics sizes =
                signed.stream().mapToLong(one -> one.checkpoint().size()).summaryStatistics();
        Map<Long, List<Cosignature>> cosignatures = witnesses.on(sizes.getMin(), sizes.getMax());
        return signed.stream()
                .map(one -> CheckpointView.of(
                        one, cosignatures.getOrDefault(one.checkpoint().size(), List.of())))
                .toList();
    }

    private long within(@Nullable Long size, String parameter) {
        long largest = tree.latest().map(signed -> signed.checkpoint().size()).orElse(0L);
        if (size != null && size > largest) {
            throw refusal(parameter, largest);
        }
        return size == null ? largest : size;
    }

    private static DomainException refusal(String parameter, long largest) {
        return DomainException.of(
                ErrorCode.INVALID_PARAMETER, List.of(Fault.inParameter(parameter, "range", 0, largest)));
    }

    private static DomainException violation(String pointer, String code) {
        return DomainException.of(ErrorCode.CONSTRAINT_VIOLATION, List.of(Fault.at(pointer, code)));
    }

    private static UUID portal(Actor actor) {
        UUID portal = actor.portalId();
        return portal == null ? actor.organisation() : portal;
    }

    private static Optional<VerifierKey> key(String text) {
        try {
            return Optional.of(VerifierKey.parse(text));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static Optional<SignedNote.Line> line(String text) {
        try {
            SignedNote.Line line = SignedNote.Line.parse(text);
            Cosignature.time(line);
            return Optional.of(line);
        } catch (IllegalArgumentException noLine) {
            return Optional.empty();
        }
    }

    private static List<Range> and(List<Range> path, Range... more) {
        List<Range> all = new ArrayList<>(path);
        all.addAll(List.of(more));
        return all;
    }

    private static List<String> hashes(List<Range> path, Range.Nodes nodes) {
        return path.stream().map(range -> range.hash(nodes).hex()).toList();
    }
}

package org.emining.matching.engine.index;

import static org.emining.testsupport.SyntheticWorld.TODAY;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Ranking;
import org.emining.testsupport.SyntheticWorld;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One ranking of many firms, in turn for projects of every kind: the floor, the index, the plain engine. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g", "-Xms2g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 7, time = 2)
public class EngineBenchmark {
    private static final int PROJECTS = 256;
    private static final int PAGE = 20;
    private static final Policy POLICY = Policy.startValues();

    /** What all of them ask about. */
    @State(Scope.Benchmark)
    public static class Questions {
        @Param({"10000", "100000", "1000000"})
        public int firms;

        final SyntheticWorld world = new SyntheticWorld(7);
        final List<ProjectProfile> projects =
                IntStream.range(0, PROJECTS).mapToObj(world::project).toList();
        private int next;

        int next() {
            next = (next + 1) % PROJECTS;
            return next;
        }
    }

    /** Bit sets of the firms. */
    @State(Scope.Benchmark)
    public static class Bits {
        Floor floor;
        long[][][] sets;

        @Setup
        public void fill(Questions questions) {
            floor = new Floor(questions.firms, questions.world.reference(), POLICY);
            for (int i = 0; i < questions.firms; i++) {
                floor.put(i, questions.world.firm(i));
            }
            sets = questions.projects.stream().map(floor::of).toArray(long[][][]::new);
        }
    }

    /** The index of the firms. */
    @State(Scope.Benchmark)
    public static class Indexed {
        FirmIndex index;
        FirmProfile[] changes;
        int nextChange;

        @Setup
        public void fill(Questions questions) {
            index = new FirmIndex(questions.world.reference());
            for (int i = 0; i < questions.firms; i++) {
                index.put(questions.world.firm(i), 0);
            }
            changes = IntStream.range(0, 100_000)
                    .mapToObj(i ->
                            FirmIndexTest.withId(questions.world.firm(questions.firms + i), SyntheticWorld.firmId((int)
                                    (i * 7_919L % questions.firms))))
                    .toArray(FirmProfile[]::new);
        }
    }

    /** The firms themselves. */
    @State(Scope.Benchmark)
    public static class Plain {
        MatchingEngine engine;
        List<FirmProfile> firms;

        @Setup
        public void fill(Questions questions) {
            engine = new MatchingEngine(questions.world.reference());
            firms = questions.world.firms(questions.firms);
        }
    }

    /** Counts the firms in contact, nothing else. */
    @Benchmark
    public int floor(Questions questions, Bits bits, CpuTime cpu) {
        cpu.calls++;
        return bits.floor.count(bits.sets[questions.next()]);
    }

    /** The best 20 with whole receipts, and all counts. */
    @Benchmark
    public RankingPage top(Questions questions, Indexed indexed, CpuTime cpu) {
        cpu.calls++;
        return indexed.index.top(questions.projects.get(questions.next()), POLICY, TODAY, 0, PAGE);
    }

    /** Another profile for one of the firms. */
    @Benchmark
    public void put(Indexed indexed, CpuTime cpu) {
        cpu.calls++;
        indexed.nextChange = (indexed.nextChange + 1) % indexed.changes.length;
        indexed.index.put(indexed.changes[indexed.nextChange], indexed.nextChange);
    }

    /** Every firm scored and sorted. */
    @Benchmark
    public Ranking plain(Questions questions, Plain plain, CpuTime cpu) {
        cpu.calls++;
        return plain.engine.rank(questions.projects.get(questions.next()), plain.firms, POLICY, TODAY);
    }
}

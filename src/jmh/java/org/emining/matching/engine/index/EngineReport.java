package org.emining.matching.engine.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.emining.testsupport.SyntheticWorld;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks of the engine and prints, in CPU microseconds a call, the median of the iterations with their
 * spread, and the ratios that matter: they are from one run, so they can be compared between machines. Takes the options
 * of JMH, for example {@code -p firms=10000 "top|floor"}. Then the goals, with the heap of an index and, where there is
 * a goal for it, the best SQL on a PostgreSQL of its own. A batch asks one such question for each project.
 */
public final class EngineReport {
    private EngineReport() {}

    /** Where the comparison with SQL has a goal: with how many firms, and how many times the CPU time. */
    private static final Map<Integer, Integer> SQL_GOALS = Map.of(100_000, 100, 1_000_000, 150);

    /** Microseconds a call, ascending. */
    private record Cost(double[] micros) {
        double median() {
            return Goals.median(micros);
        }

        @Override
        public String toString() {
            return "%.2f (%.2f to %.2f)".formatted(median(), micros[0], micros[micros.length - 1]);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Collection<RunResult> results = new Runner(new CommandLineOptions(arguments)).run();
        Map<Integer, Map<String, Cost>> byFirms = results.stream()
                .collect(Collectors.groupingBy(
                        EngineReport::firms, TreeMap::new, Collectors.toMap(EngineReport::name, EngineReport::cost)));
        printMachine();
        System.out.println(
                "| firms | benchmark | CPU us a call, median (least to most) | times the floor | pairs a CPU second |");
        System.out.println("|---|---|---|---|---|");
        byFirms.forEach((firms, costs) -> costs.forEach((name, cost) -> System.out.printf(
                "| %,d | %s | %s | %s | %s |%n",
                firms, name, cost, ratio(cost, costs.get("floor")), pairs(name, firms, cost))));
        Goals.printHead();
        for (int firms : byFirms.keySet()) {
            printGoals(firms, byFirms.get(firms));
        }
    }

    private static void printGoals(int firms, Map<String, Cost> costs) throws Exception {
        Cost top = costs.get("top");
        Cost floor = costs.get("floor");
        if (top != null && floor != null) {
            Goals.printAtMost(
                    "engine CPU a query against the floor", firms, 10, Goals.ratios(top.micros, floor.micros), "x");
            Goals.printAtLeast(
                    "batch: pairs a CPU second against the floor",
                    firms,
                    0.10,
                    Goals.ratios(floor.micros, top.micros),
                    "");
        }
        SyntheticWorld world = new SyntheticWorld(7);
        long before = usedHeap();
        FirmIndex index = new FirmIndex(world.reference());
        for (int i = 0; i < firms; i++) {
            index.put(world.firm(i), i);
        }
        // The policy's tables, which do not grow with the firms, are not in it.
        Goals.printAtMost("heap a firm", firms, 90, new double[] {(usedHeap() - before) / (double) firms}, " B");
        if (SQL_GOALS.containsKey(firms)) {
            SqlComparison.Result result = SqlComparison.run(world, index, firms);
            Goals.printAtLeast("CPU a query against the best SQL", firms, SQL_GOALS.get(firms), result.ratios(), "x");
            System.out.printf("%nSQL, CPU ms of its process a query: %s%n", Arrays.toString(millis(result.sql())));
        }
        Reference.reachabilityFence(index);
    }

    private static double[] millis(double[] micros) {
        return Arrays.stream(micros).map(each -> each / 1_000).sorted().toArray();
    }

    private static void printMachine() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
        System.out.printf(
                "Commit %s, Java %s, %s %s, %d processors, load %.2f%n%n",
                new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip(),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** A batch is one such question for each project, so a question's pairs are all firms. */
    private static String pairs(String name, int firms, Cost cost) {
        return "put".equals(name) ? "" : "%.2e".formatted(firms / cost.median() * 1_000_000);
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String ratio(Cost cost, Cost floor) {
        return floor == null ? "" : "%.1f".formatted(cost.median() / floor.median());
    }

    private static int firms(RunResult result) {
        return Integer.parseInt(parameters(result).getParam("firms"));
    }

    private static String name(RunResult result) {
        String name = parameters(result).getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static BenchmarkParams parameters(RunResult result) {
        return result.getParams();
    }

    private static Cost cost(RunResult result) {
        return new Cost(result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(EngineReport::micros)
                .sorted()
                .toArray());
    }

    private static double micros(IterationResult iteration) {
        var counters = iteration.getSecondaryResults();
        return counters.get("cpuNanos").getScore() / counters.get("calls").getScore() / 1_000;
    }
}

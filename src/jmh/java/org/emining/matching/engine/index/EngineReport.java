package org.emining.matching.engine.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
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
 * of JMH, for example {@code -p firms=10000 "top|floor"}.
 */
public final class EngineReport {
    private EngineReport() {}

    private record Cost(double least, double median, double most) {
        @Override
        public String toString() {
            return "%.2f (%.2f to %.2f)".formatted(median, least, most);
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
        byFirms.keySet().forEach(firms -> System.out.printf("Heap at %,d firms: %.1f B a firm%n", firms, heap(firms)));
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
        return "put".equals(name) ? "" : "%.2e".formatted(firms / cost.median * 1_000_000);
    }

    /** Heap of an index alone; the policy's tables, which do not grow with the firms, are not in it. */
    private static double heap(int firms) {
        SyntheticWorld world = new SyntheticWorld(7);
        long before = usedHeap();
        FirmIndex index = new FirmIndex(world.reference());
        for (int i = 0; i < firms; i++) {
            index.put(world.firm(i), i);
        }
        long after = usedHeap();
        Reference.reachabilityFence(index);
        Reference.reachabilityFence(world);
        return (after - before) / (double) firms;
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String ratio(Cost cost, Cost floor) {
        return floor == null ? "" : "%.1f".formatted(cost.median / floor.median);
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
        double[] micros = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(EngineReport::micros)
                .sorted()
                .toArray();
        return new Cost(micros[0], micros[micros.length / 2], micros[micros.length - 1]);
    }

    private static double micros(IterationResult iteration) {
        var counters = iteration.getSecondaryResults();
        return counters.get("cpuNanos").getScore() / counters.get("calls").getScore() / 1_000;
    }
}

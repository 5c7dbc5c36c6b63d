package org.emining.matching.engine.index;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.testsupport.SyntheticWorld;

/** CPU time of the best SQL against the index, for the same projects, in turn. */
final class SqlComparison {
    private static final int PROJECTS = 32;
    private static final int ROUNDS = 3;
    private static final int PAGE = 20;
    private static final Policy POLICY = Policy.startValues();

    /** Microseconds a question, by round. */
    record Result(double[] sql, double[] index) {
        /** The ratio of each round, ascending. */
        double[] ratios() {
            return IntStream.range(0, sql.length)
                    .mapToDouble(round -> sql[round] / index[round])
                    .sorted()
                    .toArray();
        }
    }

    private SqlComparison() {}

    static Result run(SyntheticWorld world, FirmIndex index, int firms) throws Exception {
        List<ProjectProfile> projects =
                IntStream.range(0, PROJECTS).mapToObj(world::project).toList();
        double[] sql = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        try (SqlBaseline baseline = new SqlBaseline(world, POLICY, firms)) {
            for (ProjectProfile project : projects) {
                requireSame(index, baseline, project);
            }
            ours(index, projects);
            for (int round = 0; round < ROUNDS; round++) {
                long start = baseline.cpuMillis();
                for (ProjectProfile project : projects) {
                    baseline.top(project, PAGE);
                }
                sql[round] = (baseline.cpuMillis() - start) * 1_000.0 / PROJECTS;
                ours[round] = ours(index, projects);
            }
        }
        return new Result(sql, ours);
    }

    private static double ours(FirmIndex index, List<ProjectProfile> projects) {
        var threads = ManagementFactory.getThreadMXBean();
        int calls = 0;
        long start = threads.getCurrentThreadCpuTime();
        while (threads.getCurrentThreadCpuTime() - start < 2_000_000_000L) {
            for (ProjectProfile project : projects) {
                top(index, project);
            }
            calls += projects.size();
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1_000.0 / calls;
    }

    private static RankingPage top(FirmIndex index, ProjectProfile project) {
        return index.top(project, POLICY, SyntheticWorld.TODAY, 0, PAGE);
    }

    private static void requireSame(FirmIndex index, SqlBaseline baseline, ProjectProfile project) throws Exception {
        RankingPage page = top(index, project);
        SqlBaseline.Answer answer = baseline.top(project, PAGE);
        int[] scores = page.candidates().stream()
                .map(Candidate::receipt)
                .mapToInt(receipt -> (int) receipt.score())
                .toArray();
        int[] theirs = answer.scores().stream().mapToInt(Integer::intValue).toArray();
        if (!Arrays.equals(scores, theirs) || page.eligibleCount() != answer.eligible()) {
            throw new IllegalStateException("SQL answers otherwise for " + project.id() + ": " + answer + ", "
                    + Arrays.toString(scores) + ", " + page.eligibleCount());
        }
    }
}

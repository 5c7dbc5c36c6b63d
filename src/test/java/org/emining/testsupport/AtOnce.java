package org.emining.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers that start together. */
public final class AtOnce {

    private static final int MOST_THREADS = 64;

    private AtOnce() {}

    /** What each of so many attempts gave, in the order of their numbers; they are let go at one moment. */
    public static <T> List<T> of(int times, IntFunction<T> attempt) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(times, MOST_THREADS))) {
            List<Future<T>> running = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return attempt.apply(i);
                    }))
                    .toList();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}

package org.dualuse.platform.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Runs steps side by side, each as soon as the earlier steps that make what it needs are done. One
 * step alone seldom keeps two cores busy: while Spark plans, nothing is computed.
 */
public final class StepSchedule {
  private final List<Step> steps;
  private volatile boolean failed;

  /** A schedule of steps in an order in which they could also run one by one. */
  public StepSchedule(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /**
   * Runs the steps; after a failure no further step begins.
   *
   * @param atOnce how many steps may run at a time
   * @param runOne runs a step, given with its number from 0, and returns its record; throws nothing
   * @return the records of the steps that ran, in the order of the steps
   */
  public List<StepRecord> run(int atOnce, BiFunction<Integer, Step, StepRecord> runOne) {
    ExecutorService workers = Executors.newFixedThreadPool(atOnce);
    try {
      List<CompletableFuture<StepRecord>> running = new ArrayList<>();
      for (int i = 0; i < steps.size(); i++) {
        int number = i;
        running.add(
            CompletableFuture.allOf(awaited(number, running))
                .thenApplyAsync(done -> failed ? null : runOne(number, runOne), workers));
      }
      return running.stream().map(CompletableFuture::join).filter(r -> r != null).toList();
    } finally {
      workers.shutdown();
    }
  }

  private StepRecord runOne(int number, BiFunction<Integer, Step, StepRecord> runOne) {
    StepRecord record = runOne.apply(number, steps.get(number));
    if (record.error() != null) {
      failed = true; // never `failed |= …`: two steps at once could then lose a failure
    }
    return record;
  }

  private CompletableFuture<?>[] awaited(int number, List<CompletableFuture<StepRecord>> running) {
    return IntStream.range(0, number)
        .filter(earlier -> makesWhatIsNeeded(earlier, number))
        .mapToObj(running::get)
        .toArray(CompletableFuture<?>[]::new);
  }

  private boolean makesWhatIsNeeded(int earlier, int later) {
    return !Collections.disjoint(steps.get(earlier).makes(), steps.get(later).needs());
  }
}

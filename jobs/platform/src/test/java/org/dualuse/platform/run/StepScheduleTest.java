package org.dualuse.platform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StepScheduleTest {
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());

  /** A step that only has a place in the order; what it does is the test's. */
  private record Named(String name, Set<String> needs, Set<String> makes) implements Step {
    @Override
    public void run(RunContext context, StepLog log) {
      log.changed();
    }
  }

  @Test
  void shouldWaitForEveryStepThatMakesWhatIsNeeded() {
    // given a step over two tables, one of which two steps write to
    List<Step> steps =
        List.of(
            step("a", Set.of(), "x"),
            step("b", Set.of(), "x"),
            step("c", Set.of(), "y"),
            step("d", Set.of("x", "y"), "z"),
            step("e", Set.of("z"), "end"));

    // when every step takes a moment
    run(steps, 4, name -> pause());

    // then
    assertThat(events.subList(0, 6))
        .containsExactlyInAnyOrder(
            "a begins", "a ends", "b begins", "b ends", "c begins", "c ends");
    assertThat(events.subList(6, 10)).containsExactly("d begins", "d ends", "e begins", "e ends");
  }

  @Test
  void shouldRunIndependentStepsSideBySide() {
    // given two steps that each end only when the other has begun
    CountDownLatch bothHaveBegun = new CountDownLatch(2);

    // when
    List<StepRecord> records =
        run(
            List.of(step("a", Set.of("in"), "x"), step("b", Set.of("in"), "y")),
            2,
            name -> {
              bothHaveBegun.countDown();
              return await(bothHaveBegun) ? null : "The other step never began.";
            });

    // then
    assertThat(records).extracting(StepRecord::error).containsOnlyNulls();
  }

  @Test
  void shouldRunOneByOneInTheirOrderIfOnlyOneMayRun() {
    List<Step> steps =
        List.of(
            step("a", Set.of(), "x"), step("b", Set.of(), "y"), step("c", Set.of("x", "y"), "z"));

    run(steps, 1, name -> null);

    assertThat(events)
        .containsExactly("a begins", "a ends", "b begins", "b ends", "c begins", "c ends");
  }

  @Test
  void shouldBeginNothingAfterAFailure() {
    // given a step that ends only after its neighbour has failed
    CountDownLatch hasFailed = new CountDownLatch(1);
    List<Step> steps =
        List.of(
            step("slow", Set.of(), "x"),
            step("fails", Set.of(), "y"),
            step("needs slow", Set.of("x"), "z"),
            step("needs nothing", Set.of(), "w"));

    // when
    List<StepRecord> records =
        run(
            steps,
            2,
            name -> {
              if (name.equals("fails")) {
                hasFailed.countDown();
                return "broken";
              }
              boolean seen = await(hasFailed);
              pause(); // so that the failure is known before this step ends
              return seen ? null : "The neighbour never failed.";
            });

    // then what was running ends, and nothing else begins
    assertThat(records).extracting(StepRecord::name).containsExactly("slow", "fails");
    assertThat(records).extracting(StepRecord::error).containsExactly(null, "broken");
    assertThat(events).doesNotContain("needs slow begins", "needs nothing begins");
  }

  @Test
  void shouldReturnRecordsInTheOrderOfTheSteps() {
    // given a first step that ends last
    CountDownLatch lastHasEnded = new CountDownLatch(1);
    List<Step> steps =
        List.of(step("a", Set.of(), "x"), step("b", Set.of(), "y"), step("c", Set.of("y"), "z"));

    // when
    List<StepRecord> records =
        run(
            steps,
            2,
            name -> {
              if (name.equals("c")) {
                lastHasEnded.countDown();
              }
              return name.equals("a") && !await(lastHasEnded) ? "c never ran." : null;
            });

    // then
    assertThat(records).extracting(StepRecord::name).containsExactly("a", "b", "c");
    assertThat(records).extracting(StepRecord::error).containsOnlyNulls();
    assertThat(events).endsWith("a ends");
  }

  private List<StepRecord> run(List<Step> steps, int atOnce, Function<String, String> work) {
    return new StepSchedule(steps)
        .run(
            atOnce,
            (number, step) -> {
              assertThat(steps.get(number)).isSameAs(step);
              events.add(step.name() + " begins");
              String error = work.apply(step.name());
              events.add(step.name() + " ends");
              return new StepLog().record(step.name(), Instant.EPOCH, Instant.EPOCH, error);
            });
  }

  private static Step step(String name, Set<String> needs, String makes) {
    return new Named(name, needs, Set.of(makes));
  }

  private static String pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

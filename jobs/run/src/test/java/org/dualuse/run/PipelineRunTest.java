package org.dualuse.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.run.Progress;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.RunLog;
import org.dualuse.platform.run.RunRecord;
import org.dualuse.platform.run.RunStatus;
import org.dualuse.platform.run.State;
import org.dualuse.platform.run.Step;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.run.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PipelineRunTest {
  @TempDir private Path home;

  static Stream<Arguments> whatMayEndAStep() {
    return Stream.of(
        Arguments.of(new OutOfMemoryError("Java heap space"), "INTERNAL: step `a` failed"),
        Arguments.of(new StackOverflowError(), "INTERNAL: step `a` failed"),
        Arguments.of(new NoClassDefFoundError("org/Missing"), "INTERNAL: step `a` failed"),
        Arguments.of(new IOException("undeclared"), "INTERNAL: step `a` failed"),
        Arguments.of(new IllegalStateException("a bug"), "INTERNAL: step `a` failed"),
        Arguments.of(
            DualuseException.of(ErrorCode.STORAGE_FAILED, "Disk.", "Full.", "Make room."),
            "STORAGE_FAILED: Disk."));
  }

  @ParameterizedTest
  @MethodSource("whatMayEndAStep")
  void shouldRecordWhateverEndsAStepAndStop(Throwable thrown, String error) throws IOException {
    // given
    TinyWarehouse warehouse = new TinyWarehouse(home);
    AtomicBoolean wentOn = new AtomicBoolean();

    // when
    RunRecord run = run(step("a", () -> sneaky(thrown)), step("b", () -> wentOn.set(true)));

    // then
    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(run.error()).startsWith(error);
    assertThat(wentOn).isFalse();
    assertThat(new RunLog(new State(warehouse.objects())).byStart())
        .singleElement()
        .satisfies(logged -> assertThat(logged).isEqualTo(run));
    assertThat(warehouse.root().resolve("state/writer.lock")).doesNotExist();
  }

  @Test
  void shouldNameTheErrorThatEndedTheStep() throws IOException {
    TinyWarehouse unused = new TinyWarehouse(home);

    assertThat(run(step("a", () -> sneaky(new OutOfMemoryError("Java heap space")))).error())
        .isEqualTo("INTERNAL: step `a` failed: OutOfMemoryError: Java heap space");
  }

  private RunRecord run(Pipeline.Staged... steps) {
    return new PipelineRun(
            Settings.load(home, "tiny", Map.of(), Map.of("steps_at_once", "1")),
            home,
            LocalDate.EPOCH,
            Years.ALL,
            Progress.silent(),
            Clock.systemUTC())
        .run(List.of(steps));
  }

  private static Pipeline.Staged step(String name, Runnable work) {
    Step step =
        new Step() {
          @Override
          public String name() {
            return name;
          }

          @Override
          public Set<String> needs() {
            return Set.of();
          }

          @Override
          public Set<String> makes() {
            return Set.of();
          }

          @Override
          public void run(RunContext context, StepLog log) {
            work.run();
          }
        };
    return new Pipeline.Staged("acquire", step);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }
}

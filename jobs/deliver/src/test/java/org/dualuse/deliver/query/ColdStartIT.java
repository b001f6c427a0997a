package org.dualuse.deliver.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.deliver.SampleTables.row;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dualuse.deliver.SampleTables;
import org.dualuse.platform.table.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdStartIT {
  @TempDir Path folder;

  @Test
  void shouldAnswerFromAFreshProcess() throws Exception {
    // given
    SampleTables.write(new Warehouse(folder), ColdStart.TABLE, row(40L), row(2L));
    long start = System.nanoTime();

    // when
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ColdStart.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    // then the answer is right; how long it took is for the reader of the log
    assertThat(process.waitFor()).isZero();
    assertThat(output).startsWith("total\r\n42\r\n");
    System.out.printf(
        "cold query: whole process %d ms, of which %s%n",
        (System.nanoTime() - start) / 1_000_000, output.lines().skip(2).findFirst().orElse(""));
  }
}

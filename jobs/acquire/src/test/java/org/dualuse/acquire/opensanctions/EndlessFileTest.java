package org.dualuse.acquire.opensanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.platform.run.Outcome;
import org.junit.jupiter.api.Test;

/** A reader that held its file would never answer about one that has no end. */
class EndlessFileTest {
  private static final int ENOUGH = 10_000;

  @Test
  void shouldReadTargetsWhileTheyCome() throws IOException, FileRefused {
    // given
    String header =
        "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,dataset,"
            + "first_seen,last_seen\n";
    String row = "NK-1,Company,Alpha,,,ru,,,Blocked,Ruritania Freezes,2099-01-01,2099-01-01\n";
    CsvRows rows = CsvRows.open(endless(header, row), CsvLayout.CSV);

    // then
    shouldRead(SimpleTargets.open(rows, LocalDate.EPOCH));
  }

  @Test
  void shouldReadEntitiesWhileTheyCome() throws IOException, FileRefused {
    // given
    String line =
        "{\"id\":\"NK-1\",\"caption\":\"Alpha\",\"schema\":\"Company\",\"datasets\":[\"x\"],"
            + "\"properties\":{\"topics\":[\"sanction\"],\"name\":[\"Alpha\"]}}\n";

    // then
    shouldRead(new FtmLines(endless(line, line), LocalDate.EPOCH));
  }

  private static void shouldRead(ObservationReader reader) throws IOException, FileRefused {
    try (reader) {
      for (int i = 0; i < ENOUGH; i++) {
        assertThat(reader.next().outcome()).isEqualTo(Outcome.KEPT);
      }
    }
  }

  private static InputStream endless(String first, String again) {
    byte[] begin = first.getBytes(StandardCharsets.UTF_8);
    byte[] rest = again.getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      private long position;

      @Override
      public int read() {
        long at = position++;
        return at < begin.length
            ? begin[(int) at] & 0xff
            : rest[(int) ((at - begin.length) % rest.length)] & 0xff;
      }
    };
  }
}

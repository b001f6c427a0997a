package org.dualuse.acquire.baci;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.flow.HsRevision;
import org.dualuse.acquire.parse.CsvLayout;
import org.dualuse.acquire.parse.CsvRows;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.TableReader;

/** BACI's CSV {@code t,i,j,k,v,q}, maybe compressed. */
final class BaciParser implements Parser {
  private static final long serialVersionUID = 1L;
  private static final List<String> COLUMNS = List.of("t", "i", "j", "k", "v", "q");
  private static final Pattern REVISION_IN_NAME =
      Pattern.compile("(?:^|[^A-Za-z])HS(92|96|02|07|12|17|22)(?!\\d)");

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    HsRevision revision = revision(input);
    return Decompressed.read(
        input,
        bytes -> {
          CsvRows rows = CsvRows.open(bytes.stream(), CsvLayout.CSV);
          Header header = Header.resolve(rows.header(), COLUMNS, Set.of());
          BaciRows interpreter = new BaciRows(header, revision, selection);
          return new TableReader(
              rows, header, interpreter::observe, count -> interpreter.findings());
        });
  }

  /** The file itself does not say in which revision its codes are written. */
  private static HsRevision revision(SnapshotInput input) throws FileRefused {
    String declared = input.meta().hsRevision();
    if (declared == null) {
      Matcher name = REVISION_IN_NAME.matcher(input.fileName());
      if (!name.find()) {
        throw new FileRefused(
            "NO_HS_REVISION",
            "Neither the file's name nor a sidecar tells the HS revision. Put `hs_revision: HS2017`"
                + " (or the release's own) into "
                + input.fileName()
                + ".meta.yml beside the file.");
      }
      String year = name.group(1);
      declared = (year.startsWith("9") ? "HS19" : "HS20") + year;
    }
    for (HsRevision revision : HsRevision.values()) {
      if (revision.name().equals(declared)) {
        return revision;
      }
    }
    throw new FileRefused(
        "NO_HS_REVISION",
        "The sidecar's hs_revision `" + declared + "` is none of the known ones, e.g. HS2017.");
  }
}

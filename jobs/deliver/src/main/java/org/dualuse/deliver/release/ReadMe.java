package org.dualuse.deliver.release;

import java.util.List;
import org.dualuse.deliver.release.Manifest.PublishedRows;

/** {@code README.txt}: the files of a release in plain words. */
final class ReadMe {
  private static final String SYNTHETIC =
      "SYNTHETIC DATA: values in this release are invented. Do not cite them.\n\n";

  private static final String FILES =
      """
      Files
        open/         tables that may be re-published with attribution (see LICENCES.md)
        restricted/   rows whose publishers do not allow re-publication; for your own analysis
        *.parquet     the tables with their types; a large table is a folder of part files
        *.csv         the same rows as text: UTF-8, commas, a header, lines end with CR LF
        dictionary    what each column means, its type and unit, as CSV and for reading
        METHODS.md    how each table is computed: formula, assumption, limit, reference
        LICENCES.md   who published the data, under which terms, and how to cite it
        manifest.json rows, columns, files, sources and snapshots of this release
        SHA256SUMS    check the files with: sha256sum -c SHA256SUMS

      An empty cell in a CSV file is a missing value, "" an empty text. Text that a spreadsheet
      would run as a formula has an apostrophe in front; the Parquet files have it unchanged.
      A table's rows are the open and the restricted ones together.
      """;

  private ReadMe() {}

  static String text(List<PublishedTable> tables, List<PublishedRows> rows, ReleaseInfo info) {
    StringBuilder text = new StringBuilder(info.synthetic() ? SYNTHETIC : "");
    text.append("Release " + info.release() + ", as known on " + info.asOf() + "\n\n");
    text.append(FILES);
    text.append("\nTables\n");
    for (int i = 0; i < tables.size(); i++) {
      PublishedRows counted = rows.get(i);
      text.append("  " + tables.get(i).name() + ": " + tables.get(i).description() + "\n");
      text.append("    " + counted.openRows() + " open rows, ");
      text.append(counted.restrictedRows() + " restricted rows. " + counted.note());
      text.setLength(text.toString().stripTrailing().length());
      text.append("\n");
    }
    return text.toString();
  }
}

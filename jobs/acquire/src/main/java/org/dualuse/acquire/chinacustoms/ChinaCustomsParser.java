package org.dualuse.acquire.chinacustoms;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
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
import org.dualuse.acquire.parse.TextEncoding;

/** A download in English or Chinese, in GB18030 unless the bytes say UTF-8. */
final class ChinaCustomsParser implements Parser {
  private static final long serialVersionUID = 1L;

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    return Decompressed.read(input, bytes -> open(bytes, input, selection));
  }

  private static ObservationReader open(
      Decompressed bytes, SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    Charset charset = TextEncoding.sniff(bytes.head(), Charset.forName("GB18030"));
    CsvRows rows = CsvRows.open(bytes.stream(), CsvLayout.of(charset, ','));
    List<String> titles = rows.header().stream().map(ChinaCustomsColumn::title).toList();
    Header header = Header.resolve(titles, ChinaCustomsColumn.REQUIRED, ChinaCustomsColumn.KNOWN);
    ChinaCustomsCells cells = ChinaCustomsCells.of(header);
    ChinaCustomsFile file = ChinaCustomsFile.of(input.meta());
    ChinaCustomsRows interpreter = new ChinaCustomsRows(cells, file, selection);
    return new TableReader(rows, header, interpreter::observe, interpreter::findings);
  }
}

package org.dualuse.acquire.mappedfile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.config.ConfigLoader;
import org.dualuse.platform.snapshot.FileMeta;

/** Invented files and the mappings that read them. */
public final class Mapped {
  /** What the mapping reads: {@code month;country;dir;code;value;net;pieces;remark}. */
  public static final String MAPPING =
      """
      title: Northland's trade
      publisher: Statistics Northland
      licence: CC BY 4.0
      redistribution: open
      attribution: "Source: Statistics Northland."
      file: {format: CSV}
      period: {column: month, pattern: uuuu-MM, frequency: M}
      reporter: {constant: SE}
      partner: {column: country, codes: ISO2}
      flow: {column: dir, values: {EXP: X, IMP: M}}
      product:
        column: code
        nomenclature: HS
        digits: 6
        revisions:
          - {from: 1900-01, revision: HS2017}
          - {from: 2022-04, revision: HS2022}
      measures:
        - {column: value, scale: 1000}
      weight: {column: net}
      quantity: {column: pieces, unit: pcs}
      missing: ["?"]
      currency: SEK
      valuation: FOB
      basis: MIRROR
      duplicates: SUM
      ignore: [remark]
      """;

  /** The header of what it reads. */
  public static final String HEADER = "month,country,dir,code,value,net,pieces,remark\n";

  private Mapped() {}

  /** A source with one mapping, `test`. */
  public static MappedFile source(String yaml) {
    return new MappedFile(Map.of("test", ConfigLoader.read(yaml, "test", Mapping.class)));
  }

  /** A sidecar that names a mapping. */
  public static FileMeta meta(String mapping) {
    return new FileMeta(null, null, null, null, mapping, null, null, null, null, null);
  }

  /** Reads a text with the usual mapping. */
  static ReadFile read(String text) {
    return read(MAPPING, text);
  }

  static ReadFile read(String yaml, String text) {
    return read(yaml, text.getBytes(StandardCharsets.UTF_8));
  }

  static ReadFile read(String yaml, byte[] bytes) {
    return ReadFile.of(source(yaml), "file", bytes, meta("test"), Selection.ALL);
  }

  /** One column of the kept rows. */
  static List<Object> column(ReadFile file, String name) {
    return file.kept().stream().map(row -> row.get(name)).toList();
  }
}

package org.dualuse.acquire.mappedfile;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dualuse.acquire.parse.ArchiveLimits;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Header;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;

/** Opens a file with the mapping that its sidecar or its drop names. */
final class MappedParser implements Parser {
  private static final long serialVersionUID = 1L;

  private final Map<String, Mapping> mappings;
  private final ArchiveLimits limits;

  MappedParser(Map<String, Mapping> mappings, ArchiveLimits limits) {
    this.mappings = new TreeMap<>(mappings);
    this.limits = limits;
  }

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    String name = input.meta().mapping();
    Mapping mapping = mapping(input, name);
    CellRows rows = rows(input, mapping);
    try {
      Set<String> known = new HashSet<>(mapping.ignore());
      Header header = Header.resolve(rows.header(), mapping.columns(), known);
      return new MappedReader(
          rows, header, mapping, new MappedRows(name, mapping, header, selection));
    } catch (FileRefused e) {
      rows.close();
      throw e;
    }
  }

  private CellRows rows(SnapshotInput input, Mapping mapping) throws IOException, FileRefused {
    return switch (mapping.file().format()) {
      case CSV, TSV -> TextRows.open(input, mapping.file());
      case PARQUET -> ParquetRows.open(input);
      case XLSX ->
          SheetRows.open(
              input,
              mapping.file(),
              PeriodRule.TIMESTAMP.equals(mapping.period().pattern()),
              limits);
    };
  }

  private Mapping mapping(SnapshotInput input, String name) throws FileRefused {
    if (name == null) {
      throw new FileRefused(
          "NO_MAPPING",
          "Nothing says which mapping reads this file. Write `mapping: NAME` into "
              + input.fileName()
              + ".meta.yml beside it, or into the meta of its drop; there are "
              + mappings.keySet()
              + ".");
    }
    Mapping mapping = mappings.get(name);
    if (mapping == null) {
      throw new FileRefused(
          "UNKNOWN_MAPPING",
          "There is no mapping `" + name + "`; there are " + mappings.keySet() + ".");
    }
    return mapping;
  }
}

package org.dualuse.acquire.source;

import org.dualuse.acquire.parse.Parser;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.table.Table;

/**
 * A publisher's data set: what it is, how its bytes are read, and the raw table that they fill. One
 * package per source; {@code Pipeline} lists them.
 */
public interface Source {
  /** A short name, the package's; part of every snapshot id. */
  String name();

  /** Title, licence and volume bounds. */
  SourceInfo info();

  /** The same about one file, where the source's files come from several publishers. */
  default SourceInfo info(FileMeta meta) {
    return info();
  }

  /**
   * The raw table. Its first two columns are {@link RawTables#SNAPSHOT_ID} and {@link
   * RawTables#POSITION}.
   */
  Table rawTable();

  /** The parser of its files. */
  Parser parser();

  /** What the parser's result depends on besides its code, e.g. a hash of its mapping files. */
  default String version() {
    return "";
  }
}

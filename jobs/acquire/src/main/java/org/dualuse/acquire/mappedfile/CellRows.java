package org.dualuse.acquire.mappedfile;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.dualuse.acquire.parse.FileRefused;

/** A table in any of the formats, as a stream of rows in constant memory. */
interface CellRows extends Closeable {
  /** The names of the columns. */
  List<String> header();

  /** The next row, or null at the end. */
  CellRow next() throws IOException, FileRefused;
}

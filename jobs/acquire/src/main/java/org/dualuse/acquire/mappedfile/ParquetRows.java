package org.dualuse.acquire.mappedfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.SnapshotInput;

/** A Parquet file, read with Parquet's own reader: Spark's refuses timestamps in nanoseconds. */
final class ParquetRows implements CellRows {
  private final MessageType schema;
  private final ParquetReader<Group> reader;
  private long count;

  private ParquetRows(MessageType schema, ParquetReader<Group> reader) {
    this.schema = schema;
    this.reader = reader;
  }

  static ParquetRows open(SnapshotInput input) throws IOException, FileRefused {
    try (Decompressed bytes = Decompressed.open(input)) {
      if (!bytes.headText().startsWith("PAR1")) {
        throw new FileRefused("NOT_PARQUET", input.fileName() + " is not a Parquet file.");
      }
    }
    try {
      InputFile file = new LocalInputFile(input.file());
      return new ParquetRows(schema(file), new Rows(file).build());
    } catch (IOException e) {
      throw FileRefused.unreadable(e);
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<String> header() {
    return schema.getFields().stream().map(Type::getName).toList();
  }

  @Override
  public CellRow next() throws FileRefused {
    Group row = read();
    if (row == null) {
      return null;
    }
    count++;
    List<Cell> cells = new ArrayList<>(schema.getFieldCount());
    for (int i = 0; i < schema.getFieldCount(); i++) {
      cells.add(ParquetCell.read(row, i, schema.getType(i)));
    }
    return new CellRow("row " + count, cells, true);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private Group read() throws FileRefused {
    try {
      return reader.read();
    } catch (IOException e) {
      throw FileRefused.unreadable(e);
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static MessageType schema(InputFile file) throws IOException {
    try (ParquetFileReader footer = ParquetFileReader.open(file)) {
      return footer.getFileMetaData().getSchema();
    }
  }

  /** Parquet throws unchecked exceptions on broken files. */
  private static FileRefused unreadable(RuntimeException e) {
    return FileRefused.unreadable(new IOException(e.getMessage(), e));
  }

  private static final class Rows extends ParquetReader.Builder<Group> {
    Rows(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}

package org.dualuse.acquire.mappedfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Parquet files of one invented row, for {@link Mapped}'s mapping in Parquet. */
public final class ParquetFiles {
  private ParquetFiles() {}

  /** The columns, given the types of two of them. */
  public static MessageType schema(String month, String value) {
    return MessageTypeParser.parseMessageType(
        "message trade { optional "
            + month
            + "; optional binary country (STRING); optional binary dir (STRING);"
            + " optional binary code (STRING); optional "
            + value
            + "; optional double net; optional int64 pieces; }");
  }

  /** The bytes of a file. */
  public static byte[] write(MessageType schema, Consumer<Group> row) throws IOException {
    Path folder = Files.createTempDirectory("dualuse-test");
    Path file = folder.resolve("fixture.parquet");
    try {
      try (ParquetWriter<Group> writer =
          ExampleParquetWriter.builder(new LocalOutputFile(file)).withType(schema).build()) {
        Group group = new SimpleGroupFactory(schema).newGroup();
        group.append("country", "RU").append("dir", "EXP").append("code", "854231");
        row.accept(group);
        writer.write(group);
      }
      return Files.readAllBytes(file);
    } finally {
      Files.deleteIfExists(folder.resolve(".fixture.parquet.crc"));
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }
}

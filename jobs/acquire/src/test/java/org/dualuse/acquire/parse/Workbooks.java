package org.dualuse.acquire.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;

/** Workbooks for tests. */
public final class Workbooks {
  private Workbooks() {}

  /** The bytes of a workbook. */
  public static byte[] of(Consumer<Workbook> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      content.accept(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same workbook, whose sheets say that they hold one cell. */
  public static byte[] withWrongDimension(byte[] workbook) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // By its directory, since the writer's sizes inside the stream are in a form that Java's
    // streaming reader does not take.
    try (ZipFile from =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        if (entry.getName().startsWith("xl/worksheets/")) {
          content = patched(content);
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] patched(byte[] sheet) {
    String xml = new String(sheet, StandardCharsets.UTF_8);
    String wrong =
        xml.replaceFirst("<dimension[^>]*/>", "")
            .replaceFirst("(<worksheet[^>]*>)", "$1<dimension ref=\"A1\"/>");
    return wrong.getBytes(StandardCharsets.UTF_8);
  }
}

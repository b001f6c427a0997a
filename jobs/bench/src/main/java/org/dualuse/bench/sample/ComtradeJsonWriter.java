package org.dualuse.bench.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A body of UN Comtrade's API, version 1. */
final class ComtradeJsonWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ComtradeJsonWriter() {}

  /** The envelope with its rows. */
  static void write(Path file, List<ComtradeRow> rows) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("elapsedTime", "0.05 secs");
    body.put("count", rows.size());
    body.put("data", rows.stream().map(ComtradeRow::byName).toList());
    body.put("error", "");
    Files.write(file, JSON.writeValueAsBytes(body));
  }

  /** What a proxy answers instead, with status 200: a page saved under the name of a body. */
  static void writeErrorPage(Path file) throws IOException {
    Files.writeString(
        file,
        """
        <!DOCTYPE html>
        <html><head><title>Service unavailable</title></head>
        <body><h1>The service is temporarily unavailable.</h1></body></html>
        """);
  }
}

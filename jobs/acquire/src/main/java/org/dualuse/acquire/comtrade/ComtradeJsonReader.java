package org.dualuse.acquire.comtrade;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.platform.snapshot.Finding;

/**
 * The body of a call, {@code {"elapsedTime", "count", "data": […], "error"}}, row by row. The
 * members may come in any order; an error or a wrong count is known at the end of the body.
 */
final class ComtradeJsonReader implements ObservationReader {
  /** A result of exactly so many rows was cut: without a key, by default, and at most. */
  private static final Set<Long> CAPS = Set.of(500L, 100_000L, 250_000L);

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final JsonParser body;
  private final ComtradeRows interpreter;
  private final ComtradeFields fields = new ComtradeFields();
  private final List<Finding> findings = new ArrayList<>();
  private boolean hasData;
  private boolean isInData;
  private long rows;
  private Long declaredRows;
  private String error = "";

  private ComtradeJsonReader(JsonParser body, ComtradeRows interpreter) {
    this.body = body;
    this.interpreter = interpreter;
  }

  static ComtradeJsonReader open(InputStream in, ComtradeRows interpreter)
      throws IOException, FileRefused {
    JsonParser body = MAPPER.createParser(in);
    if (body.nextToken() != JsonToken.START_OBJECT) {
      throw new FileRefused("NOT_A_RESULT", "The body is no JSON object.");
    }
    return new ComtradeJsonReader(body, interpreter);
  }

  @Override
  public Observation next() throws FileRefused {
    try {
      while (body.nextToken() != null) {
        if (isInData && body.currentToken() == JsonToken.END_ARRAY) {
          isInData = false;
        } else if (isInData) {
          return row();
        } else if (body.currentToken() == JsonToken.FIELD_NAME) {
          member(body.currentName());
        } else {
          end();
          return null;
        }
      }
      return null;
    } catch (IOException e) {
      throw FileRefused.unreadable(e);
    }
  }

  @Override
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(fields.findings());
    all.addAll(interpreter.findings(rows));
    return all;
  }

  @Override
  public void close() throws IOException {
    body.close();
  }

  private Observation row() throws IOException, FileRefused {
    ComtradeFields.JsonRow row =
        new ComtradeFields.JsonRow("data[" + rows + "]", MAPPER.readTree(body));
    rows++;
    if (!row.node().isObject()) {
      return Observation.quarantined(
          row.position(), "NOT_A_ROW", "An object was expected.", row.rawText(), null, "");
    }
    return interpreter.observe(fields.read(row));
  }

  private void member(String name) throws IOException {
    JsonToken value = body.nextToken();
    switch (name) {
      case "data" -> {
        isInData = value == JsonToken.START_ARRAY;
        hasData |= isInData;
      }
      case "count" -> declaredRows = value.isNumeric() ? (Long) body.getLongValue() : null;
      case "error", "errorObject", "message" -> noteError(MAPPER.readTree(body));
      case "elapsedTime", "statusCode" -> body.skipChildren();
      default -> {
        body.skipChildren();
        findings.add(
            Finding.warn("UNKNOWN_COLUMN", "The body's member `" + name + "` is new: not read."));
      }
    }
  }

  private void noteError(JsonNode printed) {
    JsonNode message = printed.path("errorMessage");
    String text = message.isMissingNode() ? ComtradeFields.text(printed) : message.asText();
    if (!text.isBlank()) {
      error = text;
    }
  }

  private void end() throws IOException, FileRefused {
    if (!error.isEmpty()) {
      throw new FileRefused(
          "PUBLISHER_ERROR", "Comtrade answered with an error: " + error + " Ask again.");
    }
    if (!hasData) {
      throw new FileRefused("NOT_A_RESULT", "The body has no `data`.");
    }
    if (body.nextToken() != null) {
      throw new FileRefused("NOT_A_RESULT", "Something follows the body.");
    }
    if (declaredRows != null && declaredRows != rows) {
      findings.add(
          Finding.refuse(
              "COUNT_MISMATCH",
              "The body counts " + declaredRows + " rows and holds " + rows + "."));
    }
    if (CAPS.contains(rows)) {
      findings.add(
          Finding.refuse(
              "TRUNCATED",
              rows + " rows are exactly a cap of the publisher: split the query and ask again."));
    }
  }
}

package org.dualuse.acquire.harmonizedsystem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.platform.snapshot.Finding;

/** Comtrade's {@code HS.json}: {@code classCode}, then {@code results}, one object per code. */
final class HsCodesJson implements ObservationReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> REQUIRED = Set.of("id", "text", "parent", "isLeaf", "aggrLevel");
  private static final String UNIT = "standardUnitAbbr";

  private final JsonParser json;
  private final String revision;
  private final Set<String> unknown = new TreeSet<>();
  private long count;

  HsCodesJson(InputStream bytes) throws IOException, FileRefused {
    this.json = MAPPER.getFactory().createParser(bytes);
    this.revision = HsCodesParser.revisionOf(classCodeBeforeResults());
  }

  @Override
  public Observation next() throws FileRefused {
    try {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_OBJECT) {
        JsonNode object = MAPPER.readTree(json);
        count++;
        return observe("object " + count, object);
      }
      if (token != JsonToken.END_ARRAY) {
        throw new FileRefused("BAD_LAYOUT", "`results` holds something else than objects.");
      }
      return null;
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    unknown.forEach(
        name ->
            findings.add(
                Finding.warn(
                    "UNKNOWN_COLUMN",
                    "The field `" + name + "` is new: it is not read. Check what it means.")));
    return findings;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private String classCodeBeforeResults() throws FileRefused {
    String classCode = null;
    try {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("results") && value == JsonToken.START_ARRAY) {
          return classCode;
        }
        if (name.equals("classCode")) {
          classCode = json.getText();
        }
        json.skipChildren();
      }
    } catch (IOException e) {
      throw refusal(e);
    }
    throw new FileRefused("BAD_LAYOUT", "The file has no array `results`.");
  }

  private Observation observe(String position, JsonNode object) {
    object.fieldNames().forEachRemaining(this::notice);
    for (String field : REQUIRED) {
      if (object.path(field).asText("").isBlank()) {
        return bad(position, "MISSING_VALUE", "The field `" + field + "` is empty.", object);
      }
    }
    String leaf = object.get("isLeaf").asText();
    if (!Set.of("0", "1").contains(leaf) || !object.get("aggrLevel").canConvertToInt()) {
      return bad(position, "BAD_VALUE", "isLeaf is not 0 or 1, or aggrLevel no number.", object);
    }
    String parent = object.get("parent").asText();
    String unit = object.path(UNIT).asText(HsCodesParser.NO_UNIT);
    Object[] row = {
      revision,
      object.get("id").asText(),
      object.get("text").asText().strip(),
      parent.equals(HsCodesParser.TOP) ? null : parent,
      object.get("aggrLevel").asInt(),
      leaf.equals("1"),
      unit.equals(HsCodesParser.NO_UNIT) ? null : unit
    };
    return Observation.kept(position, row);
  }

  private void notice(String field) {
    if (!REQUIRED.contains(field) && !field.equals(UNIT)) {
      unknown.add(field);
    }
  }

  private static Observation bad(String position, String reason, String detail, JsonNode object) {
    return Observation.quarantined(position, reason, detail, object.toString(), null, "");
  }

  /** Jackson's sentence goes on over several lines; broken-off files are told apart. */
  private static FileRefused refusal(IOException e) {
    boolean isBrokenJson = e instanceof JsonProcessingException && !(e instanceof JsonEOFException);
    return isBrokenJson
        ? new FileRefused("BAD_JSON", "The file is no valid JSON. Download it again.")
        : FileRefused.unreadable(e);
  }
}

package org.dualuse.acquire.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The records of a JSON file: an object with one array of objects among its members, e.g. {@code
 * {"results": [{…}, {…}]}}. They come one after the other in constant memory.
 */
public final class JsonRecords implements Closeable {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final JsonParser json;
  private final String array;
  private final ObjectNode members = MAPPER.createObjectNode();
  private boolean hasArray;
  private boolean isAtEnd;
  private long number;

  /**
   * A record.
   *
   * @param number in the array, 1-based
   * @param line on which it begins, 1-based
   * @param tree its fields
   */
  public record JsonRecord(long number, int line, JsonNode tree) implements SourceRow {
    @Override
    public String position() {
      return "element " + number + " line " + line;
    }

    @Override
    public String rawText() {
      return tree.toString();
    }
  }

  private JsonRecords(JsonParser json, String array) {
    this.json = json;
    this.array = array;
  }

  /**
   * Opens a file and reads up to its array.
   *
   * @param in the bytes; closed with the records
   * @param array name of the member that holds the records
   * @throws FileRefused BAD_LAYOUT if there is no such array, TRUNCATED or UNREADABLE
   */
  public static JsonRecords open(InputStream in, String array) throws FileRefused {
    try {
      JsonRecords records = new JsonRecords(MAPPER.getFactory().createParser(in), array);
      if (records.json.nextToken() != JsonToken.START_OBJECT) {
        throw new FileRefused("BAD_LAYOUT", "The file is no JSON object.");
      }
      records.readMembers();
      if (!records.hasArray) {
        throw new FileRefused("BAD_LAYOUT", "The file has no array `" + array + "`.");
      }
      return records;
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /** The other members of the object that have been read so far: at the end, all of them. */
  public JsonNode members() {
    return members;
  }

  /**
   * The next record, or null at the end of the object.
   *
   * @throws FileRefused TRUNCATED if the file breaks off, BAD_LAYOUT or UNREADABLE
   */
  public JsonRecord next() throws FileRefused {
    try {
      if (isAtEnd) {
        return null;
      }
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_OBJECT) {
        int line = json.currentTokenLocation().getLineNr();
        return new JsonRecord(++number, line, MAPPER.readTree(json));
      }
      if (token != JsonToken.END_ARRAY) {
        throw new FileRefused("BAD_LAYOUT", "`" + array + "` holds something else than objects.");
      }
      readMembers();
      return null;
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /** Up to the first token of the array, or to the end of the object. */
  private void readMembers() throws IOException, FileRefused {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals(array) && value == JsonToken.START_ARRAY) {
        if (hasArray) {
          throw new FileRefused("BAD_LAYOUT", "The file has two arrays `" + array + "`.");
        }
        hasArray = true;
        return;
      }
      members.set(name, MAPPER.readTree(json));
    }
    isAtEnd = true;
  }

  private static FileRefused refusal(IOException e) {
    return e instanceof JsonEOFException
        ? FileRefused.truncated("in the middle of the JSON")
        : FileRefused.unreadable(e);
  }
}

package org.dualuse.platform.run;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.snapshot.ObjectStore;

/**
 * Small records kept as JSON in the warehouse's object store under {@code state/}: runs, snapshot
 * manifests, verdicts, tables. Readable without Spark.
 */
public final class State {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final ObjectStore store;

  /** State kept in the given store. */
  public State(ObjectStore store) {
    this.store = store;
  }

  /** Writes a record unless the key exists; false if it did. */
  public boolean create(String key, Object value) {
    return io(key, () -> store.putIfAbsent(file(key), JSON.writeValueAsBytes(value)));
  }

  /** Writes a record, whatever was there. */
  public void put(String key, Object value) {
    io(
        key,
        () -> {
          store.put(file(key), JSON.writeValueAsBytes(value));
          return null;
        });
  }

  /** The record under the key, or empty. */
  public <T> Optional<T> get(String key, Class<T> type) {
    return io(
        key,
        () -> {
          Optional<ObjectStore.Tagged> found = store.get(file(key));
          return found.isEmpty()
              ? Optional.empty()
              : Optional.of(JSON.readValue(found.get().bytes(), type));
        });
  }

  /** All records whose key begins with the prefix, in the order of their keys. */
  public <T> List<T> list(String prefix, Class<T> type) {
    return io(
        prefix,
        () -> {
          List<T> records = new ArrayList<>();
          for (String key : store.list("state/" + prefix)) {
            records.add(JSON.readValue(store.get(key).orElseThrow().bytes(), type));
          }
          return records;
        });
  }

  private static String file(String key) {
    return "state/" + key + ".json";
  }

  private interface Io<T> {
    T run() throws IOException;
  }

  private static <T> T io(String key, Io<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      throw DualuseException.of(
              ErrorCode.STORAGE_FAILED,
              "The warehouse's state " + key + " could not be read or written.",
              String.valueOf(e.getMessage()) + ".",
              "Check that the warehouse folder exists, is writable and has free space.")
          .causedBy(e);
    }
  }
}

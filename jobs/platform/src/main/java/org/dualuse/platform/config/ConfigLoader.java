package org.dualuse.platform.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dualuse.platform.error.DidYouMean;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;

/**
 * Reads layered YAML into typed records. Later layers win, key by key; lists are replaced whole. An
 * unknown key is refused with the nearest known one.
 */
public final class ConfigLoader {
  private static final ObjectMapper MAPPER = configured(YAMLMapper.builder());

  private final ObjectNode tree = MAPPER.createObjectNode();

  private static ObjectMapper configured(YAMLMapper.Builder builder) {
    return builder
        .addModule(new JavaTimeModule())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();
  }

  /** Reads one YAML file into a record, with the same strictness as layered configuration. */
  public static <T> T read(Path file, Class<T> type) {
    return new ConfigLoader().withFile(file).as(type);
  }

  /** Reads one YAML document into a record. */
  public static <T> T read(String yaml, String origin, Class<T> type) {
    return new ConfigLoader().withYaml(yaml, origin).as(type);
  }

  /** Adds a file on top. */
  public ConfigLoader withFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw DualuseException.of(
          ErrorCode.NOT_FOUND,
          "The configuration file " + file + " does not exist.",
          "It was named by a flag or belongs to the installation.",
          "Check the name; `conf/` lists what there is.");
    }
    try {
      return withYaml(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw invalid("The file " + file + " could not be read.", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  /** Adds a YAML document on top. */
  public ConfigLoader withYaml(String yaml, String origin) {
    try {
      JsonNode layer = MAPPER.readTree(yaml);
      if (layer instanceof ObjectNode object) {
        merge(tree, object);
      } else if (!layer.isMissingNode() && !layer.isNull()) {
        throw invalid(origin + " is not a YAML mapping.", "Its top level must be `key: value`");
      }
      return this;
    } catch (JsonProcessingException e) {
      throw invalid(origin + " is not valid YAML.", e.getOriginalMessage()).causedBy(e);
    }
  }

  /**
   * Adds environment variables on top: {@code DUALUSE_WAREHOUSE_ROOT} sets {@code warehouse.root}.
   * Only keys that earlier layers set can be set, so that other {@code DUALUSE_…} variables may
   * exist.
   */
  public ConfigLoader withEnvironment(Map<String, String> environment) {
    Map<String, String> known = new TreeMap<>();
    leaves("", tree, known);
    known.forEach(
        (variable, path) -> {
          String value = environment.get(variable);
          if (value != null) {
            set(path, value);
          }
        });
    return this;
  }

  /** Sets one value by its dotted path; the text is read as YAML, so numbers stay numbers. */
  public ConfigLoader set(String path, String value) {
    try {
      String[] parts = path.split("\\.", -1);
      ObjectNode node = tree;
      for (int i = 0; i < parts.length - 1; i++) {
        node = node.withObject("/" + parts[i]);
      }
      node.set(parts[parts.length - 1], MAPPER.readTree(value));
      return this;
    } catch (JsonProcessingException | UnsupportedOperationException e) {
      throw invalid(path + " cannot be set to this value.", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  /** The merged layers as a record. */
  public <T> T as(Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException e) {
      String known =
          e.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      throw DualuseException.of(
              ErrorCode.CONFIG_INVALID,
              "Unknown key " + path(e) + ".",
              "Known keys there: " + known + ".",
              nearest(e.getPropertyName(), e.getKnownPropertyIds()))
          .causedBy(e);
    } catch (JsonMappingException e) {
      throw invalid("The value of " + path(e) + " is not usable.", e.getOriginalMessage())
          .causedBy(e);
    } catch (JsonProcessingException e) {
      throw invalid("The configuration is not usable.", e.getOriginalMessage()).causedBy(e);
    }
  }

  /** A mapper for JSON with the same naming and strictness. */
  public static ObjectMapper jsonMapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .build();
  }

  private static void merge(ObjectNode base, ObjectNode layer) {
    layer
        .properties()
        .forEach(
            entry -> {
              if (base.get(entry.getKey()) instanceof ObjectNode deeper
                  && entry.getValue() instanceof ObjectNode over) {
                merge(deeper, over);
              } else {
                base.set(entry.getKey(), entry.getValue());
              }
            });
  }

  private static void leaves(String path, ObjectNode node, Map<String, String> found) {
    node.properties()
        .forEach(
            entry -> {
              String deeper = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
              if (entry.getValue() instanceof ObjectNode object) {
                leaves(deeper, object, found);
              } else {
                String variable = deeper.replace('.', '_').replace('-', '_');
                found.put("DUALUSE_" + variable.toUpperCase(Locale.ROOT), deeper);
              }
            });
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() != null ? r.getFieldName() : "[" + r.getIndex() + "]")
        .collect(Collectors.joining("."));
  }

  private static String nearest(String unknown, Collection<Object> known) {
    return DidYouMean.nearest(unknown, known.stream().map(String::valueOf).toList())
        .map(name -> "Did you mean `" + name + "`?")
        .orElse("Remove it.");
  }

  private static DualuseException invalid(String what, String why) {
    return DualuseException.of(
        ErrorCode.CONFIG_INVALID,
        what,
        why + ".",
        "Mend the value; conf/defaults.yml documents each key.");
  }
}

package org.dualuse.acquire.opensanctions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dualuse.acquire.parse.BadRow;

/** An entity of FollowTheMoney; remembers which of its properties have been asked for. */
final class FtmEntity {
  static final Set<String> MEMBERS =
      Set.of(
          "id",
          "caption",
          "schema",
          "properties",
          "referents",
          "datasets",
          "origin",
          "first_seen",
          "last_seen",
          "last_change",
          "target");

  private final JsonNode node;
  private final Set<String> asked = new TreeSet<>();

  /**
   * An entity.
   *
   * @throws BadRow NOT_AN_ENTITY if the object has no id, schema, properties or datasets
   */
  FtmEntity(JsonNode node) throws BadRow {
    this.node = node;
    boolean isEntity =
        !node.path("id").asText("").isBlank()
            && !node.path("schema").asText("").isBlank()
            && node.path("properties").isObject()
            && node.path("datasets").isArray()
            && !node.path("datasets").isEmpty();
    if (!isEntity) {
      throw new BadRow("NOT_AN_ENTITY", "The object lacks id, schema, properties or datasets.");
    }
  }

  String id() {
    return member("id");
  }

  String schema() {
    return member("schema");
  }

  List<String> datasets() {
    List<String> datasets = new ArrayList<>();
    node.get("datasets").forEach(dataset -> datasets.add(dataset.asText().strip()));
    return datasets;
  }

  /** False only if the entity says that it is no target. */
  boolean mayBeTarget() {
    return node.path("target").asBoolean(true);
  }

  /** A member beside the properties, as text; null if it is absent or empty. */
  String member(String name) {
    JsonNode value = node.path(name);
    if (value.isArray()) {
      List<String> texts = new ArrayList<>();
      value.forEach(each -> texts.add(each.asText()));
      return texts.isEmpty() ? null : String.join("; ", texts);
    }
    return value.asText("").isBlank() ? null : value.asText().strip();
  }

  /** Members that the format does not know. */
  Set<String> unknownMembers() {
    Set<String> unknown = new TreeSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(MEMBERS);
    return unknown;
  }

  /**
   * The values of a property, none blank.
   *
   * @throws BadRow NESTED_ENTITY if a value is an entity of its own
   */
  List<String> values(String property) throws BadRow {
    asked.add(property);
    List<String> values = new ArrayList<>();
    JsonNode printed = node.get("properties").path(property);
    for (JsonNode value : printed.isArray() ? printed : List.of(printed)) {
      if (value.isContainerNode()) {
        throw new BadRow(
            "NESTED_ENTITY",
            "`" + property + "` holds an object. Use entities.ftm.json, not the nested targets.");
      }
      if (!value.asText("").isBlank()) {
        values.add(value.asText().strip());
      }
    }
    return values;
  }

  /** The first value of a property, or null. */
  String first(String property) throws BadRow {
    List<String> values = values(property);
    return values.isEmpty() ? null : values.get(0);
  }

  /**
   * The only value of a property that names another entity.
   *
   * @throws BadRow MISSING_VALUE or AMBIGUOUS_ENTITY
   */
  String only(String property) throws BadRow {
    List<String> values = values(property);
    if (values.isEmpty()) {
      throw new BadRow("MISSING_VALUE", "`" + property + "` is empty.");
    }
    if (values.size() > 1) {
      throw new BadRow("AMBIGUOUS_ENTITY", "`" + property + "` names " + values + ".");
    }
    return values.get(0);
  }

  /** The properties that nobody has asked for, their values joined by semicolons. */
  Map<String, String> rest() throws BadRow {
    Set<String> names = new TreeSet<>();
    node.get("properties").fieldNames().forEachRemaining(names::add);
    names.removeAll(asked);
    Map<String, String> rest = new TreeMap<>();
    for (String name : names) {
      rest.put(name, String.join("; ", values(name)));
    }
    return rest;
  }
}

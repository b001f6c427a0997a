package org.dualuse.acquire.tradecsl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dualuse.acquire.listing.ListedAddress;
import org.dualuse.acquire.parse.JsonRecords.JsonRecord;

/** An object of the JSON: several values are an array, addresses and ids are objects. */
record CslJsonRecord(JsonRecord object) implements CslRecord {
  @Override
  public String position() {
    return object.position();
  }

  @Override
  public String rawText() {
    return object.rawText();
  }

  @Override
  public String text(String field) {
    return text(object.tree(), field);
  }

  @Override
  public List<String> values(String field) {
    JsonNode value = object.tree().path(field);
    if (!value.isArray()) {
      return text(field) == null ? List.of() : List.of(text(field));
    }
    List<String> values = new ArrayList<>();
    value.forEach(each -> values.add(each.asText("").strip()));
    values.removeIf(String::isEmpty);
    return values;
  }

  @Override
  public String id() {
    return text("_id") == null ? text("id") : text("_id");
  }

  @Override
  public List<ListedAddress> addresses() {
    List<ListedAddress> addresses = new ArrayList<>();
    object.tree().path("addresses").forEach(each -> addresses.add(address(each)));
    return addresses;
  }

  @Override
  public List<CslId> ids() {
    List<CslId> ids = new ArrayList<>();
    for (JsonNode each : object.tree().path("ids")) {
      String label = text(each, "type");
      String number = text(each, "number");
      ids.add(new CslId(label == null ? "" : label, text(each, "country"), number));
    }
    return ids;
  }

  private static ListedAddress address(JsonNode address) {
    List<String> parts =
        Stream.of("address", "city", "state", "postal_code")
            .map(part -> text(address, part))
            .filter(part -> part != null)
            .toList();
    return new ListedAddress(String.join(", ", parts), text(address, "country"));
  }

  private static String text(JsonNode object, String field) {
    String text = object.path(field).asText("").strip();
    return text.isEmpty() || object.path(field).isNull() ? null : text;
  }
}

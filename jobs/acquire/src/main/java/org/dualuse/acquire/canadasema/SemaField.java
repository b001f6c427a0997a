package org.dualuse.acquire.canadasema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualuse.acquire.parse.XmlTree;

/** A field of a record, under the names of 2022, of 2025, and the bilingual ones since 2026. */
enum SemaField {
  COUNTRY("Country", "Country-Pays"),
  LAST_NAME("LastName", "LastName-NomDeFamille"),
  GIVEN_NAME("GivenName", "GivenName-Prenom"),
  ENTITY_OR_SHIP("Entity", "EntityOrShip", "EntityOrShip-EntiteOuNavire"),
  /** A person's title; beside the name of a ship its type. */
  TITLE("Title", "TitleOrShip", "TitleOrShipType", "TitleOrShipType-TitreOuTypeDeNavire"),
  IMO("ShipIMONumber", "ShipIMONumber-NumeroOMIDuNavire"),
  BORN_OR_BUILT(
      "DateOfBirth",
      "DateOfBirthOrShipBuildDate",
      "DateOfBirthOrShipBuildDate-DateDeNaissanceOuDateDeConstructionDuNavire"),
  SCHEDULE("Schedule", "Schedule-Annexe"),
  ITEM("Item", "Item-NumeroDarticle"),
  LISTED_ON("DateOfListing", "DateOfListing-DateDinscription"),
  ALIASES("Aliases", "Aliases-Alias");

  private final List<String> elements;

  SemaField(String... elements) {
    this.elements = List.of(elements);
  }

  /** The text in a record, or null. */
  String in(JsonNode record) {
    return XmlTree.anyText(record, elements);
  }

  /** The names of all elements. */
  static Set<String> elements() {
    return Arrays.stream(values())
        .flatMap(field -> field.elements.stream())
        .collect(Collectors.toSet());
  }
}

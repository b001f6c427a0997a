package org.dualuse.run.parties;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dualuse.deliver.query.Printable;
import org.dualuse.deliver.query.Queries;
import org.dualuse.deliver.query.QueryResult;
import org.dualuse.deliver.query.QueryRow;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.run.Json;

/** All that the tables hold of one party. */
public final class PartySheet {
  private static final String PARTY = "SELECT * FROM conformed.listed_parties WHERE party_id = ?";

  private final QueryRow party;
  private final Map<PartySection, List<QueryRow>> sections = new EnumMap<>(PartySection.class);

  private PartySheet(QueryRow party) {
    this.party = party;
  }

  /**
   * Reads the party.
   *
   * @throws DualuseException NOT_FOUND if no party has the id, or nothing was built yet
   */
  public static PartySheet read(Queries queries, String id) {
    List<QueryRow> found = rows(queries, PARTY, id);
    if (found.isEmpty()) {
      throw DualuseException.of(
          ErrorCode.NOT_FOUND,
          "No listed party has the id `" + Printable.line(id) + "`.",
          "Ids are those of conformed.listed_parties and may change when lists change.",
          "`dualuse screen NAME` finds parties by name and shows their ids.");
    }
    PartySheet sheet = new PartySheet(found.get(0));
    for (PartySection section : PartySection.values()) {
      sheet.sections.put(section, rows(queries, section.sql(), id));
    }
    return sheet;
  }

  private static List<QueryRow> rows(Queries queries, String sql, String id) {
    List<QueryRow> rows = new ArrayList<>();
    try (QueryResult result = queries.run(sql, id)) {
      result.forEach(rows::add);
    }
    return rows;
  }

  /** Prints the party for people. */
  public void printText(PrintWriter out) {
    out.println(Printable.line(party.text("name")));
    party
        .values()
        .forEach(
            (name, value) -> {
              if (value != null && !name.equals("name")) {
                out.printf("  %-16s %s%n", name, Printable.line(party.text(name)));
              }
            });
    sections.forEach(
        (section, rows) -> {
          String title = section.name().charAt(0) + key(section).substring(1);
          out.printf("%n%s%s%n", title, rows.isEmpty() ? ": none" : " (" + rows.size() + ")");
          rows.forEach(row -> out.println("  " + Printable.line(section.inWords(row))));
        });
  }

  /** Prints one JSON object: the party's columns, then an array for each section. */
  public void printJson(PrintWriter out) {
    Map<String, Object> tree = new LinkedHashMap<>(party.values());
    sections.forEach(
        (section, rows) -> tree.put(key(section), rows.stream().map(QueryRow::values).toList()));
    out.println(Json.text(tree));
  }

  private static String key(PartySection section) {
    return section.name().toLowerCase(Locale.ROOT);
  }
}

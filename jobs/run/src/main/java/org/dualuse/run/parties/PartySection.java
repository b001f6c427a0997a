package org.dualuse.run.parties;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualuse.deliver.query.QueryRow;

/** What the tables hold of one party, section by section, in the order of printing. */
enum PartySection {
  NAMES(
      """
      SELECT name, kind, script, language, min(first_as_of) AS first_as_of,
        max(last_as_of) AS last_as_of,
        string_agg(DISTINCT list || ' ' || entry_id, ', ' ORDER BY list || ' ' || entry_id)
          AS entries
      FROM conformed.listed_names WHERE party_id = ?
      GROUP BY name, kind, script, language
      ORDER BY array_position(['PRIMARY', 'ALIAS', 'WEAK', 'FORMER'], kind), name, language
      """,
      row ->
          line(
              row.text("name"),
              row.text("kind"),
              row.text("script"),
              row.text("language"),
              row.text("entries"))),
  IDENTIFIERS(
      """
      SELECT scheme, country, value, as_reported,
        string_agg(DISTINCT list || ' ' || entry_id, ', ' ORDER BY list || ' ' || entry_id)
          AS entries
      FROM conformed.listed_identifiers WHERE party_id = ?
      GROUP BY scheme, country, value, as_reported ORDER BY ALL
      """,
      row ->
          line(
              row.text("scheme") + " " + row.text("value"),
              row.text("country"),
              quoted(row.text("as_reported")),
              row.text("entries"))),
  ADDRESSES(
      """
      SELECT address, country, country_evidence,
        string_agg(DISTINCT list || ' ' || entry_id, ', ' ORDER BY list || ' ' || entry_id)
          AS entries
      FROM conformed.listed_addresses WHERE party_id = ?
      GROUP BY address, country, country_evidence ORDER BY ALL
      """,
      row ->
          line(
              row.text("address").isEmpty() ? "(country only)" : row.text("address"),
              row.text("country"),
              row.text("country_evidence"),
              row.text("entries"))),
  OWNERS(
      """
      SELECT DISTINCT owner, percentage, as_of, rule, list || ' ' || entry_id AS entries
      FROM conformed.listed_owners WHERE party_id = ? ORDER BY ALL
      """,
      row ->
          line(
              row.text("owner"),
              row.text("percentage") == null ? null : row.text("percentage") + " %",
              row.text("as_of"),
              row.text("rule"),
              row.text("entries"))),
  LISTINGS(
      """
      SELECT * EXCLUDE (party_id) FROM conformed.listings WHERE party_id = ?
      ORDER BY authority, list, programme, "interval"
      """,
      row ->
          line(
              row.text("list")
                  + " "
                  + row.text("programme")
                  + ": "
                  + ListedParties.period(row).inWords(),
              row.text("is_survivor_only").equals("true") ? "one copy or no earlier one" : null,
              quoted(row.text("citation")),
              "first seen in " + row.text("snapshot_id") + " at " + row.text("position"))),
  MERGES(
      """
      SELECT list, entry_id, other_list, other_entry_id, evidence, score, reason
      FROM conformed.party_merges WHERE party_id = ? ORDER BY ALL
      """,
      row ->
          line(
              row.text("list")
                  + " "
                  + row.text("entry_id")
                  + " with "
                  + row.text("other_list")
                  + " "
                  + row.text("other_entry_id"),
              row.text("evidence"),
              row.text("score"),
              row.text("reason"))),
  RELATED(
      """
      SELECT r.party_id, p.name, r.evidence, r.reason
      FROM (
        SELECT other_party_id AS party_id, party_id AS of_party, evidence, reason
        FROM conformed.related_parties
        UNION
        SELECT party_id, other_party_id, evidence, reason FROM conformed.related_parties) r
      LEFT JOIN conformed.listed_parties p ON p.party_id = r.party_id
      WHERE r.of_party = ? ORDER BY ALL
      """,
      row ->
          line(row.text("party_id"), row.text("name"), row.text("evidence"), row.text("reason"))),
  SOURCES(
      """
      SELECT DISTINCT list, entry_id, snapshot_id, position, licences, redistribution
      FROM (
        SELECT party_id, list, entry_id, snapshot_id, position, licences, redistribution
        FROM conformed.listed_names
        UNION ALL
        SELECT party_id, list, entry_id, snapshot_id, position, licences, redistribution
        FROM conformed.listed_identifiers
        UNION ALL
        SELECT party_id, list, entry_id, snapshot_id, position, licences, redistribution
        FROM conformed.listed_addresses
        UNION ALL
        SELECT party_id, list, entry_id, snapshot_id, position, licences, redistribution
        FROM conformed.listed_owners
        UNION ALL
        SELECT party_id, list, entry_id, snapshot_id, position, licences, redistribution
        FROM conformed.listings)
      WHERE party_id = ? ORDER BY ALL
      """,
      row ->
          line(
              row.text("list") + " " + row.text("entry_id"),
              row.text("snapshot_id") + " at " + row.text("position"),
              row.text("licences"),
              row.text("redistribution")));

  private final String sql;
  private final Function<QueryRow, String> line;

  PartySection(String sql, Function<QueryRow, String> line) {
    this.sql = sql;
    this.line = line;
  }

  /** A query with the party's id as its only parameter. */
  String sql() {
    return sql;
  }

  /** A row of the query in words. */
  String inWords(QueryRow row) {
    return line.apply(row);
  }

  /** The first part, and what is known of the others. */
  private static String line(String first, String... others) {
    return Stream.concat(Stream.of(first), Stream.of(others))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" | "));
  }

  private static String quoted(String text) {
    return text == null ? null : "`" + text + "`";
  }
}

package org.dualuse.acquire.tradecsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dualuse.acquire.ReadFile;

/** Texts in the layouts of the Consolidated Screening List, and looks at what was read. */
final class CslTexts {
  static final String SDN = "Specially Designated Nationals (SDN) - Treasury Department";
  static final String ENTITY_LIST = "Entity List (EL) - Bureau of Industry and Security";
  static final String DENIED = "Denied Persons List (DPL) - Bureau of Industry and Security";

  static final List<String> COLUMNS =
      List.of(
          ("source,entity_number,type,programs,name,title,addresses,federal_register_notice,"
                  + "start_date,end_date,standard_order,license_requirement,license_policy,"
                  + "call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,"
                  + "vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,"
                  + "nationalities,places_of_birth,source_information_url,ids")
              .split(","));

  private CslTexts() {}

  /** A CSV of 28 columns with the given cells, by their columns. */
  @SafeVarargs
  static String csv(Map<String, String>... rows) {
    return csv(COLUMNS, rows);
  }

  /** A CSV of 29 columns. */
  @SafeVarargs
  static String csvWithId(Map<String, String>... rows) {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.add(0, "_id");
    return csv(columns, rows);
  }

  @SafeVarargs
  private static String csv(List<String> columns, Map<String, String>... rows) {
    return String.join(",", columns)
        + "\n"
        + Arrays.stream(rows)
            .map(
                row ->
                    columns.stream()
                        .map(column -> '"' + row.getOrDefault(column, "") + '"')
                        .collect(Collectors.joining(",")))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
  }

  static ReadFile read(String text) {
    return ReadFile.of(new TradeCsl(), "consolidated.csv", text);
  }

  /** The structs of a column, printed. */
  static List<String> cells(Map<String, Object> row, String column) {
    return ((List<?>) row.get(column))
        .stream().map(cells -> Arrays.toString((Object[]) cells)).toList();
  }

  @SuppressWarnings("unchecked")
  static Map<String, String> fields(Map<String, Object> row) {
    return (Map<String, String>) row.get("publisher_fields");
  }
}

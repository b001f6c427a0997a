package org.dualuse.acquire.comtrade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Invented rows in Comtrade's layouts. */
public final class ComtradeTexts {
  /** The 47 columns of version 1 with the values of an invented export. */
  private static final String COLUMNS =
      """
      typeCode=C freqCode=A refPeriodId=20230101 refYear=2023 refMonth=52 period=2023
      reporterCode=156 reporterISO= reporterDesc= flowCode=X flowDesc= partnerCode=643 partnerISO=
      partnerDesc= partner2Code=0 partner2ISO= partner2Desc= classificationCode=H6
      classificationSearchCode=HS isOriginalClassification=true cmdCode=854231 cmdDesc=
      aggrLevel=6 isLeaf=true customsCode=C00 customsDesc= mosCode=0 motCode=0 motDesc=
      qtyUnitCode=5 qtyUnitAbbr=u qty=120 isQtyEstimated=false altQtyUnitCode=-1 altQtyUnitAbbr=
      altQty= isAltQtyEstimated=false netWgt=35.5 isNetWgtEstimated=false grossWgt=
      isGrossWgtEstimated=false cifvalue= fobvalue=1000.5 primaryValue=1000.5
      legacyEstimationFlag=0 isReported=true isAggregate=false
      """;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private ComtradeTexts() {}

  /** The invented row with some columns changed: {@code period=2022 cmdCode=8542}. */
  static Map<String, String> row(String changes) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String pair : BLANKS.splitAsStream((COLUMNS + " " + changes).strip()).toList()) {
      int sign = pair.indexOf('=');
      row.put(pair.substring(0, sign), pair.substring(sign + 1));
    }
    return row;
  }

  /** A table of rows with the given changes. */
  public static String table(String delimiter, String... changes) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(delimiter, row("").keySet()));
    for (String change : changes) {
      lines.add(String.join(delimiter, row(change).values()));
    }
    return String.join("\n", lines) + "\n";
  }

  /** A body of rows with the given changes. */
  public static String body(String... changes) {
    List<String> rows = new ArrayList<>();
    for (String change : changes) {
      rows.add(object(row(change)));
    }
    return body(changes.length, rows, "");
  }

  /** A body of JSON rows. */
  static String body(long count, List<String> rows, String error) {
    return """
    {"elapsedTime": "0.1 secs", "count": %d, "data": [%s], "error": "%s"}
    """
        .formatted(count, String.join(",\n", rows), error);
  }

  /** A row as JSON: numbers and truth values bare, empty values null. */
  static String object(Map<String, String> row) {
    return row.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\": " + value(field.getKey(), field.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String value(String name, String text) {
    if (text.isEmpty()) {
      return "null";
    }
    boolean isText = List.of("period", "cmdCode", "mosCode").contains(name);
    boolean isBare = !isText && text.matches("-?\\d+(\\.\\d+)?(E\\d+)?|true|false");
    return isBare ? text : "\"" + text + "\"";
  }
}

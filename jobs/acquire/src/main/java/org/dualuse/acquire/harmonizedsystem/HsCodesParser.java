package org.dualuse.acquire.harmonizedsystem;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.flow.HsRevision;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.TableCells;
import org.dualuse.acquire.parse.TableFileParser;
import org.dualuse.acquire.parse.TableFileParser.Layout;

/** Comtrade's list of HS codes as JSON, or as a table such as {@code cmd_h6.csv}. */
final class HsCodesParser implements Parser {
  private static final long serialVersionUID = 1L;
  private static final Pattern CLASS_IN_NAME =
      Pattern.compile("(?i)(?:^|[^a-z0-9])h([0-6])(?![a-z0-9])");
  static final String TOP = "#";
  static final String NO_UNIT = "n/a";

  /** Comtrade's names of the classifications. */
  private static final Map<String, String> REVISIONS =
      Map.of(
          "HS", "HS", "H1", "HS1996", "H2", "HS2002", "H3", "HS2007", "H4", "HS2012", "H5",
          "HS2017", "H6", "HS2022");

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    boolean isJson;
    try (Decompressed bytes = Decompressed.open(input)) {
      isJson = bytes.headText().startsWith("{");
    }
    if (isJson) {
      return Decompressed.read(input, bytes -> new HsCodesJson(bytes.stream()));
    }
    return table(revision(input)).open(input, selection);
  }

  private static TableFileParser table(String revision) {
    return new TableFileParser(
        new Layout(
            List.of("id", "text", "parent", "isLeaf", "aggrlevel"),
            Set.of("standardUnitAbbr"),
            Set.of("last_modified"),
            cells -> row(revision, cells)));
  }

  private static Object[] row(String revision, TableCells cells) throws BadRow {
    String parent = cells.required("parent");
    String unit = cells.text("standardUnitAbbr");
    return new Object[] {
      revision,
      cells.required("id"),
      cells.required("text"),
      parent.equals(TOP) ? null : parent,
      cells.integer("aggrlevel"),
      cells.flag("isLeaf"),
      NO_UNIT.equals(unit) ? null : unit
    };
  }

  /** The revision behind Comtrade's name of a classification; refuses the file if unknown. */
  static String revisionOf(String classCode) throws FileRefused {
    String revision = classCode == null ? null : REVISIONS.get(classCode);
    if (revision == null) {
      throw new FileRefused(
          "NO_HS_REVISION", "`" + classCode + "` is no known classification: " + REVISIONS + ".");
    }
    return revision;
  }

  private static String revision(SnapshotInput input) throws FileRefused {
    String declared = input.meta().hsRevision();
    if (declared != null) {
      try {
        return HsRevision.valueOf(declared).name();
      } catch (IllegalArgumentException e) {
        throw new FileRefused("NO_HS_REVISION", "`" + declared + "` is no revision of the HS.");
      }
    }
    Matcher name = CLASS_IN_NAME.matcher(input.fileName());
    if (!name.find()) {
      throw new FileRefused(
          "NO_HS_REVISION",
          "Neither the file's name (cmd_h6.csv) nor a sidecar tells the HS revision. Put"
              + " `hs_revision: HS2022` into a sidecar.");
    }
    return revisionOf("H" + name.group(1));
  }
}

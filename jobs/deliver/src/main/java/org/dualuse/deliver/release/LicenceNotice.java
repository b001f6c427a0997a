package org.dualuse.deliver.release;

import java.util.List;
import org.dualuse.deliver.release.Manifest.PublishedRows;

/** {@code LICENCES.md}: what publishers ask of those who use the release. */
final class LicenceNotice {
  private LicenceNotice() {}

  static String markdown(List<PublishedRows> rows, ReleaseInfo info) {
    StringBuilder text = new StringBuilder("# Licences and attributions\n\n");
    text.append("Files under `open/` may be re-published with the attributions below. ");
    text.append("Files under `restricted/` are for your own analysis: ");
    text.append("their publishers do not allow re-publication.\n");
    text.append("\n## Per table\n\nWho uses a whole table obeys its most restrictive licence.\n");
    text.append("\n| table | most restrictive licence | all licences |\n|---|---|---|\n");
    for (PublishedRows table : rows) {
      text.append("| " + table.table() + " | ");
      text.append(MarkdownTable.cell(orNone(table.mostRestrictiveLicence())) + " | ");
      text.append(MarkdownTable.cell(orNone(String.join("; ", table.licences()))) + " |\n");
    }
    text.append("\n## Per source\n");
    for (SourceCredit credit : info.sources()) {
      text.append("\n### " + credit.title() + "\n\n");
      text.append("- Source: " + credit.source() + "\n");
      text.append("- Publisher: " + credit.publisher() + "\n");
      text.append("- Licence: " + credit.licence() + "\n");
      text.append("- Redistribution: " + credit.redistribution() + "\n");
      text.append("- Attribution: " + credit.attribution() + "\n");
    }
    return text.toString();
  }

  private static String orNone(String licences) {
    return licences.isEmpty() ? "none stated" : licences;
  }
}

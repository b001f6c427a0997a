package org.dualuse.deliver.release;

/** Cells of tables in Markdown. */
final class MarkdownTable {
  private MarkdownTable() {}

  /** The text in one line, with what would end the cell or begin markup escaped. */
  static String cell(String text) {
    return text.replaceAll("\\s+", " ")
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "&lt;");
  }
}

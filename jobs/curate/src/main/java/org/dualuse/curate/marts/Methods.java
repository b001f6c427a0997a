package org.dualuse.curate.marts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.platform.table.SqlTable;

/** How the marts are computed, in words: {@code README.md} and a {@code method.md} per mart. */
public final class Methods {
  private static final Pattern LINK = Pattern.compile("\\(([a-z0-9_]+)/method[.]md\\)");

  private Methods() {}

  /** The page of a mart or step; empty if it has none. */
  public static Optional<String> page(SqlTable mart) {
    return text(Marts.folder(mart) + "/method.md");
  }

  /** All pages in one document: the index, whose links lead down the page, and the marts' pages. */
  public static String document() {
    Matcher links = LINK.matcher(text("README.md").orElseThrow());
    StringBuilder document = new StringBuilder(links.replaceAll("(#$1)"));
    for (SqlTable mart : Marts.PUBLISHED) {
      page(mart).ifPresent(page -> document.append('\n').append(deeper(page)));
    }
    return document.toString();
  }

  /** A page's headings, one level down. */
  private static String deeper(String page) {
    return page.replaceAll("(?m)^#", "##");
  }

  /** A text beside this class, if there is one. */
  static Optional<String> text(String resource) {
    try (InputStream in = Methods.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

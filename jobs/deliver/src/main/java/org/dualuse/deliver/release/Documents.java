package org.dualuse.deliver.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dualuse.deliver.release.Manifest.PublishedFile;
import org.dualuse.deliver.release.Manifest.PublishedRows;

/** Writes the files of a release that explain its data. */
final class Documents {
  private Documents() {}

  /** Writes dictionary, licences, methods and README; returns them in the order of their names. */
  static List<PublishedFile> write(
      Path release, List<PublishedTable> tables, List<PublishedRows> rows, ReleaseInfo info)
      throws IOException {
    write(release, "dictionary.csv", Dictionary.csv(tables));
    write(release, "dictionary.md", Dictionary.markdown(tables));
    write(release, "LICENCES.md", LicenceNotice.markdown(rows, info));
    write(release, "METHODS.md", info.methods());
    write(release, "README.txt", ReadMe.text(tables, rows, info));
    List<PublishedFile> files = new ArrayList<>();
    for (String name :
        List.of("LICENCES.md", "METHODS.md", "README.txt", "dictionary.csv", "dictionary.md")) {
      files.add(PublishedFile.of(release, release.resolve(name)));
    }
    return files;
  }

  /**
   * Writes {@code SHA256SUMS} over all files and the manifest, as {@code sha256sum -c} reads it.
   */
  static void writeSums(Path release, Manifest manifest) throws IOException {
    List<PublishedFile> files = new ArrayList<>(manifest.files());
    files.add(PublishedFile.of(release, release.resolve(Manifest.FILE)));
    files.sort(Comparator.comparing(PublishedFile::path));
    StringBuilder sums = new StringBuilder();
    files.forEach(file -> sums.append(file.sha256() + "  " + file.path() + "\n"));
    write(release, "SHA256SUMS", sums.toString());
  }

  private static void write(Path release, String name, String text) throws IOException {
    Files.writeString(release.resolve(name), text, StandardCharsets.UTF_8);
  }
}

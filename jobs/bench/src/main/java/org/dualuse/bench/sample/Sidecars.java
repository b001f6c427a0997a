package org.dualuse.bench.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The file {@code NAME.meta.yml} beside a drop file; all of them say that the values are invented.
 */
final class Sidecars {
  private final StringBuilder yaml = new StringBuilder("synthetic: true\n");

  private Sidecars() {}

  /** Begins a sidecar with the day on which the version was released. */
  static Sidecars published(LocalDate day) {
    Sidecars sidecar = new Sidecars().with("published_on", day.toString());
    return sidecar.with("licence", "CC0-1.0 (invented values)");
  }

  /** The flow of a file that states none. */
  Sidecars flow(String flow) {
    return with("flow", flow);
  }

  /** The revision of a file that states none. */
  Sidecars hsRevision(String revision) {
    return with("hs_revision", revision);
  }

  /** The file holds all partners and codes that its reporters have: what it lacks is withdrawn. */
  Sidecars complete() {
    return with("partners", "all").with("codes", "all");
  }

  /** Writes it beside the file. */
  void beside(Path file) throws IOException {
    Files.writeString(file.resolveSibling(file.getFileName() + ".meta.yml"), yaml.toString());
  }

  private Sidecars with(String field, String value) {
    yaml.append(field).append(": \"").append(value).append("\"\n");
    return this;
  }
}

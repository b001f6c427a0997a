package org.dualuse.acquire.mappedfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mappings in {@code conf/mappings}. */
class ProjectMappingsTest {
  static Stream<Mapping> mappings() {
    String root = System.getProperty("dualuse.project.root", "../..");
    return MappedFile.fromFolder(Path.of(root, "conf/mappings")).mappings().values().stream();
  }

  // A parser travels to Spark's executors: records pass their constructor again on arrival.
  @ParameterizedTest
  @MethodSource("mappings")
  void shouldArriveAsTheyWereSent(Mapping mapping) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(mapping);
    }

    Object arrived;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      arrived = in.readObject();
    }

    assertThat(arrived).isEqualTo(mapping);
  }
}

package org.dualuse.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dualuse.platform.error.DualuseException;
import org.junit.jupiter.api.Test;

class ConfigLoaderTest {
  record Inner(String rootFolder, int size) {}

  record Outer(Inner inner, List<String> names) {}

  private static final String DEFAULTS =
      """
      inner: {root_folder: warehouse, size: 2}
      names: [a, b]
      """;

  @Test
  void shouldLetLaterLayersWinKeyByKey() {
    Outer outer =
        new ConfigLoader()
            .withYaml(DEFAULTS, "defaults")
            .withYaml("inner: {size: 3}\nnames: [c]", "environment")
            .withEnvironment(Map.of("DUALUSE_INNER_ROOT_FOLDER", "elsewhere", "DUALUSE_DEBUG", "1"))
            .set("inner.size", "5")
            .as(Outer.class);

    assertThat(outer).isEqualTo(new Outer(new Inner("elsewhere", 5), List.of("c")));
  }

  @Test
  void shouldRefuseAnUnknownKeyWithTheNearestKnownOne() {
    ConfigLoader loader =
        new ConfigLoader().withYaml(DEFAULTS, "defaults").set("inner.root_foldr", "x");

    assertThatThrownBy(() -> loader.as(Outer.class))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("inner.root_foldr")
        .hasMessageContaining("Did you mean `root_folder`?");
  }

  @Test
  void shouldNameTheKeyOfAnUnusableValue() {
    ConfigLoader loader = new ConfigLoader().withYaml(DEFAULTS, "defaults").set("inner.size", "x");

    assertThatThrownBy(() -> loader.as(Outer.class))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("inner.size");
  }

  @Test
  void shouldRefuseWhatIsNoYamlMapping() {
    assertThatThrownBy(() -> new ConfigLoader().withYaml("- a\n- b", "file.yml"))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("file.yml");
    assertThatThrownBy(() -> new ConfigLoader().withYaml("a: [", "file.yml"))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("not valid YAML");
  }

  @Test
  void shouldSayWhichFileIsMissing() {
    assertThatThrownBy(() -> new ConfigLoader().withFile(Path.of("nowhere.yml")))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("nowhere.yml");
  }
}

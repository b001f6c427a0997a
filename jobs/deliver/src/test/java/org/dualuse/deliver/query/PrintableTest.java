package org.dualuse.deliver.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  /** Escape, its one-character form of C1, delete, line breaks, and turns of the direction. */
  @ParameterizedTest
  @ValueSource(
      ints = {0, 7, 8, 9, 10, 13, 0x1b, 0x7f, 0x85, 0x9b, 0x2028, 0x2029, 0x200f, 0x202e, 0x2066})
  void shouldPrintNoControlCharacter(int control) {
    String text = "A" + Character.toString(control) + "B";

    assertThat(Printable.line(text)).isEqualTo("A·B");
  }

  @Test
  void shouldKeepEveryWriting() {
    String text = "Инелсо 金派 شركة Åland 🙂";

    assertThat(Printable.line(text)).isEqualTo(text);
    assertThat(Printable.json(text)).isEqualTo(text);
  }

  @Test
  void shouldEscapeInJsonAndKeepItsLines() {
    assertThat(Printable.json("{\n  \"a\": \"x\u009b31m\u202ey\"\n}"))
        .isEqualTo("{\n  \"a\": \"x\\u009b31m\\u202ey\"\n}");
  }
}

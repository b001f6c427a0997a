package org.dualuse.bench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationTest {
  private static final World DEMO = new World(SampleWorld.DEMO_SEED);
  private static final World OTHER = new World(7);

  @ParameterizedTest
  @EnumSource(Calibration.class)
  void shouldResembleThePublishedAggregate(Calibration aggregate) {
    assertThat(aggregate.in(DEMO)).isBetween(aggregate.low(), aggregate.high());
  }

  @ParameterizedTest
  @EnumSource(Calibration.class)
  void shouldResembleItForAnySeed(Calibration aggregate) {
    assertThat(aggregate.in(OTHER)).isBetween(aggregate.low(), aggregate.high());
  }
}

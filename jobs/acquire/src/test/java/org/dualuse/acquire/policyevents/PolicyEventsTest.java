package org.dualuse.acquire.policyevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.junit.jupiter.api.Test;

class PolicyEventsTest {
  private final PolicyEvents source = new PolicyEvents();

  @Test
  void shouldHoldTheDecisionsThatTheTimelineIsReadAgainst() {
    List<Map<String, Object>> events = ReadFile.ofBundled(source, "policy_events.csv").kept();

    assertThat(events)
        .extracting(event -> event.get("event_on") + " " + event.get("name"))
        .contains(
            "2022-02-24 Export controls on Russia",
            "2023-01-26 OFAC: Spacety China",
            "2023-12-22 EO 14114",
            "2024-02-23 High priority list of 50 codes",
            "2024-06-12 OFAC: wider military-industrial base",
            "2024-06-24 EU 14th package")
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(events)
        .allSatisfy(event -> assertThat(event.get("source_url").toString()).startsWith("https://"));
  }

  @Test
  void shouldQuarantineAnEventWithoutDateOrSource() {
    String text =
        """
        event_on,name,authority,what,source_url
        2024-01-01,An invented event,EU,Does nothing.,https://example.org
        January 2024,An invented event,EU,Does nothing.,https://example.org
        2024-01-01,An invented event,EU,Does nothing.,
        """;

    ReadFile reading = ReadFile.of(source, "events.csv", text);

    assertThat(reading.kept()).hasSize(1);
    assertThat(reading.quarantinedAt()).containsExactly("line 3 BAD_DATE", "line 4 MISSING_VALUE");
  }
}

package org.dualuse.conform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.platform.TestFrames;
import org.junit.jupiter.api.Test;

class SharedKeysIT {
  @Test
  void shouldFindSourcesThatNameHalfOfTheEntriesAlike() {
    var ofac = rows("ofac", "OFAC_SDN | 1\nOFAC_SDN | 2\nOFAC_SDN | 3\nBIS_UNVERIFIED | a");
    var csl = rows("tradecsl", "OFAC_SDN | 2\nOFAC_SDN | 9\nBIS_UNVERIFIED | b");
    var bis = rows("bis", "BIS_UNVERIFIED | b\nBIS_UNVERIFIED | c\nBIS_UNVERIFIED | d");

    SharedKeys keys = ListCopies.sharedKeys(ofac.union(csl).union(bis));

    assertThat(keys.pairs())
        .as("one of two keys, one of one; none of one")
        .containsExactlyInAnyOrder("OFAC_SDN ofac tradecsl", "BIS_UNVERIFIED bis tradecsl");
  }

  private static Dataset<Row> rows(String source, String lines) {
    return TestFrames.of(
            ReportedListing.table(source), Map.of("part", "ENTRY"), "list | entry_id\n" + lines)
        .withColumn("source", functions.lit(source));
  }
}

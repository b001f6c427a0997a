package org.dualuse.acquire.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dualuse.acquire.listing.ListedMeasure.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarProvisionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "For all items subject to the EAR. (See § 744.11 of the EAR) | EAR 744.11",
        "(See § 744.11of the EAR) | EAR 744.11",
        "(See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)"
            + " | EAR 734.9(g);EAR 746.8(a)(3);EAR 744.21",
        "(See §§ 734.9(g)3, 746.8(a)(3), and 744.2l(b) of the EAR)"
            + " | EAR 734.9(g);EAR 746.8(a)(3);EAR 744.21",
        "see §§ 734.9(e) 1 and 744.11 of the EAR 2 | EAR 734.9(e);EAR 744.11",
        "(See §§ 734.4(a)(9), 734.9(e)(3), and 744.11 of the EAR) 5"
            + " | EAR 734.4(a)(9);EAR 734.9(e)(3);EAR 744.11",
        "see §§ 736.2(b)(3)(vi), and 744.11 of the EAR, EXCEPT a “standard” (see §772.1)"
            + " | EAR 736.2(b)(3)(vi);EAR 744.11",
        "§744.11. May be overcome by License Exception GOV under § 740.11(b)(2) and (e)"
            + " | EAR 744.11",
        "For items on the CCL and EAR99 items listed in supplement no. 7 to part 746 of the EAR"
            + " | EAR supplement no. 7 to part 746",
        "For all items to countries in supplement no. 1 to part 740 | the list itself",
        "For all items subject to the EAR | the list itself",
        " | the list itself"
      })
  void shouldGiveOneProgrammeForEachProvision(String requirement, String programmes) {
    assertThat(EarProvisions.in(requirement, "the list itself"))
        .containsExactly(programmes.split(";"));
  }

  @Test
  void shouldDateByTheFirstCitation() {
    // given
    List<FederalRegister> citations =
        FederalRegister.citations("80 FR 8527, 2/18/15. 84 FR 29373, 6/24/19");

    // when
    ListedMeasure measure = EarProvisions.cited("EAR 744.11", citations);

    // then
    assertThat(measure.listedOn()).isEqualTo(LocalDate.of(2015, 2, 18));
    assertThat(measure.citation()).isEqualTo("80 FR 8527, 2/18/15");
    assertThat(measure.evidence()).isEqualTo(Evidence.CITATION_DATE);
  }

  @Test
  void shouldNotDateAProvisionBeforeItWasInForce() {
    // given: listed in 2018, put under the rule on military end users by the notice of 2022
    List<FederalRegister> citations =
        FederalRegister.citations("83 FR 37423, 8/1/18. 87 FR 77505, 12/19/22");

    // then
    assertThat(EarProvisions.cited("EAR 746.8(a)(3)", citations).listedOn())
        .isEqualTo(LocalDate.of(2022, 12, 19));
    assertThat(EarProvisions.cited("EAR 746.8(a)(3)", citations.subList(0, 1)))
        .extracting(ListedMeasure::listedOn, ListedMeasure::evidence)
        .containsExactly(null, Evidence.NONE);
  }

  @Test
  void shouldNotTakeAnAmendmentForTheListingWhoseDateIsMissing() {
    assertThat(
            EarProvisions.cited(
                    "EAR 744.11", FederalRegister.citations("73 FR 54508; 74 FR 8184, 2/24/09"))
                .listedOn())
        .isNull();
  }
}

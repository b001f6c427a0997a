package org.dualuse.acquire.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FederalRegisterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "87 FR 38925, 6/30/2022 | 87 | 38925 | 2022-06-30",
        "87 FR 38925, 6/30/22 | 87 | 38925 | 2022-06-30",
        "85 FR 83799 12/23/2020 | 85 | 83799 | 2020-12-23",
        "81 FR 61595 (9/7/2016) | 81 | 61595 | 2016-09-07",
        "68 F.R. 38290 6/27/03 | 68 | 38290 | 2003-06-27",
        "53 F.R. 100 1/2/88 | 53 | 100 | 1988-01-02",
        "80 F.R 100 1/2/15 | 80 | 100 | 2015-01-02",
        "84.F.R. 100 1/2/2019 | 84 | 100 | 2019-01-02",
        "81 F.R.45276 7/13/2016 | 81 | 45276 | 2016-07-13",
        "83F.R. 65340 12/20/2018 | 83 | 65340 | 2018-12-20",
        "80FR 69852 | 80 | 69852 | ",
        "79 FR 100 No. 214 | 79 | 100 | ",
        "87 FR No. 218 (11/14/2022) | 87 | No. 218 | 2022-11-14",
        "84 F.R. 100, 4711 1/2/2019 | 84 | 100 | 2019-01-02",
        "89 FR 100 preview citation details, 1/2/24 | 89 | 100 | 2024-01-02",
        "'Vol. 88, No. 151, 08/08/2023' | 88 | No. 151 | 2023-08-08",
        "'Vol. 70 No. 126 , 07/01/05' | 70 | No. 126 | 2005-07-01",
        "'Notice 5678, Vol. 71, No. 12, 1/9/06' | 71 | No. 12 | 2006-01-09",
        "F.R. 30823 7/3/2017 | 0 | 30823 | 2017-07-03"
      })
  void shouldReadEveryPrintedForm(String text, int volume, String page, LocalDate date) {
    // when
    List<FederalRegister> citations = FederalRegister.citations(text);

    // then
    assertThat(citations).containsExactly(new FederalRegister(volume, page, date, text));
  }

  @Test
  void shouldTellSeveralCitationsApart() {
    assertThat(
            FederalRegister.citations(
                "68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06 and 72 F.R. 4236 1/30/07"))
        .extracting(FederalRegister::printed)
        .containsExactly("68 F.R. 38290 6/27/03", "71 F.R. 38843 7/10/06", "72 F.R. 4236 1/30/07");
    assertThat(FederalRegister.citations("85 FR 51602,\n8/20/20.\n86 FR 71560, 12/17/21."))
        .extracting(FederalRegister::printed)
        .containsExactly("85 FR 51602, 8/20/20", "86 FR 71560, 12/17/21");
    assertThat(FederalRegister.citations("82 F.R. 2312 1/9/2017, F.R. 30823 7/3/2017"))
        .extracting(FederalRegister::date)
        .containsExactly(LocalDate.of(2017, 1, 9), LocalDate.of(2017, 7, 3));
  }

  @Test
  void shouldNotGiveACitationTheDateOfTheNext() {
    assertThat(FederalRegister.citations("73 FR 54508; 74 FR 8184, 2/24/09"))
        .extracting(FederalRegister::date)
        .containsExactly(null, LocalDate.of(2009, 2, 24));
  }

  @Test
  void shouldTrustTheDateMoreThanTheVolumeAndNeitherIfItIsNoDay() {
    // a volume that is one off, a lost digit of the year, 31 June, month 13
    assertThat(
            FederalRegister.citations(
                "83 FR 61541, 11/13/19; 66 F.R. 47630 9/13/0; 80 FR 1 6/31/15; 80 FR 2 13/1/15"))
        .extracting(FederalRegister::date)
        .containsExactly(LocalDate.of(2019, 11, 13), null, null, null);
  }

  @Test
  void shouldFindNothingWhereNothingIsCited() {
    assertThat(FederalRegister.citations(null)).isEmpty();
    assertThat(FederalRegister.citations("See the order of 1/2/2019, FRANCE 12")).isEmpty();
  }
}

package org.dualuse.acquire.ofac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Builder;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.listing.ReportedListing.Part;
import org.dualuse.acquire.listing.SanctionsList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemarksTest {
  @Test
  void shouldDivideRemarksAndDropTheFullStopThatEndsThem() {
    assertThat(Remarks.ofParty("DOB 1960; Gender Male.").statements())
        .containsExactly("DOB 1960", "Gender Male");
    assertThat(Remarks.ofParty("Linked To: KPD S.A.").statements())
        .as("initials keep theirs")
        .containsExactly("Linked To: KPD S.A.");
    assertThat(Remarks.ofParty("Linked To: ALPHA CO., LTD.").statements())
        .containsExactly("Linked To: ALPHA CO., LTD");
    assertThat(Remarks.ofParty("Website http://a.b/c;d; Gender Male").statements())
        .as("a semicolon within an address divides nothing")
        .containsExactly("Website http://a.b/c;d", "Gender Male");
  }

  @Test
  void shouldSetAsideAStatementThatIsNotWhole() {
    // given
    String full = "a".repeat(990) + "; bcdefg";

    // then
    assertThat(full).hasSize(998);
    assertThat(Remarks.ofParty(full).cut()).isNull();
    assertThat(Remarks.ofParty(full + "h"))
        .isEqualTo(new Remarks(List.of("a".repeat(990)), "bcdefgh"));
    assertThat(Remarks.ofParty("a".repeat(998) + ";"))
        .as("the cell ends between two statements")
        .isEqualTo(new Remarks(List.of("a".repeat(998)), null));
    assertThat(Remarks.ofComments("7 (Russia); Gender Male."))
        .isEqualTo(new Remarks(List.of("Gender Male"), "7 (Russia)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Tax ID No. 7707083893 (Russia)           | INN          | Russia                             | 7707083893",
        "alt. Passport A1 B2 issued 1999          | PASSPORT     | -                                  | A1B2",
        "Passport OB0243318 (Congo, Democratic Republic of the) expires 01 Jan 2020 | PASSPORT | Congo, Democratic Republic of the | OB0243318",
        "Passport Booklet: A5 (Pakistan)          | PASSPORT     | Pakistan                           | A5",
        "National ID No. 12-34 (Iran)             | NATIONAL_ID  | Iran                               | 1234",
        "Cedula No. 6068015 (Colombia)            | NATIONAL_ID  | Colombia                           | 6068015",
        "Legal Entity Number 253400WSS48YWMBUA688 | LEI          | -                                  | 253400WSS48YWMBUA688",
        "Registration Number HRA 73 (Stuttgart) (Germany) | REGISTRATION | Germany                    | HRA73STUTTGART",
        "C.R. No. 1263702 (Hong Kong)             | HK_CR        | Hong Kong                          | 1263702",
        "Company Number 01074897 (United Kingdom) | REGISTRATION | United Kingdom                     | 01074897",
        "SWIFT/BIC SABRRUMM                       | BIC          | -                                  | SABRRUMM",
        "MMSI 572469210                           | MMSI         | -                                  | 572469210",
        "Company Number IMO 5055293               | IMO_COMPANY  | -                                  | 5055293",
        "Identification Number IMO 5342883        | IMO_COMPANY  | -                                  | 5342883",
        "Vessel Registration Identification IMO 9074729 | IMO    | -                                  | 9074729",
        "Vessel Registration Identification IMO 9074720 | OTHER  | -                                  | 9074720",
        "Vessel Registration Identification 9074729 | IMO        | -                                  | 9074729",
        "Vessel Registration Identification RS 150443 (Russia) | OTHER | Russia                      | RS150443",
        "D-U-N-S Number 542957624                 | OTHER        | -                                  | 542957624",
        "Government Gazette Number 09804148 (Russia) | OKPO      | Russia                             | 09804148",
        "Unified Social Credit Code (USCC) 914301003206989977 (China) | USCC | China                  | 914301003206989977"
      })
  void shouldReadNumbersWithTheirCountries(
      String statement, String scheme, String country, String value) {
    // when
    ReportedListing party = read(statement);

    // then
    assertThat(party.identifiers()).hasSize(1);
    assertThat(party.identifiers().get(0).scheme().name()).isEqualTo(scheme);
    assertThat(party.identifiers().get(0).country()).isEqualTo(country);
    assertThat(party.identifiers().get(0).value()).isEqualTo(value);
    assertThat(party.publisherFields()).doesNotContainKey(Statements.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Passport issued in Sarajevo, Bosnia-Herzegovina",
        "U.S.A. Passport issued 21 Jun 1992 in Amman, Jordan",
        "PassportX 12",
        "licensed trader",
        "a.k.a. 'NEVER CLOSED",
        "Listing Date (EO 14024 Directive 2): soon"
      })
  void shouldKeepWhatItDoesNotUnderstand(String statement) {
    // when
    ReportedListing party = read(statement);

    // then
    assertThat(party.identifiers()).isEmpty();
    assertThat(party.publisherFields()).containsEntry(Statements.OTHER, statement);
  }

  @Test
  void shouldJoinSeveralValuesOfAField() {
    // when
    ReportedListing party =
        read("Website a.example", "alt. Website b.example", "all offices worldwide");

    // then
    assertThat(party.publisherFields())
        .containsEntry("Website", "a.example; b.example")
        .containsEntry("all offices worldwide", "all offices worldwide");
  }

  private static ReportedListing read(String... statements) {
    Builder entry = new Builder(SanctionsList.OFAC_SDN, "1", Part.ENTRY, LocalDate.EPOCH);
    Statements reader = new Statements(entry, Kind.COMPANY, new RemarkCount());
    reader.read(new Remarks(Arrays.asList(statements), null), null);
    reader.finish();
    return entry.build();
  }
}

package org.dualuse.deliver.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "string | VARCHAR",
        "decimal(28,6) | DECIMAL(28,6)",
        "date | DATE",
        "timestamp | TIMESTAMP",
        "int | INTEGER",
        "bigint | BIGINT",
        "double | DOUBLE",
        "boolean | BOOLEAN",
        "map<string,string> | MAP(VARCHAR, VARCHAR)",
        "array<string> | VARCHAR[]",
        "array<struct<owner:string,share:decimal(9,6),of:map<string,date>>> | "
            + "STRUCT(\"owner\" VARCHAR, \"share\" DECIMAL(9,6), \"of\" MAP(VARCHAR, DATE))[]",
        "map<string,array<decimal(28,6)>> | MAP(VARCHAR, DECIMAL(28,6)[])",
      })
  void shouldTranslateTheTypesOfContracts(String contractType, String expected) {
    // when
    String duckdb = ContractType.toDuckDb(contractType);

    // then
    assertThat(duckdb).isEqualTo(expected);
  }

  @Test
  void shouldRefuseATypeThatItDoesNotKnow() {
    // when, then
    assertThatThrownBy(() -> ContractType.toDuckDb("interval"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("interval");
  }
}

package org.dualuse.acquire.comtrade;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that are read; the others of the 47 are ignored by name. */
enum ComtradeColumn {
  FREQUENCY("freqCode", true),
  PERIOD("period", true),
  REPORTER("reporterCode", true),
  FLOW("flowCode", true),
  PARTNER("partnerCode", true),
  PARTNER_2("partner2Code", true),
  CLASSIFICATION("classificationCode", true),
  PRODUCT("cmdCode", true),
  CUSTOMS_PROCEDURE("customsCode", true),
  MODE_OF_SUPPLY("mosCode", false),
  MODE_OF_TRANSPORT("motCode", true),
  QUANTITY_UNIT_CODE("qtyUnitCode", false),
  QUANTITY_UNIT("qtyUnitAbbr", false),
  QUANTITY("qty", false),
  IS_QUANTITY_ESTIMATED("isQtyEstimated", false),
  NET_WEIGHT("netWgt", false),
  IS_NET_WEIGHT_ESTIMATED("isNetWgtEstimated", false),
  VALUE("primaryValue", true),
  ESTIMATION_FLAG("legacyEstimationFlag", false),
  IS_REPORTED("isReported", false),
  IS_AGGREGATE("isAggregate", false);

  /** Columns that say nothing the others do not say, or that no figure needs. */
  private static final Set<String> IGNORED =
      Set.of(
          "typeCode",
          "refPeriodId",
          "refYear",
          "refMonth", // 52 for a year
          "reporterISO",
          "reporterDesc",
          "flowDesc",
          "partnerISO",
          "partnerDesc",
          "partner2ISO",
          "partner2Desc",
          "classificationSearchCode",
          "isOriginalClassification",
          "cmdDesc",
          "aggrLevel",
          "isLeaf",
          "customsDesc",
          "motDesc",
          "altQtyUnitCode",
          "altQtyUnitAbbr",
          "altQty",
          "isAltQtyEstimated",
          "grossWgt",
          "isGrossWgtEstimated",
          "cifvalue",
          "fobvalue");

  static final List<String> REQUIRED =
      Arrays.stream(values()).filter(c -> c.required).map(c -> c.printed).toList();
  static final Set<String> KNOWN =
      Stream.concat(Arrays.stream(values()).map(c -> c.printed), IGNORED.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final String printed;
  private final boolean required;

  ComtradeColumn(String printed, boolean required) {
    this.printed = printed;
    this.required = required;
  }

  /** The publisher's name. */
  String printed() {
    return printed;
  }
}

package org.dualuse.acquire.comext;

/** The columns of the bulk download that are read, by their present and their former names. */
enum BulkColumn {
  /** The member that reports, in Comext's letters. */
  REPORTER("REPORTER", "DECLARANT_ISO"),
  /** The other side, in Comext's letters. */
  PARTNER("PARTNER", "PARTNER_ISO"),
  /** I within the Union, E across its border. */
  TRADE_TYPE("TRADE_TYPE", "TRADE_TYPE"),
  /** CN8, or a sum over it. */
  PRODUCT("PRODUCT_NC", "PRODUCT_NC"),
  /** 1 imports, 2 exports. */
  FLOW("FLOW", "FLOW"),
  /** Normal trade, processing and so on: parts of one figure. */
  PROCEDURE("STAT_PROCEDURE", "STAT_REGIME"),
  /** Unit of the quantity. */
  UNIT("SUPPL_UNIT", "SUPP_UNIT"),
  /** A month, or month 52 for the year. */
  PERIOD("PERIOD", "PERIOD"),
  /** Euros. */
  VALUE("VALUE_EUR", "VALUE_IN_EUROS"),
  /** Kilograms. */
  WEIGHT("QUANTITY_KG", "QUANTITY_IN_KG"),
  /** Quantity in the supplementary unit. */
  QUANTITY("QUANTITY_SUPPL_UNIT", "SUP_QUANTITY");

  private final String current;
  private final String historical;

  BulkColumn(String current, String historical) {
    this.current = current;
    this.historical = historical;
  }

  /** The name in a file of the present or the former layout. */
  String name(boolean isHistorical) {
    return isHistorical ? historical : current;
  }
}

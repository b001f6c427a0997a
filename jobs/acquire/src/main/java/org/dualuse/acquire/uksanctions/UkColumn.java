package org.dualuse.acquire.uksanctions;

/** What a column of a table says. */
enum UkColumn {
  ID,
  /** Individual, Entity or Ship. */
  KIND,
  REGIME,
  LISTED_ON,
  /** The whole name, where the layout does not print it in parts. */
  NAME,
  NAME_TYPE,
  NAME_QUALITY,
  NATIVE_NAME,
  NATIVE_LANGUAGE,
  BIRTH_DATE,
  NATIONALITY,
  PASSPORT,
  NATIONAL_ID,
  POSTCODE,
  COUNTRY,
  REMARKS,
  UN_REFERENCE,
  BUSINESS_NUMBER,
  IMO,
  FLAG,
  PARENT_COMPANY,
  /** Owner or operator of a ship. */
  OWNER
}

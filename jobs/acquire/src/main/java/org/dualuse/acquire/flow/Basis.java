package org.dualuse.acquire.flow;

/** Whose report a figure rests on; never mixed within one figure. */
public enum Basis {
  /** Reports of Russia's partners. */
  MIRROR,
  /** Russia's own reports. */
  IMPORTER,
  /** Both sides reconciled by a third party (BACI). */
  RECONCILED,
  /** Single shipments. */
  SHIPMENT
}

package org.dualuse.acquire.mappedfile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dualuse.acquire.flow.Basis;
import org.dualuse.acquire.flow.DuplicateRule;
import org.dualuse.acquire.flow.Flow;
import org.dualuse.acquire.flow.Valuation;
import org.dualuse.acquire.parse.Decimals;

/**
 * How to read one office's file. Travels with the parser into Spark's partitions.
 *
 * @param title what the file is
 * @param publisher the office, and who handed the file on if it was not the office
 * @param licence the licence's name
 * @param redistribution {@code open} or {@code restricted}
 * @param attribution the sentence that users must print
 * @param url where the file is published, or empty
 * @param file its format
 * @param period which column or measure tells the period
 * @param reporter who reports
 * @param partner the other side
 * @param product the goods
 * @param flow the direction
 * @param origin where re-exported goods were made, or null if the file does not say
 * @param measures the columns that hold values; each makes an observation of its own
 * @param quantity the column of the quantity, or null
 * @param weight the column of the net weight, or null
 * @param numbers how numbers are printed in cells that hold text
 * @param missing texts that mean an empty cell, besides the empty text
 * @param currency ISO 4217 code of the values
 * @param valuation costs included, or null if the office does not say
 * @param basis whose report it is
 * @param duplicates what several rows with one key mean
 * @param ignore columns that are not read, by name
 */
public record Mapping(
    String title,
    String publisher,
    String licence,
    String redistribution,
    String attribution,
    String url,
    FileLayout file,
    PeriodRule period,
    EconomyRule reporter,
    EconomyRule partner,
    ProductRule product,
    FlowRule flow,
    EconomyRule origin,
    List<Measure> measures,
    Quantity quantity,
    Weight weight,
    Decimals numbers,
    List<String> missing,
    String currency,
    Valuation valuation,
    Basis basis,
    DuplicateRule duplicates,
    List<String> ignore)
    implements Serializable {

  /** Refuses a mapping that leaves a question open. */
  public Mapping {
    need(title, "title");
    need(publisher, "publisher");
    need(licence, "licence");
    need(attribution, "attribution");
    check(
        "open".equals(redistribution) || "restricted".equals(redistribution),
        "redistribution must be open or restricted");
    need(file, "file");
    need(period, "period");
    need(reporter, "reporter");
    need(partner, "partner");
    need(product, "product");
    need(flow, "flow");
    need(currency, "currency");
    need(basis, "basis");
    need(duplicates, "duplicates");
    measures = copy(measures);
    checkMeasures(measures, period, flow);
    checkOrigin(origin, flow, measures, duplicates);
    url = url == null ? "" : url;
    numbers = numbers == null ? Decimals.PLAIN : numbers;
    missing = copy(missing);
    ignore = copy(ignore);
  }

  /** The columns without which the file cannot be read. */
  List<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    String made = origin == null ? null : origin.column();
    Stream.of(
            period.column(),
            reporter.column(),
            partner.column(),
            product.column(),
            flow.column(),
            made)
        .filter(column -> column != null)
        .forEach(columns::add);
    measures.forEach(measure -> columns.add(measure.column()));
    if (quantity != null) {
      columns.add(quantity.column());
      if (quantity.unitColumn() != null) {
        columns.add(quantity.unitColumn());
      }
    }
    if (weight != null) {
      columns.add(weight.column());
    }
    return new ArrayList<>(columns);
  }

  private static void checkMeasures(List<Measure> measures, PeriodRule period, FlowRule flow) {
    check(!measures.isEmpty(), "measures must name at least one column");
    for (Measure measure : measures) {
      check(
          measure.period() != null || period.column() != null,
          "period needs a column, or every measure a period of its own");
      check(
          measure.flow() != null || flow.isGiven(),
          "flow needs a constant or a column, or every measure a flow of its own");
    }
  }

  /** Rows by origin are parts of one figure. */
  private static void checkOrigin(
      EconomyRule origin, FlowRule flow, List<Measure> measures, DuplicateRule duplicates) {
    if (origin == null) {
      return;
    }
    boolean hasReExports =
        flow.constant() == Flow.RX
            || flow.values().containsValue(Flow.RX)
            || measures.stream().anyMatch(measure -> measure.flow() == Flow.RX);
    check(origin.column() != null, "origin needs a column");
    check(hasReExports, "origin belongs to re-exports, and no flow is RX");
    check(duplicates == DuplicateRule.SUM, "origin needs duplicates: SUM");
  }

  static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  static void need(Object value, String key) {
    check(value != null && !value.toString().isBlank(), "`" + key + "` is missing");
  }

  /** Jackson puts the path of the key before the message. */
  static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}

package org.dualuse.acquire.chinacustoms;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a download under all the names that the site and its copies print: English first,
 * which is the name of the column everywhere else, then Chinese and variants.
 */
enum ChinaCustomsColumn {
  DATE("Date of data", "Data of data", "Date", "数据年月", "年月"),
  PRODUCT("Commodity code", "商品编码", "商品代码"),
  PRODUCT_NAME("Commodity", "商品名称"),
  PARTNER("Trading partner code", "贸易伙伴编码", "贸易伙伴代码"),
  PARTNER_NAME("Trading partner", "贸易伙伴名称", "贸易伙伴"),
  REGIME("Customs Regime code", "贸易方式编码", "贸易方式代码"),
  REGIME_NAME("Customs Regime", "贸易方式名称", "贸易方式"),
  PROVINCE("Locations of importers and exporters code", "收发货人注册地编码", "注册地编码"),
  PROVINCE_NAME("Locations of importers and exporters", "收发货人注册地名称", "注册地名称"),
  QUANTITY("Quantity", "第一数量"),
  UNIT("Unit", "第一计量单位"),
  SUPPLEMENTARY_QUANTITY("Supplementary Quantity", "第二数量"),
  SUPPLEMENTARY_UNIT("Supplementary Unit", "第二计量单位"),
  VALUE_USD("US dollar", "美元"),
  VALUE_CNY("Renminbi Yuan", "人民币");

  static final List<String> REQUIRED = List.of(PRODUCT.title(), PARTNER.title());
  static final Set<String> KNOWN =
      Arrays.stream(values()).map(ChinaCustomsColumn::title).collect(Collectors.toSet());

  private static final Map<String, String> TITLES = new HashMap<>();

  static {
    for (ChinaCustomsColumn column : values()) {
      column.names.forEach(name -> TITLES.put(name, column.title()));
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // a List.of
  private final List<String> names;

  ChinaCustomsColumn(String... names) {
    this.names = List.of(names);
  }

  /** The column's English name. */
  String title() {
    return names.get(0);
  }

  /** The English name of a printed column; a name that nobody knows stays as it is. */
  static String title(String printed) {
    return TITLES.getOrDefault(printed, printed);
  }
}

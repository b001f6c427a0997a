package org.dualuse.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dualuse.acquire.baci.Baci;
import org.dualuse.acquire.bis.Bis;
import org.dualuse.acquire.canadasema.CanadaSema;
import org.dualuse.acquire.chinacustoms.ChinaCustoms;
import org.dualuse.acquire.chinacustomscodes.ChinaCustomsCodes;
import org.dualuse.acquire.claims.Claims;
import org.dualuse.acquire.comext.Comext;
import org.dualuse.acquire.comtrade.Comtrade;
import org.dualuse.acquire.comtradepartners.ComtradePartners;
import org.dualuse.acquire.drop.TakeFiles;
import org.dualuse.acquire.economies.EconomyTable;
import org.dualuse.acquire.economies.ExpectedExporters;
import org.dualuse.acquire.eusanctions.EuAnnexes;
import org.dualuse.acquire.eusanctions.EuSanctions;
import org.dualuse.acquire.exchangerates.ExchangeRates;
import org.dualuse.acquire.harmonizedsystem.HsBridge;
import org.dualuse.acquire.harmonizedsystem.HsCodes;
import org.dualuse.acquire.harmonizedsystem.HsNationalLines;
import org.dualuse.acquire.harmonizedsystem.HsSuccessors;
import org.dualuse.acquire.highpriority.HighPriority;
import org.dualuse.acquire.japanmeti.JapanMeti;
import org.dualuse.acquire.manifest.Manifests;
import org.dualuse.acquire.mappedfile.MappedFile;
import org.dualuse.acquire.ofac.Ofac;
import org.dualuse.acquire.opensanctions.OpenSanctions;
import org.dualuse.acquire.parse.ParseFiles;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.policyevents.PolicyEvents;
import org.dualuse.acquire.programmes.Programmes;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.Sources;
import org.dualuse.acquire.tradecsl.TradeCsl;
import org.dualuse.acquire.uksanctions.UkSanctions;
import org.dualuse.acquire.unsanctions.UnSanctions;
import org.dualuse.conform.ConformedTables;
import org.dualuse.conform.parties.ConformParties;
import org.dualuse.conform.parties.PartyTables;
import org.dualuse.conform.trade.TradeFlowTable;
import org.dualuse.conform.trade.TradeFlows;
import org.dualuse.curate.marts.Marts;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.run.BuildSqlTable;
import org.dualuse.platform.run.Step;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.platform.table.Table;

/** The ordered list of steps: the table of contents of the warehouse. */
public final class Pipeline {
  /**
   * A step with the stage that it belongs to.
   *
   * @param stage acquire, conform, curate or deliver
   * @param step the step
   */
  public record Staged(String stage, Step step) {}

  private final Settings settings;
  private final Path home;
  private final List<Source> tradeSources;
  private final List<Source> listSources;
  private final List<Source> sources;
  private final List<Table> tables;

  /** The pipeline of an installation. */
  public Pipeline(Settings settings, Path home) {
    this.settings = settings;
    this.home = home;
    this.tradeSources = tradeSources(home.resolve(settings.mappings()));
    this.listSources = listSources();
    this.sources =
        Stream.of(referenceSources(), tradeSources, listSources).flatMap(List::stream).toList();
    this.tables = tables(sources);
  }

  /** Sources of trade flows; adding one is one line here. */
  private static List<Source> tradeSources(Path mappings) {
    return List.of(
        new ChinaCustoms(),
        new Comext(),
        MappedFile.fromFolder(mappings),
        new Comtrade(),
        new Baci());
  }

  /** Sources of reference data. */
  private static List<Source> referenceSources() {
    return List.of(
        new EconomyTable(),
        new ExpectedExporters(),
        new HighPriority(),
        new HsBridge(),
        new HsSuccessors(),
        new HsNationalLines(),
        new HsCodes(),
        new ChinaCustomsCodes(),
        new ComtradePartners(),
        new ExchangeRates(),
        new Claims(),
        new Programmes(),
        new PolicyEvents());
  }

  /** Sources of sanctions and export-control lists; adding one is one line here. */
  private static List<Source> listSources() {
    return List.of(
        new Ofac(),
        new Bis(),
        new TradeCsl(),
        new EuSanctions(),
        new EuAnnexes(),
        new UkSanctions(),
        new UnSanctions(),
        new CanadaSema(),
        new JapanMeti(),
        new OpenSanctions());
  }

  private static List<Table> tables(List<Source> sources) {
    List<Table> tables = new ArrayList<>();
    sources.forEach(source -> tables.add(source.rawTable()));
    tables.addAll(List.of(Manifests.SNAPSHOTS, Manifests.ROW_COUNTS, RawTables.QUARANTINE));
    ConformedTables.REFERENCE.forEach(table -> tables.add(table.table()));
    tables.add(TradeFlowTable.TRADE_FLOWS);
    tables.addAll(PartyTables.ALL);
    ConformedTables.FLOWS.forEach(table -> tables.add(table.table()));
    Marts.ALL.forEach(mart -> tables.add(mart.table()));
    return List.copyOf(tables);
  }

  /** All sources. */
  public List<Source> sources() {
    return sources;
  }

  /** Every table of the warehouse, in the order of the flow. */
  public List<Table> tables() {
    return tables;
  }

  /**
   * The steps in order.
   *
   * @throws DualuseException CONFIG_INVALID if a drop or a selection names an unknown source
   */
  public List<Staged> steps() {
    Sources known = new Sources(sources());
    settings.select().keySet().forEach(name -> known.named(name, "`select`"));
    List<Staged> steps = new ArrayList<>();
    steps.add(new Staged("acquire", new TakeFiles(sources, settings.drops(), home)));
    for (Source source : sources) {
      Selection selection = settings.select().getOrDefault(source.name(), Selection.ALL);
      steps.add(new Staged("acquire", new ParseFiles(source, selection)));
    }
    steps.add(new Staged("acquire", new Manifests()));
    addTables(steps, "conform", ConformedTables.REFERENCE);
    for (Source source : tradeSources) {
      Table rates = ConformedTables.EXCHANGE_RATES.table();
      steps.add(new Staged("conform", new TradeFlows(source, rates)));
    }
    steps.add(new Staged("conform", new ConformParties(listSources, new Programmes().rawTable())));
    addTables(steps, "conform", ConformedTables.FLOWS);
    addTables(steps, "curate", Marts.ALL);
    List<Table> marts = Marts.PUBLISHED.stream().map(SqlTable::table).toList();
    steps.add(new Staged("deliver", new Publish(marts, tables, sources)));
    return steps;
  }

  private void addTables(List<Staged> steps, String stage, List<SqlTable> chosen) {
    for (SqlTable table : chosen) {
      steps.add(new Staged(stage, new BuildSqlTable(table, tables)));
    }
  }
}

package org.dualuse.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.curate.marts.Methods;
import org.dualuse.deliver.release.Publication;
import org.dualuse.deliver.release.PublishedTable;
import org.dualuse.deliver.release.ReleaseInfo;
import org.dualuse.deliver.release.ReleasePublisher;
import org.dualuse.deliver.release.Releases;
import org.dualuse.deliver.release.SourceCredit;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.Step;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.run.TableState;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.snapshot.Verdict;
import org.dualuse.platform.table.Table;

/** Publishes the curated tables as a new release, unless the last one has the same content. */
final class Publish implements Step {
  private static final String STATE = "published";
  private static final SourceCredit OWN_WORK =
      new SourceCredit(
          "dualuse",
          "Measures of the project itself",
          "dualuse",
          "dualuse",
          "open",
          "Computed by dualuse.",
          List.of());

  private final List<Table> marts;
  private final List<Table> catalogue;
  private final List<Source> sources;

  /**
   * A step that publishes the marts.
   *
   * @param catalogue all tables: while the checks of one of them fail, nothing is published
   */
  Publish(List<Table> marts, List<Table> catalogue, List<Source> sources) {
    this.marts = marts;
    this.catalogue = catalogue;
    this.sources = sources;
  }

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public Set<String> needs() {
    return marts.stream().map(Table::qualifiedName).collect(Collectors.toSet());
  }

  @Override
  public Set<String> makes() {
    return Set.of();
  }

  @Override
  public void run(RunContext context, StepLog log) {
    requireNoneRefused(context);
    String fingerprint = context.tables().fingerprint(marts);
    boolean isPublished =
        context
            .state()
            .get(STATE, TableState.class)
            .filter(state -> state.fingerprint().equals(fingerprint))
            .isPresent();
    if (isPublished) {
      Releases.current(context.objects())
          .ifPresent(r -> log.note("Release " + r.release() + " is still up to date."));
      return;
    }
    context.progress().say("  publishing release " + context.runId());
    Publication publication = publish(context);
    log.changed();
    log.note("Published " + marts.size() + " tables in " + publication.folder() + ".");
    TableState state =
        new TableState(STATE, fingerprint, context.runId(), context.clock().instant());
    context.state().put(STATE, state);
  }

  private Publication publish(RunContext context) {
    return ReleasePublisher.publish(
        context.warehouse(),
        context.objects(),
        marts.stream().map(table -> new PublishedTable(table, table.doc())).toList(),
        new ReleaseInfo(
            context.runId(),
            context.runId(),
            context.asOf(),
            isSynthetic(context),
            credits(context),
            Methods.document()));
  }

  /** A run may begin at this step, after one that a check has ended. */
  private void requireNoneRefused(RunContext context) {
    List<String> refused =
        catalogue.stream()
            .filter(table -> context.tables().isRefused(table))
            .map(Table::qualifiedName)
            .toList();
    if (!refused.isEmpty()) {
      throw DualuseException.of(
          ErrorCode.CHECK_FAILED,
          "Nothing is published, and the last release stays in place.",
          "In an earlier run a check failed on " + String.join(", ", refused) + ".",
          "`dualuse status` shows the check; mend or quarantine the input, and run everything.");
    }
  }

  private boolean isSynthetic(RunContext context) {
    return sources.stream()
        .flatMap(source -> context.snapshots().current(source.name()).stream())
        .anyMatch(snapshot -> snapshot.meta().isSynthetic());
  }

  /** One credit per publisher's data and licence: a sidecar may state another licence. */
  private List<SourceCredit> credits(RunContext context) {
    Map<SourceCredit, List<String>> used = new LinkedHashMap<>();
    for (Source source : sources) {
      for (Snapshot snapshot : context.snapshots().current(source.name())) {
        if (isAccepted(context, snapshot)) {
          SourceCredit credit = credit(source.name(), source.info(snapshot.meta()), snapshot);
          used.computeIfAbsent(credit, key -> new ArrayList<>()).add(snapshot.snapshotId());
        }
      }
    }
    List<SourceCredit> credits = new ArrayList<>(List.of(OWN_WORK));
    used.forEach((credit, snapshotIds) -> credits.add(credit.with(snapshotIds)));
    return credits;
  }

  private static boolean isAccepted(RunContext context, Snapshot snapshot) {
    return context.snapshots().verdict(snapshot.snapshotId()).filter(Verdict::accepted).isPresent();
  }

  private static SourceCredit credit(String source, SourceInfo info, Snapshot snapshot) {
    return new SourceCredit(
        source,
        info.title(),
        info.publisher(),
        snapshot.licence(),
        snapshot.redistribution(),
        info.attribution(),
        List.of());
  }
}

package org.dualuse.acquire.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.config.ConfigLoader;
import org.dualuse.platform.run.Outcome;
import org.dualuse.platform.snapshot.Finding;
import org.dualuse.platform.snapshot.Snapshot;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads one file inside a Spark partition, row by row. Each row of the result holds the raw table's
 * columns, then reason, detail, raw text, value and currency of a quarantined row, then, in one
 * last row, the file's account as JSON.
 */
final class SnapshotRows implements FlatMapFunction<SnapshotRows.Task, Row> {
  private static final long serialVersionUID = 1L;
  private static final int RAW_TEXT_LIMIT = 2000;

  /** A file to read. */
  record Task(Snapshot snapshot, String localFile) implements Serializable {}

  private final Parser parser;
  private final Selection selection;
  private final SourceInfo bounds;
  private final int rawColumns;

  SnapshotRows(Parser parser, Selection selection, SourceInfo bounds, int rawColumns) {
    this.parser = parser;
    this.selection = selection;
    this.bounds = bounds;
    this.rawColumns = rawColumns;
  }

  @Override
  public Iterator<Row> call(Task task) {
    return new Rows(task);
  }

  private final class Rows implements Iterator<Row>, Closeable {
    private final Task task;
    private final FileAccount account = new FileAccount();
    private final List<Finding> findings = new ArrayList<>();
    private ObservationReader reader;
    private Row next;
    private boolean accounted;

    Rows(Task task) {
      this.task = task;
      TaskContext context = TaskContext.get();
      if (context != null) {
        context.addTaskCompletionListener(
            (org.apache.spark.util.TaskCompletionListener) done -> close());
      }
      advance();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Row next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      Row row = next;
      advance();
      return row;
    }

    @Override
    public void close() {
      if (reader != null) {
        try {
          reader.close();
        } catch (IOException e) {
          // The file has been read or refused already; a failed close of a local file loses
          // nothing.
          findings.add(Finding.warn("CLOSE_FAILED", String.valueOf(e.getMessage())));
        }
      }
    }

    private void advance() {
      next = accounted ? null : nextRow();
    }

    private Row nextRow() {
      try {
        if (reader == null) {
          SnapshotInput input = new SnapshotInput(task.snapshot(), Path.of(task.localFile()));
          reader = parser.open(input, selection);
        }
        for (Observation seen = reader.next(); seen != null; seen = reader.next()) {
          account.add(seen);
          if (seen.outcome() != Outcome.OUT_OF_SCOPE) {
            return row(seen);
          }
        }
        findings.addAll(reader.findings());
        checkVolume();
      } catch (FileRefused e) {
        findings.add(e.finding());
      } catch (IOException e) {
        findings.add(
            Finding.refuse("UNREADABLE", "The file cannot be read: " + e.getMessage() + "."));
      }
      return accountRow();
    }

    private void checkVolume() {
      long rows = account.rows();
      if (rows < bounds.minRows() || rows > bounds.maxRows()) {
        findings.add(
            Finding.refuse(
                "VOLUME",
                rows + " rows are outside " + bounds.minRows() + " to " + bounds.maxRows() + "."));
      }
    }

    private Row row(Observation seen) {
      Object[] values = new Object[rawColumns + 6];
      values[0] = task.snapshot().snapshotId();
      values[1] = seen.position();
      if (seen.outcome() == Outcome.KEPT) {
        for (int i = 2; i < rawColumns; i++) {
          values[i] = external(seen.row().get(i - 2));
        }
      } else {
        values[rawColumns] = seen.rule();
        values[rawColumns + 1] = seen.detail();
        values[rawColumns + 2] = shortened(seen.rawText());
        values[rawColumns + 3] = org.dualuse.acquire.flow.ReportedFlow.money(seen.value());
        values[rawColumns + 4] = seen.currency();
      }
      return RowFactory.create(values);
    }

    private Row accountRow() {
      accounted = true;
      String refusal =
          findings.stream()
              .filter(Finding::refusesFile)
              .map(Finding::code)
              .findFirst()
              .orElse(null);
      Object[] values = new Object[rawColumns + 6];
      values[0] = task.snapshot().snapshotId();
      values[rawColumns + 5] =
          json(new ParsedFile(task.snapshot().snapshotId(), findings, account.counts(refusal)));
      return RowFactory.create(values);
    }
  }

  /**
   * Spark takes only Scala's maps for values of a map column, and rows for those of a struct;
   * parsers know nothing of that, and give a list of arrays for an array of structs.
   */
  private static Object external(Object value) {
    if (value instanceof Map<?, ?> map) {
      return CollectionConverters.asScala(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(SnapshotRows::external).toArray();
    }
    return value instanceof Object[] cells ? RowFactory.create(cells) : value;
  }

  private static String shortened(String text) {
    return text == null || text.length() <= RAW_TEXT_LIMIT
        ? text
        : text.substring(0, RAW_TEXT_LIMIT);
  }

  private static String json(ParsedFile file) {
    try {
      return ConfigLoader.jsonMapper().writeValueAsString(file);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

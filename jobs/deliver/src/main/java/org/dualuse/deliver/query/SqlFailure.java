package org.dualuse.deliver.query;

import java.sql.SQLException;
import org.dualuse.deliver.duckdb.DuckDb;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;

/** What DuckDB's errors mean to the author of a query. */
final class SqlFailure {
  private SqlFailure() {}

  static DualuseException of(SQLException failure) {
    String why = DuckDb.reason(failure) + ".";
    if (why.startsWith("IO Error")) {
      return DualuseException.of(
              ErrorCode.STORAGE_FAILED,
              "A file of the warehouse could not be read.",
              why,
              "If a run is in progress, repeat the query; otherwise check the warehouse folder.")
          .causedBy(failure);
    }
    return DualuseException.of(
            ErrorCode.USAGE,
            "The query could not be run.",
            why,
            "Mend the query; `dualuse describe TABLE` lists the columns of a table.")
        .causedBy(failure);
  }
}

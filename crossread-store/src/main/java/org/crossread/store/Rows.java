package org.crossread.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one statement that are written together, without the work that a named parameter costs.
 * Within a change; not thread-safe.
 */
final class Rows implements AutoCloseable {
  private final PreparedStatement statement;
  private boolean waiting;

  /**
   * Begins.
   *
   * @param sql with a question mark a value
   */
  Rows(Handle h, String sql) {
    try {
      statement = h.getConnection().prepareStatement(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The cause tells the user what to do; see {@link Faults}. */
  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException(e);
  }

  /** One row: texts, whole numbers, bytes or null. */
  void add(@Nullable Object... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.addBatch();
      waiting = true;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Writes what was added since the last time. */
  void write() {
    if (!waiting) {
      return;
    }
    try {
      statement.executeBatch();
      waiting = false;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      statement.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}

package org.crossread.cli.planted.claim;

import java.sql.Connection;
import java.sql.SQLException;

/** Planted: a stage that knows where things are kept. */
public final class AsksDatabases {
  private AsksDatabases() {}

  static boolean isOpen(Connection connection) throws SQLException {
    return !connection.isClosed();
  }
}

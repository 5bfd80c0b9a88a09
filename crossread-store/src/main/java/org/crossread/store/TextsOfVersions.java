package org.crossread.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** The fifth change of the schema: writes down the text of each version that there is. */
final class TextsOfVersions implements JavaMigration {
  /** Versions that are held at once. */
  private static final int PART = 500;

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    Codec codec = new Codec();
    long after = -1;
    while (true) {
      Map<Long, Long> texts = new LinkedHashMap<>();
      int rows = 0;
      try (Statement asked = connection.createStatement();
          ResultSet rs =
              asked.executeQuery(
                  "select seq, content from version where text is null and seq > "
                      + after
                      + " order by seq limit "
                      + PART)) {
        while (rs.next()) {
          after = rs.getLong(1);
          rows++;
          try {
            texts.put(after, VersionRows.text(codec.article(rs.getBytes(2)).text().id()));
          } catch (StoreException e) {
            // A damaged version stays as it is; doctor names it.
            continue;
          }
        }
      }
      if (rows == 0) {
        return;
      }
      try (PreparedStatement put =
          connection.prepareStatement("update version set text = ? where seq = ?")) {
        for (Map.Entry<Long, Long> e : texts.entrySet()) {
          put.setLong(1, e.getValue());
          put.setLong(2, e.getKey());
          put.addBatch();
        }
        put.executeBatch();
      }
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("5");
  }

  @Override
  public String getDescription() {
    return "texts of versions";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}

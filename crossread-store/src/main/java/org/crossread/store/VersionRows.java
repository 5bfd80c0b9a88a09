package org.crossread.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of versions as records. */
final class VersionRows {
  /** Columns of {@link #stored}, of {@code version v} and {@code article a}. */
  static final String COLUMNS =
      "a.id, v.number, a.latest, v.report, v.input, a.uri, v.outlet, v.title, v.byline,"
          + " v.published, v.language, v.words, v.capture, v.captured_at, v.added_at";

  /** The tables of {@link #COLUMNS}. */
  static final String TABLES = " from version v join article a on a.id = v.article ";

  private VersionRows() {}

  static StoredArticle stored(ResultSet row) throws SQLException {
    return new StoredArticle(
        row.getString("id"),
        row.getInt("number"),
        row.getInt("latest"),
        row.getString("report"),
        row.getString("input"),
        row.getString("uri"),
        row.getString("outlet"),
        row.getString("title"),
        row.getString("byline"),
        day(row.getString("published")),
        row.getString("language"),
        row.getInt("words"),
        row.getString("capture"),
        instant(row.getString("captured_at")),
        Instant.parse(row.getString("added_at")));
  }

  /** What stands for a text, by its hash, in the column of that name. */
  static long text(String sha256) {
    return Long.parseUnsignedLong(sha256.substring(0, Long.BYTES * 2), 16);
  }

  static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}

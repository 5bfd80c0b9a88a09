package org.crossread.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.crossread.article.Article;
import org.crossread.report.Report;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Reports, read once for each text and version of models and kept. Thread-safe; two threads that
 * ask for the same at once may both read it, with the same result.
 */
public final class Reports {
  private final Parts parts;

  Reports(Parts parts) {
    this.parts = parts;
  }

  /** The report of {@code article}; it is read when it was not. */
  public Report of(Article article, Reader reader) {
    String hash = parts.codec().hash(article);
    Report kept = kept(hash, reader);
    if (kept != null) {
      return kept;
    }
    Report report = reader.reports().read(article);
    byte[] content = parts.codec().bytes(report);
    parts
        .database()
        .write(h -> {
          h.createUpdate(
                  "insert into report (article_hash, reader, read_at, content, build)"
                      + " values (:hash, :reader, :at, :content, :build)"
                      + " on conflict (article_hash, reader) do update set content ="
                      + " excluded.content, read_at = excluded.read_at, build = excluded.build")
              .bind("hash", hash)
              .bind("reader", reader.version())
              .bind("at", parts.clock().now(h).toString())
              .bind("content", content)
              .bind("build", reader.build().reading())
              .execute();
          new ReadMarks(parts, h).put(hash, report);
          return true;
        });
    return report;
  }

  private @Nullable Report kept(String hash, Reader reader) {
    Optional<byte[]> content =
        parts
            .database()
            .read(h ->
                h.createQuery(
                        "select content from report where article_hash = :hash and reader = :reader"
                            + " and build = :build")
                    .bind("hash", hash)
                    .bind("reader", reader.version())
                    .bind("build", reader.build().reading())
                    .mapTo(byte[].class)
                    .findOne());
    if (content.isEmpty()) {
      return null;
    }
    try {
      return parts.codec().report(content.get());
    } catch (StoreException e) {
      if (e.reason() != Reason.DAMAGED) {
        throw e;
      }
      // It can be made again.
      return null;
    }
  }

  /** How many of the latest versions {@code reader} has not read. */
  public long unread(Reader reader) {
    return parts
        .database()
        .read(h ->
            h.createQuery("select count(*)" + UNREAD)
                .bind("reader", reader.version())
                .bind("build", reader.build().reading())
                .mapTo(Long.class)
                .one());
  }

  private static final String UNREAD =
      VersionRows.TABLES
          + "where v.number = a.latest and not exists (select 1 from report r where"
          + " r.article_hash = v.article_hash and r.reader = :reader and r.build = :build)";

  /**
   * Reads what was not, the latest first, until nothing is left, {@code most} are read or the
   * thread is interrupted.
   *
   * @param done is told of each that was read
   * @return how many were read
   */
  public int readAll(Reader reader, int most, Consumer<StoredArticle> done) {
    int read = 0;
    long before = Long.MAX_VALUE;
    record Row(long seq, StoredArticle article) {}
    while (read < most && !Thread.currentThread().isInterrupted()) {
      long below = before;
      List<Row> next =
          parts
              .database()
              .read(h ->
                  h.createQuery(
                          "select v.seq as place, "
                              + VersionRows.COLUMNS
                              + UNREAD
                              + " and v.seq < :below order by v.seq desc limit 50")
                      .bind("reader", reader.version())
                      .bind("build", reader.build().reading())
                      .bind("below", below)
                      .map((rs, c) -> new Row(rs.getLong("place"), VersionRows.stored(rs)))
                      .list());
      if (next.isEmpty()) {
        return read;
      }
      for (Row row : next) {
        if (read == most || Thread.currentThread().isInterrupted()) {
          return read;
        }
        before = row.seq();
        Article article =
            parts
                .database()
                .read(
                    h -> Articles.text(h, parts, row.article().article(), row.article().number()));
        of(article, reader);
        read++;
        done.accept(row.article());
      }
    }
    return read;
  }
}

package org.crossread.store;

import java.time.Instant;
import java.util.List;
import org.crossread.store.Workspace.Parts;
import org.jspecify.annotations.Nullable;

/** What could not be added, so that it can be tried again. Thread-safe. */
public final class Failures {
  private final Parts parts;

  Failures(Parts parts) {
    this.parts = parts;
  }

  /** Writes one down. */
  public void add(String input, String message, String remedy) {
    parts
        .database()
        .write(h ->
            h.createUpdate(
                    "insert into failure (seq, at, input, message, remedy)"
                        + " values (:seq, :at, :input, :message, :remedy)")
                .bind("seq", Database.fresh(h, "failure", 1))
                .bind("at", parts.clock().now(h).toString())
                .bind("input", input)
                .bind("message", message)
                .bind("remedy", remedy)
                .execute());
  }

  /** How many there are. */
  public long count() {
    return parts
        .database()
        .read(h -> h.createQuery("select count(*) from failure").mapTo(Long.class).one());
  }

  /** The last first. */
  public Page<Failure> list(int limit, @Nullable String cursor) {
    int most = Cursors.limit(limit);
    List<Failure> found =
        parts
            .database()
            .read(h ->
                h.createQuery(
                        "select seq, at, input, message, remedy from failure where seq < :before"
                            + " order by seq desc limit :limit")
                    .bind("before", Cursors.before(cursor))
                    .bind("limit", most + 1)
                    .map((rs, c) ->
                        new Failure(
                            rs.getLong(1),
                            Instant.parse(rs.getString(2)),
                            rs.getString(3),
                            rs.getString(4),
                            rs.getString(5)))
                    .list());
    boolean more = found.size() > most;
    List<Failure> shown = more ? found.subList(0, most) : found;
    return new Page<>(shown, more ? Cursors.of(shown.getLast().number()) : null);
  }
}

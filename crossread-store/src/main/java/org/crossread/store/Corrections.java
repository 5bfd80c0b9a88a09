package org.crossread.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;
import org.crossread.text.Text;

/**
 * Decisions of people on what the machine found, as lines that are only ever added. A line is never
 * changed or taken away: what takes a decision back is a further line. Thread-safe.
 */
public final class Corrections {
  /** Name of the setting that holds the hash of all lines, which comparisons depend on. */
  static final String STATE = "corrections";

  private static final int LONGEST = 1 << 20;

  private final Parts parts;

  Corrections(Parts parts) {
    this.parts = parts;
  }

  /**
   * One line.
   *
   * @param number in order of arrival, from 1
   * @param id unique; a line that comes again with its id is known
   * @param line JSON, without a line break
   */
  public record Line(long number, String id, String author, Instant at, String line) {}

  /**
   * Adds lines in one change. Lines whose ids are here already are left as they are.
   *
   * @return how many were added
   * @throws StoreException when an id is here with another line; then none is added
   */
  public int add(List<Line> lines) {
    for (Line l : lines) {
      if (l.line().length() > LONGEST || l.line().indexOf('\n') >= 0) {
        throw new StoreException(
            Reason.INVALID,
            "correction " + l.id() + ": is no single line",
            "see docs/workspace.md");
      }
    }
    return parts
        .database()
        .write(h -> {
          int added = 0;
          for (Line l : lines) {
            String there =
                h.createQuery("select line from correction where id = :id")
                    .bind("id", l.id())
                    .mapTo(String.class)
                    .findOne()
                    .orElse(null);
            if (there != null && !there.equals(l.line())) {
              throw new StoreException(
                  Reason.CONFLICT,
                  "correction " + l.id() + ": is here already, and says something else",
                  "give it another id");
            }
            if (there == null) {
              h.createUpdate(
                      "insert into correction (seq, id, author, at, line)"
                          + " values (:seq, :id, :author, :at, :line)")
                  .bind("seq", Database.fresh(h, "correction", 1))
                  .bind("id", l.id())
                  .bind("author", l.author())
                  .bind("at", l.at().toString())
                  .bind("line", l.line())
                  .execute();
              String before = Settings.get(h, STATE).orElse("");
              Settings.put(h, STATE, Text.sha256(before + "\n" + l.line()));
              added++;
            }
          }
          return added;
        });
  }

  /** All lines, in order of arrival. */
  public List<Line> all() {
    List<Line> lines = new ArrayList<>();
    parts
        .database()
        .read(h -> {
          h.createQuery("select seq, id, author, at, line from correction order by seq")
              .map((rs, c) ->
                  new Line(
                      rs.getLong(1),
                      rs.getString(2),
                      rs.getString(3),
                      Instant.parse(rs.getString(4)),
                      rs.getString(5)))
              .forEach(lines::add);
          return true;
        });
    return lines;
  }
}

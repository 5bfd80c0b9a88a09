package org.crossread.store;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.crossread.correction.Change;
import org.crossread.correction.Correction;
import org.crossread.correction.CorrectionException;
import org.crossread.correction.CorrectionLines;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;
import org.crossread.text.Text;
import org.jdbi.v3.core.Handle;

/**
 * Decisions of people on what the program found. Lines are only ever added: what takes a decision
 * back is a further line, and a new version of the models takes nothing away. Thread-safe.
 */
public final class Corrections {
  /** Name of the setting that holds the hash of all ids, which comparisons depend on. */
  static final String STATE = "corrections";

  private final Parts parts;

  Corrections(Parts parts) {
    this.parts = parts;
  }

  /**
   * Adds corrections in one change; those that are here already, with all of their content, are
   * left alone.
   *
   * @return how many were added
   */
  public int add(List<Correction> corrections) {
    return parts.database().write(h -> add(h, corrections));
  }

  private static int add(Handle h, List<Correction> corrections) {
    int added = 0;
    for (Correction c : corrections) {
      String line = CorrectionLines.line(c).strip();
      added +=
          h.createUpdate(
                  "insert into correction (seq, id, author, at, line)"
                      + " values (:seq, :id, :author, :at, :line) on conflict (id) do nothing")
              .bind("seq", Database.fresh(h, "correction", 1))
              .bind("id", c.id())
              .bind("author", c.author())
              .bind("at", c.time().toString())
              .bind("line", line)
              .execute();
    }
    if (added > 0) {
      TreeSet<String> ids =
          new TreeSet<>(h.createQuery("select id from correction").mapTo(String.class).list());
      Settings.put(h, STATE, Text.sha256(String.join("\n", ids)));
    }
    return added;
  }

  /**
   * Adds the lines of a file.
   *
   * @return how many were new
   * @throws StoreException naming the first line that is wrong; then none is added
   */
  public int add(String lines) {
    try {
      return add(CorrectionLines.read(lines));
    } catch (CorrectionException e) {
      throw new StoreException(
          Reason.INVALID, String.valueOf(e.getMessage()), "mend that line; nothing was added", e);
    }
  }

  /** A decision of now. */
  public Correction add(Change change, String author, String reason) {
    return parts
        .database()
        .write(h -> {
          Correction c = new Correction(change, author, parts.clock().now(h), reason);
          add(h, List.of(c));
          return c;
        });
  }

  /**
   * Takes a decision back by a further one; taking that back makes the first count again.
   *
   * @param id of the correction, or its beginning
   */
  public Correction revert(String id, String author, String reason) {
    List<String> found =
        parts
            .database()
            .read(h ->
                h.createQuery("select id from correction where id >= :from and id < :to limit 2")
                    .bind("from", id)
                    .bind("to", id + "g")
                    .mapTo(String.class)
                    .list());
    if (found.size() != 1) {
      throw new StoreException(
          found.isEmpty() ? Reason.NOT_FOUND : Reason.CONFLICT,
          id + (found.isEmpty() ? ": there is no such correction" : ": fits several corrections"),
          "see crossread correct list");
    }
    return add(new Change.Revert(found.getFirst()), author, reason);
  }

  /** All of them, by time, then id. */
  public List<Correction> all() {
    List<Correction> all = new ArrayList<>();
    parts
        .database()
        .read(h -> {
          h.createQuery("select line from correction order by seq")
              .mapTo(String.class)
              .forEach(line -> {
                try {
                  all.addAll(CorrectionLines.read(line));
                } catch (CorrectionException e) {
                  throw new StoreException(
                      Reason.DAMAGED,
                      "a stored correction cannot be read: " + e.getMessage(),
                      "restore a backup",
                      e);
                }
              });
          return true;
        });
    all.sort(Correction.ORDER);
    return List.copyOf(all);
  }
}

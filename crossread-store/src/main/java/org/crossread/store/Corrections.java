package org.crossread.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossread.correction.Change;
import org.crossread.correction.Correction;
import org.crossread.correction.CorrectionException;
import org.crossread.correction.CorrectionLines;
import org.crossread.correction.Standing;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;
import org.jdbi.v3.core.Handle;

/**
 * Decisions of people on what the program found. Lines are only ever added: what takes a decision
 * back is a further line, and a new version of the models takes nothing away. Thread-safe.
 */
public final class Corrections {
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

  private int add(Handle h, List<Correction> corrections) {
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
      regroup(h, corrections);
    }
    return added;
  }

  /** Decisions on stories hold at once. */
  private void regroup(Handle h, List<Correction> fresh) {
    List<Correction> all = all(h);
    Standing standing = new Standing(all);
    boolean ofStories =
        fresh.stream().map(standing::subject).anyMatch(s -> s != null && !s.articles().isEmpty());
    if (ofStories) {
      Instant at = parts.clock().now(h);
      Summaries summaries = new Summaries(parts, h, at);
      new Membership(h, at).settle(all).forEach(summaries::renew);
    }
  }

  /** The stories of two articles are one from now on, whatever grouping says. */
  public Correction sameStory(StoredArticle a, StoredArticle b, String author, String reason) {
    String left = text(a);
    String right = text(b);
    if (left.equals(right)) {
      throw new StoreException(
          Reason.INVALID,
          "the two articles are of the same text",
          "name another one of that story");
    }
    return add(Change.SameStory.of(left, right), author, reason);
  }

  /** These articles are a story of their own from now on, whatever grouping says. */
  public Correction ownStory(List<StoredArticle> articles, String author, String reason) {
    return add(new Change.OwnStory(articles.stream().map(this::text).toList()), author, reason);
  }

  /** The story that {@code article} is in is called {@code name} from now on. */
  public Correction renameStory(StoredArticle article, String name, String author, String reason) {
    return add(new Change.RenameStory(text(article), name.strip()), author, reason);
  }

  private String text(StoredArticle article) {
    return new Articles(parts).text(article).text().id();
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
   * Decisions of now that are one step of one person: all or none, with one time and in the order
   * in which they are given.
   */
  public List<Correction> decide(List<Change> changes, String author, String reason) {
    return parts
        .database()
        .write(h -> {
          Instant at = parts.clock().now(h);
          List<Correction> step =
              changes.stream().map(c -> new Correction(c, author, at, reason)).toList();
          add(h, step);
          return step;
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
    return parts.database().read(Corrections::all);
  }

  /** Number of the last one added, which changes with every decision; 0 when there is none. */
  public long latest() {
    return parts
        .database()
        .read(h ->
            h.createQuery("select coalesce(max(seq), 0) from correction").mapTo(Long.class).one());
  }

  /** Those on what is read and compared that nobody took back, by time, then id. */
  List<Correction> decisions() {
    List<Correction> all = all();
    return all.isEmpty()
        ? all
        : new Standing(all)
            .decisions().stream().filter(c -> c.change().articles().isEmpty()).toList();
  }

  static List<Correction> all(Handle h) {
    List<Correction> all = new ArrayList<>();
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
    all.sort(Correction.ORDER);
    return List.copyOf(all);
  }
}

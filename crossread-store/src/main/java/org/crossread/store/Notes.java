package org.crossread.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;
import org.jspecify.annotations.Nullable;

/** Notes and labels of people; they are only ever added. Thread-safe. */
public final class Notes {
  private static final int LONGEST = 100_000;

  private final Parts parts;

  Notes(Parts parts) {
    this.parts = parts;
  }

  /** Writes a note down. */
  public Note add(String author, Note.Kind kind, String target, String text, List<String> labels) {
    if (text.isBlank() && labels.isEmpty() || text.length() > LONGEST || target.isBlank()) {
      throw new StoreException(
          Reason.INVALID,
          "a note needs something that it is on, and a text or label of at most "
              + LONGEST
              + " characters",
          "write it again");
    }
    List<String> sorted =
        List.copyOf(new TreeSet<>(labels.stream().map(l -> l.strip().replace(',', ' ')).toList()));
    return parts
        .database()
        .write(h -> {
          Instant at = parts.clock().now(h);
          long number = Database.fresh(h, "note", 1);
          h.createUpdate(
                  "insert into note (seq, author, at, kind, target, text, labels)"
                      + " values (:seq, :author, :at, :kind, :target, :text, :labels)")
              .bind("seq", number)
              .bind("author", author)
              .bind("at", at.toString())
              .bind("kind", kind.name())
              .bind("target", target)
              .bind("text", text)
              .bind("labels", String.join(",", sorted))
              .execute();
          return new Note(number, author, at, kind, target, text, sorted);
        });
  }

  /**
   * Notes, the last first.
   *
   * @param target only those on it; null for all
   * @param words only those that hold these characters in text, labels or target; empty for all
   */
  public Page<Note> list(
      @Nullable String target, String words, int limit, @Nullable String cursor) {
    int most = Cursors.limit(limit);
    List<Note> found =
        parts
            .database()
            .read(h ->
                h.createQuery(
                        "select seq, author, at, kind, target, text, labels from note where"
                            + " seq < :before and (cast(:target as text) is null or target = :target)"
                            + " and lower(text || ' ' || labels || ' ' || target) like :words"
                            + " escape '!' order by seq desc limit :limit")
                    .bind("before", Cursors.before(cursor))
                    .bind("target", target)
                    .bind("words", "%" + literal(words) + "%")
                    .bind("limit", most + 1)
                    .map((rs, c) ->
                        new Note(
                            rs.getLong(1),
                            rs.getString(2),
                            Instant.parse(rs.getString(3)),
                            Note.Kind.valueOf(rs.getString(4)),
                            rs.getString(5),
                            rs.getString(6),
                            rs.getString(7).isEmpty()
                                ? List.of()
                                : Arrays.asList(rs.getString(7).split(","))))
                    .list());
    boolean more = found.size() > most;
    List<Note> shown = more ? found.subList(0, most) : found;
    return new Page<>(shown, more ? Cursors.of(shown.getLast().number()) : null);
  }

  /** As the pattern of a comparison by "like", with ! as the sign of escape. */
  static String literal(String words) {
    return words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}

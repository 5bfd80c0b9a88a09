package org.crossread.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crossread.claim.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found of one flag: where it stands and whether it is right, never its words.
 *
 * @param event id of the event
 * @param kind of the flag, see {@link Flag}
 * @param left evidence in one article, named by its id in the set
 * @param other evidence in the other; null where the flag has none
 * @param right whether the two tell one thing, tell it differently in the way that the kind says,
 *     and a reader has some use of it
 * @param cause one word for what is wrong; empty when it is right
 */
record FlagVerdict(
    String event, String kind, Passage left, @Nullable Passage other, boolean right, String cause) {
  private static final String SHIPPED = "flags.tsv";
  private static final String REMEDY =
      "give a tab-separated file with the columns event, kind, article_a, start_a, end_a,"
          + " article_b, start_b, end_b, verdict (right or wrong), cause";

  /** The rows of {@code file}, or those that ship with Crossread when it is null. */
  static List<FlagVerdict> read(@Nullable Path file) throws DataException, IOException {
    Path named = file != null ? file : Path.of(SHIPPED);
    List<String> lines = file != null ? DataFile.lines(file, REMEDY) : shipped();
    List<FlagVerdict> verdicts = new ArrayList<>();
    for (Table.Row row :
        Table.tsv(
            named,
            lines,
            REMEDY,
            "event",
            "kind",
            "article_a",
            "start_a",
            "end_a",
            "article_b",
            "start_b",
            "end_b",
            "verdict",
            "cause")) {
      verdicts.add(of(row));
    }
    return List.copyOf(verdicts);
  }

  private static List<String> shipped() throws IOException {
    try (InputStream in = FlagVerdict.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + SHIPPED);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static FlagVerdict of(Table.Row row) throws DataException {
    String verdict = row.value("verdict");
    if (!verdict.equals("right") && !verdict.equals("wrong")) {
      throw DataException.invalid(
          row.file(), "row " + row.number() + " has the verdict \"" + verdict + "\"", REMEDY);
    }
    return new FlagVerdict(
        row.value("event"),
        row.value("kind"),
        Flag.passage(row, "article_a", "start_a", "end_a", REMEDY),
        row.value("article_b").isEmpty()
            ? null
            : Flag.passage(row, "article_b", "start_b", "end_b", REMEDY),
        verdict.equals("right"),
        row.value("cause"));
  }

  /**
   * Whether this was said of {@code flag}: one kind, and evidence in the same places. Passages that
   * a later version cuts differently stay the same place while they share half of the shorter.
   */
  boolean isOf(Flag flag) {
    if (!event.equals(flag.event()) || !kind.equals(flag.kind())) {
      return false;
    }
    Passage b = flag.right();
    if (flag.isOnlyIn() || b == null || other == null) {
      return same(left, flag.left());
    }
    return same(left, flag.left()) && same(other, b) || same(left, b) && same(other, flag.left());
  }

  private static boolean same(Passage a, Passage b) {
    int shorter = Math.min(a.span().length(), b.span().length());
    return a.article().equals(b.article())
        && a.span().shared(b.span()) > 0
        && 2 * a.span().shared(b.span()) >= shorter;
  }
}

package org.crossread.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.crossread.render.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of a comparison that a reader chose to see, and what the views need beside them. */
public final class Rows {
  private static final int MOST_HEAT = 5;
  private static final int MAP = 1000;

  /** Less high, a mark on the map could not be seen. */
  private static final int LEAST_BAND = 4;

  private final Spread spread;
  private final State state;
  private final List<Sheet.Row> shown = new ArrayList<>();
  private int folded;

  Rows(Spread spread, State state) {
    this.spread = spread;
    this.state = state;
    boolean folds = state.show() == State.Show.ALL && state.kind() == null && !state.agree();
    for (Sheet.Row row : spread.sheet().rows()) {
      if (!state.holds(row)) {
        continue;
      }
      if (folds && row.status() == Sheet.Mark.SAME && row.number() != state.claim()) {
        folded++;
      } else {
        shown.add(row);
      }
    }
  }

  /** In the order of the event as told. */
  public List<Sheet.Row> shown() {
    return shown;
  }

  /** How many rows of the same words are left out. */
  public int folded() {
    return folded;
  }

  /** How many rows, or passages of one article only, there are of a sort. */
  public int count(State.Show sort) {
    return sort == State.Show.ONLY
        ? spread.sheet().comparison().onlyIn().size()
        : (int) spread.sheet().rows().stream().filter(r -> sort.holds(r.status())).count();
  }

  private Sheet.Column column(@Nullable String letter, int otherwise) {
    Sheet.Column named = spread.column(letter);
    List<Sheet.Column> related = choice();
    return named != null ? named : related.get(Math.min(otherwise, related.size() - 1));
  }

  /** Articles that share the story; all where hardly any does. */
  public List<Sheet.Column> choice() {
    List<Sheet.Column> related = spread.sheet().related();
    return related.size() > 1 ? related : spread.sheet().articles();
  }

  /** The left text of a pair. */
  public Sheet.Column left() {
    return column(state.left(), 0);
  }

  /** The right text of a pair; another than the left. */
  public Sheet.Column right() {
    Sheet.Column right = column(state.right(), 1);
    return right.letter().equals(left().letter())
        ? choice().stream()
            .filter(c -> !c.letter().equals(left().letter()))
            .findFirst()
            .orElse(right)
        : right;
  }

  /** The article that is read for itself. */
  public Sheet.Column one() {
    return column(state.article(), 0);
  }

  /** Rows in which this article differs from another, in the order of its text. */
  public List<Sheet.Row> differing(Sheet.Column column) {
    return spread.sheet().rows().stream()
        .filter(r -> spread.sheet().mark(r.claim(), column) == Sheet.Mark.DIFFERS)
        .sorted(
            java.util.Comparator.comparing(
                r -> spread.sheet().passages(r.claim(), column).getFirst()))
        .toList();
  }

  /** Rows of at least two independent reports that this article does not tell. */
  public List<Sheet.Row> missing(Sheet.Column column) {
    return spread.sheet().rows().stream()
        .filter(r -> r.claim().independent() > 1)
        .filter(r -> spread.sheet().passages(r.claim(), column).isEmpty())
        .toList();
  }

  /** The first words by which another article differs from this one. */
  public String otherwise(Sheet.Row row, Sheet.Column column) {
    Article article = column.article();
    for (Difference d : row.claim().differences()) {
      if (article != null && d.left().article().equals(article.id())) {
        return told(d.right());
      }
      if (article != null && d.right().article().equals(article.id())) {
        return told(d.left());
      }
    }
    return "";
  }

  private String told(Passage p) {
    return spread.sheet().letter(p.article()) + ": “" + spread.sheet().words(p) + "”";
  }

  /** Number of independent reports that these passages are from. */
  public int reports(List<Passage> passages) {
    TreeSet<Integer> groups = new TreeSet<>();
    passages.forEach(p -> groups.add(spread.sheet().comparison().lineage().groupOf(p.article())));
    return groups.size();
  }

  /** One of five steps of shade for the share of independent reports. */
  public int heat(List<Passage> passages) {
    int all = Math.max(1, spread.sheet().independent());
    return Math.clamp((reports(passages) * MOST_HEAT + all - 1L) / all, 1, MOST_HEAT);
  }

  /**
   * A mark on the map of an article.
   *
   * @param at thousandths of the text before it
   */
  public record Band(int at, int height, String css) {}

  /** Where other reports differ from this article. */
  public List<Band> bands(Sheet.Column column) {
    Article article = column.article();
    List<Band> bands = new ArrayList<>();
    if (article == null) {
      return bands;
    }
    int length = Math.max(1, article.text().length());
    for (Sheet.Row row : differing(column)) {
      for (Passage p : spread.sheet().passages(row.claim(), column)) {
        int at = (int) ((long) p.span().start() * MAP / length);
        int height = Math.max(LEAST_BAND, (int) ((long) p.span().length() * MAP / length));
        bands.add(
            new Band(
                Math.min(at, MAP - height),
                height,
                row.number() == state.claim() ? "chosen" : "differs"));
      }
    }
    return bands;
  }
}

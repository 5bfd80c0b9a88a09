package org.crossread.web;

import java.util.ArrayList;
import java.util.List;
import org.crossread.article.Article;
import org.crossread.claim.Decision;
import org.crossread.claim.Passage;
import org.crossread.correction.PassageKey;
import org.crossread.render.Contrast;
import org.crossread.render.Phrases;
import org.crossread.render.Sheet;
import org.crossread.report.Report;
import org.crossread.store.Note;
import org.crossread.store.StoredArticle;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * All that a reader needs to judge one row: its passages with what stands around them, where they
 * are from, why they were joined, what differs, and what people decided and noted.
 *
 * @param chosen letter of the article whose passages are open; empty for all
 */
public record Evidence(
    Spread spread,
    Sheet.Row row,
    String chosen,
    List<Cited> cited,
    List<Contrast> contrasts,
    List<Decision> decisions,
    List<Note> notes) {
  /** Sentences on either side of a passage. */
  private static final int AROUND = 2;

  /**
   * A passage with its place.
   *
   * @param before up to two sentences before it
   * @param after up to two sentences after it
   * @param key names it in corrections
   */
  public record Cited(
      Sheet.Column column,
      StoredArticle stored,
      Passage passage,
      String before,
      String after,
      PassageKey key) {
    /** A link that stays good: version and place. */
    public String permalink() {
      return permalink(stored, passage.span());
    }

    static String permalink(StoredArticle article, Span span) {
      return "/articles/" + article.reference() + "?at=" + span.start() + "-" + span.end() + "#at";
    }
  }

  static @Nullable Evidence of(Spread spread, State state, List<Note> notes) {
    Sheet sheet = spread.sheet();
    Sheet.Row row = spread.row(state.claim());
    if (row == null) {
      return null;
    }
    String chosen = state.article() == null ? "" : state.article();
    List<Passage> passages = row.claim().passages().stream().sorted(sheet.order()).toList();
    boolean open = passages.stream().anyMatch(p -> sheet.letter(p.article()).equals(chosen));
    List<Cited> cited = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    for (Passage p : passages) {
      cited.add(cited(spread, p));
      for (Decision d : sheet.comparison().decisions(p)) {
        if (!decisions.contains(d)) {
          decisions.add(d);
        }
      }
    }
    return new Evidence(
        spread, row, open ? chosen : "", cited, Contrast.of(sheet, row.claim()), decisions, notes);
  }

  static Cited cited(Spread spread, Passage p) {
    Report report = spread.sheet().comparison().report(p.article());
    Text text = report.article().text();
    List<Sentence> sentences = report.sentences();
    int first = -1;
    int last = -1;
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).span().overlaps(p.span())) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    if (first >= 0) {
      // Sentence by sentence: what stands between two of them may be no text of the article.
      for (int i = Math.max(0, first - AROUND); i < first; i++) {
        before.append(text.of(sentences.get(i).span())).append(join(sentences, i));
      }
      Span own = sentences.get(first).span();
      before.append(text.characters(), Math.min(own.start(), p.span().start()), p.span().start());
      int end = Math.max(sentences.get(last).span().end(), p.span().end());
      after.append(text.characters(), p.span().end(), end);
      for (int i = last + 1; i <= Math.min(sentences.size() - 1, last + AROUND); i++) {
        after.append(join(sentences, i - 1)).append(text.of(sentences.get(i).span()));
      }
    }
    return new Cited(
        spread.sheet().columns().get(spread.sheet().place(p.article())),
        spread.stored(p.article()),
        p,
        before.toString(),
        after.toString(),
        PassageKey.of(text, p.span()));
  }

  /** What stands between a sentence and the next: a sign of a paragraph where one begins. */
  private static String join(List<Sentence> sentences, int i) {
    Sentence a = sentences.get(i);
    Sentence b = sentences.get(i + 1);
    return a.paragraph() == b.paragraph() && a.headline() == b.headline() ? " " : " ¶ ";
  }

  /** The decision of a person that confirms all of a difference; null when there is none. */
  public @Nullable Decision confirmed(Contrast contrast) {
    return decisions.stream()
        .filter(d -> d.kind().equals("right-kind"))
        .filter(d -> d.person().equals("differs " + contrast.kind()))
        .filter(d ->
            contrast.left().stream().anyMatch(d.passages()::contains)
                && contrast.right().stream().anyMatch(d.passages()::contains))
        .findFirst()
        .orElse(null);
  }

  /** The first difference that nobody confirmed; the number of differences when all are. */
  public int open() {
    int i = 0;
    while (i < contrasts.size() && confirmed(contrasts.get(i)) != null) {
      i++;
    }
    return i;
  }

  /** The passages that are open: of the chosen article, or all. */
  public List<Cited> shown() {
    return chosen.isEmpty()
        ? cited
        : cited.stream().filter(c -> c.column().letter().equals(chosen)).toList();
  }

  /** The other passages. */
  public List<Cited> others() {
    return chosen.isEmpty()
        ? List.of()
        : cited.stream().filter(c -> !c.column().letter().equals(chosen)).toList();
  }

  /** A line to paste: words, outlet, title, day, address, version, place, hash. */
  public String citation(Cited c) {
    Article article = spread.sheet().comparison().report(c.passage().article()).article();
    StoredArticle a = c.stored();
    StringBuilder out = new StringBuilder();
    out.append('“')
        .append(spread.sheet().words(c.passage()).replaceAll("\\s+", " ").strip())
        .append("” — ")
        .append(c.column().label())
        .append(", “")
        .append(Phrases.title(article).replaceAll("\\s+", " ").strip())
        .append("”, ")
        .append(Phrases.date(article));
    if (a.uri() != null) {
      out.append(", ").append(a.uri());
    }
    return out.append(" [")
        .append(a.reference())
        .append(", characters ")
        .append(c.passage().span().start())
        .append("–")
        .append(c.passage().span().end())
        .append(", SHA-256 ")
        .append(a.capture(), 0, 12)
        .append("]")
        .toString();
  }

  /** Number of the row before this one that {@code state} shows; 0 when there is none. */
  public int neighbour(State state, int step) {
    List<Sheet.Row> rows = spread.sheet().rows();
    for (int n = row.number() + step; n >= 1 && n <= rows.size(); n += step) {
      if (state.holds(rows.get(n - 1))) {
        return n;
      }
    }
    return 0;
  }
}

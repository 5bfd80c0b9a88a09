package org.crossread.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparison;
import org.crossread.claim.Difference;
import org.crossread.claim.NotRead;
import org.crossread.claim.OnlyIn;
import org.crossread.claim.Passage;
import org.crossread.claim.Reading;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A view prepared for showing: every input has a letter in the order of the command line, every
 * claim a number in the order of the comparison and a mark for each article. Immutable.
 */
public final class Sheet {
  /**
   * One input that is shown. A repetition of a file has no letter of its own.
   *
   * @param label what to call it: its outlet or file name, both when the outlet has several
   * @param article null when it was not read
   * @param notRead null when it was read
   * @param source where the bytes of the first of them are from
   * @param repeats names of later inputs that became the same article
   */
  public record Column(
      String letter,
      String input,
      String label,
      @Nullable Article article,
      @Nullable NotRead notRead,
      View.Source source,
      List<String> repeats) {
    public Column {
      repeats = List.copyOf(repeats);
    }

    private Column with(String otherLabel, List<String> otherRepeats) {
      return new Column(letter, input, otherLabel, article, notRead, source, otherRepeats);
    }
  }

  /** How an article stands to a claim. */
  public enum Mark {
    SAME("=", "same words"),
    REPHRASED("~", "rephrased"),
    DIFFERS("!=", "differs"),
    NOT_STATED(".", "not stated"),
    NOT_READ("?", "not read");

    private final String glyph;
    private final String words;

    Mark(String glyph, String words) {
      this.glyph = glyph;
      this.words = words;
    }

    public String glyph() {
      return glyph;
    }

    public String words() {
      return words;
    }
  }

  /**
   * A claim with its place.
   *
   * @param number counted from 1 in the order of the comparison
   * @param status {@link Mark#DIFFERS}, {@link Mark#REPHRASED} or {@link Mark#SAME}
   */
  public record Row(int number, Claim claim, Mark status) {}

  private final Comparison comparison;
  private final List<Column> columns;
  private final List<Row> rows;
  private final TreeMap<String, Integer> places = new TreeMap<>();

  public Sheet(View view) {
    comparison = view.comparison();
    columns = columns(view);
    for (int i = 0; i < columns.size(); i++) {
      Article article = columns.get(i).article();
      if (article != null) {
        places.put(article.id(), i);
      }
    }
    List<Row> all = new ArrayList<>();
    for (Claim claim : comparison.claims()) {
      all.add(new Row(all.size() + 1, claim, status(claim)));
    }
    rows = List.copyOf(all);
  }

  public Comparison comparison() {
    return comparison;
  }

  /** Every input in the order of the command line, each file once. */
  public List<Column> columns() {
    return columns;
  }

  /** The columns that were read. */
  public List<Column> articles() {
    return columns.stream().filter(c -> c.article() != null).toList();
  }

  /** The columns that were read and share the story. */
  public List<Column> related() {
    return articles().stream().filter(c -> !unrelated(c)).toList();
  }

  /** The columns that share the story, and those that were not read. */
  public List<Column> comparable() {
    return columns.stream().filter(c -> !unrelated(c)).toList();
  }

  public boolean unrelated(Column column) {
    Article article = column.article();
    return article != null && comparison.unrelated().contains(article.id());
  }

  /** Claims in the order of the comparison. */
  public List<Row> rows() {
    return rows;
  }

  public List<Row> rows(Mark status) {
    return rows.stream().filter(r -> r.status() == status).toList();
  }

  /** 0-based column of the article with this id. */
  public int place(String article) {
    Integer place = places.get(article);
    if (place == null) {
      throw new IllegalArgumentException("no input became article " + article);
    }
    return place;
  }

  public String letter(String article) {
    return columns.get(place(article)).letter();
  }

  /** Number of independent reports among those that share the story. */
  public int independent() {
    Set<String> unrelated = new TreeSet<>(comparison.unrelated());
    return (int)
        comparison.lineage().groups().stream().filter(g -> !unrelated.containsAll(g)).count();
  }

  public int notRead() {
    return (int) columns.stream().filter(c -> c.notRead() != null).count();
  }

  /** The exact words of a passage. */
  public String words(Passage passage) {
    return comparison.quote(passage);
  }

  /** What surrounds a passage. */
  public Quoted quoted(Passage passage) {
    return Quoted.of(
        comparison.report(passage.article()).article().text().characters(), passage.span());
  }

  /** The words of a passage with the quotation marks that belong to them. */
  public String shown(Passage passage) {
    Quoted q = quoted(passage);
    return q.before() + words(passage) + q.after();
  }

  /** Passages in the order of the command line, then of the text. */
  public Comparator<Passage> order() {
    return Comparator.<Passage>comparingInt(p -> place(p.article())).thenComparing(Passage::span);
  }

  /** Readings in the order of their first article, with passages in the order of the view. */
  public List<Reading> readings(Claim claim) {
    return claim.readings().stream()
        .filter(r -> !r.passages().isEmpty())
        .map(r -> new Reading(r.key(), r.passages().stream().sorted(order()).toList()))
        .sorted(Comparator.comparing((Reading r) -> r.passages().getFirst(), order()))
        .toList();
  }

  /** Passages of {@code claim} in one column, in text order. */
  public List<Passage> passages(Claim claim, Column column) {
    Article article = column.article();
    if (article == null) {
      return List.of();
    }
    return claim.passages().stream().filter(p -> p.article().equals(article.id())).toList();
  }

  /** How {@code column} stands to {@code claim}. */
  public Mark mark(Claim claim, Column column) {
    Article article = column.article();
    if (article == null) {
      return Mark.NOT_READ;
    }
    List<Passage> own = passages(claim, column);
    if (own.isEmpty()) {
      return Mark.NOT_STATED;
    }
    for (Difference d : claim.differences()) {
      if (d.left().article().equals(article.id()) || d.right().article().equals(article.id())) {
        return Mark.DIFFERS;
      }
    }
    Set<String> others = new TreeSet<>();
    for (Passage p : claim.passages()) {
      if (!p.article().equals(article.id())) {
        others.add(Wording.key(words(p)));
      }
    }
    return own.stream().anyMatch(p -> others.contains(Wording.key(words(p))))
        ? Mark.SAME
        : Mark.REPHRASED;
  }

  /** 0-based number of the first reading that this article tells; -1 when it tells none. */
  public int reading(Claim claim, String article) {
    List<Reading> readings = readings(claim);
    for (int i = 0; i < readings.size(); i++) {
      for (Passage p : readings.get(i).passages()) {
        if (p.article().equals(article)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Parts of {@code passage} that are evidence of a difference in {@code claim}, joined. */
  public List<Span> evidence(Claim claim, Passage passage) {
    List<Span> spans = new ArrayList<>();
    for (Difference d : claim.differences()) {
      for (boolean left : new boolean[] {true, false}) {
        Passage side = left ? d.left() : d.right();
        if (side.article().equals(passage.article()) && side.span().overlaps(passage.span())) {
          for (Span s : words(d, left)) {
            if (s.overlaps(passage.span())) {
              spans.add(
                  new Span(
                      Math.max(s.start(), passage.span().start()),
                      Math.min(s.end(), passage.span().end())));
            }
          }
        }
      }
    }
    spans.sort(null);
    List<Span> joined = new ArrayList<>();
    for (Span s : spans) {
      if (!joined.isEmpty() && s.start() <= joined.getLast().end()) {
        joined.set(joined.size() - 1, joined.getLast().cover(s));
      } else {
        joined.add(s);
      }
    }
    // When all of it differs, marking all of it would tell nothing.
    return joined.size() == 1 && joined.getFirst().equals(passage.span()) ? List.of() : joined;
  }

  /** The words of one side that differ: of two wordings those that the other has not. */
  private List<Span> words(Difference d, boolean left) {
    Passage side = left ? d.left() : d.right();
    if (!(d instanceof Difference.Quote)) {
      return List.of(side.span());
    }
    Collation c = Collation.of(words(d.left()), words(d.right()));
    return (left ? c.left() : c.right()).stream().map(s -> s.shift(side.span().start())).toList();
  }

  /** What only one column tells, in text order. */
  public List<OnlyIn> onlyIn(Column column) {
    Article article = column.article();
    if (article == null) {
      return List.of();
    }
    return comparison.onlyIn().stream()
        .filter(o -> o.passage().article().equals(article.id()))
        .toList();
  }

  /** Letters of these articles in the order of the view, each once: {@code "A C"}. */
  public String letters(Iterable<String> articles) {
    TreeSet<Integer> at = new TreeSet<>();
    for (String article : articles) {
      at.add(place(article));
    }
    return String.join(" ", at.stream().map(i -> columns.get(i).letter()).toList());
  }

  /** Letters of the articles of these passages. */
  public String lettersOf(List<Passage> passages) {
    return letters(passages.stream().map(Passage::article).toList());
  }

  private Mark status(Claim claim) {
    if (!claim.differences().isEmpty()) {
      return Mark.DIFFERS;
    }
    TreeMap<String, Set<String>> byArticle = new TreeMap<>();
    for (Passage p : claim.passages()) {
      byArticle.computeIfAbsent(p.article(), a -> new LinkedHashSet<>()).add(Wording.key(words(p)));
    }
    @Nullable Set<String> shared = null;
    for (Set<String> keys : byArticle.values()) {
      if (shared == null) {
        shared = new TreeSet<>(keys);
      } else {
        shared.retainAll(keys);
      }
    }
    return shared == null || shared.isEmpty() ? Mark.REPHRASED : Mark.SAME;
  }

  private static List<Column> columns(View view) {
    List<Column> columns = new ArrayList<>();
    TreeMap<String, Integer> seen = new TreeMap<>();
    for (View.Input input : view.inputs()) {
      String id = input.article();
      Integer first = id == null ? null : seen.get(id);
      if (first != null) {
        Column c = columns.get(first);
        List<String> repeats = new ArrayList<>(c.repeats());
        repeats.add(input.name());
        columns.set(first, c.with(c.label(), repeats));
        continue;
      }
      if (id != null) {
        seen.put(id, columns.size());
      }
      Article article = id == null ? null : view.comparison().report(id).article();
      columns.add(
          new Column(
              letter(columns.size()),
              input.name(),
              article == null ? input.name() : article.label(),
              article,
              input.notRead(),
              input.source(),
              List.of()));
    }
    TreeMap<String, Integer> labels = new TreeMap<>();
    columns.forEach(c -> labels.merge(c.label(), 1, Integer::sum));
    return columns.stream()
        .map(c ->
            c.article() != null && labels.getOrDefault(c.label(), 1) > 1
                ? c.with(c.label() + " (" + baseName(c.input()) + ")", c.repeats())
                : c)
        .toList();
  }

  private static String baseName(String input) {
    return input.substring(Math.max(input.lastIndexOf('/'), input.lastIndexOf('\\')) + 1);
  }

  /** A, B, ... Z, AA, AB, ... */
  public static String letter(int index) {
    StringBuilder out = new StringBuilder();
    for (int i = index; i >= 0; i = i / 26 - 1) {
      out.insert(0, (char) ('A' + i % 26));
    }
    return out.toString();
  }
}

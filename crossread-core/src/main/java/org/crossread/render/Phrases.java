package org.crossread.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Field;
import org.crossread.claim.Claim;
import org.crossread.claim.Difference;
import org.crossread.lineage.Lineage;
import org.jspecify.annotations.Nullable;

/** Sentences of the interface that more than one renderer shows. Stateless. */
public final class Phrases {
  /** Columns of the first words that stand for a missing title. */
  private static final int OPENING = 60;

  private Phrases() {}

  /** "3 articles / 2 independent / 1 not read". */
  public static String counts(Sheet sheet) {
    int unrelated = sheet.comparison().unrelated().size();
    return count(sheet.articles().size(), "article", "articles")
        + " / "
        + sheet.independent()
        + " independent"
        + (unrelated > 0 ? " / " + unrelated + " unrelated" : "")
        + " / "
        + sheet.notRead()
        + " not read";
  }

  /** "7 claims: 5 != differs, 1 ~ rephrased, 1 = same; 2 passages only in one article". */
  public static String told(Sheet sheet) {
    List<String> parts = new ArrayList<>();
    for (Sheet.Mark m : List.of(Sheet.Mark.DIFFERS, Sheet.Mark.REPHRASED, Sheet.Mark.SAME)) {
      parts.add(sheet.rows(m).size() + " " + m.glyph() + " " + m.words());
    }
    return count(sheet.rows().size(), "claim", "claims")
        + ": "
        + String.join(", ", parts)
        + "; "
        + count(sheet.comparison().onlyIn().size(), "passage", "passages")
        + " only in one article";
  }

  public static String count(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }

  /** How many differences of each kind are shown: "2 NUMBER", "3 WHO (1 possible)". */
  public static List<String> kinds(Sheet sheet) {
    TreeMap<Difference.Kind, Integer> counts = new TreeMap<>();
    TreeMap<Difference.Kind, Integer> maybe = new TreeMap<>();
    for (Sheet.Row row : sheet.rows()) {
      for (Contrast c : Contrast.of(sheet, row.claim())) {
        counts.merge(c.kind(), 1, Integer::sum);
        maybe.merge(c.kind(), c.maybe() ? 1 : 0, Integer::sum);
      }
    }
    List<String> kinds = new ArrayList<>();
    counts.forEach((kind, n) -> {
      int possible = maybe.getOrDefault(kind, 0);
      kinds.add(
          n
              + " "
              + kind
              + (possible == 0
                  ? ""
                  : possible == n ? " (possible)" : " (" + possible + " possible)"));
    });
    return kinds;
  }

  /** A kind as it is shown: with a question mark where it is no more than possible. */
  public static String name(Difference.Kind kind, boolean maybe) {
    return kind.name() + (maybe ? "?" : "");
  }

  /** The kinds of these, each once: "NUMBER", "WHO?" when all of that kind are only possible. */
  public static List<String> named(List<Contrast> contrasts) {
    TreeMap<Difference.Kind, Boolean> kinds = new TreeMap<>();
    contrasts.forEach(c -> kinds.merge(c.kind(), c.maybe(), (a, b) -> a && b));
    return kinds.entrySet().stream().map(e -> name(e.getKey(), e.getValue())).toList();
  }

  /** "3 articles, 2 independent". */
  public static String support(Sheet sheet, Claim claim) {
    TreeSet<String> articles = new TreeSet<>();
    claim.passages().forEach(p -> articles.add(p.article()));
    int n = articles.size();
    return claim.independent() == n
        ? n + " independent"
        : count(n, "article", "articles") + ", " + claim.independent() + " independent";
  }

  public static String date(Article article) {
    Field<LocalDate> published = article.published();
    return published == null ? "date unknown" : published.value().toString();
  }

  public static String title(Article article) {
    Field<String> title = article.title();
    if (title != null) {
      return title.value();
    }
    for (Block b : article.blocks()) {
      if (b.kind() == Block.Kind.BODY) {
        return "no title; begins: " + Ink.cut(Neutral.line(article.text().of(b.span())), OPENING);
      }
    }
    return "no title";
  }

  public static @Nullable String credits(Article article) {
    return article.credits().isEmpty()
        ? null
        : String.join("; ", article.credits().stream().map(Field::value).distinct().toList());
  }

  /** "edited copy of B", when {@code article} was taken from another. */
  public static List<String> copyOf(Sheet sheet, Article article) {
    List<String> out = new ArrayList<>();
    for (Lineage.Copy c : sheet.comparison().lineage().copies()) {
      String original = c.original();
      boolean own = c.left().equals(article.id()) || c.right().equals(article.id());
      if (own && original != null && !original.equals(article.id())) {
        out.add(
            switch (c.extent()) {
              case EXACT -> "copy of " + sheet.letter(original);
              case EDITED -> "edited copy of " + sheet.letter(original);
              case PARTIAL -> "in part a copy of " + sheet.letter(original);
            });
      }
    }
    return out;
  }

  /** "C is an edited copy of B". */
  public static String copy(Sheet sheet, Lineage.Copy c) {
    String what =
        switch (c.extent()) {
          case EXACT -> "an exact copy";
          case EDITED -> "an edited copy";
          case PARTIAL -> "in part a copy";
        };
    String original = c.original();
    if (original != null) {
      String copy = original.equals(c.left()) ? c.right() : c.left();
      return sheet.letter(copy) + " is " + what + " of " + sheet.letter(original);
    }
    boolean turn = rightFirst(sheet, c);
    String a = sheet.letter(turn ? c.right() : c.left());
    String b = sheet.letter(turn ? c.left() : c.right());
    String how =
        switch (c.extent()) {
          case EXACT -> " are copies of one text";
          case EDITED -> " are edited copies of one text";
          case PARTIAL -> " share copied passages";
        };
    return a + " and " + b + how + "; which came first is not known";
  }

  /** Whether the right article stands before the left one on the command line. */
  public static boolean rightFirst(Sheet sheet, Lineage.Copy c) {
    return sheet.place(c.left()) > sheet.place(c.right());
  }

  /** "9 articles are 6 independent reports". */
  public static String independence(Sheet sheet) {
    int articles = sheet.articles().size() - sheet.comparison().unrelated().size();
    return count(articles, "article is ", "articles are ")
        + count(sheet.independent(), "independent report", "independent reports");
  }
}

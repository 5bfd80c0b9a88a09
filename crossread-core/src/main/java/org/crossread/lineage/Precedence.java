package org.crossread.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Field;
import org.jspecify.annotations.Nullable;

/**
 * Which of two articles was there first, by what they say themselves: a credit that names the
 * other's outlet, or the days of publication.
 *
 * @param original the article id, null when nothing tells or the evidence contradicts itself
 * @param datesOnly whether there is an original by nothing but dates
 * @param evidence in plain words, each part after "; ", or empty
 */
record Precedence(@Nullable String original, boolean datesOnly, String evidence) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Capitalised words before a name that are no part of it. */
  private static final Set<String> BEFORE_NAME =
      Set.of(
          "a", "an", "and", "at", "by", "for", "from", "of", "source", "the", "to", "via", "with");

  /** A line is cut here when a desk, a date and an agency stand in it side by side. */
  private static final Pattern BAR = Pattern.compile("[|•·›»/]");

  /** Longer lines name an outlet in passing. */
  private static final int LONGEST_LINE = 200;

  /** What is known of {@code left} and {@code right}; does not depend on which is which. */
  static Precedence of(Article left, Article right) {
    String leftCredits = credited(left, right);
    String rightCredits = credited(right, left);
    LocalDate l = day(left);
    LocalDate r = day(right);
    String byCredit = null;
    String byDate = null;
    String evidence = "";
    if (leftCredits != null && rightCredits != null) {
      evidence = "; each credits the other";
    } else if (leftCredits != null) {
      byCredit = right.id();
      evidence = "; credited to " + leftCredits;
    } else if (rightCredits != null) {
      byCredit = left.id();
      evidence = "; credited to " + rightCredits;
    }
    if (l != null && r != null && !l.equals(r)) {
      boolean leftFirst = l.isBefore(r);
      byDate = leftFirst ? left.id() : right.id();
      evidence += "; published on " + (leftFirst ? l : r) + ", the other on " + (leftFirst ? r : l);
    }
    if (byCredit != null && byDate != null && !byCredit.equals(byDate)) {
      return new Precedence(null, false, evidence + ", against the credit");
    }
    return byCredit != null
        ? new Precedence(byCredit, false, evidence)
        : new Precedence(byDate, byDate != null, evidence);
  }

  /**
   * The same for mere passages: those are often from a third text, an agency's say, so that a date
   * alone does not tell who took them from whom.
   */
  Precedence ofPassages() {
    return datesOnly
        ? new Precedence(null, false, evidence + "; both may have them from a third text")
        : this;
  }

  /** A day that the user gave for all undated articles says nothing about their order. */
  private static @Nullable LocalDate day(Article article) {
    Field<LocalDate> published = article.published();
    return published == null || published.origin() == Field.Origin.USER ? null : published.value();
  }

  /** The outlet of {@code other} when a credit of {@code article} names it. */
  private static @Nullable String credited(Article article, Article other) {
    Field<String> outlet = other.outlet();
    if (outlet == null) {
      return null;
    }
    List<String> name = name(outlet.value());
    Field<String> own = article.outlet();
    if (name.isEmpty() || own != null && name(own.value()).equals(name)) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    article.credits().forEach(c -> lines.add(c.value()));
    Field<String> byline = article.byline();
    if (byline != null) {
      lines.add(byline.value());
    }
    for (String line : lines) {
      if (line.length() <= LONGEST_LINE && names(line, name)) {
        return outlet.value();
      }
    }
    return standsAlone(article, name) ? outlet.value() : null;
  }

  /**
   * Whether a paragraph, or a part between bars of a line beside the body, is nothing but the name.
   */
  private static boolean standsAlone(Article article, List<String> name) {
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.BODY
          && block.span().length() <= LONGEST_LINE
          && name(article.text().of(block.span())).equals(name)) {
        return true;
      }
      if ((block.kind() == Block.Kind.CREDIT || block.kind() == Block.Kind.BOILERPLATE)
          && block.span().length() <= LONGEST_LINE) {
        for (String part : BAR.split(article.text().of(block.span()), -1)) {
          if (name(part).equals(name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether {@code name} stands in {@code line} and is no part of a longer name. */
  private static boolean names(String line, List<String> name) {
    List<MatchResult> words = WORD.matcher(line).results().toList();
    for (int i = 0; i + name.size() <= words.size(); i++) {
      int end = i + name.size();
      List<String> here =
          words.subList(i, end).stream().map(w -> w.group().toLowerCase(Locale.ROOT)).toList();
      if (here.equals(name)
          && (i == 0
              || !goesOn(line, words.get(i - 1), words.get(i))
              || BEFORE_NAME.contains(words.get(i - 1).group().toLowerCase(Locale.ROOT))
              || isLower(words.get(i - 1)))
          && (end == words.size()
              || !goesOn(line, words.get(end - 1), words.get(end))
              || isLower(words.get(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesOn(String line, MatchResult word, MatchResult next) {
    return line.substring(word.end(), next.start()).isBlank();
  }

  private static boolean isLower(MatchResult word) {
    return Character.isLowerCase(word.group().codePointAt(0));
  }

  /** Words in lower case, without a leading article. */
  private static List<String> name(String line) {
    List<String> words =
        WORD.matcher(line).results().map(w -> w.group().toLowerCase(Locale.ROOT)).toList();
    return words.size() > 1 && words.getFirst().equals("the")
        ? words.subList(1, words.size())
        : words;
  }
}

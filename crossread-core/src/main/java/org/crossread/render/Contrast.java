package org.crossread.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.claim.Cited;
import org.crossread.claim.Claim;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.crossread.name.Party;
import org.jspecify.annotations.Nullable;

/**
 * Differences of one claim that can be told in one line: of one kind and certainty, with the same
 * words on both sides, or with the same passages on one side, from which all others differ.
 *
 * @param detail how two wordings of an utterance relate, else empty
 * @param left evidence of the side that starts first in the view, in the order of the view
 * @param right evidence of the other side
 * @param reasons each once
 * @param cited whose words the sides are where both name one source, or each another one; not told
 *     of utterances and of attributions, which are about that anyhow
 */
public record Contrast(
    Difference.Kind kind,
    String detail,
    List<Passage> left,
    List<Passage> right,
    List<String> reasons,
    Difference.Certainty certainty,
    Cited cited) {
  private static final Pattern SIDE = Pattern.compile("\\b(?:left|right)\\b");
  private static final Pattern ONLY_SIDE =
      Pattern.compile(
          "only the (left|right) adds|on the (left|right) only|(?:the )?\\b(left|right)\\b");
  private static final String AGAINST = " against ";

  public Contrast {
    left = List.copyOf(left);
    right = List.copyOf(right);
    reasons = List.copyOf(reasons);
  }

  /** "certain", "likely", "possible". */
  public String sure() {
    return certainty.name().toLowerCase(Locale.ROOT);
  }

  /** The contrasts of {@code claim} by kind, then in the order of the comparison. */
  public static List<Contrast> of(Sheet sheet, Claim claim) {
    List<Contrast> contrasts = new ArrayList<>();
    for (Difference d : claim.differences()) {
      Contrast next =
          new Contrast(
                  d.kind(),
                  detail(d),
                  List.of(d.left()),
                  List.of(d.right()),
                  d.reason().isBlank() ? List.of() : List.of(d.reason()),
                  d.certainty(),
                  cited(sheet, d))
              .inOrder(sheet);
      if (!join(contrasts, next, (a, b) -> a.withSameWords(sheet, b))) {
        contrasts.add(next);
      }
    }
    List<Contrast> joined = contrasts;
    int before;
    do {
      before = joined.size();
      List<Contrast> round = new ArrayList<>();
      for (Contrast c : joined) {
        if (!join(round, c, (a, b) -> a.withSameSide(sheet, b))) {
          round.add(c);
        }
      }
      joined = round;
    } while (joined.size() < before);
    return joined.stream()
        .map(c -> c.inOrder(sheet))
        .sorted(Comparator.comparing(Contrast::kind))
        .toList();
  }

  private static Cited cited(Sheet sheet, Difference d) {
    if (d.kind() == Difference.Kind.QUOTE || d.kind() == Difference.Kind.WHO) {
      return Cited.NONE;
    }
    Cited cited = Cited.of(d, sheet.comparison());
    return cited.areOne() || cited.areTwo() ? cited : Cited.NONE;
  }

  /** Passages with the same words together, each list and the lists in the order of the view. */
  public static List<List<Passage>> wordings(Sheet sheet, List<Passage> side) {
    Map<String, List<Passage>> groups = new LinkedHashMap<>();
    for (Passage p : side) {
      groups.computeIfAbsent(Wording.key(sheet.words(p)), k -> new ArrayList<>()).add(p);
    }
    return List.copyOf(groups.values());
  }

  /** Whether any reader may doubt it: no more than possible. */
  public boolean maybe() {
    return certainty == Difference.Certainty.POSSIBLE;
  }

  /**
   * The reasons as they are shown beside the sides: with the letters of articles in place of "left"
   * and "right", without words that the sides show already, and each once; last whose words they
   * are.
   */
  public List<String> told(Sheet sheet) {
    Set<String> told = new LinkedHashSet<>();
    for (String reason : reasons) {
      String shown = told(sheet, reason);
      if (!shown.isEmpty()) {
        told.add(shown);
      }
    }
    if (told.isEmpty() && !detail.isEmpty()) {
      told.add(detail);
    }
    Party one = cited.left();
    Party other = cited.right();
    if (one != null && other != null) {
      told.add(
          cited.areOne()
              ? "one source: " + one.name()
              : "two sources: %s (%s) against %s (%s)"
                  .formatted(
                      one.name(), letters(sheet, left), other.name(), letters(sheet, right)));
    }
    return List.copyOf(told);
  }

  private String told(Sheet sheet, String reason) {
    int colon = reason.indexOf(':');
    String own = colon < 0 ? reason : reason.substring(0, colon);
    String rest = colon < 0 ? "" : reason.substring(colon);
    Matcher side = ONLY_SIDE.matcher(own);
    if (side.find()) {
      boolean first = side.group().contains("left");
      boolean shown = !rest.isEmpty() && says(sheet, first ? left : right, rest.substring(1));
      return side.reset()
              .replaceAll(m -> {
                String letters = letters(sheet, m.group().contains("left") ? left : right);
                return (m.group(3) == null ? "only in " : "") + letters;
              })
          + (shown ? "" : rest);
    }
    int against = reason.indexOf(AGAINST);
    boolean shown =
        against >= 0
            && says(sheet, left, reason.substring(0, against))
            && says(sheet, right, reason.substring(against + AGAINST.length()));
    return shown ? "" : reason;
  }

  private static String letters(Sheet sheet, List<Passage> side) {
    return sheet.lettersOf(side).replace(" ", ", ");
  }

  /** Evidence as it is shown: whole utterances with their marks, single words without. */
  public String shown(Sheet sheet, Passage evidence) {
    return kind == Difference.Kind.QUOTE ? sheet.shown(evidence) : sheet.words(evidence);
  }

  /** Whether one of {@code side} has these words. */
  private static boolean says(Sheet sheet, List<Passage> side, String words) {
    String key = Wording.key(words);
    return side.stream().anyMatch(p -> Wording.key(sheet.words(p)).equals(key));
  }

  /**
   * The reason for {@code difference} when its sides are shown as they are, or turned. Reasons may
   * say "left" and "right" of the sides, before a colon that leads to words of an article, or tell
   * the one side "against" the other.
   */
  public static String reason(Difference difference, boolean turned) {
    return turned ? turned(difference.reason()) : difference.reason();
  }

  private static String turned(String reason) {
    int colon = reason.indexOf(':');
    String own = colon < 0 ? reason : reason.substring(0, colon);
    if (!SIDE.matcher(own).find()) {
      return swapped(reason);
    }
    return SIDE.matcher(own).replaceAll(m -> m.group().equals("left") ? "right" : "left")
        + reason.substring(own.length());
  }

  private static String swapped(String reason) {
    int end = reason.indexOf("; ");
    String sides = end < 0 ? reason : reason.substring(0, end);
    int at = sides.indexOf(AGAINST);
    if (at < 0 || at != sides.lastIndexOf(AGAINST)) {
      return reason;
    }
    return sides.substring(at + AGAINST.length())
        + AGAINST
        + sides.substring(0, at)
        + reason.substring(sides.length());
  }

  private Contrast turned() {
    return new Contrast(
        kind,
        detail,
        right,
        left,
        reasons.stream().map(Contrast::turned).toList(),
        certainty,
        cited.turned());
  }

  private Contrast inOrder(Sheet sheet) {
    return sheet.order().compare(left.getFirst(), right.getFirst()) > 0 ? turned() : this;
  }

  private interface Join {
    @Nullable Contrast of(Contrast a, Contrast b);
  }

  /** Joins {@code next} to the first of {@code contrasts} that takes it, as it is or turned. */
  private static boolean join(List<Contrast> contrasts, Contrast next, Join join) {
    for (int i = 0; i < contrasts.size(); i++) {
      Contrast c = contrasts.get(i);
      if (c.kind == next.kind && c.certainty == next.certainty && c.detail.equals(next.detail)) {
        Contrast both = join.of(c, next);
        if (both == null) {
          both = join.of(c, next.turned());
        }
        if (both != null) {
          contrasts.set(i, both);
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Contrast withSameWords(Sheet sheet, Contrast other) {
    return cited.equals(other.cited)
            && sameWords(sheet, left, other.left)
            && sameWords(sheet, right, other.right)
        ? with(sheet, other)
        : null;
  }

  /** One side differs in the same way from all on the other side. */
  private @Nullable Contrast withSameSide(Sheet sheet, Contrast other) {
    return cited.equals(other.cited) && (right.equals(other.right) || left.equals(other.left))
        ? with(sheet, other)
        : null;
  }

  private Contrast with(Sheet sheet, Contrast other) {
    Set<String> why = new LinkedHashSet<>(reasons);
    why.addAll(other.reasons);
    return new Contrast(
        kind,
        detail,
        both(sheet, left, other.left),
        both(sheet, right, other.right),
        List.copyOf(why),
        certainty,
        cited);
  }

  private static boolean sameWords(Sheet sheet, List<Passage> a, List<Passage> b) {
    return Wording.key(sheet.words(a.getFirst())).equals(Wording.key(sheet.words(b.getFirst())));
  }

  private static List<Passage> both(Sheet sheet, List<Passage> a, List<Passage> b) {
    Set<Passage> all = new TreeSet<>(sheet.order());
    all.addAll(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  private static String detail(Difference difference) {
    if (!(difference instanceof Difference.Quote quote)) {
      return "";
    }
    return switch (quote.wording()) {
      case CUT -> "cut";
      case ALTERED -> "altered";
      case TRANSLATION -> "another translation";
      case INDIRECT -> "indirect";
    };
  }
}

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
import java.util.regex.Pattern;
import org.crossread.claim.Claim;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Differences of one claim that can be told in one line: of one kind, with the same words on both
 * sides, or with the same passages on one side and one reading on the other.
 *
 * @param detail how two wordings of an utterance relate, else empty
 * @param left evidence of the side that starts first in the view, in the order of the view
 * @param right evidence of the other side
 * @param reasons each once
 */
record Contrast(
    Difference.Kind kind,
    String detail,
    List<Passage> left,
    List<Passage> right,
    List<String> reasons,
    Difference.Certainty certainty) {
  private static final Pattern SIDE = Pattern.compile("\\b(?:left|right)\\b");

  Contrast {
    left = List.copyOf(left);
    right = List.copyOf(right);
    reasons = List.copyOf(reasons);
  }

  /** "certain", "likely", "possible". */
  String sure() {
    return certainty.name().toLowerCase(Locale.ROOT);
  }

  /** The contrasts of {@code claim} by kind, then in the order of the comparison. */
  static List<Contrast> of(Sheet sheet, Claim claim) {
    List<Contrast> contrasts = new ArrayList<>();
    for (Difference d : claim.differences()) {
      Contrast next =
          new Contrast(
                  d.kind(),
                  detail(d),
                  List.of(d.left()),
                  List.of(d.right()),
                  d.reason().isBlank() ? List.of() : List.of(d.reason()),
                  d.certainty())
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
        if (!join(round, c, (a, b) -> a.withSameSide(sheet, claim, b))) {
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

  /** Passages with the same words together, each list and the lists in the order of the view. */
  static List<List<Passage>> wordings(Sheet sheet, List<Passage> side) {
    Map<String, List<Passage>> groups = new LinkedHashMap<>();
    for (Passage p : side) {
      groups.computeIfAbsent(Wording.key(sheet.words(p)), k -> new ArrayList<>()).add(p);
    }
    return List.copyOf(groups.values());
  }

  /**
   * The reason for {@code difference} when its sides are shown as they are, or turned. Reasons may
   * say "left" and "right" of the sides, before a colon that leads to words of an article.
   */
  static String reason(Difference difference, boolean turned) {
    return turned ? turned(difference.reason()) : difference.reason();
  }

  private static String turned(String reason) {
    int colon = reason.indexOf(':');
    String own = colon < 0 ? reason : reason.substring(0, colon);
    return SIDE.matcher(own).replaceAll(m -> m.group().equals("left") ? "right" : "left")
        + reason.substring(own.length());
  }

  private Contrast turned() {
    return new Contrast(
        kind, detail, right, left, reasons.stream().map(Contrast::turned).toList(), certainty);
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
    return sameWords(sheet, left, other.left) && sameWords(sheet, right, other.right)
        ? with(sheet, other)
        : null;
  }

  private @Nullable Contrast withSameSide(Sheet sheet, Claim claim, Contrast other) {
    boolean same =
        right.equals(other.right) && oneReading(sheet, claim, left, other.left)
            || left.equals(other.left) && oneReading(sheet, claim, right, other.right);
    return same ? with(sheet, other) : null;
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
        certainty);
  }

  private static boolean sameWords(Sheet sheet, List<Passage> a, List<Passage> b) {
    return Wording.key(sheet.words(a.getFirst())).equals(Wording.key(sheet.words(b.getFirst())));
  }

  private static boolean oneReading(Sheet sheet, Claim claim, List<Passage> a, List<Passage> b) {
    int reading = sheet.reading(claim, a.getFirst().article());
    return reading >= 0 && reading == sheet.reading(claim, b.getFirst().article());
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

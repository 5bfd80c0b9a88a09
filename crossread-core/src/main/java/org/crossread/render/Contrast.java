package org.crossread.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.crossread.claim.Claim;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;

/**
 * Differences of one claim that say the same of several pairs of articles, as one line: the same
 * kind, and the same words on both sides.
 *
 * @param detail how two wordings of an utterance relate, else empty
 * @param left passages with the same words, in the order of the view
 * @param right passages with the other words
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
    TreeMap<String, Contrast> found = new TreeMap<>();
    List<String> order = new ArrayList<>();
    for (Difference d : claim.differences()) {
      boolean turn = sheet.order().compare(d.left(), d.right()) > 0;
      Passage a = turn ? d.right() : d.left();
      Passage b = turn ? d.left() : d.right();
      String head = d.kind() + "\n" + detail(d) + "\n" + d.certainty() + "\n";
      String there = head + Wording.key(sheet.words(a)) + "\n" + Wording.key(sheet.words(b));
      String back = head + Wording.key(sheet.words(b)) + "\n" + Wording.key(sheet.words(a));
      String key = found.containsKey(back) ? back : there;
      if (key.equals(back) && !back.equals(there)) {
        Passage other = a;
        a = b;
        b = other;
      }
      Contrast before = found.get(key);
      if (before == null) {
        order.add(key);
      }
      found.put(
          key,
          new Contrast(
              d.kind(),
              detail(d),
              joined(sheet, before == null ? List.of() : before.left(), a),
              joined(sheet, before == null ? List.of() : before.right(), b),
              joined(before == null ? List.of() : before.reasons(), d.reason()),
              d.certainty()));
    }
    return order.stream().map(found::get).sorted(Comparator.comparing(Contrast::kind)).toList();
  }

  /**
   * The reason for {@code difference} when its sides are shown as they are, or turned. Reasons may
   * say "left" and "right" of the sides, before a colon that leads to words of an article.
   */
  static String reason(Difference difference, boolean turned) {
    String reason = difference.reason();
    if (!turned) {
      return reason;
    }
    int colon = reason.indexOf(':');
    String own = colon < 0 ? reason : reason.substring(0, colon);
    String turnedWords =
        SIDE.matcher(own).replaceAll(m -> m.group().equals("left") ? "right" : "left");
    return turnedWords + (colon < 0 ? "" : reason.substring(colon));
  }

  private static List<Passage> joined(Sheet sheet, List<Passage> passages, Passage more) {
    Set<Passage> all = new TreeSet<>(sheet.order());
    all.addAll(passages);
    all.add(more);
    return List.copyOf(all);
  }

  private static List<String> joined(List<String> reasons, String more) {
    if (more.isBlank() || reasons.contains(more)) {
      return reasons;
    }
    List<String> all = new ArrayList<>(reasons);
    all.add(more);
    return all;
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

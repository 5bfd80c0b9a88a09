package org.crossread.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title without the outlet's name that many pages put behind or before it. A part is taken off
 * only when it is the outlet's name or host, or when what remains is the title that another source
 * gives.
 */
final class Headline {
  private static final Pattern BAR =
      Pattern.compile("\\s+[|\\-–—•·:»«›‹~]{1,2}\\s+|\\s*\\|\\s*|:\\s+");

  /** Outlet, section and slogan. Chosen. */
  private static final int MOST_PARTS = 4;

  /** Words of a label such as "Opinion". Chosen. */
  private static final int LONGEST_LABEL = 2;

  /** Words that a title has behind its label. Chosen. */
  private static final int LEAST_WORDS = 4;

  /** Letters of a name that is only a part of the outlet's or of its host. Chosen. */
  private static final int SHORTEST_PART = 4;

  /** Words of it; a title may begin as its outlet's slogan does. Chosen. */
  private static final int LONGEST_PART = 4;

  /**
   * Share of words from which the only heading of a page stands for its title. Chosen on half of
   * the sites of NAEB and WCXB-dev.
   */
  static final double LEAST_SHARED = 0.2;

  private Headline() {}

  /** Dice coefficient of the sets of words. */
  static double shared(String a, String b) {
    Set<String> left = new HashSet<>(List.of(Strings.plain(a).split(" ")));
    Set<String> right = new HashSet<>(List.of(Strings.plain(b).split(" ")));
    int sum = left.size() + right.size();
    left.retainAll(right);
    return 2.0 * left.size() / sum;
  }

  /**
   * {@code title} without what does not belong to it.
   *
   * @param outlets names of the outlet
   * @param host of the page's address, or null
   * @param others titles by other sources
   */
  static String of(String title, List<String> outlets, @Nullable String host, List<String> others) {
    String t = title;
    for (int i = 0; i < MOST_PARTS; i++) {
      String shorter = once(t, outlets, host, others);
      if (shorter.equals(t)) {
        break;
      }
      t = shorter;
    }
    return t;
  }

  /**
   * "Opinion What the tide left": a label within the heading that two other sources do not have.
   */
  static String withoutLabel(String heading, List<Field<String>> titles) {
    for (Field<String> f : titles) {
      String rest = f.value();
      if (heading.endsWith(" " + rest) && rest.split(" ").length >= LEAST_WORDS) {
        String label = heading.substring(0, heading.length() - rest.length()).strip();
        long others = titles.stream().filter(t -> t.value().equals(rest)).count();
        if (others > 1
            && label.split(" ").length <= LONGEST_LABEL
            && Character.isLetter(label.charAt(label.length() - 1))) {
          return rest;
        }
      }
    }
    return heading;
  }

  private static String once(
      String title, List<String> outlets, @Nullable String host, List<String> others) {
    Matcher m = BAR.matcher(title);
    String best = title;
    while (m.find()) {
      String before = title.substring(0, m.start()).strip();
      String after = title.substring(m.end()).strip();
      if (before.isEmpty() || after.isEmpty()) {
        continue;
      }
      boolean bar = m.group().strip().equals("|");
      if (bar && isSection(after, before)
          || isOutlet(after, outlets, host)
          || isOther(before, others)) {
        return before;
      }
      if (bar && isSection(before, after)
          || isOutlet(before, outlets, host)
          || isOther(after, others)) {
        best = after;
      }
    }
    return best;
  }

  /** "Opinion" or "District", parted by a bar from what is long enough for a title. */
  private static boolean isSection(String label, String rest) {
    return label.split(" ").length <= LONGEST_LABEL && rest.split(" ").length >= LEAST_WORDS;
  }

  private static boolean isOther(String rest, List<String> others) {
    String plain = Strings.plain(rest);
    return plain.indexOf(' ') > 0 && others.stream().anyMatch(o -> Strings.plain(o).equals(plain));
  }

  static boolean isOutlet(String part, List<String> outlets, @Nullable String host) {
    String squashed = withoutThe(Strings.squashed(part));
    if (squashed.length() < 2) {
      return false;
    }
    for (String o : outlets) {
      String name = withoutThe(Strings.squashed(o));
      boolean begins =
          squashed.length() >= SHORTEST_PART
              && part.strip().split(" ").length <= LONGEST_PART
              && name.startsWith(squashed);
      if (!name.isEmpty() && (begins || squashed.equals(name))) {
        return true;
      }
    }
    if (host == null) {
      return false;
    }
    String h = host.toLowerCase(Locale.ROOT);
    String joined = h.replace(".", "").replace("-", "");
    for (String label : h.split("\\.", -1)) {
      if (label.length() > 2 && label.replace("-", "").equals(squashed)) {
        return true;
      }
    }
    return squashed.length() > 4
        && (joined.startsWith(squashed) || joined.equals("www" + squashed));
  }

  private static String withoutThe(String squashed) {
    return squashed.startsWith("the") && squashed.length() > 5 ? squashed.substring(3) : squashed;
  }
}

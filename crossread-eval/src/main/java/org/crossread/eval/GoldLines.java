package org.crossread.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which lines of a flattened page are body, told from the gold body of the page.
 *
 * <ul>
 *   <li>A line of four words or more is body when at least half of its shingles of four words stand
 *       in the gold.
 *   <li>A shorter line is body when it is a whole line of the gold, or when its words stand there
 *       in a row and the nearest longer lines on both sides are body.
 *   <li>Of lines with the same words no more are body than the gold holds them; those stay that
 *       have the most words of body around them, the earlier one when equal.
 * </ul>
 *
 * <p>Words are runs of letters, digits and underscores, without case.
 */
final class GoldLines {
  private static final int SHINGLE = 4;
  private static final double SHARE = 0.5;

  /** Lines on either side that tell which of several equal lines is the article's own. */
  private static final int AROUND = 5;

  private static final Pattern WORD = Pattern.compile("[" + WordTokens.WORD_CHARACTER + "]+");

  private GoldLines() {}

  /** For each line whether it is body. */
  static boolean[] of(List<String> lines, String gold) {
    List<String> goldWords = words(gold);
    Map<String, Integer> shingles = new HashMap<>();
    Set<String> rows = new HashSet<>();
    for (int n = 1; n <= SHINGLE; n++) {
      for (int i = 0; i + n <= goldWords.size(); i++) {
        shingles.merge(String.join(" ", goldWords.subList(i, i + n)), 1, Integer::sum);
      }
    }
    gold.lines().forEach(l -> rows.add(String.join(" ", words(l))));
    List<List<String>> words = lines.stream().map(GoldLines::words).toList();
    boolean[] body = new boolean[lines.size()];
    for (int i = 0; i < body.length; i++) {
      body[i] = words.get(i).size() >= SHINGLE && share(words.get(i), shingles) >= SHARE;
    }
    shortLines(words, shingles, rows, body);
    withoutCopies(words, shingles, body);
    return body;
  }

  static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList();
  }

  private static double share(List<String> words, Map<String, Integer> shingles) {
    int in = 0;
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      in += shingles.containsKey(String.join(" ", words.subList(i, i + SHINGLE))) ? 1 : 0;
    }
    return (double) in / (words.size() - SHINGLE + 1);
  }

  private static void shortLines(
      List<List<String>> words, Map<String, Integer> shingles, Set<String> rows, boolean[] body) {
    boolean[] before = new boolean[body.length];
    boolean near = false;
    for (int i = 0; i < body.length; i++) {
      before[i] = near;
      near = words.get(i).size() >= SHINGLE ? body[i] : near;
    }
    near = false;
    for (int i = body.length - 1; i >= 0; i--) {
      int n = words.get(i).size();
      if (n >= SHINGLE) {
        near = body[i];
      } else if (n > 0) {
        String line = String.join(" ", words.get(i));
        body[i] = rows.contains(line) || near && before[i] && shingles.containsKey(line);
      }
    }
  }

  private static void withoutCopies(
      List<List<String>> words, Map<String, Integer> shingles, boolean[] body) {
    Map<String, List<Integer>> same = new HashMap<>();
    for (int i = 0; i < body.length; i++) {
      if (body[i]) {
        same.computeIfAbsent(String.join(" ", words.get(i)), k -> new ArrayList<>()).add(i);
      }
    }
    boolean[] labelled = body.clone();
    for (List<Integer> places : same.values()) {
      List<String> line = words.get(places.getFirst());
      int most =
          shingles.getOrDefault(
              String.join(" ", line.subList(0, Math.min(SHINGLE, line.size()))), 1);
      places.stream()
          .sorted(Comparator.comparing((Integer i) -> -around(words, labelled, i)))
          .skip(most)
          .forEach(i -> body[i] = false);
    }
  }

  private static int around(List<List<String>> words, boolean[] body, int at) {
    int sum = 0;
    for (int k = Math.max(0, at - AROUND); k <= Math.min(body.length - 1, at + AROUND); k++) {
      sum += k != at && body[k] ? words.get(k).size() : 0;
    }
    return sum;
  }
}

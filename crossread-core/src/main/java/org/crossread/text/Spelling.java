package org.crossread.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** British and American spellings of one word, by their regular differences. */
public final class Spelling {
  private static final Pattern ISE =
      Pattern.compile("(?<=.{3})is(e[ds]?|ing|er|ers|ation|ations)$");
  private static final Pattern YSE = Pattern.compile("ys(e[ds]?|ing|er|ers)$");

  /** Behind two vowels at least: "travelled", not "filled". */
  private static final Pattern DOUBLED =
      Pattern.compile("(?<=[aeiou][^aeiou]{1,3}[aeiou])ll(ed|ing|er|ers)$");

  private static final Pattern OUR =
      Pattern.compile("(?<=.{2})our(s|ed|ing|ite|ites|able|ful|less)?$");
  private static final Pattern RE = Pattern.compile("(?<=.{2})([bt])re(s|d)?$");

  private Spelling() {}

  /** Whether two words in lower case are the same but for such a spelling. */
  public static boolean same(String a, String b) {
    return a.equals(b) || fold(a).equals(fold(b));
  }

  private static String fold(String word) {
    String w = ISE.matcher(word).replaceFirst("iz$1");
    w = YSE.matcher(w).replaceFirst("yz$1");
    w = DOUBLED.matcher(w).replaceFirst("l$1");
    w = OUR.matcher(w).replaceFirst("or$1");
    return RE.matcher(w)
        .replaceFirst(m -> m.group(1) + ("d".equals(m.group(2)) ? "ered" : "er" + suffix(m)));
  }

  private static String suffix(MatchResult m) {
    return m.group(2) == null ? "" : m.group(2);
  }
}

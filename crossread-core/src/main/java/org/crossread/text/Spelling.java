package org.crossread.text;

import java.util.regex.Pattern;

/** British and American spellings of one word, by their regular differences. */
public final class Spelling {
  private static final Pattern ISE = Pattern.compile("is(e[ds]?|ing|er|ers|ation|ations)$");
  private static final Pattern YSE = Pattern.compile("ys(e[ds]?|ing|er|ers)$");
  private static final Pattern DOUBLED = Pattern.compile("ll(ed|ing|er|ers)$");
  private static final Pattern OUR = Pattern.compile("our(s|ed|ing|ite|ites|able|ful|less)?$");
  private static final Pattern RE = Pattern.compile("([bt])re(s|d)?$");

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
    return RE.matcher(w).replaceFirst("$1er$2");
  }
}

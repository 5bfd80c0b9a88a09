package org.crossread.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.crossread.text.ResourceLines;

/** Nouns of office and profession, from the resource {@code roles.txt}. */
public final class Roles {
  private static final Set<String> SINGULAR =
      Set.copyOf(ResourceLines.of(Roles.class, "roles.txt"));
  private static final Set<String> NOUNS = read();

  private Roles() {}

  private static Set<String> read() {
    Set<String> nouns = new HashSet<>();
    for (String noun : SINGULAR) {
      nouns.add(noun);
      nouns.add(noun + "s");
    }
    return Set.copyOf(nouns);
  }

  /** Whether {@code word} is such a noun in the plural, in any case. */
  static boolean isPlural(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return folded.endsWith("s") && SINGULAR.contains(folded.substring(0, folded.length() - 1));
  }

  /** Whether {@code word} is such a noun, in the singular or plural and in any case. */
  public static boolean contains(String word) {
    return NOUNS.contains(word.toLowerCase(Locale.ROOT));
  }
}

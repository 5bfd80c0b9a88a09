package org.crossread.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.crossread.text.ResourceLines;

/** Nouns of office and profession, from the resource {@code roles.txt}. */
public final class Roles {
  private static final Set<String> NOUNS = read();

  private Roles() {}

  private static Set<String> read() {
    Set<String> nouns = new HashSet<>();
    for (String noun : ResourceLines.of(Roles.class, "roles.txt")) {
      nouns.add(noun);
      nouns.add(noun + "s");
    }
    return Set.copyOf(nouns);
  }

  /** Whether {@code word} is such a noun, in the singular or plural and in any case. */
  public static boolean contains(String word) {
    return NOUNS.contains(word.toLowerCase(Locale.ROOT));
  }
}

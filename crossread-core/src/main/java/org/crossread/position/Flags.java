package org.crossread.position;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.position.CodedAct.Flag;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;

/** What set words of {@code flags.tsv} in its passage say of an act. Thread-safe. */
public final class Flags {
  private record Entry(Flag flag, String phrase) {}

  private static final List<Entry> ENTRIES =
      ResourceLines.columns(Flags.class, "flags.tsv", 2).stream()
          .map(c -> new Entry(Flag.valueOf(c.get(0)), c.get(1)))
          .toList();

  private Flags() {}

  /** What the words say of an act of {@code kind}; nothing but that a deed is done again. */
  static Set<Flag> of(String characters, Span span, ActKind kind) {
    Set<Flag> flags = of(characters, span);
    if (kind.isDeed()) {
      flags.retainAll(Set.of(Flag.REITERATED));
    }
    return flags;
  }

  /** What the words of a passage say, whatever is done there; a fresh set. */
  public static Set<Flag> of(String characters, Span span) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    String words =
        " "
            + span.of(characters)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
            + " ";
    for (Entry e : ENTRIES) {
      if (words.contains(" " + e.phrase() + " ")) {
        flags.add(e.flag());
      }
    }
    return flags;
  }
}

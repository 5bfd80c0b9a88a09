package org.crossread.claim;

import java.util.Set;
import java.util.TreeSet;
import org.crossread.statement.Statement;
import org.crossread.text.ContentWords;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/** Papers under two names: a note that another report calls a document. Stateless. */
final class Papers {
  private static final Set<String> ANY = stems(Papers.class, "any-paper.txt");

  private static final Set<String> PAPERS = stems(Statement.class, "documents.txt");

  private Papers() {}

  /** Whether two phrases tell more of one paper: "14-page note", "15-page document". */
  static boolean mayBeOne(@Nullable Slot a, @Nullable Slot b) {
    return a != null && b != null && (isAny(a) && isPaper(b) || isAny(b) && isPaper(a));
  }

  private static boolean isAny(Slot slot) {
    return slot.place() == Slot.Place.MODIFIER && slot.governor().stream().anyMatch(ANY::contains);
  }

  private static boolean isPaper(Slot slot) {
    return slot.place() == Slot.Place.MODIFIER
        && slot.governor().stream().anyMatch(PAPERS::contains);
  }

  private static Set<String> stems(Class<?> owner, String resource) {
    Set<String> stems = new TreeSet<>();
    for (String word : ResourceLines.of(owner, resource)) {
      stems.addAll(ContentWords.stems(word, new Span(0, word.length())));
    }
    return Set.copyOf(stems);
  }
}

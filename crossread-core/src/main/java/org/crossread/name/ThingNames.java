package org.crossread.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;

/**
 * Corrects hints that call a ship or a firm a person: a name that somewhere stands as only a thing
 * would ("Zandrix, which", "the Lantern had") is no person anywhere in the article. Stateless.
 */
final class ThingNames {
  private static final Set<String> AUXILIARIES =
      Set.copyOf(ResourceLines.of(ThingNames.class, "auxiliaries.txt"));

  private ThingNames() {}

  /** The hints, in order, with organisations in place of people that are none. */
  static List<Hint> corrected(String characters, List<Hint> hints) {
    Set<String> things = new HashSet<>();
    for (Hint h : hints) {
      if (h.kind() == Party.Kind.PERSON && isThing(characters, h.span())) {
        things.add(h.span().of(characters));
      }
    }
    return things.isEmpty()
        ? hints
        : hints.stream()
            .map(h ->
                h.kind() == Party.Kind.PERSON && things.contains(h.span().of(characters))
                    ? new Hint(h.span(), Party.Kind.ORGANISATION)
                    : h)
            .toList();
  }

  /** Not "the Obama campaign", and not "the Obamas were". */
  private static boolean isThing(String characters, Span name) {
    if (characters.startsWith(", which ", name.end())) {
      return true;
    }
    int article = name.start() - "the ".length();
    boolean behindArticle =
        characters.regionMatches(true, article, "the ", 0, "the ".length())
            && (article == 0 || !Character.isLetter(characters.charAt(article - 1)));
    if (!behindArticle || characters.charAt(name.end() - 1) == 's') {
      return false;
    }
    int from = name.end() + 1;
    int to = Math.max(from, characters.indexOf(' ', from));
    return to <= characters.length()
        && from <= characters.length()
        && AUXILIARIES.contains(characters.substring(from, to));
  }
}

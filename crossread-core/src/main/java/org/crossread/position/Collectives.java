package org.crossread.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;

/**
 * Groups of states and of services that act together without a name of their own ("Western
 * governments"), by {@code collectives.tsv}.
 */
final class Collectives {
  private record Entry(String phrase, Party party, Mention.Role role) {}

  private static final List<Entry> ENTRIES = entries();

  /** Groups that act for the state that is named beside them. */
  private static final Set<String> SERVICES =
      rows().filter(c -> c.get(4).equals("state")).map(c -> c.get(0)).collect(Collectors.toSet());

  /** What stands between a service and its state. */
  private static final Set<String> OF = Set.of(" of ", " from ", " of the ", " from the ");

  /** Characters of the longest of these. */
  private static final int LONGEST_OF = " from the ".length();

  private Collectives() {}

  private static Stream<List<String>> rows() {
    return ResourceLines.columns(Collectives.class, "collectives.tsv", 5).stream();
  }

  private static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (List<String> c : rows().toList()) {
      Party party = new Party(c.get(0), c.get(1), Party.Kind.GROUP, null);
      for (String phrase : c.get(3).split("\\|")) {
        entries.add(new Entry(phrase, party, Mention.Role.valueOf(c.get(2))));
      }
    }
    entries.sort(Comparator.comparingInt((Entry e) -> -e.phrase().length()));
    return List.copyOf(entries);
  }

  /** Whether a group is one that acts for the state named beside it. */
  static boolean isService(Party party) {
    return SERVICES.contains(party.id());
  }

  /** "Soldiers from Norland", "the government of Norland": the state acts. */
  private static boolean isOf(String characters, Span span, List<Mention> mentions) {
    for (Mention m : mentions) {
      int between = m.span().start() - span.end();
      boolean near = between > 0 && between <= LONGEST_OF;
      if (near
          && m.party().kind() == Party.Kind.STATE
          && OF.contains(characters.substring(span.end(), m.span().start()))) {
        return true;
      }
    }
    return false;
  }

  /** The mentions and those of collectives that no mention overlaps, in text order. */
  static List<Mention> added(String characters, Span within, List<Mention> mentions) {
    List<Mention> all = new ArrayList<>(mentions);
    String lower = within.of(characters).toLowerCase(Locale.ROOT);
    if (lower.length() != within.length()) {
      return mentions; // places would move
    }
    for (Entry e : ENTRIES) {
      for (int at = lower.indexOf(e.phrase()); at >= 0; at = lower.indexOf(e.phrase(), at + 1)) {
        int end = at + e.phrase().length();
        boolean word =
            (at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1)))
                && (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)));
        Span span = new Span(at, end).shift(within.start());
        boolean owned = word && isService(e.party()) && isOf(characters, span, mentions);
        if (word && !owned && all.stream().noneMatch(m -> m.span().overlaps(span))) {
          all.add(new Mention(span, e.party(), e.role()));
        }
      }
    }
    all.sort(Comparator.comparing(Mention::span));
    return all;
  }
}

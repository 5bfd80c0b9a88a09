package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.PartOfSpeech.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a position with the one who speaks, as asides between the subject and its verb tell:
 * "Norland, supported by Vestland, asked", "Norland, for the Island Group, asked", "Norland,
 * Vestland and Osten asked".
 */
final class Companions {
  private static final Set<String> SUPPORTING =
      Set.of("supported", "backed", "joined", "seconded", "echoed", "followed");
  private static final Set<String> JOINS = Set.of(",", "and", "the", "&");

  private Companions() {}

  /** The party that the subject before word {@code cue} speaks for; null when it names none. */
  static @Nullable Party holder(Line line, int cue) {
    int aside = aside(line, cue);
    if (aside < 0) {
      return null;
    }
    boolean speaksFor = line.lower(aside).equals("for");
    boolean behalf = line.lower(aside).equals("on") && line.lower(aside + 1).equals("behalf");
    return (speaksFor || behalf) && isSubject(line, aside - 2) ? first(line, aside, cue) : null;
  }

  /** Those beside {@code speaker} in front of word {@code cue}, in text order. */
  static List<Party> of(Line line, @Nullable Party speaker, int cue) {
    if (speaker == null || cue < 0) {
      return List.of();
    }
    List<Party> found = new ArrayList<>();
    int aside = aside(line, cue);
    if (aside >= 0
        && SUPPORTING.contains(line.lower(aside))
        && line.lower(aside + 1).equals("by")) {
      add(line, aside, cue, speaker, found);
      return found;
    }
    int from = cue;
    while (from > 0 && (line.word(from - 1).isParty() || JOINS.contains(line.lower(from - 1)))) {
      from--;
    }
    add(line, from, cue, speaker, found);
    return found;
  }

  /** "..., supported by Vestland, ...": no act of the subject. */
  static boolean isAside(Line line, int i) {
    return SUPPORTING.contains(line.lower(i))
        && line.lower(i + 1).equals("by")
        && line.lower(i - 1).equals(",");
  }

  /**
   * The first word behind the comma that opens an aside right before the verb; -1 when no aside
   * stands there.
   */
  private static int aside(Line line, int cue) {
    int close = cue - 1;
    while (close > 0 && line.word(close).tag() == Tag.ADV) {
      close--;
    }
    if (close <= 0 || !line.lower(close).equals(",")) {
      return -1;
    }
    for (int i = close - 1; i > 0; i--) {
      String lower = line.lower(i);
      boolean opens = lower.equals(",");
      String next = line.lower(i + 1);
      if (opens && (next.equals("for") || next.equals("on") || SUPPORTING.contains(next))) {
        return i + 1;
      }
      if (line.word(i).isVerb() && !SUPPORTING.contains(lower)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isSubject(Line line, int i) {
    return i >= 0 && line.word(i).isParty();
  }

  private static @Nullable Party first(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      Mention m = line.word(i).mention();
      if (m != null && line.word(i).isParty()) {
        return m.party();
      }
    }
    return null;
  }

  private static void add(Line line, int from, int to, Party speaker, List<Party> found) {
    for (int i = from; i < to; i++) {
      Mention m = line.word(i).mention();
      if (m != null
          && line.word(i).isParty()
          && !found.contains(m.party())
          && !m.party().root().equals(speaker.root())) {
        found.add(m.party());
      }
    }
  }
}

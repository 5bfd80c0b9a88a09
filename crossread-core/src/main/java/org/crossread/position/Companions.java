package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.PartOfSpeech.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a position with the subject of a verb, and who against it, as asides between the
 * subject and its verb tell: "Norland, supported by Vestland, asked", "Norland, for the Island
 * Group and opposed by Osten, asked", "Norland, Vestland and Osten asked".
 *
 * @param speaker whose position it is: the subject, or whom it speaks for; null where no aside
 *     stands before the verb
 * @param others who joins, in text order
 * @param opposed who is against it, in text order
 */
record Companions(@Nullable Party speaker, List<Party> others, List<Party> opposed) {
  private static final Set<String> SUPPORTING =
      Set.of("supported", "backed", "joined", "seconded", "echoed", "followed");
  private static final Set<String> OPPOSING = Set.of("opposed", "contested", "resisted");
  private static final Set<String> SPEAKING =
      Set.of("for", "on", "speaking", "representing", "with", "including");
  private static final Set<String> HOLDING = Set.of("for", "on", "speaking", "representing");
  private static final Set<String> JOINS = Set.of(",", "and", "the", "&");
  private static final Set<String> GOES_ON = Set.of("and", "but", ",");
  static final Companions NONE = new Companions(null, List.of(), List.of());

  Companions {
    others = List.copyOf(others);
    opposed = List.copyOf(opposed);
  }

  /** What the words before word {@code cue} tell of those beside the subject. */
  static Companions of(Line line, int cue) {
    int aside = aside(line, cue);
    if (aside < 0 || !isSubject(line, aside - 2)) {
      return NONE;
    }
    List<Party> subject = new ArrayList<>();
    int from = aside - 1;
    while (from > 0 && (line.word(from - 1).isParty() || JOINS.contains(line.lower(from - 1)))) {
      from--;
    }
    add(line, from, aside, subject);
    return within(line, aside, cue, subject);
  }

  /**
   * What asides in words {@code [from, to)} tell.
   *
   * @param subject who stands before them
   */
  static Companions within(Line line, int from, int to, List<Party> subject) {
    List<Party> others = new ArrayList<>();
    List<Party> opposed = new ArrayList<>();
    Party heldBy = null;
    String role = "";
    for (int i = from; i < to; i++) {
      String lower = line.lower(i);
      boolean opens = i == from || GOES_ON.contains(line.lower(i - 1));
      if (opens && (SPEAKING.contains(lower) || isBy(line, i))) {
        role = HOLDING.contains(lower) ? "for" : OPPOSING.contains(lower) ? "against" : lower;
      }
      Mention m = line.word(i).mention();
      if (m == null || !line.word(i).isParty()) {
        continue;
      }
      if (role.equals("for") && others.isEmpty() && opposed.isEmpty()) {
        heldBy = heldBy == null ? m.party() : heldBy;
      } else {
        put(role.equals("against") ? opposed : others, m.party());
      }
    }
    List<Party> together = new ArrayList<>(subject);
    together.addAll(others);
    Party speaker = heldBy != null ? heldBy : subject.isEmpty() ? null : subject.getFirst();
    List<Party> joined =
        (heldBy != null ? others : together)
            .stream()
                .filter(p -> speaker == null || !p.root().equals(speaker.root()))
                .distinct()
                .toList();
    return new Companions(speaker, joined, opposed);
  }

  /** Where an aside of support or opposition closes words {@code [from, to)}; -1 for none. */
  static int closing(Line line, int from, int to) {
    for (int i = from + 2; i + 2 < to; i++) {
      int named = line.lower(i + 2).equals("the") ? i + 3 : i + 2;
      if (line.lower(i - 1).equals(",")
          && isBy(line, i)
          && named < to
          && line.word(named).isParty()) {
        return i;
      }
    }
    return -1;
  }

  /** Those beside {@code speaker} in front of word {@code cue}, in text order. */
  static List<Party> beside(Line line, @Nullable Party speaker, int cue) {
    if (speaker == null || cue < 0) {
      return List.of();
    }
    Companions asides = of(line, cue);
    if (asides.speaker() != null) {
      return asides.others();
    }
    List<Party> found = new ArrayList<>();
    int from = cue;
    while (from > 0 && (line.word(from - 1).isParty() || JOINS.contains(line.lower(from - 1)))) {
      from--;
    }
    add(line, from, cue, found);
    found.removeIf(p -> p.root().equals(speaker.root()));
    return found;
  }

  /** "..., supported by Vestland and opposed by Osten, ...": no act of the subject. */
  static boolean isAside(Line line, int i) {
    return isBy(line, i) && GOES_ON.contains(line.lower(i - 1));
  }

  private static boolean isBy(Line line, int i) {
    return (SUPPORTING.contains(line.lower(i)) || OPPOSING.contains(line.lower(i)))
        && line.lower(i + 1).equals("by");
  }

  /**
   * The first word behind the comma that opens the first of the asides between a subject and its
   * verb; -1 when none stands there.
   */
  private static int aside(Line line, int cue) {
    int close = cue - 1;
    while (close > 0 && line.word(close).tag() == Tag.ADV) {
      close--;
    }
    if (close <= 0 || !line.lower(close).equals(",")) {
      return -1;
    }
    int found = -1;
    for (int i = close - 1; i > 0; i--) {
      String next = line.lower(i + 1);
      boolean opens =
          next.equals("on")
              ? line.lower(i + 2).equals("behalf")
              : SPEAKING.contains(next) || isBy(line, i + 1);
      if (line.lower(i).equals(",") && opens && isSubject(line, i - 1)) {
        found = i + 1;
      }
      boolean own = isBy(line, i) || SPEAKING.contains(line.lower(i));
      if (line.word(i).isVerb() && !own) {
        break;
      }
    }
    return found;
  }

  private static boolean isSubject(Line line, int i) {
    return i >= 0 && line.word(i).isParty();
  }

  private static void add(Line line, int from, int to, List<Party> found) {
    for (int i = from; i < to; i++) {
      Mention m = line.word(i).mention();
      if (m != null && line.word(i).isParty()) {
        put(found, m.party());
      }
    }
  }

  private static void put(List<Party> found, Party party) {
    if (!found.contains(party)) {
      found.add(party);
    }
  }
}

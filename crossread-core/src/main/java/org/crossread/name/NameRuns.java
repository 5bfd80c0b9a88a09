package org.crossread.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossread.name.Mention.Role;
import org.crossread.text.ContentWords;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/** Runs of capitalised words in one sentence, and what stands around them. */
final class NameRuns {
  /** Longer runs of capitalised words are headings, not names. */
  private static final int MOST_RUN = 8;

  /** Tokens of the name behind a title inside a run. */
  private static final int MOST_NAME = 4;

  /** How far behind a name its apposition is looked for, in tokens. */
  private static final int APPOSITION = 8;

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "de", "der", "den", "di", "da", "del", "al", "bin", "ibn", "la", "du",
          "dos");

  /** Bodies that are named after what they are on. */
  private static final Set<String> COUNSELS =
      Set.of("committee", "subcommittee", "commission", "council", "panel", "conference");

  static final Set<String> SAY = reportingVerbs();

  static final Set<String> CALENDAR =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Jan",
          "Feb",
          "Mar",
          "Apr",
          "Jun",
          "Jul",
          "Aug",
          "Sep",
          "Sept",
          "Oct",
          "Nov",
          "Dec",
          "I",
          "It",
          "He",
          "She",
          "They",
          "We",
          "The");

  private final Gazetteer gazetteer;
  private final NameWords w;

  NameRuns(Gazetteer gazetteer, NameWords w) {
    this.gazetteer = gazetteer;
    this.w = w;
  }

  private static Set<String> reportingVerbs() {
    Set<String> verbs = new HashSet<>(Set.of("who", "tweeted", "testified"));
    for (String line : ResourceLines.of(ContentWords.class, "reporting-verbs.txt")) {
      verbs.addAll(List.of(line.split("[\\s,]+")));
    }
    return Set.copyOf(verbs);
  }

  int runEnd(int from) {
    int end = from;
    while (end < w.size() && end - from < MOST_RUN && w.isCapital(end)) {
      end++;
    }
    return end;
  }

  /** The end of a run of name words from {@code i}: capitals, initials, particles, hyphens. */
  int nameEnd(int i) {
    int end = i;
    while (end < w.size() && end - i < MOST_RUN) {
      if (w.isCapital(end)) {
        if (end > i && CALENDAR.contains(w.text(end))) {
          break;
        }
        if (end > i
            && gazetteer.partyAt(w, end) != null
            && !gazetteer.isFirstName(w.text(end - 1))) {
          break;
        }
        end++;
      } else if (end > i
          && w.text(end).equals(".")
          && w.touches(end - 1)
          && w.text(end - 1).length() == 1
          && w.isCapital(end + 1)) {
        end++;
      } else if (end > i
          && (w.isHyphen(end) || w.isApostrophe(end))
          && w.touches(end - 1)
          && w.touches(end)
          && w.isCapital(end + 1)) {
        end++;
      } else if (end > i
          && PARTICLES.contains(w.folded(end))
          && w.isCapital(end + (w.isHyphen(end + 1) ? 2 : 1))) {
        end += w.isHyphen(end + 1) ? 2 : 1;
      } else {
        break;
      }
    }
    return end;
  }

  /** Name words without initials' dots and hyphens: "Jean-Luc", "O'Brien" are one word each. */
  List<String> words(int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean joins = i > from && w.touches(i - 1) && (w.isHyphen(i - 1) || w.isApostrophe(i - 1));
      if (!w.isWord(i)) {
        if ((w.isHyphen(i) || w.isApostrophe(i)) && !words.isEmpty()) {
          words.set(words.size() - 1, words.getLast() + w.text(i));
        }
      } else if (joins && !words.isEmpty()) {
        words.set(words.size() - 1, words.getLast() + w.text(i));
      } else if (w.text(i).length() > 1 || words.isEmpty() || opens(i, to)) {
        words.add(w.text(i));
      }
    }
    return words;
  }

  /** Whether a letter is no initial but the front of a name: "Martin O'Brien". */
  private boolean opens(int i, int to) {
    return i + 2 < to && w.isApostrophe(i + 1) && w.touches(i) && w.touches(i + 1);
  }

  /**
   * "Union of Icelandic Boat Owners", "Committee on Trade, Water and Health": an organisation goes
   * on behind "of" and "for", a committee behind "on".
   */
  int linked(int end) {
    int at = end;
    for (int k = 0; k < 2; k++) {
      String link = w.folded(at);
      boolean about = link.equals("on") && COUNSELS.contains(w.folded(at - 1));
      if (!link.equals("of") && !link.equals("for") && !about) {
        break;
      }
      int next = w.folded(at + 1).equals("the") ? at + 2 : at + 1;
      int stop = runEnd(next);
      if (stop == next) {
        break;
      }
      at = joined(stop);
    }
    return at;
  }

  /**
   * "Ministry of Trade and Industry": where fields end that are joined to the one before token
   * {@code end}; a list of them ends with "and".
   */
  int joined(int end) {
    int at = end;
    int whole = end;
    while (at < w.size()) {
      boolean comma = w.text(at).equals(",");
      int next = comma ? at + 1 : at;
      boolean and = w.folded(next).equals("and") || w.text(next).equals("&");
      next = and ? next + 1 : next;
      if (!comma && !and || !gazetteer.isField(w.text(next))) {
        break;
      }
      int stop = runEnd(next);
      if (gazetteer.headKind(w.text(stop - 1)) != null) {
        break; // "the Ministry of Trade and Health Ministry": another body
      }
      at = stop;
      if (and) {
        whole = at;
        break;
      }
    }
    return whole;
  }

  /**
   * The end of "Food and Drug Administration", of whose name the first field is the last word
   * before token {@code end}; else 0.
   */
  int fielded(int end) {
    int next = end + 1;
    boolean and = w.folded(end).equals("and") || w.text(end).equals("&");
    if (!and || !gazetteer.isField(w.text(end - 1)) || !gazetteer.isField(w.text(next))) {
      return 0;
    }
    int stop = runEnd(next);
    return stop > next + 1 && gazetteer.headKind(w.text(stop - 1)) == Party.Kind.ORGANISATION
        ? stop
        : 0;
  }

  /** "Treaty on Northern Waters": a thing goes on with what it is about, unless that is a party. */
  int subject(int end) {
    boolean about = w.folded(end).equals("on") || w.folded(end).equals("against");
    int stop = about && gazetteer.partyAt(w, end + 1) == null ? runEnd(end + 1) : end;
    return stop == end + 1 ? end : stop;
  }

  /**
   * "The Northern Lantern": a word that names nobody alone opens a name that nothing else knows.
   */
  boolean isQualified(int i) {
    int next = i + 1;
    return gazetteer.isQualifier(w.text(i))
        && !w.heading()
        && w.folded(i - 1).equals("the")
        && w.isCapital(next)
        && gazetteer.partyAt(w, next) == null
        && gazetteer.titleAt(w, next) == null
        && gazetteer.organAt(w, next) == null
        && !gazetteer.isNotName(w.text(next))
        && !CALENDAR.contains(w.text(next));
  }

  /** "officials", "foreign ministers": whether an office in the plural ends at token {@code i}. */
  boolean isMany(int i) {
    return Roles.isPlural(w.text(i));
  }

  /**
   * Whether the office before token {@code i} may open a name there: one in the plural only a list
   * of names, as of "officials Iceland would leave" Iceland is no name of a person.
   */
  boolean mayOpen(int i) {
    if (!isMany(i - 1)) {
      return true;
    }
    int end = nameEnd(i);
    boolean listed = w.text(end).equals(",") || w.folded(end).equals("and");
    return end - i > 1 && listed && w.isCapital(end + 1);
  }

  /** Whether what stands around two or more capitalised words makes them a person. */
  boolean isPersonByContext(int i, int end) {
    String before = w.folded(i - 1);
    if (SAY.contains(before)
        || Roles.contains(before)
        || before.equals(",") && Roles.contains(w.folded(i - 2))) {
      return true;
    }
    if (SAY.contains(w.folded(end))) {
      return true;
    }
    if (!w.text(end).equals(",")) {
      return false;
    }
    if (w.text(end + 1).length() <= 2
        && !w.text(end + 1).isEmpty()
        && Character.isDigit(w.text(end + 1).charAt(0))) {
      return true;
    }
    for (int k = end + 1; k < end + APPOSITION && w.isWord(k) | w.isApostrophe(k); k++) {
      if (Roles.contains(w.folded(k)) || w.folded(k).equals("who")) {
        return true;
      }
    }
    return false;
  }

  /** The state or alliance that the apposition behind a name gives. */
  @Nullable String apposition(int end) {
    if (!w.text(end).equals(",")) {
      return null;
    }
    boolean office = false;
    String principal = null;
    for (int i = end + 1;
        i < Math.min(w.size(), end + APPOSITION) && w.isWord(i) | w.isApostrophe(i) | w.isHyphen(i);
        i++) {
      office |= gazetteer.organAt(w, i) != null || Roles.contains(w.folded(i));
      PhraseTable.Match<Gazetteer.Entry> m = gazetteer.partyAt(w, i);
      if (m != null
          && principal == null
          && role(i) != Role.PLACE
          && m.value().party().kind() != Party.Kind.PLACE) {
        principal = m.value().party().root();
      }
    }
    return office ? principal : null;
  }

  /** "House Majority Leader Ann Berg": where the last title inside a run begins; else 0. */
  int titledPerson(int from, int end) {
    for (int k = from + 1; k < end; k++) {
      PhraseTable.Match<Boolean> title = gazetteer.titleAt(w, k);
      if (title != null
          && k + title.length() < end
          && end - k - title.length() <= MOST_NAME
          && gazetteer.headKind(w.text(end - 1)) == null
          && !gazetteer.isThing(w.text(end - 1))) {
        return k;
      }
    }
    return 0;
  }

  /** What a title says of its bearer. */
  static Gender titleGender(String title) {
    return switch (title) {
      case "mrs", "ms", "miss", "dame", "lady", "madame", "queen", "princess" -> Gender.FEMALE;
      case "mr", "sir", "lord", "king", "prince" -> Gender.MALE;
      default -> Gender.UNKNOWN;
    };
  }

  Role role(int i) {
    int before = w.folded(i - 1).equals("the") ? i - 2 : i - 1;
    return gazetteer.isPlacePreposition(w.folded(before)) ? Role.PLACE : Role.ACTOR;
  }

  /** The end of capitalised words from {@code i} on whose last one names a thing; else 0. */
  int thing(int i) {
    int end = runEnd(i);
    return end > i && gazetteer.isThing(w.text(end - 1)) ? end : 0;
  }
}

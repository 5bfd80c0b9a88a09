package org.crossread.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crossread.name.Gender;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whom a pronoun means. It looks back sentence by sentence, no further than the paragraph before:
 * the first sentence with a speaker or subject that agrees decides, and when two of it agree the
 * pronoun stays open. Names inside quotation marks are no candidates. A state is never taken where
 * another one is named.
 */
final class Antecedents {
  /** How many of those who spoke last tell whether delegations talk at a table; chosen. */
  private static final int TABLE = 6;

  private record Spoken(Party party, int at) {}

  private final String characters;
  private final List<Sentence> sentences;
  private final SentenceNames names;
  private final Introductions introductions;
  private final List<Spoken> spoken = new ArrayList<>();

  Antecedents(String characters, SentenceNames names, Introductions introductions) {
    this.characters = characters;
    this.sentences = names.sentences();
    this.names = names;
    this.introductions = introductions;
  }

  /** Tells that {@code party} spoke at {@code at}; in text order. */
  void spoke(Party party, int at) {
    spoken.add(new Spoken(party, at));
  }

  /** Whom "he" or "she" at {@code at} means. */
  @Nullable Party person(Gender gender, int at) {
    int here = names.sentenceAt(at);
    if (here < 0) {
      return null;
    }
    Party weak = null;
    for (int i = here; names.isNear(i, here); i--) {
      if (sentences.get(i).headline() && i < here) {
        continue;
      }
      Set<Party> speakers = speakers(i, at, gender);
      if (!speakers.isEmpty()) {
        return only(speakers);
      }
      Set<Party> subjects = new LinkedHashSet<>();
      Set<Party> others = new LinkedHashSet<>();
      for (Mention m : names.of(i)) {
        if (m.span().end() <= at && isPerson(m.party(), gender)) {
          boolean receiver = names.isReceiver(m);
          if (!receiver && !names.isPossessive(m)) {
            subjects.add(m.party());
          } else if (i < here || !receiver) {
            others.add(m.party());
          }
        }
      }
      if (!subjects.isEmpty()) {
        return only(subjects);
      }
      Party delegation = i < here && isTable(at) ? delegation(i, here, at) : null;
      if (delegation != null) {
        return delegation;
      }
      if (weak == null && !others.isEmpty()) {
        weak = only(others);
        if (weak == null) {
          return null;
        }
      }
    }
    return weak != null ? weak : delegate(here, at);
  }

  /**
   * "Norway called for a pause. He said ...": where no person is named near, the delegate of the
   * one who spoke last; null when several did, or somebody else is named since.
   */
  private @Nullable Party delegate(int here, int at) {
    Party last = null;
    for (int i = here; names.isNear(i, here); i--) {
      for (Mention m : names.of(i)) {
        if (m.span().end() <= at && m.party().kind() == Party.Kind.PERSON) {
          return null;
        }
      }
      if (last == null && !sentences.get(i).headline()) {
        Set<Party> all = new LinkedHashSet<>();
        Span span = sentences.get(i).span();
        for (Spoken s : spoken) {
          if (s.at() < at && span.contains(s.at())) {
            all.add(s.party());
          }
        }
        last = only(all);
        if (last != null && (!sendsDelegates(last) || isCrossed(last, i, here, at))) {
          return null;
        }
        if (last == null && !all.isEmpty()) {
          return null;
        }
      }
    }
    return last;
  }

  /** Whether more of those who spoke last are states and their groups than people. */
  private boolean isTable(int at) {
    int states = 0;
    int people = 0;
    for (int k = spoken.size() - 1; k >= 0 && states + people < TABLE; k--) {
      if (spoken.get(k).at() < at) {
        states += sendsDelegates(spoken.get(k).party()) ? 1 : 0;
        people += spoken.get(k).party().kind() == Party.Kind.PERSON ? 1 : 0;
      }
    }
    return states > people && states > 1;
  }

  /** The only one who spoke in a sentence, where it sends delegates; else null. */
  private @Nullable Party delegation(int sentence, int here, int at) {
    Set<Party> all = new LinkedHashSet<>();
    Span span = sentences.get(sentence).span();
    for (Spoken s : spoken) {
      if (s.at() < at && span.contains(s.at())) {
        all.add(s.party());
      }
    }
    Party only = only(all);
    return only != null && sendsDelegates(only) && !isCrossed(only, sentence, here, at)
        ? only
        : null;
  }

  private static boolean sendsDelegates(Party party) {
    return party.kind() == Party.Kind.STATE || party.kind() == Party.Kind.ALLIANCE;
  }

  private boolean isPerson(Party party, Gender gender) {
    return party.kind() == Party.Kind.PERSON && introductions.gender(party).agrees(gender);
  }

  private Set<Party> speakers(int sentence, int at, Gender gender) {
    Set<Party> parties = new LinkedHashSet<>();
    Span span = sentences.get(sentence).span();
    for (int k = spoken.size() - 1; k >= 0 && spoken.get(k).at() >= span.start(); k--) {
      Spoken s = spoken.get(k);
      if (s.at() < at && span.contains(s.at()) && isPerson(s.party(), gender)) {
        parties.add(s.party());
      }
    }
    return parties;
  }

  /** What "they" or "it" at {@code at} means: no person, and never one of two states. */
  @Nullable Party many(boolean plural, int at) {
    int here = names.sentenceAt(at);
    if (here < 0) {
      return null;
    }
    for (int i = here; names.isNear(i, here); i--) {
      if (sentences.get(i).headline() && i < here) {
        continue;
      }
      Set<Party> all = new LinkedHashSet<>();
      Span span = sentences.get(i).span();
      for (int k = spoken.size() - 1; k >= 0 && spoken.get(k).at() >= span.start(); k--) {
        Spoken s = spoken.get(k);
        if (s.at() < at && span.contains(s.at()) && canSpeak(s.party(), plural)) {
          all.add(s.party());
        }
      }
      if (all.isEmpty()) {
        for (Mention m : names.of(i)) {
          if (m.span().end() <= at
              && m.role() == Mention.Role.ACTOR
              && canBe(m, plural)
              && !names.isReceiver(m)
              && !names.isPossessive(m)) {
            all.add(m.party());
          }
        }
      }
      if (!all.isEmpty()) {
        Party only = only(all);
        return only == null || isCrossed(only, i, here, at) ? null : only;
      }
    }
    return null;
  }

  private static boolean canSpeak(Party party, boolean plural) {
    return switch (party.kind()) {
      case PERSON, PLACE -> false;
      case GROUP -> plural == isPlural(party.name());
      default -> true;
    };
  }

  /** Whether the head of a group's name is a plural. */
  private static boolean isPlural(String name) {
    String head = SourcePhrase.of(name, new Span(0, name.length())).head();
    return head.endsWith("s") && !head.endsWith("ss")
        || head.equals("people")
        || head.equals("police")
        || head.endsWith("men");
  }

  private boolean canBe(Mention m, boolean plural) {
    Party.Kind kind = m.party().kind();
    if (kind == Party.Kind.PERSON || kind == Party.Kind.PLACE) {
      return false;
    }
    String text = m.span().of(characters);
    boolean named = text.endsWith("s") && !text.endsWith("ss") && !text.equals("States");
    return plural ? named && kind != Party.Kind.STATE : !named || kind == Party.Kind.STATE;
  }

  /** Whether a state other than that of {@code party} is named from its sentence up to the word. */
  private boolean isCrossed(Party party, int from, int here, int at) {
    for (int i = from; i <= here; i++) {
      for (Mention m : names.of(i)) {
        if (m.span().end() <= at
            && m.role() == Mention.Role.ACTOR
            && m.party().kind() == Party.Kind.STATE
            && isState(party)
            && !names.isReceiver(m)
            && !m.party().root().equals(party.root())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isState(Party party) {
    return party.kind() == Party.Kind.STATE || party.kind() == Party.Kind.ORGAN;
  }

  /** The last of {@code parties} who spoke near before {@code at}. */
  @Nullable Party lastAmong(List<Party> parties, int at) {
    int here = names.sentenceAt(at);
    for (int k = spoken.size() - 1; k >= 0 && here >= 0; k--) {
      Spoken s = spoken.get(k);
      int there = names.sentenceAt(s.at());
      if (!names.isNear(there, here)) {
        return null;
      }
      if (parties.contains(s.party())) {
        return s.party();
      }
    }
    return null;
  }

  /**
   * The only one of {@code parties} named or speaking in the sentence of {@code at} or two before.
   */
  @Nullable Party recent(List<Party> parties, int at) {
    int here = names.sentenceAt(at);
    Set<Party> found = new LinkedHashSet<>();
    for (int i = Math.max(0, here - 2); i <= here; i++) {
      for (Mention m : names.of(i)) {
        if (m.span().end() <= at && parties.contains(m.party())) {
          found.add(m.party());
        }
      }
      for (Party p : speakers(i, at, Gender.UNKNOWN)) {
        if (parties.contains(p)) {
          found.add(p);
        }
      }
    }
    return only(found);
  }

  /** The one person who spoke near before {@code at}; null when none did or more than one. */
  @Nullable Party onlyPersonWhoSpoke(int at) {
    int here = names.sentenceAt(at);
    Set<Party> found = new LinkedHashSet<>();
    for (int i = here; here >= 0 && names.isNear(i, here); i--) {
      found.addAll(speakers(i, at, Gender.UNKNOWN));
    }
    return only(found);
  }

  private static @Nullable Party only(Set<Party> parties) {
    return parties.size() == 1 ? parties.iterator().next() : null;
  }
}

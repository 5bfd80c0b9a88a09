package org.crossread.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.name.Mention.Role;
import org.crossread.text.Sentence;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds parties, people and places in an article: states with their capitals, demonyms, seats and
 * organs, alliances and agencies by the gazetteer; people by given names, titles, apposition and
 * reporting verbs, and their surnames afterwards; other capitalised names by their last word.
 * Thread-safe; linear in the text.
 */
public final class NameFinder {
  private final Gazetteer gazetteer;

  public NameFinder() {
    this.gazetteer = Gazetteer.shipped();
  }

  /**
   * A finder that knows parties of yours beside those of the resources.
   *
   * @param more where one of them is named like a party of the resources, it is the one meant
   */
  public NameFinder(List<NamedParty> more) {
    this.gazetteer = new Gazetteer(more);
  }

  /** Mentions in text order, not overlapping. The same party has the same id everywhere. */
  public List<Mention> find(Text text, List<Sentence> sentences) {
    return find(text, sentences, List.of());
  }

  /**
   * As {@link #find(Text, List)}, with hints for names that nothing else tells the kind of.
   *
   * @param hints in text order, not overlapping
   */
  public List<Mention> find(Text text, List<Sentence> sentences, List<Hint> hints) {
    String characters = text.characters();
    Set<String> words = new HashSet<>();
    List<NameWords> read = new ArrayList<>();
    for (Sentence s : sentences) {
      NameWords w = NameWords.of(characters, s.span());
      read.add(w);
      w.tokens().forEach(t -> words.add(t.text()));
    }
    List<Found> found = new ArrayList<>();
    for (NameWords w : read) {
      new NameScan(gazetteer, w, words).scan(found);
    }
    return resolved(found, ThingNames.corrected(characters, hints));
  }

  private List<Mention> resolved(List<Found> all, List<Hint> hints) {
    List<Found> found = hinted(all, hints);
    People people = new People();
    Map<String, Set<String>> organs = new HashMap<>();
    Set<String> alone = new HashSet<>();
    Set<String> within = new HashSet<>();
    for (Found f : found) {
      if (f instanceof Found.Perhaps p && p.role() == Role.ACTOR) {
        alone.add(SpellingKey.of(p.word()));
      }
      if (f instanceof Found.Perhaps p && !p.opens()) {
        within.add(p.word());
      }
    }
    for (Found f : found) {
      if (f instanceof Found.Unknown u && isPerson(u, alone)) {
        people.learn(new People.Name(u.parts()), null);
      }
      if (f instanceof Found.Person p) {
        people.learn(p.name(), p.principal());
      } else if (f instanceof Found.Known k && k.party().kind() == Party.Kind.ORGAN) {
        String id = k.party().id();
        organs.computeIfAbsent(id.substring(id.indexOf('.') + 1), c -> new TreeSet<>()).add(id);
      }
    }
    ShortForms shortForms = new ShortForms();
    for (Found f : found) {
      if (f instanceof Found.Other o && o.kind() == Party.Kind.ORGANISATION) {
        shortForms.learn(o.words());
      } else if (f instanceof Found.Unknown u && !isPerson(u, alone)) {
        shortForms.learn(u.words());
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (Found f : found) {
      Party party = party(f, people, organs, shortForms, alone, within);
      if (party != null) {
        mentions.add(new Mention(f.span(), party, f.role()));
      }
    }
    return List.copyOf(mentions);
  }

  /** What is known of a name by nothing but its capitals is what its hint says. */
  private static List<Found> hinted(List<Found> found, List<Hint> hints) {
    if (hints.isEmpty()) {
      return found;
    }
    List<Found> told = new ArrayList<>();
    int h = 0;
    for (Found f : found) {
      while (h < hints.size() && hints.get(h).span().end() < f.span().end()) {
        h++;
      }
      boolean same =
          h < hints.size()
              && hints.get(h).span().end() == f.span().end()
              && hints.get(h).span().overlaps(f.span());
      told.add(same ? hinted(f, hints.get(h).kind()) : f);
    }
    return told;
  }

  private static Found hinted(Found f, Party.Kind kind) {
    boolean person = kind == Party.Kind.PERSON;
    return switch (f) {
      case Found.Unknown u ->
          person ? person(u, u.parts()) : new Found.Other(u.span(), u.role(), u.words(), kind);
      case Found.Perhaps p ->
          // a surname that the article introduces counts more than what the words alone look like
          person
              ? person(p, List.of(p.word()))
              : new Found.Perhaps(
                  p.span(),
                  p.role(),
                  p.word(),
                  p.opens() && kind != Party.Kind.ORGANISATION,
                  kind == Party.Kind.ORGANISATION);
      case Found.Other o ->
          o.kind() == Party.Kind.GROUP || person
              ? o
              : new Found.Other(o.span(), o.role(), o.words(), kind);
      case Found.Known k -> k;
      case Found.Bare b -> b;
      case Found.Person p ->
          p.guessed() && kind == Party.Kind.ORGANISATION
              ? new Found.Other(p.span(), p.role(), String.join(" ", p.name().words()), kind)
              : p;
    };
  }

  private static Found person(Found f, List<String> words) {
    return new Found.Person(
        f.span(), f.role(), new People.Name(words), null, Gender.UNKNOWN, false);
  }

  private static boolean isPerson(Found.Unknown u, Set<String> alone) {
    return u.parts().size() > 1 && alone.contains(SpellingKey.of(u.parts().getLast()));
  }

  private @Nullable Party party(
      Found f,
      People people,
      Map<String, Set<String>> organs,
      ShortForms shortForms,
      Set<String> alone,
      Set<String> within) {
    return switch (f) {
      case Found.Known k -> k.party();
      case Found.Person p -> people.party(p.name(), p.gender());
      case Found.Bare b -> bare(b.organ(), organs);
      case Found.Perhaps p ->
          people.knowsSurname(p.word())
              ? people.party(new People.Name(List.of(p.word())), Gender.UNKNOWN)
              : p.opens() && !(isAcronym(p.word()) && within.contains(p.word()))
                  ? null
                  : p.role() == Role.PLACE
                      ? other(p.word(), Party.Kind.PLACE)
                      : other(
                          shortForms.whole(p.word(), p.organisation()), Party.Kind.ORGANISATION);
      case Found.Unknown u ->
          isPerson(u, alone)
              ? people.party(new People.Name(u.parts()), Gender.UNKNOWN)
              : other(u.words(), Party.Kind.ORGANISATION);
      case Found.Other o -> other(o.words(), o.kind());
    };
  }

  /** A word of capitals alone that also stands inside sentences is a name where it opens one. */
  private static boolean isAcronym(String word) {
    return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** "The Foreign Ministry" is the one that the article names with its state, if there is one. */
  private Party bare(Gazetteer.Organ organ, Map<String, Set<String>> organs) {
    Set<String> ids = organs.getOrDefault(organ.code(), Set.of());
    if (ids.size() == 1) {
      String id = ids.iterator().next();
      Party state = gazetteer.byId(id.substring(0, id.indexOf('.')));
      if (state != null) {
        return gazetteer.organ(state, organ);
      }
    }
    return new Party("G:" + NameWords.fold(organ.name()), organ.name(), Party.Kind.GROUP, null);
  }

  private static Party other(String words, Party.Kind kind) {
    String prefix = kind == Party.Kind.PLACE ? "L:" : "O:";
    return new Party(prefix + SpellingKey.of(words), words, kind, null);
  }
}

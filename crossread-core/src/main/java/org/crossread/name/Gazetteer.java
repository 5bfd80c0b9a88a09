package org.crossread.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * What is known of parties by name, from the resources of this package and from who asks.
 * Immutable.
 */
final class Gazetteer {
  /** How a party is named. */
  enum Form {
    NAME,
    DEMONYM,
    SEAT,
    PARTY,
    PLACE
  }

  record Entry(Party party, Form form, String words) {}

  /**
   * An organ of any state.
   *
   * @param office whether the phrase names who holds the office rather than the organ
   */
  record Organ(String code, String name, boolean office) {}

  /** Longest name that needs no adjective ("US", "UAE"). */
  private static final int SHORT = 4;

  private static final class Holder {
    static final Gazetteer SHIPPED = new Gazetteer(List.of());
  }

  private final PhraseTable<Entry> parties = new PhraseTable<>();
  private final PhraseTable<Organ> organs = new PhraseTable<>();
  private final PhraseTable<Boolean> titles = new PhraseTable<>();
  private final Map<String, Party> byId = new HashMap<>();
  private final Map<String, Party.Kind> heads = new HashMap<>();
  private final Set<String> treaties = new HashSet<>();
  private final Map<String, Set<String>> ambiguous = new HashMap<>();
  private final Set<String> attributive = new HashSet<>();
  private final Set<String> firstNames = fold(words("first-names.txt"));
  private final Set<String> notNames = words("not-names.txt");
  private final Set<String> qualifiers = words("qualifiers.txt");
  private final Set<String> fields = words("fields.txt");
  private final Set<String> placePrepositions = words("place-prepositions.txt");

  /**
   * @param more parties that no list of this package holds; theirs comes first where both know a
   *     name
   */
  Gazetteer(List<NamedParty> more) {
    for (NamedParty n : more) {
      byId.put(n.party().id(), n.party());
      Form form = n.party().kind() == Party.Kind.STATE ? Form.NAME : Form.PARTY;
      n.names().forEach(name -> parties.add(name, new Entry(n.party(), form, name)));
      n.demonyms().forEach(name -> parties.add(name, new Entry(n.party(), Form.DEMONYM, name)));
      n.seats().forEach(name -> parties.add(name, new Entry(n.party(), Form.SEAT, name)));
      n.names().stream().filter(n.demonyms()::contains).forEach(attributive::add);
    }
    for (List<String> c : ResourceLines.columns(Gazetteer.class, "states.tsv", 5)) {
      Party state = new Party(c.get(0), c.get(1), Party.Kind.STATE, null);
      byId.put(state.id(), state);
      parties.add(c.get(1), new Entry(state, Form.NAME, c.get(1)));
      add(state, Form.NAME, c.get(2));
      add(state, Form.DEMONYM, c.get(3));
      add(state, Form.SEAT, c.get(4));
    }
    for (List<String> c : ResourceLines.columns(Gazetteer.class, "parties.tsv", 5)) {
      String principal = c.get(4).equals("-") ? null : c.get(4);
      Party party =
          new Party(
              c.get(0), shownName(c.get(2), principal), Party.Kind.valueOf(c.get(1)), principal);
      byId.put(party.id(), party);
      add(party, Form.PARTY, c.get(3));
    }
    for (String place : ResourceLines.of(Gazetteer.class, "places.txt")) {
      Party party = new Party("L:" + SpellingKey.of(place), place, Party.Kind.PLACE, null);
      parties.add(place, new Entry(party, Form.PLACE, place));
    }
    for (List<String> c : ResourceLines.columns(Gazetteer.class, "organs.tsv", 4)) {
      for (int column = 2; column < 4; column++) {
        for (String phrase : c.get(column).split("\\|")) {
          if (!phrase.equals("-")) {
            organs.add(phrase, new Organ(c.get(0), c.get(1), column == 3));
          }
        }
      }
    }
    for (List<String> c : ResourceLines.columns(Gazetteer.class, "titles.tsv", 2)) {
      titles.add(c.get(1), c.get(0).equals("OFFICIAL"));
    }
    for (List<String> c : ResourceLines.columns(Gazetteer.class, "heads.tsv", 2)) {
      if (c.get(0).equals("NONE")) {
        treaties.add(NameWords.fold(c.get(1)));
      } else {
        heads.putIfAbsent(NameWords.fold(c.get(1)), Party.Kind.valueOf(c.get(0)));
      }
    }
    for (List<String> c : ResourceLines.columns(Gazetteer.class, "ambiguous.tsv", 2)) {
      ambiguous.put(NameWords.fold(c.get(0)), Set.of(c.get(1).split("\\|")));
    }
  }

  static Gazetteer shipped() {
    return Holder.SHIPPED;
  }

  private String shownName(String name, @Nullable String principal) {
    Party state = principal == null ? null : byId.get(principal);
    return state == null || state.kind() != Party.Kind.STATE ? name : state.name() + ": " + name;
  }

  private void add(Party party, Form form, String forms) {
    for (String f : forms.split("\\|")) {
      if (!f.equals("-")) {
        parties.add(f, new Entry(party, form, f));
      }
    }
  }

  private static Set<String> words(String resource) {
    return Set.copyOf(ResourceLines.of(Gazetteer.class, resource));
  }

  private static Set<String> fold(Set<String> words) {
    Set<String> folded = new HashSet<>();
    words.forEach(w -> folded.add(NameWords.fold(w)));
    return folded;
  }

  PhraseTable.@Nullable Match<Entry> partyAt(NameWords w, int i) {
    return parties.at(w, i, true);
  }

  PhraseTable.@Nullable Match<Organ> organAt(NameWords w, int i) {
    return organs.at(w, i, false);
  }

  /** A title at {@code i}; the value says whether it names an office. */
  PhraseTable.@Nullable Match<Boolean> titleAt(NameWords w, int i) {
    return titles.at(w, i, true);
  }

  /** The organ {@code code} of a state, under one id and name everywhere. */
  Party organ(Party state, Organ organ) {
    Party known = byId.get(state.id() + "." + organ.code());
    return known != null
        ? known
        : new Party(
            state.id() + "." + organ.code(),
            state.name() + ": " + organ.name(),
            Party.Kind.ORGAN,
            state.id());
  }

  @Nullable Party byId(String id) {
    return byId.get(id);
  }

  /** What a capitalised name with this last word is; null when the word does not say. */
  Party.@Nullable Kind headKind(String word) {
    return heads.get(NameWords.fold(word));
  }

  /** Whether the last word says that no party is named: a treaty, a war, a prize. */
  boolean isThing(String word) {
    return treaties.contains(NameWords.fold(word));
  }

  boolean isFirstName(String word) {
    return firstNames.contains(NameWords.fold(word));
  }

  boolean isNotName(String word) {
    return notNames.contains(word);
  }

  /** Whether a word that names nobody alone opens a longer name: "the Northern Lantern". */
  boolean isQualifier(String word) {
    return qualifiers.contains(word);
  }

  /** "Industry": whether {@code word} is a field that a body's name joins to another. */
  boolean isField(String word) {
    return fields.contains(word);
  }

  boolean isPlacePreposition(String lower) {
    return placePrepositions.contains(lower);
  }

  /** Whether a name also stands before what belongs to it, as "US" does: "US troops". */
  boolean isAttributive(Entry entry) {
    return entry.words().length() <= SHORT || attributive.contains(entry.words());
  }

  /** The words one of which the article must hold for {@code form} to be meant; empty for any. */
  Set<String> witnesses(String form) {
    return ambiguous.getOrDefault(NameWords.fold(form), Set.of());
  }
}

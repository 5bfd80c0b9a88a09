package org.crossread.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.name.Mention.Role;
import org.crossread.text.ContentWords;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.SentenceSplitter;
import org.crossread.text.Span;
import org.crossread.text.StopWords;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds parties, people and places in an article: states with their capitals, demonyms, seats and
 * organs, alliances and agencies by the gazetteer; people by given names, titles, apposition and
 * reporting verbs, and their surnames afterwards; other capitalised names by their last word.
 * Thread-safe; linear in the text.
 */
public final class NameFinder {
  private final Gazetteer gazetteer = Gazetteer.shipped();

  /** What was found before the whole article is known. */
  private sealed interface Found {
    Span span();

    Role role();

    record Known(Span span, Role role, Party party) implements Found {}

    record Bare(Span span, Role role, Gazetteer.Organ organ) implements Found {}

    record Person(Span span, Role role, People.Name name, @Nullable String principal)
        implements Found {}

    /** A single capitalised word that is a person only if the article names one so. */
    record Perhaps(Span span, Role role, String word, boolean opens) implements Found {}

    record Other(Span span, Role role, String words, Party.Kind kind) implements Found {}
  }

  /** Mentions in text order, not overlapping. The same party has the same id everywhere. */
  public List<Mention> find(Text text, List<Sentence> sentences) {
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
    return resolved(found);
  }

  private List<Mention> resolved(List<Found> found) {
    People people = new People();
    Map<String, Set<String>> organs = new HashMap<>();
    for (Found f : found) {
      if (f instanceof Found.Person p) {
        people.learn(p.name(), p.principal());
      } else if (f instanceof Found.Known k && k.party().kind() == Party.Kind.ORGAN) {
        String id = k.party().id();
        organs.computeIfAbsent(id.substring(id.indexOf('.') + 1), c -> new TreeSet<>()).add(id);
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (Found f : found) {
      Party party = party(f, people, organs);
      if (party != null) {
        mentions.add(new Mention(f.span(), party, f.role()));
      }
    }
    return List.copyOf(mentions);
  }

  private @Nullable Party party(Found f, People people, Map<String, Set<String>> organs) {
    return switch (f) {
      case Found.Known k -> k.party();
      case Found.Person p -> people.party(p.name());
      case Found.Bare b -> bare(b.organ(), organs);
      case Found.Perhaps p ->
          people.knowsSurname(p.word())
              ? people.party(new People.Name(List.of(p.word())))
              : p.opens()
                  ? null
                  : other(
                      p.word(),
                      p.role() == Role.PLACE ? Party.Kind.PLACE : Party.Kind.ORGANISATION);
      case Found.Other o -> other(o.words(), o.kind());
    };
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

  /** Reads one sentence. */
  private static final class NameScan {
    /** Longer runs of capitalised words are headings, not names. */
    private static final int MOST_RUN = 8;

    /** How far behind a name its apposition is looked for, in tokens. */
    private static final int APPOSITION = 8;

    private static final Set<String> PARTICLES =
        Set.of(
            "van", "von", "de", "der", "den", "di", "da", "del", "al", "bin", "ibn", "la", "du",
            "dos");
    private static final Set<String> SAY = reportingVerbs();
    private static final Set<String> MODIFIERS =
        Set.of(
            "deputy",
            "acting",
            "former",
            "state",
            "new",
            "own",
            "then",
            "senior",
            "top",
            "outgoing",
            "first",
            "federal",
            "national",
            "assistant",
            "permanent",
            "chief",
            "two",
            "three",
            "several",
            "unnamed",
            "other",
            "local");
    private static final Set<String> OPENERS =
        Set.copyOf(ResourceLines.of(SentenceSplitter.class, "sentence-openers.txt"));

    private static Set<String> reportingVerbs() {
      Set<String> verbs = new HashSet<>(Set.of("who", "tweeted", "testified"));
      for (String line : ResourceLines.of(ContentWords.class, "reporting-verbs.txt")) {
        verbs.addAll(List.of(line.split("[\\s,]+")));
      }
      return Set.copyOf(verbs);
    }

    private final Gazetteer gazetteer;
    private final NameWords w;
    private final Set<String> article;

    NameScan(Gazetteer gazetteer, NameWords w, Set<String> article) {
      this.gazetteer = gazetteer;
      this.w = w;
      this.article = article;
    }

    void scan(List<Found> found) {
      int i = 0;
      while (i < w.size()) {
        int next = w.isCapital(i) || gazetteer.partyAt(w, i) != null ? at(i, found) : i + 1;
        i = Math.max(i + 1, next);
      }
    }

    /** Reads what begins at token {@code i}; the token after it. */
    private int at(int i, List<Found> found) {
      PhraseTable.Match<Gazetteer.Entry> known = gazetteer.partyAt(w, i);
      if (known != null && isMeant(known, i)) {
        int thing = thing(i + known.length());
        return thing > 0 ? thing : known(i, known, found);
      }
      PhraseTable.Match<Boolean> title = gazetteer.titleAt(w, i);
      if (title != null && w.isCapital(i + title.length())) {
        int end = person(i + title.length(), null, found);
        if (end > 0) {
          return end;
        }
      }
      PhraseTable.Match<Gazetteer.Organ> organ = gazetteer.organAt(w, i);
      if (organ != null
          && !w.heading()
          && organ.length() > 1
          && w.isCapital(i + organ.length() - 1)) {
        int after = i + organ.length();
        if (organ.value().office()) {
          int end = person(after, null, found);
          if (end > 0) {
            return end;
          }
        }
        Party state = following(after);
        found.add(
            state == null
                ? new Found.Bare(w.span(i, after), role(i), organ.value())
                : new Found.Known(
                    w.span(i, after), role(i), gazetteer.organ(state, organ.value())));
        return after;
      }
      return run(i, found);
    }

    /** "of Norway", "in Oslo": the state of an organ named before it. */
    private @Nullable Party following(int i) {
      if (!w.folded(i).equals("of") && !w.folded(i).equals("in")) {
        return null;
      }
      int at = w.folded(i + 1).equals("the") ? i + 2 : i + 1;
      PhraseTable.Match<Gazetteer.Entry> m = gazetteer.partyAt(w, at);
      return m != null
              && m.value().party().kind() == Party.Kind.STATE
              && m.value().form() != Gazetteer.Form.DEMONYM
          ? m.value().party()
          : null;
    }

    private boolean isMeant(PhraseTable.Match<Gazetteer.Entry> m, int i) {
      String words = m.value().words();
      Set<String> witnesses = gazetteer.witnesses(words);
      if (!witnesses.isEmpty() && witnesses.stream().noneMatch(article::contains)) {
        return false;
      }
      int end = i + m.length();
      boolean single = m.length() == 1;
      if (single
          && gazetteer.isFirstName(w.text(i - 1))
          && w.isCapital(i - 1)
          && m.value().form() != Gazetteer.Form.DEMONYM) {
        return false;
      }
      if (single && gazetteer.isFirstName(w.text(i)) && w.isCapital(end)) {
        return false;
      }
      Gazetteer.Form form = m.value().form();
      boolean longer =
          w.isCapital(end)
              && !w.heading()
              && !w.touches(end - 1)
              && (form == Gazetteer.Form.NAME
                  || form == Gazetteer.Form.SEAT
                  || form == Gazetteer.Form.PARTY
                  || form == Gazetteer.Form.PLACE);
      return !longer
          || gazetteer.headKind(w.text(runEnd(end) - 1)) == null
          || gazetteer.organAt(w, end) != null;
    }

    /** The end of capitalised words from {@code i} on whose last one names a thing; else 0. */
    private int thing(int i) {
      int end = runEnd(i);
      return end > i && gazetteer.isThing(w.text(end - 1)) ? end : 0;
    }

    private int runEnd(int from) {
      int end = from;
      while (end < w.size() && end - from < MOST_RUN && w.isCapital(end)) {
        end++;
      }
      return end;
    }

    private int known(int i, PhraseTable.Match<Gazetteer.Entry> m, List<Found> found) {
      Party party = m.value().party();
      Gazetteer.Form form = m.value().form();
      int end = i + m.length();
      int after = w.afterPossessive(end);
      boolean possessive = after > end;
      if (party.kind() == Party.Kind.STATE
          && (possessive || form == Gazetteer.Form.DEMONYM || form == Gazetteer.Form.NAME)) {
        int at = after;
        for (int k = 0;
            k < 2 && MODIFIERS.contains(w.folded(at)) && gazetteer.organAt(w, at) == null;
            k++) {
          at++;
        }
        PhraseTable.Match<Gazetteer.Organ> organ = gazetteer.organAt(w, at);
        if (organ != null
            && (possessive
                || form == Gazetteer.Form.DEMONYM
                || w.isCapital(at)
                || m.value().words().length() <= 4)) {
          int stop = at + organ.length();
          int person = organ.value().office() ? person(stop, party.id(), found) : 0;
          if (person > 0) {
            found.add(found.size() - 1, new Found.Known(w.span(i, end), Role.MODIFIER, party));
            return person;
          }
          int comma =
              organ.value().office() && w.text(stop).equals(",")
                  ? person(stop + 1, party.id(), found)
                  : 0;
          Party named = gazetteer.organ(party, organ.value());
          Found mention = new Found.Known(w.span(i, stop), role(i), named);
          if (comma > 0) {
            found.add(found.size() - 1, mention);
            return comma;
          }
          found.add(mention);
          return stop;
        }
        PhraseTable.Match<Boolean> title = gazetteer.titleAt(w, after);
        if (title != null && w.isCapital(after + title.length())) {
          int person = person(after + title.length(), party.id(), found);
          if (person > 0) {
            found.add(found.size() - 1, new Found.Known(w.span(i, end), Role.MODIFIER, party));
            return person;
          }
        }
      }
      Role role =
          form == Gazetteer.Form.DEMONYM && !isPeople(i, end)
              ? Role.MODIFIER
              : form == Gazetteer.Form.PLACE ? Role.PLACE : role(i);
      found.add(new Found.Known(w.span(i, end), role, party));
      return end;
    }

    /** A demonym that stands for the people: "Norwegians", "the Danes said". */
    private boolean isPeople(int i, int end) {
      return w.folded(end - 1).endsWith("s") && !w.folded(end - 1).endsWith("ss")
          || w.folded(i - 1).equals("the") && SAY.contains(w.folded(end));
    }

    private Role role(int i) {
      int before = w.folded(i - 1).equals("the") ? i - 2 : i - 1;
      return gazetteer.isPlacePreposition(w.folded(before)) ? Role.PLACE : Role.ACTOR;
    }

    /**
     * The name of a person at {@code i}, known to be one by what stands before; its end, else 0.
     */
    private int person(int i, @Nullable String principal, List<Found> found) {
      int end = nameEnd(i);
      if (end == i || end - i > 5 || !w.isWord(end - 1)) {
        return 0;
      }
      String lastWord = w.text(end - 1);
      if (gazetteer.headKind(lastWord) != null && end - i > 1
          || gazetteer.isThing(lastWord)
          || gazetteer.isNotName(lastWord)
          || end - i == 1 && StopWords.contains(w.folded(i))) {
        return 0;
      }
      List<String> words = words(i, end);
      if (words.isEmpty()) {
        return 0;
      }
      String stated = principal != null ? principal : apposition(end);
      found.add(new Found.Person(w.span(i, end), Role.ACTOR, new People.Name(words), stated));
      return end;
    }

    /** Name words without initials' dots and hyphens: "Jean-Luc", "O'Brien" are one word each. */
    private List<String> words(int from, int to) {
      List<String> words = new ArrayList<>();
      for (int i = from; i < to; i++) {
        boolean joins =
            i > from && w.touches(i - 1) && (w.isHyphen(i - 1) || w.isApostrophe(i - 1));
        if (!w.isWord(i)) {
          if ((w.isHyphen(i) || w.isApostrophe(i)) && !words.isEmpty()) {
            words.set(words.size() - 1, words.getLast() + w.text(i));
          }
        } else if (joins && !words.isEmpty()) {
          words.set(words.size() - 1, words.getLast() + w.text(i));
        } else if (w.text(i).length() > 1 || words.isEmpty()) {
          words.add(w.text(i));
        }
      }
      return words;
    }

    /** The end of a run of name words from {@code i}: capitals, initials, particles, hyphens. */
    private int nameEnd(int i) {
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

    /** The state or alliance that the apposition behind a name gives. */
    private @Nullable String apposition(int end) {
      if (!w.text(end).equals(",")) {
        return null;
      }
      boolean office = false;
      String principal = null;
      for (int i = end + 1;
          i < Math.min(w.size(), end + APPOSITION)
              && w.isWord(i) | w.isApostrophe(i) | w.isHyphen(i);
          i++) {
        office |= gazetteer.organAt(w, i) != null || Roles.contains(w.folded(i));
        PhraseTable.Match<Gazetteer.Entry> m = gazetteer.partyAt(w, i);
        if (m != null && principal == null && role(i) != Role.PLACE) {
          principal = m.value().party().root();
        }
      }
      return office ? principal : null;
    }

    /** A run of capitalised words that no resource names. */
    private int run(int i, List<Found> found) {
      if (w.opens(i) && (StopWords.contains(w.folded(i)) || OPENERS.contains(w.text(i)))
          || gazetteer.isNotName(w.text(i))
          || w.heading() && StopWords.contains(w.folded(i))) {
        return i + 1;
      }
      int end = nameEnd(i);
      String lastWord = w.text(end - 1);
      if (w.heading()) {
        return heading(i, end, found);
      }
      if (gazetteer.isThing(lastWord)) {
        return end;
      }
      for (int k = i + 1; k + 1 < end; k++) {
        if (gazetteer.isFirstName(w.text(k))
            && !gazetteer.isFirstName(w.text(k - 1))
            && w.isCapital(k + 1)
            && gazetteer.headKind(lastWord) == null) {
          end = k;
          lastWord = w.text(end - 1);
          if (Roles.contains(w.folded(k - 1))) {
            return k;
          }
          break;
        }
      }
      int size = words(i, end).size();
      boolean given = gazetteer.isFirstName(w.text(i)) && size > 1;
      Party.Kind head = gazetteer.headKind(lastWord);
      if (head == Party.Kind.ORGANISATION) {
        int linked = linked(end);
        if (linked > end) {
          found.add(
              new Found.Other(
                  w.span(i, linked), role(i), w.joined(i, linked), Party.Kind.ORGANISATION));
          return linked;
        }
      }
      String words = w.joined(i, end);
      if (head == null && size > 1 && size < 5 && (given || isPersonByContext(i, end))) {
        return Math.max(end, person(i, null, found));
      }
      if (size == 1 && head == null) {
        if (w.text(i).length() > 1
            && !CALENDAR.contains(w.text(i))
            && !StopWords.contains(w.folded(i))) {
          found.add(new Found.Perhaps(w.span(i, end), role(i), w.text(i), w.opens(i)));
        }
        return end;
      }
      if (size == 1 && (w.opens(i) || head != null)) {
        return end;
      }
      Party.Kind kind =
          head != null ? head : role(i) == Role.PLACE ? Party.Kind.PLACE : Party.Kind.ORGANISATION;
      if (kind == Party.Kind.PLACE && role(i) != Role.PLACE && head == null) {
        kind = Party.Kind.ORGANISATION;
      }
      found.add(
          new Found.Other(
              w.span(i, end), kind == Party.Kind.PLACE ? Role.PLACE : role(i), words, kind));
      return end;
    }

    private static final Set<String> CALENDAR =
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

    /** In a heading of capitals only people by given name are told apart; their surnames later. */
    private int heading(int i, int end, List<Found> found) {
      if (gazetteer.isFirstName(w.text(i))
          && w.isCapital(i + 1)
          && i + 2 <= end
          && !StopWords.contains(w.folded(i + 1))) {
        return i + 1;
      }
      if (w.text(i).length() > 2) {
        found.add(new Found.Perhaps(w.span(i, i + 1), role(i), w.text(i), true));
      }
      return i + 1;
    }

    /** "Union of Icelandic Boat Owners": an organisation goes on behind "of" and "for". */
    private int linked(int end) {
      int at = end;
      for (int k = 0; k < 2; k++) {
        if (!w.folded(at).equals("of") && !w.folded(at).equals("for")) {
          break;
        }
        int next = w.folded(at + 1).equals("the") ? at + 2 : at + 1;
        int stop = runEnd(next);
        if (stop == next) {
          break;
        }
        at = stop;
      }
      return at;
    }

    /** Whether what stands around two or more capitalised words makes them a person. */
    private boolean isPersonByContext(int i, int end) {
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
  }
}

package org.crossread.name;

import java.util.List;
import java.util.Set;
import org.crossread.name.Mention.Role;
import org.crossread.text.ResourceLines;
import org.crossread.text.SentenceSplitter;
import org.crossread.text.StopWords;
import org.jspecify.annotations.Nullable;

/** Reads one sentence. */
final class NameScan {

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

  /** Short forms that begin another name: "Fellow St. Annes fishermen" name no Fellow St. */
  private static final Set<String> NO_SURNAMES =
      Set.of("st", "mt", "ft", "sen", "sens", "rep", "reps", "gov");

  private static final Set<String> OPENERS =
      Set.copyOf(ResourceLines.of(SentenceSplitter.class, "sentence-openers.txt"));

  private final Gazetteer gazetteer;
  private final NameWords w;
  private final Set<String> article;
  private final NameRuns runs;

  NameScan(Gazetteer gazetteer, NameWords w, Set<String> article) {
    this.gazetteer = gazetteer;
    this.w = w;
    this.article = article;
    this.runs = new NameRuns(gazetteer, w);
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
      int thing = runs.thing(i + known.length());
      return thing > 0 ? thing : known(i, known, found);
    }
    PhraseTable.Match<Boolean> title = gazetteer.titleAt(w, i);
    if (title != null && w.isCapital(i + title.length())) {
      int end = person(i + title.length(), null, found, NameRuns.titleGender(w.folded(i)), false);
      if (end > 0) {
        return end;
      }
    }
    PhraseTable.Match<Gazetteer.Organ> organ = gazetteer.organAt(w, i);
    if (organ != null
        && !w.heading()
        && organ.length() > 1
        && w.isCapital(i + organ.length() - 1)
        && !isJoined(i, organ.length())) {
      int after = i + organ.length();
      if (organ.value().office() && runs.mayOpen(after)) {
        int end = person(after, null, found);
        if (end > 0) {
          return end;
        }
      }
      Party state = following(after);
      found.add(
          state == null
              ? new Found.Bare(w.span(i, after), runs.role(i), organ.value())
              : new Found.Known(
                  w.span(i, after), runs.role(i), gazetteer.organ(state, organ.value())));
      return after;
    }
    return run(i, found);
  }

  /** "Ministry of Trade and Industry": more than the organ that its first words name. */
  private boolean isJoined(int i, int length) {
    return w.isCapital(i)
        && gazetteer.headKind(w.text(i)) == Party.Kind.ORGANISATION
        && runs.joined(i + length) > i + length;
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
        || gazetteer.headKind(w.text(runs.runEnd(end) - 1)) == null
        || gazetteer.organAt(w, end) != null;
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
              || gazetteer.isAttributive(m.value()))) {
        int stop = at + organ.length();
        int person =
            organ.value().office() && runs.mayOpen(stop) ? person(stop, party.id(), found) : 0;
        if (person > 0) {
          found.add(found.size() - 1, new Found.Known(w.span(i, end), Role.MODIFIER, party));
          return person;
        }
        int comma =
            organ.value().office() && w.text(stop).equals(",") && !runs.isMany(stop - 1)
                ? person(stop + 1, party.id(), found)
                : 0;
        Party named = gazetteer.organ(party, organ.value());
        Found mention = new Found.Known(w.span(i, stop), runs.role(i), named);
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
            : form == Gazetteer.Form.PLACE ? Role.PLACE : runs.role(i);
    found.add(new Found.Known(w.span(i, end), role, party));
    return end;
  }

  /** A demonym that stands for the people: "Norwegians", "the Danes said". */
  private boolean isPeople(int i, int end) {
    return w.folded(end - 1).endsWith("s") && !w.folded(end - 1).endsWith("ss")
        || w.folded(i - 1).equals("the") && NameRuns.SAY.contains(w.folded(end));
  }

  /** The name of a person at {@code i}, known to be one by what stands before; its end, else 0. */
  private int person(int i, @Nullable String principal, List<Found> found) {
    return person(i, principal, found, Gender.UNKNOWN, false);
  }

  private int person(
      int i, @Nullable String principal, List<Found> found, Gender gender, boolean guessed) {
    int end = runs.nameEnd(i);
    if (end == i || end - i > 5 || !w.isWord(end - 1)) {
      return 0;
    }
    String lastWord = w.text(end - 1);
    if (gazetteer.headKind(lastWord) != null && end - i > 1
        || gazetteer.isThing(lastWord)
        || gazetteer.isNotName(lastWord)
        || Roles.contains(lastWord)
        || NO_SURNAMES.contains(w.folded(end - 1))
        || end - i == 1 && StopWords.contains(w.folded(i))) {
      return 0;
    }
    List<String> words = runs.words(i, end);
    if (words.isEmpty()) {
      return 0;
    }
    String stated = principal != null ? principal : runs.apposition(end);
    found.add(
        new Found.Person(
            w.span(i, end), Role.ACTOR, new People.Name(words), stated, gender, guessed));
    return end;
  }

  /** A run of capitalised words that no resource names. */
  private int run(int i, List<Found> found) {
    if (w.opens(i) && (StopWords.contains(w.folded(i)) || OPENERS.contains(w.text(i)))
        || gazetteer.isNotName(w.text(i)) && !runs.isQualified(i)
        || w.heading() && StopWords.contains(w.folded(i))) {
      return i + 1;
    }
    int end = runs.nameEnd(i);
    String lastWord = w.text(end - 1);
    if (w.heading()) {
      return heading(i, end, found);
    }
    int fielded = runs.fielded(end);
    if (fielded > 0) {
      found.add(
          new Found.Other(
              w.span(i, fielded), runs.role(i), w.joined(i, fielded), Party.Kind.ORGANISATION));
      return fielded;
    }
    if (gazetteer.isThing(lastWord)) {
      return runs.subject(end);
    }
    int titled = runs.titledPerson(i, end);
    if (titled > i) {
      return titled;
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
    int size = runs.words(i, end).size();
    boolean given = gazetteer.isFirstName(w.text(i)) && size > 1;
    Party.Kind head = gazetteer.headKind(lastWord);
    if (head == Party.Kind.ORGANISATION) {
      int linked = runs.linked(end);
      if (linked > end) {
        found.add(
            new Found.Other(
                w.span(i, linked), runs.role(i), w.joined(i, linked), Party.Kind.ORGANISATION));
        return linked;
      }
    }
    String words = w.joined(i, end);
    if (head == null && size > 1 && size < 5 && (given || runs.isPersonByContext(i, end))) {
      return Math.max(end, person(i, null, found, Gender.UNKNOWN, !given));
    }
    if (size == 1 && head == null) {
      if (w.text(i).length() > 1
          && !NameRuns.CALENDAR.contains(w.text(i))
          && !StopWords.contains(w.folded(i))) {
        found.add(new Found.Perhaps(w.span(i, end), runs.role(i), w.text(i), w.opens(i), false));
      }
      return end;
    }
    if (size == 1 && (w.opens(i) || head != null)) {
      return end;
    }
    Party.Kind kind =
        head != null
            ? head
            : runs.role(i) == Role.PLACE ? Party.Kind.PLACE : Party.Kind.ORGANISATION;
    if (kind == Party.Kind.PLACE && runs.role(i) != Role.PLACE && head == null) {
      kind = Party.Kind.ORGANISATION;
    }
    if (head == null
        && kind == Party.Kind.ORGANISATION
        && size < 4
        && !w.folded(i - 1).equals("the")) {
      found.add(new Found.Unknown(w.span(i, end), runs.role(i), words, runs.words(i, end)));
      return end;
    }
    found.add(
        new Found.Other(
            w.span(i, end), kind == Party.Kind.PLACE ? Role.PLACE : runs.role(i), words, kind));
    return end;
  }

  /** In a heading of capitals only people by given name are told apart; their surnames later. */
  private int heading(int i, int end, List<Found> found) {
    if (gazetteer.isFirstName(w.text(i))
        && w.isCapital(i + 1)
        && i + 2 <= end
        && !StopWords.contains(w.folded(i + 1))) {
      return i + 1;
    }
    if (w.text(i).length() > 2) {
      found.add(new Found.Perhaps(w.span(i, i + 1), runs.role(i), w.text(i), true, false));
    }
    return i + 1;
  }
}

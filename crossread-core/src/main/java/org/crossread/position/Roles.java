package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/** Who stands in which place of a segment: subject, owner of a noun, addressee. */
final class Roles {
  private static final Set<String> PRONOUNS =
      Set.of("it", "they", "we", "i", "he", "she", "our", "its", "their", "his", "her", "us");
  private static final Set<String> JOINS =
      Set.of("and", "or", ",", "the", "its", "their", "allies", "other", "as", "well", "both");

  private static final Set<String> UNDERGOES =
      Set.of("of", "into", "in", "on", "against", "to", "with", "from");

  private static final Set<String> AGENTS = Set.copyOf(ResourceLines.of(Roles.class, "agents.txt"));

  /** Stems of words for those who speak for a body. */
  private static final Set<String> OFFICES =
      Set.of(
          "govern",
          "minist",
          "offici",
          "opposit",
          "rebel",
          "militari",
          "armi",
          "deleg",
          "parti",
          "particip",
          "negoti",
          "spokesman",
          "spokeswoman",
          "parliament",
          "presid",
          "minister",
          "union",
          "council",
          "commiss",
          "protest",
          "polic",
          "author",
          "countri",
          "nation",
          "repres",
          "speaker");

  private Roles() {}

  /**
   * What stands before a verb.
   *
   * @param parties named in it, in text order
   * @param head whether the first of them is the subject itself rather than the owner of it
   * @param pronoun whether it opens with a pronoun
   */
  record Subject(int from, List<Party> parties, boolean head, boolean pronoun) {
    @Nullable Party first() {
      return parties.isEmpty() ? null : parties.getFirst();
    }

    boolean is(@Nullable Party party) {
      return party != null && !parties.isEmpty() && parties.getFirst().root().equals(party.root());
    }
  }

  /** The subject in words {@code [from, verb)}. */
  static Subject subject(Line line, int from, int verb) {
    List<Party> parties = new ArrayList<>();
    boolean head = false;
    boolean pronoun = false;
    int first = -1;
    int last = from;
    for (int i = from; i < verb; i++) {
      ActWord w = line.word(i);
      if (w.isMark() || w.lower().equals("that") || w.lower().equals("and")) {
        continue;
      }
      if (first < 0) {
        first = i;
        pronoun = PRONOUNS.contains(w.lower()) && w.mention() == null;
      }
      if (w.isParty()) {
        if (parties.isEmpty()) {
          head = isHead(line, i, verb);
          add(parties, w.mention());
          last = i;
        } else if (joined(line, last + 1, i)) {
          add(parties, w.mention());
          last = i;
        } else if (!head) {
          add(parties, w.mention());
        }
      }
    }
    if (!head && !parties.isEmpty() && !Collectives.isService(parties.getFirst())) {
      int end = verb - 1;
      while (end > from && (line.word(end).isMark() || line.word(end).tag() == Tag.ADV)) {
        end--;
      }
      Mention mention = end < from ? null : line.word(end).mention();
      if (mention != null && Collectives.isService(mention.party())) {
        parties.remove(mention.party()); // "White House officials"
        head = true;
      } else if (mention != null && mention.role() == Mention.Role.ACTOR && !isOf(line, end)) {
        if (mention.party().kind() == Party.Kind.PERSON
            && isOwnerOf(line, parties.getFirst(), mention)) {
          parties.removeFirst();
        }
        parties.remove(mention.party());
        parties.addFirst(mention.party()); // "the American envoy Ada Lund": the name acts
        head = true;
      } else if (end >= from) {
        head = AGENTS.contains(line.lower(end)); // "a Norwegian court" acts for its state
      }
    }
    return new Subject(first < 0 ? from : first, parties, head, pronoun);
  }

  /** "The American envoy Ada Lund", "Norland's minister Ada Lund": not both act. */
  private static boolean isOwnerOf(Line line, Party party, Mention mention) {
    for (int i = line.at(mention.span().start()) - 1; i >= 0; i--) {
      Mention m = line.word(i).mention();
      if (m != null && m.party().equals(party)) {
        return m.role() == Mention.Role.MODIFIER || line.lower(i + 1).startsWith("'");
      }
      if (line.word(i).isMark() && !line.lower(i).startsWith("'") || line.lower(i).equals("and")) {
        return false;
      }
    }
    return false;
  }

  /** "The capital of Norway": what follows a preposition is no subject. */
  private static boolean isOf(Line line, int i) {
    String before = line.lower(i - 1).equals("the") ? line.lower(i - 2) : line.lower(i - 1);
    return UNDERGOES.contains(before) || before.equals("by") || before.equals("for");
  }

  private static void add(List<Party> parties, @Nullable Mention mention) {
    if (mention != null && !parties.contains(mention.party())) {
      parties.add(mention.party());
    }
  }

  /** Whether nothing after the name makes another word the subject. */
  private static boolean isHead(Line line, int i, int verb) {
    ActWord w = line.word(i);
    if (w.mention() != null && w.mention().role() == Mention.Role.MODIFIER) {
      return false;
    }
    String before = line.lower(i - 1).equals("the") ? line.lower(i - 2) : line.lower(i - 1);
    if (before.equals("with")
        || before.equals("in")
        || before.equals("by")
        || (before.equals("from") || before.equals("of")) && !isAgentFrom(line, i)) {
      return false;
    }
    String next = line.lower(i + 1);
    boolean noun =
        i + 1 < verb && line.word(i + 1).isNominal() && line.word(i + 1).mention() == null;
    return !next.equals("'s") && !next.equals("'") && !noun;
  }

  /**
   * "The delegation from Norland", "the king of Norland" act for it; a clock from there does not.
   */
  private static boolean isAgentFrom(Line line, int i) {
    int from = line.lower(i - 1).equals("the") ? i - 2 : i - 1;
    boolean links = line.lower(from).equals("from") || line.lower(from).equals("of");
    return links && from > 0 && AGENTS.contains(line.lower(from - 1));
  }

  /** "The government of Norland and ...": the state for which the noun that opens acts. */
  static @Nullable Party actingFor(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      Mention m = line.word(i).mention();
      if (m != null) {
        boolean state = m.party().kind() == Party.Kind.STATE;
        return state && isAgentFrom(line, i) && line.word(i).isParty() ? m.party() : null;
      }
    }
    return null;
  }

  /** Whether only words that join names stand between. */
  private static boolean joined(Line line, int from, int to) {
    boolean joins = false;
    for (int i = from; i < to; i++) {
      String lower = line.lower(i);
      boolean quality = line.word(i).tag() == Tag.ADJ; // "and the tired, angry Norland"
      boolean office = AGENTS.contains(lower) || AGENTS.contains(line.lower(i - 1)); // "of Norland"
      if (!JOINS.contains(lower) && !(joins && (quality || office && !line.word(i).isVerb()))) {
        return false;
      }
      joins |= lower.equals("and"); // behind a comma it may be who somebody is
    }
    return true;
  }

  /**
   * The parties first named in {@code [from, to)} other than {@code actor}, joined ones with it.
   */
  static List<Party> named(Line line, int from, int to, @Nullable Party actor) {
    List<Party> named = new ArrayList<>();
    int last = -1;
    for (int i = from; i < to; i++) {
      Mention m = line.word(i).mention();
      if (m == null || m.role() == Mention.Role.PLACE || isIdle(m.party())) {
        continue;
      }
      boolean own = actor != null && m.party().root().equals(actor.root());
      if (own) {
        continue;
      }
      if (named.isEmpty() || joined(line, last + 1, i)) {
        add(named, m);
        last = i;
      } else {
        break;
      }
    }
    return named;
  }

  /**
   * As {@link #named}, without those to whom the thing that is denied happens ("an invasion of
   * Ukraine").
   */
  static List<Party> accusers(Line line, int from, int to, @Nullable Party actor) {
    for (int i = from; i < to; i++) {
      ActWord w = line.word(i);
      String before = line.lower(i - 1).equals("the") ? line.lower(i - 2) : line.lower(i - 1);
      boolean other =
          w.isParty()
              && w.mention() != null
              && (actor == null || !w.mention().party().root().equals(actor.root()));
      if (other && !UNDERGOES.contains(before)) {
        return named(line, i, to, actor);
      }
    }
    return List.of();
  }

  /**
   * As {@link #named}, but not out of a clause that only tells more of the object ("guarantees that
   * Ukraine ...").
   */
  static List<Party> addressees(Line line, int from, int to, @Nullable Party actor) {
    int end = to;
    for (int i = from + 2; i < to; i++) {
      if (line.lower(i).equals("that") || line.lower(i).equals("which")) {
        end = i;
        break;
      }
    }
    return named(line, from, end, actor);
  }

  /** The state at which something is fired: its name or seat right behind the words of the act. */
  static List<Party> struck(Line line, int from, int to, @Nullable Party actor) {
    int i = line.lower(from).equals("at") || line.lower(from).equals("the") ? from + 1 : from;
    Mention m = i < to ? line.word(i).mention() : null;
    boolean other =
        m != null
            && m.party().kind() == Party.Kind.STATE
            && (actor == null || !m.party().root().equals(actor.root()));
    return other && m != null ? List.of(m.party()) : List.of();
  }

  /** A name of which nothing tells that it can act. */
  static boolean isIdle(Party party) {
    return party.kind() == Party.Kind.PLACE || party.id().startsWith("O:");
  }

  /** Whether a party can take a position by itself. */
  static boolean isPolitical(@Nullable Party party) {
    if (party == null) {
      return false;
    }
    return switch (party.kind()) {
      case STATE, ORGAN, ALLIANCE, PERSON, ORGANISATION -> true;
      case GROUP -> !party.id().startsWith("G:") || isOffice(party);
      case AGENCY, PLACE -> false;
    };
  }

  /** Whether a party is a state, what acts for it, or an alliance. */
  static boolean isState(@Nullable Party party) {
    return party != null
        && switch (party.kind()) {
          case STATE, ORGAN, ALLIANCE -> true;
          case PERSON, ORGANISATION, GROUP, AGENCY, PLACE -> false;
        };
  }

  /** Who owns the noun at {@code noun}: "the US proposal", "Russia's demands", "its offer". */
  static @Nullable Party owner(Line line, int noun, @Nullable Party own) {
    for (int i = noun - 1; i >= 0 && i >= noun - 4; i--) {
      ActWord w = line.word(i);
      if (w.isParty() && w.mention() != null) {
        return w.mention().party();
      }
      if (w.lower().equals("its")
          || w.lower().equals("their")
          || w.lower().equals("our")
          || w.lower().equals("his")
          || w.lower().equals("her")) {
        return own;
      }
      boolean between =
          w.isMark() && !w.lower().equals(",")
              || w.lower().equals("'s")
              || w.tag() == Tag.ADJ
              || w.tag() == Tag.NOUN;
      if (!between) {
        return null;
      }
    }
    return null;
  }

  /** Whether a group is told by the word of its office. */
  private static boolean isOffice(Party party) {
    boolean writers =
        party.name().toLowerCase(Locale.ROOT).contains("author")
            && !party.name().toLowerCase(Locale.ROOT).contains("authorit");
    for (String word : party.id().substring(2).split(" ")) {
      if (OFFICES.contains(word) && !(writers && word.equals("author"))) {
        return true;
      }
    }
    return false;
  }
}

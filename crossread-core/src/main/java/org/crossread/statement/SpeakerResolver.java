package org.crossread.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.name.Roles;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Says who a source is. Names resolve to their party; "the ministry" and "the official" to the
 * latest source with that word; a paper to who issued it; a pronoun to the latest speaker that
 * agrees with it, never across two states; anything else is a group by its own words. Sources are
 * given in text order; one object serves one article.
 */
final class SpeakerResolver {
  private static final Set<String> PERSONAL = Set.of("he", "she");
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "it", "they", "who", "i", "we", "you", "this", "that", "one", "both", "all",
          "his", "her", "their", "its");

  /** Words in front of a source that are no part of its name. */
  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "some",
          "one", "another");

  private static final Set<String> COMPLEMENT =
      Set.of("of", "on", "in", "about", "with", "against", "to", "between", "over");

  private static final Set<String> RECEIVES =
      Set.of(
          "to", "for", "with", "against", "of", "on", "at", "from", "between", "and", "than",
          "about", "over");

  /** A source of more words is cut to these for its group name. */
  private static final int MOST_NAME = 8;

  private final String characters;
  private final List<Sentence> sentences;
  private final List<Mention> mentions;
  private final Map<String, Party> byHead = new HashMap<>();
  private @Nullable Party last;
  private @Nullable Party lastPerson;
  private int lastParagraph = -1;
  private @Nullable Party issuer;
  private boolean issuerKnown;

  SpeakerResolver(String characters, List<Sentence> sentences, List<Mention> mentions) {
    this.characters = characters;
    this.sentences = sentences;
    this.mentions = mentions;
  }

  /** Whose words a statement without a source of its own are. */
  enum Inherits {
    NOTHING,
    LAST,
    SUBJECT
  }

  /**
   * The speaker of the next statement; null when left open.
   *
   * @param source null for a statement without a source of its own
   * @param paragraph number of its paragraph
   * @param at where the statement begins
   * @param inherits what a statement without a source takes its speaker from
   */
  @Nullable Party speaker(@Nullable Span source, int paragraph, int at, Inherits inherits) {
    Party speaker = resolve(source, paragraph, at, inherits);
    if (speaker != null) {
      last = speaker;
      lastParagraph = paragraph;
      if (speaker.kind() == Party.Kind.PERSON) {
        lastPerson = speaker;
      }
      if (source != null) {
        remember(source, speaker);
      }
    }
    return speaker;
  }

  private @Nullable Party resolve(@Nullable Span source, int paragraph, int at, Inherits inherits) {
    if (source == null) {
      return switch (inherits) {
        case NOTHING -> null;
        case LAST -> paragraph - lastParagraph <= 1 ? last : null;
        case SUBJECT -> subject(at);
      };
    }
    List<Token> words =
        Tokenizer.tokens(characters, source).stream().filter(Token::isWord).toList();
    if (words.isEmpty()) {
      return null;
    }
    String first = words.getFirst().text().toLowerCase(Locale.ROOT);
    if (words.size() == 1 && PRONOUNS.contains(first)) {
      return pronoun(first, paragraph, at);
    }
    if (Relays.document(characters, source) != null) {
      return issuer(source);
    }
    Party named = named(source);
    if (named != null) {
      return named;
    }
    boolean definite = first.equals("the") || first.equals("this") || first.equals("that");
    if (definite) {
      Party same = byHead.get(head(words));
      if (same != null) {
        return same;
      }
    }
    return group(words);
  }

  /** The first actor of the sentence before {@code at}. */
  private @Nullable Party subject(int at) {
    for (Mention m : mentions) {
      if (m.span().end() <= at
          && m.role() == Mention.Role.ACTOR
          && sameSentence(m.span().start(), at)
          && !isReceiver(m)) {
        return m.party();
      }
    }
    return null;
  }

  /** The party that the source names: a person before all others, else the first actor. */
  private @Nullable Party named(Span source) {
    Party first = null;
    for (Mention m : mentions) {
      if (source.contains(m.span()) && m.role() == Mention.Role.ACTOR) {
        if (m.party().kind() == Party.Kind.PERSON && !possessive(m)) {
          return m.party();
        }
        if (first == null && !possessive(m) && !isComplement(source, m)) {
          first = m.party();
        }
      }
    }
    return first;
  }

  /** "The treaty on northern waters" is not the waters, but "an official of the UN" is the UN's. */
  private boolean isComplement(Span source, Mention m) {
    boolean complement = false;
    for (Token t : Tokenizer.tokens(characters, new Span(source.start(), m.span().start()))) {
      String lower = t.text().toLowerCase(Locale.ROOT);
      if (Roles.contains(lower)) {
        return false;
      }
      complement |= COMPLEMENT.contains(lower);
    }
    return complement;
  }

  /** "Lothe's spokesman" is not Lothe. */
  private boolean possessive(Mention m) {
    int end = m.span().end();
    return end + 1 < characters.length()
        && (characters.charAt(end) == '\'' || characters.charAt(end) == '’')
        && characters.charAt(end + 1) == 's'
        && m.party().kind() == Party.Kind.PERSON;
  }

  private @Nullable Party pronoun(String word, int paragraph, int at) {
    if (PERSONAL.contains(word)) {
      Set<String> ids = new TreeSet<>();
      Party only = null;
      for (Mention m : mentions) {
        if (m.span().start() < at
            && m.span().start() >= paragraphStart(paragraph)
            && m.party().kind() == Party.Kind.PERSON) {
          ids.add(m.party().id());
          only = m.party();
        }
      }
      if (ids.size() == 1) {
        return only;
      }
      boolean latest = only == null || only.equals(lastPerson);
      return lastPerson != null
              && latest
              && paragraph - lastParagraph <= 1
              && lastPerson.equals(last)
          ? lastPerson
          : null;
    }
    boolean near = paragraph - lastParagraph <= 1 && last != null;
    if (word.equals("it") || word.equals("they")) {
      return near && last != null && last.kind() != Party.Kind.PERSON && oneState(at) ? last : null;
    }
    return null;
  }

  private int paragraphStart(int paragraph) {
    for (Sentence s : sentences) {
      if (s.paragraph() == paragraph) {
        return s.span().start();
      }
    }
    return 0;
  }

  /** Whether the sentence of the pronoun names no state but the last speaker's. */
  private boolean oneState(int at) {
    for (Mention m : mentions) {
      if (m.span().end() <= at
          && at - m.span().end() < 200
          && m.role() == Mention.Role.ACTOR
          && m.party().kind() == Party.Kind.STATE
          && last != null
          && !m.party().root().equals(last.root())
          && sameSentence(m.span().start(), at)) {
        return false;
      }
    }
    return true;
  }

  private boolean sameSentence(int a, int b) {
    return sentences.stream().anyMatch(s -> s.span().contains(a) && s.span().contains(b));
  }

  /** Who issued the paper: a party named in the source, else in the sentence that brings it up. */
  private @Nullable Party issuer(Span source) {
    Party named = null;
    for (Mention m : mentions) {
      boolean party =
          m.party().kind() == Party.Kind.ORGAN
              || m.party().kind() == Party.Kind.STATE
              || m.party().kind() == Party.Kind.ALLIANCE
              || m.party().kind() == Party.Kind.PERSON;
      if (source.contains(m.span()) && party && m.role() != Mention.Role.PLACE) {
        named = m.party();
        break;
      }
    }
    if (named != null) {
      return named;
    }
    if (!issuerKnown) {
      issuerKnown = true;
      issuer = firstIssuer();
    }
    return issuer;
  }

  private @Nullable Party firstIssuer() {
    for (Sentence s : sentences) {
      boolean paper =
          Tokenizer.tokens(characters, s.span()).stream()
              .anyMatch(t -> Relays.isDocument(t.text()));
      if (!paper || s.headline()) {
        continue;
      }
      Party state = null;
      for (Mention m : mentions) {
        if (s.span().contains(m.span()) && m.role() == Mention.Role.ACTOR && !isReceiver(m)) {
          // an ambassador hands a paper over for the state
          boolean envoy = m.party().id().endsWith(".EMB");
          if (m.party().kind() == Party.Kind.ORGAN && !envoy) {
            return m.party();
          }
          if (state == null && (envoy || m.party().kind() == Party.Kind.STATE)) {
            state = envoy ? principal(m.party()) : m.party();
          }
        }
      }
      if (state != null) {
        return state;
      }
    }
    return null;
  }

  /** The party it speaks for, if the article names that; else itself. */
  private Party principal(Party party) {
    return mentions.stream()
        .map(Mention::party)
        .filter(p -> p.id().equals(party.root()))
        .findFirst()
        .orElse(party);
  }

  /** "Handed to American officials": those after such a preposition did not issue it. */
  private boolean isReceiver(Mention m) {
    String before =
        characters
            .substring(Math.max(0, m.span().start() - 16), m.span().start())
            .toLowerCase(Locale.ROOT)
            .strip();
    String[] words = before.split("[^a-z]+");
    int at = words.length - 1;
    if (at >= 0 && DETERMINERS.contains(words[at])) {
      at--;
    }
    return at >= 0 && RECEIVES.contains(words[at]) && !before.endsWith(",");
  }

  /** The stem of the last word of the first noun phrase: up to a comma or preposition. */
  private static String head(List<Token> words) {
    String head = "";
    for (Token t : words) {
      String lower = t.text().toLowerCase(Locale.ROOT);
      if (!head.isEmpty()
          && Set.of("of", "for", "in", "at", "who", "from", "to", "with", "on", "behind")
              .contains(lower)) {
        break;
      }
      if (!DETERMINERS.contains(lower)) {
        head = Stemmer.stem(lower);
      }
    }
    return head;
  }

  private void remember(Span source, Party speaker) {
    for (Token t : Tokenizer.tokens(characters, source)) {
      String lower = t.text().toLowerCase(Locale.ROOT);
      if (t.isWord() && lower.length() > 3) {
        byHead.put(Stemmer.stem(lower), speaker);
      }
    }
    for (String word : speaker.name().split("[ :]+")) {
      byHead.putIfAbsent(Stemmer.stem(word.toLowerCase(Locale.ROOT)), speaker);
    }
  }

  private static @Nullable Party group(List<Token> words) {
    List<String> name = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    for (Token t : words) {
      String lower = t.text().toLowerCase(Locale.ROOT);
      if (name.isEmpty() && DETERMINERS.contains(lower) || name.size() >= MOST_NAME) {
        continue;
      }
      name.add(t.text());
      stems.add(Stemmer.stem(lower));
    }
    if (name.isEmpty()
        || name.size() == 1 && PRONOUNS.contains(name.getFirst().toLowerCase(Locale.ROOT))) {
      return null;
    }
    return new Party(
        "G:" + String.join(" ", stems), String.join(" ", name), Party.Kind.GROUP, null);
  }
}

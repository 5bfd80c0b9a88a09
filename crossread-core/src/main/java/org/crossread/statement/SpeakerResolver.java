package org.crossread.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.name.Gender;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.InTextOrder;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.StopWords;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Says who a source is. Names resolve to their party; "the senator" to the one person who was
 * introduced so ({@link Introductions}); "the ministry" to the latest source with that head; a
 * paper to who issued it ({@link Issuers}); a pronoun to the speaker or subject before that agrees
 * with it, never across two states ({@link Antecedents}); anything else is a group by its own
 * words. Sources are given in text order; one object serves one article.
 */
final class SpeakerResolver {
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "it", "they", "who", "i", "we", "you", "this", "that", "one", "both", "all",
          "his", "her", "their", "its", "which", "whom", "some", "others", "many", "those", "most",
          "several", "none", "few");
  private static final Set<String> RELATIVE = Set.of("who", "which", "whom");

  /** Offices by which writers call somebody whom they named, without having said that he has it. */
  private static final Set<String> VARIED =
      Set.copyOf(ResourceLines.of(SpeakerResolver.class, "varied-offices.txt"));

  private final String characters;
  private final List<Mention> mentions;
  private final Introductions introductions;
  private final Antecedents antecedents;
  private final Issuers issuers;
  private final SentenceNames names;
  private final NamedSource inside;
  private final HeadMatch heads;
  private @Nullable Party last;
  private int lastParagraph = -1;

  SpeakerResolver(String characters, List<Sentence> sentences, List<Mention> mentions) {
    this.characters = characters;
    this.mentions = mentions;
    this.introductions = new Introductions(characters, sentences, mentions);
    this.names = new SentenceNames(characters, sentences, mentions);
    this.antecedents = new Antecedents(characters, names, introductions);
    this.issuers = new Issuers(characters, sentences, mentions, names);
    this.inside = new NamedSource(characters, mentions, names);
    this.heads = new HeadMatch(characters, mentions, names);
  }

  /** Whose words a statement without a source of its own are. */
  enum Inherits {
    NOTHING,
    LAST,
    SUBJECT,
    OPENING
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
      antecedents.spoke(speaker, at);
      if (source != null) {
        heads.remember(source, speaker);
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
        case OPENING -> names.opening(at);
      };
    }
    SourcePhrase phrase = SourcePhrase.of(characters, source);
    if (phrase.words().isEmpty()) {
      return null;
    }
    String end = phrase.words().getLast().text().toLowerCase(Locale.ROOT);
    int size = phrase.words().size();
    boolean some = size > 1 && phrase.words().get(size - 2).text().equals("of");
    if (RELATIVE.contains(end) && (size == 1 || some) || RELATIVE.contains(phrase.first())) {
      return relative(source);
    }
    if (phrase.first().equals("whose")) {
      return null;
    }
    if (phrase.words().size() == 1 && PRONOUNS.contains(phrase.first())) {
      return pronoun(phrase.first(), paragraph, source.start());
    }
    Span paper = paper(source);
    if (paper != null) {
      boolean own = source.of(characters).toLowerCase(Locale.ROOT).contains("this ");
      Span possessor = possessor(source, paper);
      return own
          ? null
          : possessor != null
              ? resolve(possessor, paragraph, at, inherits)
              : issuers.of(source, paper);
    }
    Party named = inside.person(source, phrase);
    if (named != null) {
      return named;
    }
    if (phrase.definite() && !Appositions.rolesOf(phrase.head()).isEmpty()) {
      List<Party> bearers = introductions.bearers(phrase, source.start());
      if (bearers.isEmpty()) {
        Party described =
            antecedents.recent(
                introductions.newlyDescribed(phrase, source.start()), source.start());
        if (described == null) {
          described = otherwiseCalled(phrase, source.start());
        }
        if (described != null) {
          return described;
        }
      } else {
        return bearers.size() == 1
            ? bearers.getFirst()
            : antecedents.lastAmong(bearers, source.start());
      }
    }
    named = inside.servesPerson(source, phrase) ? null : inside.party(source);
    if (named != null) {
      return named;
    }
    if (phrase.definite()) {
      Set<Party> near = heads.near(phrase, source.start());
      if (!near.isEmpty()) {
        return near.size() == 1 ? near.iterator().next() : null;
      }
      Party meant = heads.farther(phrase, source.start());
      if (meant != null || heads.isOfSome(phrase)) {
        return meant; // an organisation that was named, if only it is clear which
      }
    }
    return group(source);
  }

  /**
   * "The inspector's" of "the inspector's report": in front of the paper, and no name of its own.
   */
  private @Nullable Span possessor(Span source, Span paper) {
    for (int i = paper.start() - 1; i > source.start(); i--) {
      if (SourcePhrase.isApostrophe(characters.substring(i, i + 1))) {
        return new Span(source.start(), i);
      }
    }
    return null;
  }

  /** A senator whom nobody was said to be is the one person who spoke before, called otherwise. */
  private @Nullable Party otherwiseCalled(SourcePhrase phrase, int at) {
    return VARIED.contains(phrase.head()) && introductions.isUnborne(phrase.head())
        ? antecedents.onlyPersonWhoSpoke(at)
        : null;
  }

  /** The word for a paper that the source is, unless it is part of a name ("the Harbour Post"). */
  private @Nullable Span paper(Span source) {
    Span paper = Relays.document(characters, source);
    if (paper == null) {
      return null;
    }
    return isNamed(paper) ? null : paper;
  }

  private boolean isNamed(Span word) {
    int at = InTextOrder.holding(mentions, Mention::span, word.start());
    return at >= 0 && mentions.get(at).span().contains(word);
  }

  private @Nullable Party subject(int at) {
    Party adjacent = names.adjacent(at);
    if (adjacent != null) {
      return adjacent;
    }
    Party subject = names.subject(at);
    if (subject != null) {
      return subject;
    }
    int start = names.startOf(at);
    String opening = characters.substring(start, at).split("[^A-Za-z]", 2)[0];
    String lower = opening.toLowerCase(Locale.ROOT);
    return PRONOUNS.contains(lower) ? pronoun(lower, names.paragraphOf(at), start) : null;
  }

  private @Nullable Party pronoun(String word, int paragraph, int at) {
    return switch (word) {
      case "he" -> antecedents.person(Gender.MALE, at);
      case "she" -> antecedents.person(Gender.FEMALE, at);
      case "they" -> antecedents.many(true, at);
      case "it" -> antecedents.many(false, at);
      default -> null;
    };
  }

  /** "Republicans who say": what stands right in front; "people who" are a group of that word. */
  private @Nullable Party relative(Span source) {
    Party adjacent = names.relative(source.start());
    if (adjacent != null) {
      return adjacent;
    }
    int start = names.startOf(source.start());
    List<Token> before = Tokenizer.tokens(characters, new Span(start, source.start()));
    int end = before.size() - 1;
    boolean comma = end > 0 && before.get(end).text().equals(",");
    end -= comma ? 1 : 0;
    if (end < 0 || !before.get(end).isWord() || isNamed(before.get(end).span())) {
      return null;
    }
    String word = before.get(end).text();
    boolean name = Character.isUpperCase(word.codePointAt(0));
    boolean people = word.endsWith("s") || word.equals("people") || word.endsWith("men");
    return comma && !name || !name && !people || StopWords.contains(word.toLowerCase(Locale.ROOT))
        ? null
        : group(before.get(end).span());
  }

  /** Somebody known by nothing but his own words; null for a pronoun. */
  private @Nullable Party group(Span source) {
    Party group = GroupName.of(characters, source);
    return group == null || PRONOUNS.contains(group.name().toLowerCase(Locale.ROOT)) ? null : group;
  }
}

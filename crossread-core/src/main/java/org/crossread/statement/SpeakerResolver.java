package org.crossread.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossread.name.Gender;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.InTextOrder;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
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

  /** A source of more words is cut to these for its group name. */
  private static final int MOST_NAME = 8;

  private static final Map<String, Set<Party.Kind>> GENERIC =
      ResourceLines.columns(SpeakerResolver.class, "generic-heads.tsv", 2).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  c -> c.get(0),
                  c ->
                      List.of(c.get(1).split("\\|")).stream()
                          .map(Party.Kind::valueOf)
                          .collect(Collectors.toUnmodifiableSet())));

  private final String characters;
  private final List<Mention> mentions;
  private final Introductions introductions;
  private final Antecedents antecedents;
  private final Issuers issuers;
  private final SentenceNames names;
  private final NamedSource inside;
  private final Map<String, List<Mention>> byLastWord;
  private final Map<String, Party> byHead = new HashMap<>();
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
    this.byLastWord = byLastWord(characters, mentions);
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
    if (RELATIVE.contains(end) && (size == 1 || some)) {
      return relative(source);
    }
    if (phrase.words().size() == 1 && PRONOUNS.contains(phrase.first())) {
      return pronoun(phrase.first(), paragraph, source.start());
    }
    Span paper = paper(source);
    if (paper != null) {
      boolean own = source.of(characters).toLowerCase(Locale.ROOT).contains("this ");
      return own ? null : issuers.of(source, paper);
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
      Party same = byHead.get(Stemmer.stem(phrase.head()));
      if (same != null && isSaid(phrase, same)) {
        return same;
      }
      Party meant = generic(phrase, source.start());
      if (meant != null) {
        return meant;
      }
    }
    return group(phrase.words());
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
        : group(List.of(before.get(end)));
  }

  /** "The group": the one organisation that spoke or was named last. */
  private @Nullable Party generic(SourcePhrase phrase, int at) {
    boolean name = Character.isUpperCase(characters.codePointAt(phrase.headSpan().start()));
    if (name || !phrase.modifiers().isEmpty()) {
      return null;
    }
    Party ends = endsWith(phrase.head(), at);
    if (ends != null) {
      return ends;
    }
    Set<Party.Kind> kinds = GENERIC.get(phrase.head());
    if (kinds == null) {
      return null;
    }
    Party found = null;
    int first = names.firstNear(at);
    for (int i = InTextOrder.firstFrom(mentions, Mention::span, at) - 1; i >= 0; i--) {
      Mention m = mentions.get(i);
      if (m.span().start() < first) {
        break;
      }
      if (m.span().end() <= at
          && m.role() == Mention.Role.ACTOR
          && kinds.contains(m.party().kind())) {
        if (found != null && !found.equals(m.party())) {
          return null;
        }
        found = m.party();
      }
    }
    return found;
  }

  /** "The committee" is the only one named before whose name ends so. */
  private @Nullable Party endsWith(String head, int at) {
    List<Mention> named = byLastWord.getOrDefault(head, List.of());
    boolean first = !named.isEmpty() && named.getFirst().span().end() <= at;
    boolean second = named.size() > 1 && named.get(1).span().end() <= at;
    return first && !second ? named.getFirst().party() : null;
  }

  /** For each last word of longer names the first mentions of the first two parties named so. */
  private static Map<String, List<Mention>> byLastWord(String characters, List<Mention> mentions) {
    Map<String, List<Mention>> byWord = new HashMap<>();
    for (Mention m : mentions) {
      String text = m.span().of(characters);
      int space = text.lastIndexOf(' ');
      if (space < 0 || m.party().kind() == Party.Kind.PERSON) {
        continue;
      }
      List<Mention> named =
          byWord.computeIfAbsent(
              text.substring(space + 1).toLowerCase(Locale.ROOT), w -> new ArrayList<>(2));
      if (named.isEmpty() || named.size() == 1 && !named.getFirst().party().equals(m.party())) {
        named.add(m);
      }
    }
    return byWord;
  }

  /**
   * Whether the name of {@code party} holds every modifier: "the Republican senator" is no other.
   */
  private static boolean isSaid(SourcePhrase phrase, Party party) {
    String name = party.name().toLowerCase(Locale.ROOT);
    return phrase.modifiers().stream().allMatch(m -> name.contains(m.toLowerCase(Locale.ROOT)));
  }

  private void remember(Span source, Party speaker) {
    SourcePhrase phrase = SourcePhrase.of(characters, source);
    if (phrase.head().length() > 3) {
      byHead.put(Stemmer.stem(phrase.head()), speaker);
    }
    if (speaker.kind() != Party.Kind.PERSON && speaker.kind() != Party.Kind.GROUP) {
      String name = speaker.name();
      String end = name.substring(name.lastIndexOf(' ') + 1);
      byHead.putIfAbsent(Stemmer.stem(end.toLowerCase(Locale.ROOT)), speaker);
    }
  }

  private static @Nullable Party group(List<Token> words) {
    List<String> name = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    for (Token t : words) {
      String lower = t.text().toLowerCase(Locale.ROOT);
      if (name.isEmpty() && SourcePhrase.isDeterminer(lower) || name.size() >= MOST_NAME) {
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

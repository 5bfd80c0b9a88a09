package org.crossread.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * Names of issues that tell what somebody shall do, out of the words of the texts: "withdraw all
 * troops from the island" of "called on the mainland to withdraw all troops from the island,
 * which". Thread-safe.
 */
final class IssueNames {
  /** Content words of a name at most; chosen. */
  private static final int MOST_CONTENT = 6;

  /** Words before "to" that may name who shall do it: "the three governments of the north". */
  private static final int MOST_ADDRESSEE = 8;

  private static final Set<String> OPENING =
      Set.of("and", "or", "but", "that", "whether", "if", "for", "on", "upon", "about", "of");

  private static final Set<String> DUTIES =
      Set.copyOf(ResourceLines.of(IssueNames.class, "duties.txt"));

  /** Where another thought begins. */
  private static final Set<String> ENDS =
      Set.copyOf(ResourceLines.of(IssueNames.class, "name-ends.txt"));

  /** Nouns that say with "to" what they are for: "the right to vote". */
  private static final Set<String> WITH_INFINITIVE =
      Set.copyOf(ResourceLines.of(IssueNames.class, "nouns-with-infinitive.txt"));

  /** Tags that no name ends with. */
  private static final Set<Tag> DANGLING =
      EnumSet.of(
          Tag.ADP, Tag.DET, Tag.CCONJ, Tag.SCONJ, Tag.AUX, Tag.PART, Tag.ADV, Tag.PUNCT, Tag.ADJ);

  /** Tags of words that name somebody. */
  private static final Set<Tag> NAMES = EnumSet.of(Tag.PROPN, Tag.DET, Tag.CCONJ);

  /** Words that belong to the verb before them: "step down". */
  private static final Set<String> PARTICLES =
      Set.of("aside", "away", "back", "down", "forward", "in", "off", "on", "out", "over", "up");

  /** Tags of words that open the name of a thing and say nothing of it. */
  private static final Set<Tag> SMALL = EnumSet.of(Tag.DET, Tag.PRON);

  /** Letters of a word that a full stop may shorten: "Gov.", "Sept.". */
  private static final int MOST_SHORTENED = 4;

  private static final Set<Tag> NAMING = EnumSet.of(Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.ADJ);

  private static final Pattern MARKS = Pattern.compile("[\"“”„«»\\[\\]'‘’]");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+");
  private static final String HYPHEN = "-";
  private static final String POSSESSIVE = "'s";
  private static final String TO = "to";
  private static final String THAT = "that";
  private static final String BE = "be";

  private static final Set<String> ASKING =
      Set.of("demanding", "asking", "urging", "calling", "requesting", "ordering", "insisting");

  private static final PartOfSpeech TAGGER = new PartOfSpeech();

  private final List<String> words = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();

  /** Where the words tell somebody or something, without an opening or an article. */
  private int start;

  private IssueNames(String characters, Span span) {
    List<Token> tokens = Tokenizer.tokens(characters, span);
    List<Tag> all = TAGGER.tags(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).text().replace('’', '\'');
      if (word.equals(".") && i + 1 < tokens.size() && isShortened()) {
        words.set(words.size() - 1, words.getLast() + word);
        continue;
      }
      if (isInitial(word) && !words.isEmpty() && INITIALS.matcher(words.getLast()).matches()) {
        words.set(words.size() - 1, words.getLast() + word);
        continue;
      }
      if (word.equals("s") && i > 0 && isApostrophe(tokens.get(i - 1), tokens.get(i))) {
        words.add(POSSESSIVE);
        tags.add(Tag.PART);
        continue;
      }
      if (!MARKS.matcher(word).matches()) {
        words.add(word);
        tags.add(all.get(i));
      }
    }
  }

  /**
   * What somebody shall do, in the words of the text; empty when they tell no deed.
   *
   * @param span the words that tell what an act is about
   */
  static String deed(String characters, Span span) {
    IssueNames names = new IssueNames(characters, span);
    int verb = names.deed();
    if (verb < 0) {
      return "";
    }
    while (names.start < verb && names.isIdle(names.start)) {
      names.start++;
    }
    boolean undergone = names.lower(verb).equals(BE) && verb > names.start;
    return undergone ? names.from(names.start, verb + 1) : names.from(verb, verb);
  }

  /** The words without those asked: "an end to the war" of "Norland for an end to the war". */
  static Span withoutAddressee(String characters, Span span) {
    List<Token> tokens = Tokenizer.tokens(characters, span);
    List<Tag> tags = TAGGER.tags(tokens);
    int i = 0;
    while (i < tokens.size() && NAMES.contains(tags.get(i))) {
      i++;
    }
    boolean asked = i > 0 && i + 1 < tokens.size() && tokens.get(i).text().equalsIgnoreCase("for");
    return asked ? new Span(tokens.get(i + 1).span().start(), span.end()) : span;
  }

  private static boolean isApostrophe(Token mark, Token token) {
    return mark.span().end() == token.span().start()
        && (mark.text().equals("'") || mark.text().equals("’"));
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.codePointAt(0));
  }

  private boolean isShortened() {
    String last = words.isEmpty() ? "" : words.getLast();
    return !last.isEmpty()
        && last.length() <= MOST_SHORTENED
        && Character.isUpperCase(last.codePointAt(0));
  }

  private String lower(int i) {
    return i < words.size() ? words.get(i).toLowerCase(Locale.ROOT) : "";
  }

  /** Index of the verb that tells what shall be done; -1 when none does. */
  private int deed() {
    while (start < words.size() && (OPENING.contains(lower(start)) || asks(start))) {
      start++;
    }
    boolean that = start > 0 && (lower(start - 1).equals(THAT) || asks(start - 1));
    int first = start;
    while (start < words.size() && SMALL.contains(tags.get(start)) && !lower(start).equals(TO)) {
      start++; // whose or which: of no use in a name
    }
    boolean object = start + 1 < words.size() && tags.get(start + 1) == Tag.DET;
    boolean opens =
        first == start
            && start < words.size()
            && (isVerb(start) && lower(start).endsWith("ing")
                || isBare(start) && (isVerb(start) || object));
    if (opens || lower(start).equals(BE) && isVerb(start + 1)) {
      return start;
    }
    for (int i = first; i < words.size() && i <= first + MOST_ADDRESSEE; i++) {
      boolean to = lower(i).equals(TO);
      if (to && (i == first || isAddressee(first, i)) || isDuty(i)) {
        return after(i);
      }
      if (that && i > first && tags.get(i - 1) == Tag.PROPN && isBare(i) && i + 1 < words.size()) {
        return i; // "that Norland halt work", whatever the tagger takes it for
      }
      if (isVerb(i) && !isDuty(i + 1)) {
        boolean named = tags.subList(first, i).stream().allMatch(NAMES::contains);
        boolean deed = that && isBare(i) || named && lower(i).endsWith("ing");
        return i > first && deed ? i : -1; // "that the mayor resign", "Norland leaving the bay"
      }
      if (isEnd(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** "Then the summit should", "to be": of no use at the front of a name. */
  private boolean isIdle(int i) {
    return lower(i).equals(TO) || tags.get(i) == Tag.ADV || SMALL.contains(tags.get(i));
  }

  /** "Must", "has to". */
  private boolean isDuty(int i) {
    return DUTIES.contains(lower(i)) || DUTIES.contains(lower(i) + " " + lower(i + 1));
  }

  /** The verb behind "to" or "must". */
  private int after(int opening) {
    int verb = opening + 1;
    while (verb < words.size() && (tags.get(verb) == Tag.ADV || lower(verb).equals(TO))) {
      verb++;
    }
    boolean passive =
        lower(verb).equals(BE) && isVerb(verb + 1) && !lower(verb + 1).endsWith("ing");
    boolean taken = lower(verb - 1).equals(TO) && verb < words.size() && isBare(verb);
    return passive || isVerb(verb) || taken ? verb : -1;
  }

  /** "Demanding that ...": what is asked for stands behind. */
  private boolean asks(int i) {
    return isVerb(i) && ASKING.contains(lower(i));
  }

  /** A word in small letters that may be an infinitive, whatever the tagger takes it for. */
  private boolean isBare(int i) {
    String word = words.get(i);
    return word.equals(word.toLowerCase(Locale.ROOT))
        && !word.endsWith("s")
        && !word.endsWith("ed")
        && !word.endsWith("ing")
        && switch (tags.get(i)) {
          case VERB, NOUN, ADJ, X -> true;
          default -> false;
        };
  }

  private boolean isVerb(int i) {
    return i < words.size() && tags.get(i) == Tag.VERB;
  }

  /** Whether the words before "to" name who shall do it, and not a thing that is for doing it. */
  private boolean isAddressee(int from, int to) {
    String last = lower(to - 1);
    if (WITH_INFINITIVE.contains(last)
        || last.endsWith("s") && WITH_INFINITIVE.contains(last.substring(0, last.length() - 1))) {
      return false;
    }
    return tags.subList(from, to).stream().anyMatch(t -> NAMING.contains(t) || t == Tag.PRON);
  }

  private boolean isHyphen(int i) {
    return lower(i).equals(HYPHEN);
  }

  private boolean isEnd(int i) {
    return ENDS.contains(lower(i)) && tags.get(i) != Tag.DET
        || tags.get(i) == Tag.PUNCT && !isHyphen(i);
  }

  /**
   * The words from {@code first} on, up to a mark, another thought or enough of them.
   *
   * @param verb no end is looked for up to it
   */
  private String from(int first, int verb) {
    int end = first;
    int kept = first;
    int content = 0;
    while (end < words.size() && content < MOST_CONTENT && (end <= verb || !ends(first, end))) {
      Tag tag = tags.get(end);
      boolean particle = end == first + 1 && PARTICLES.contains(lower(end));
      boolean last = end + 1 == words.size() && tag == Tag.ADJ;
      if (particle || last || !DANGLING.contains(tag) && !lower(end).equals(POSSESSIVE)) {
        content += particle || tag == Tag.PRON ? 0 : 1;
        kept = end + 1;
      }
      end++;
    }
    StringBuilder name = new StringBuilder();
    for (int i = first; i < kept; i++) {
      boolean glued = i == first || isHyphen(i) || isHyphen(i - 1) || lower(i).equals(POSSESSIVE);
      name.append(glued ? "" : " ").append(words.get(i));
    }
    return name.toString();
  }

  /** Whether the name is over before this word: a verb after a thing, or another thought. */
  private boolean ends(int first, int i) {
    boolean small = words.get(i).equals(lower(i));
    boolean inflected = isVerb(i) && small && (lower(i).endsWith("s") || lower(i).endsWith("ed"));
    boolean participle =
        SMALL.contains(tags.get(i - 1)) || tags.get(i - 1) == Tag.ADJ || isHyphen(i - 1);
    boolean passive = i == first + 1 && lower(first).equals(BE);
    boolean finite = tags.get(i) == Tag.AUX || inflected && !passive && !participle;
    boolean joined =
        tags.get(i) == Tag.CCONJ
            && i + 1 < words.size()
            && (isVerb(i + 1) || lower(i + 1).equals(TO));
    return isEnd(i) || joined || finite;
  }
}

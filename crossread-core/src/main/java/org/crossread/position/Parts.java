package org.crossread.position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossread.position.Frames.Form;
import org.crossread.position.Frames.Part;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Token;

/**
 * Whether a word that can be both is a verb or a noun in its sentence: by the word before where
 * that decides, else by the tagger, which runs only for a sentence that asks.
 */
final class Parts implements Frames.PartAt {
  /** The tagger takes quadratic time; no real sentence is as long. */
  private static final int MOST_WORDS = 200;

  private static final Set<String> BEFORE_NOUN =
      Set.of(
          "the", "a", "an", "this", "these", "those", "its", "their", "his", "her", "our", "my",
          "your", "no", "any", "some", "new", "latest", "of", "from", "under", "despite", "by",
          "against", "over");

  private static final Set<String> BEFORE_BASE =
      Set.of(
          "will", "would", "shall", "should", "can", "could", "may", "might", "must", "did", "does",
          "do", "cannot", "didn", "doesn", "wouldn", "couldn");

  private static final Set<String> SUBJECTS =
      Set.of("he", "she", "they", "we", "i", "who", "neither", "nor", "not", "never");

  /** Articles that open the object of a verb. */
  private static final Set<String> OBJECTS =
      Set.of("the", "a", "an", "its", "their", "his", "her", "our", "these", "those", "any", "all");

  private final List<Token> tokens;
  private final List<String> words;
  private final boolean title;
  private final PartOfSpeech tagger;
  private final Map<Integer, List<Tag>> tags = new HashMap<>();

  Parts(List<Token> tokens, List<String> words, boolean title, PartOfSpeech tagger) {
    this.tokens = tokens;
    this.words = words;
    this.title = title;
    this.tagger = tagger;
  }

  @Override
  public Part of(int index, Form form) {
    String word = words.get(index);
    String before = index == 0 ? "" : words.get(index - 1);
    boolean participle = word.endsWith("ed");
    if (participle) {
      return Part.VERB;
    }
    if (BEFORE_NOUN.contains(before) && (form.part() == Part.NOUN || !word.endsWith("ing"))) {
      return Part.NOUN;
    }
    if (form.base() && BEFORE_BASE.contains(before) || SUBJECTS.contains(before)) {
      return Part.VERB;
    }
    if (form.words().size() == 1
        && index + 1 < words.size()
        && (OBJECTS.contains(words.get(index + 1))
            || word.endsWith("s") && words.get(index + 1).equals("that"))) {
      return Part.VERB;
    }
    if (form.words().size() > 1 && index > 0 && tag(index - 1) == Tag.PROPN) {
      return Part.VERB;
    }
    return switch (tag(index)) {
      case VERB, AUX -> Part.VERB;
      case PROPN -> title ? form.part() : Part.NOUN;
      default -> Part.NOUN;
    };
  }

  private Tag tag(int index) {
    int chunk = index / MOST_WORDS;
    return tags.computeIfAbsent(
            chunk,
            c ->
                tagger.tags(
                    tokens.subList(c * MOST_WORDS, Math.min((c + 1) * MOST_WORDS, tokens.size()))))
        .get(index % MOST_WORDS);
  }
}

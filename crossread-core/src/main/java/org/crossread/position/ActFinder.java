package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossread.position.Frames.Match;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.crossread.text.TitleCase;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * Finds speech-act triggers by the frame resource {@code frames.tsv}, in the sense that the words
 * around them leave ({@code senses.tsv}). A negation or refusal before a trigger turns its kind,
 * and a deed that another act speaks of ("demanded that they withdraw") is none of its own.
 * Thread-safe; linear in the length of the sentence.
 */
public final class ActFinder {
  private final Frames frames = Frames.shipped();
  private final Senses senses = Senses.shipped();
  private final PartOfSpeech tagger = new PartOfSpeech();

  /**
   * Acts of one sentence in text order. Triggers do not overlap, but one with a gap ("turned the
   * offer down") may hold another.
   *
   * @throws IndexOutOfBoundsException when the sentence does not lie within the text
   */
  public List<Act> find(Text text, Sentence sentence) {
    List<Token> tokens = Tokenizer.tokens(text.characters(), sentence.span());
    List<String> words =
        tokens.stream().map(t -> t.text().toLowerCase(Locale.ROOT).replace('’', '\'')).toList();
    boolean title = sentence.headline() || TitleCase.is(tokens);
    Parts parts = new Parts(tokens, words, title, tagger);
    List<Match> matches = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      List<Match> found = isPartOfName(tokens, i, title) ? List.of() : frames.at(words, i, parts);
      for (Match match : found) {
        Match read = senses.read(match, words);
        if (read != null) {
          matches.add(read);
        }
      }
      i += found.isEmpty() ? 1 : fixed(found.getFirst());
    }
    List<Act> acts = new ArrayList<>();
    for (Scope.Read read : Scope.read(words, matches)) {
      Span trigger = tokens.get(read.from()).span().cover(tokens.get(read.to() - 1).span());
      String lemma = read.match().form().lemma();
      boolean nominal = read.match().form().part() == Frames.Part.NOUN;
      acts.add(
          read.turned()
              ? Act.turned(read.kind(), trigger, lemma, nominal)
              : new Act(read.kind(), trigger, lemma, nominal));
    }
    return List.copyOf(acts);
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0));
  }

  /** "Court of Appeals", "Government of National Accord", "Iran-backed". */
  private static boolean isPartOfName(List<Token> tokens, int i, boolean title) {
    if (i == 0) {
      return false;
    }
    Token before = tokens.get(i - 1);
    Token token = tokens.get(i);
    boolean joined =
        before.text().equals("-") && before.span().end() == token.span().start() && i > 1;
    return joined || !title && before.isWord() && isCapital(token);
  }

  /** Number of words before the first gap of a match. */
  private static int fixed(Match match) {
    int gap = match.form().words().indexOf("*");
    return gap < 0 ? match.to() - match.from() : gap;
  }
}

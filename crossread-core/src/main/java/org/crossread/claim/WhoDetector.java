package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import org.crossread.claim.Collation.Edit;
import org.crossread.name.Party;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The same content attributed to different speakers. A source that names the same office with
 * another person's name is a difference of name.
 */
final class WhoDetector implements DifferenceFinder.Detector {
  private static final double LEAST_SCORE = 0.2;

  @Override
  public List<Difference> find(Pair pair) {
    Statement s = pair.p().statement();
    Statement t = pair.q().statement();
    if (s == null || t == null || pair.score() < LEAST_SCORE && !pair.sameWording()) {
      return List.of();
    }
    Span left = s.source();
    Span right = t.source();
    if (left == null
        || right == null
        || isPronoun(pair.leftWords(left)) != isPronoun(pair.rightWords(right))) {
      return List.of();
    }
    Party a = s.speaker();
    Party b = t.speaker();
    Collation sources = Collation.of(pair.leftText(), left, pair.rightText(), right);
    boolean samePlaceInText = pair.sameWording();
    if (a != null && a.equals(b) && !(samePlaceInText && changed(sources))) {
      return List.of();
    }
    List<Difference> found = new ArrayList<>();
    if (samePlaceInText) {
      for (Edit e : sources.edits()) {
        if (!e.leftExtra().isEmpty() && !e.rightExtra().isEmpty()) {
          found.add(substituted(pair, e, left, right, a, b, sources.similarity() > 0));
        }
      }
    } else if (a != null && b != null && !a.id().equals(b.id())) {
      found.add(
          new Difference.Who(
              pair.leftPassage(left),
              pair.rightPassage(right),
              "stated by %s against stated by %s".formatted(a.name(), b.name()),
              a.root().equals(b.root()) ? Difference.Certainty.POSSIBLE : pair.certainty()));
    }
    return found.stream().filter(java.util.Objects::nonNull).toList();
  }

  private static boolean changed(Collation sources) {
    return sources.edits().stream()
        .anyMatch(e -> !e.leftExtra().isEmpty() && !e.rightExtra().isEmpty());
  }

  private static @Nullable Difference substituted(
      Pair pair,
      Edit edit,
      Span left,
      Span right,
      @Nullable Party a,
      @Nullable Party b,
      boolean sameOffice) {
    String x = pair.leftWords(edit.left());
    String y = pair.rightWords(edit.right());
    if (Spelling.same(x, y)
        || a != null && b != null && a.root().equals(b.root()) && a.kind() != Party.Kind.PERSON) {
      return null;
    }
    boolean names = isName(pair.leftText(), edit.left()) && isName(pair.rightText(), edit.right());
    boolean person =
        a != null && b != null && a.kind() == Party.Kind.PERSON && b.kind() == Party.Kind.PERSON;
    String reason = "%s against %s".formatted(x, y);
    if (names && sameOffice && (person || a == null || b == null)) {
      return new Difference.Name(
          pair.leftPassage(edit.left()), pair.rightPassage(edit.right()), reason, pair.certainty());
    }
    return new Difference.Who(
        pair.leftPassage(left),
        pair.rightPassage(right),
        "stated by %s against stated by %s".formatted(pair.leftWords(left), pair.rightWords(right)),
        pair.certainty());
  }

  private static boolean isName(String text, Span run) {
    List<Token> words = Tokenizer.tokens(text, run).stream().filter(Token::isWord).toList();
    return !words.isEmpty()
        && words.stream().allMatch(t -> Character.isUpperCase(t.text().codePointAt(0)));
  }

  private static boolean isPronoun(String source) {
    return switch (source.toLowerCase(java.util.Locale.ROOT)) {
      case "he", "she", "they", "it", "we", "i", "who" -> true;
      default -> false;
    };
  }
}

package org.crossread.claim;

import java.util.List;
import java.util.Locale;
import org.crossread.name.Party;
import org.crossread.name.Roles;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/** When words that only one side has name somebody, and when they tell more of anything. */
final class Naming {
  /** Characters around a run in which its neighbours stand. */
  private static final int REACH = 40;

  private Naming() {}

  static boolean ofPerson(Report report, Span run) {
    return report.mentions().stream()
        .anyMatch(m -> m.party().kind() == Party.Kind.PERSON && m.span().overlaps(run));
  }

  /**
   * A name in full ("the New York Times"), a mere title ("President Berg"), or one person more in a
   * list is nothing told more exactly.
   *
   * @param rest content words of the run that the other side does not say
   * @param otherRun where they would stand on the other side
   */
  static boolean isMere(
      Report report, Span run, List<Token> rest, String otherText, Span otherRun) {
    return ofPerson(report, run)
        || rest.stream().allMatch(t -> WordClasses.isPlainTitle(t.text()))
        || report.mentions().stream()
                .anyMatch(m -> m.span().overlaps(run) && !run.contains(m.span()))
            && isBesideName(otherText, otherRun);
  }

  /** Whether a word with a capital stands right before or behind. */
  private static boolean isBesideName(String text, Span run) {
    List<Token> before = words(text, Math.max(0, run.start() - REACH), run.start());
    List<Token> behind = words(text, run.end(), Math.min(text.length(), run.end() + REACH));
    return !before.isEmpty() && isCapital(before.getLast())
        || !behind.isEmpty() && isCapital(behind.getFirst());
  }

  private static List<Token> words(String text, int from, int to) {
    return Tokenizer.tokens(text, new Span(from, to)).stream().filter(Token::isWord).toList();
  }

  private static boolean isCapital(Token t) {
    return Character.isUpperCase(t.text().codePointAt(0));
  }

  /**
   * Whether words may stand for a person whom the other side names: no plural of things ("texts
   * that Berg sent", "text messages"), and nobody whom that report names before ("the attorney").
   */
  static boolean mayBePerson(String text, Span run) {
    List<Token> own = words(text, run.start(), run.end());
    List<Token> before = words(text, Math.max(0, run.start() - REACH), run.start());
    String last = own.getLast().text().toLowerCase(Locale.ROOT);
    boolean things = last.endsWith("s") && !Roles.contains(last);
    return !things && !isThe(own.getFirst()) && (before.isEmpty() || !isThe(before.getLast()));
  }

  private static boolean isThe(Token t) {
    return t.text().equalsIgnoreCase("the");
  }
}

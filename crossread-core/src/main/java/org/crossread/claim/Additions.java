package org.crossread.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.TimeExpression;
import org.crossread.report.Report;
import org.crossread.syntax.Parser;
import org.crossread.syntax.Relation;
import org.crossread.syntax.Tree;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * What words that only one side has must be to tell something more: a whole phrase without a verb,
 * put in by no editor, and told nowhere else in the other report. Stateless.
 */
final class Additions {
  private static final String OPENING = "[(";

  private static final Parser PARSER = new Parser();

  private Additions() {}

  /**
   * Whether the other report tells it elsewhere: all of its words, or another day of the same news
   * ("on Tuesday" where it has "yesterday").
   */
  static boolean isTold(Report report, Span run, List<Token> rest, Report other) {
    String text = report.article().text().characters();
    String there = other.article().text().characters();
    Set<String> told = new TreeSet<>(ContentWords.stems(there, new Span(0, there.length())));
    boolean days =
        report.times().stream()
            .anyMatch(t ->
                isDayOfNews(t, other)
                    && t.span().overlaps(run)
                    && rest.stream().allMatch(r -> t.span().contains(r.span())));
    return days
        || rest.stream().allMatch(t -> told.containsAll(ContentWords.stems(text, t.span())));
  }

  /** Whether all names of a run stand somewhere in the other report, and it tells no number. */
  static boolean isNameTold(Report report, String text, Span run, Report other) {
    String there = other.article().text().characters();
    List<Span> names = NameDetector.names(report, text, run);
    return !names.isEmpty()
        && names.stream().allMatch(n -> there.contains(n.of(text)))
        && report.quantities().stream().noneMatch(q -> q.span().overlaps(run))
        && report.times().stream().noneMatch(t -> t.span().overlaps(run));
  }

  /** "Today", or a day of the week where the other report names a day too. */
  static boolean isDayOfNews(TimeExpression t, Report other) {
    boolean day =
        t.granularity() == TimeExpression.Granularity.DAY
            || t.granularity() == TimeExpression.Granularity.HOUR;
    return day
        && !Conflicts.isDate(t)
        && (!Conflicts.isWeekday(t)
            || other.times().stream()
                .anyMatch(o -> o.granularity() == TimeExpression.Granularity.DAY));
  }

  /** "Its [winter] rules": put in by an editor. */
  static boolean isInserted(String text, Span run) {
    return run.start() > 0 && OPENING.indexOf(text.charAt(run.start() - 1)) >= 0;
  }

  /** A verb more tells something else beside, where the two are worded differently. */
  static boolean isClause(String text, Span sentence, Span run) {
    List<Token> words = Tokenizer.tokens(text, sentence);
    Tree tree = PARSER.parse(words);
    for (int i = 0; i < words.size(); i++) {
      if (run.overlaps(words.get(i).span())
          && tree.tag(i).isVerb()
          && tree.relation(i) != Relation.NMOD
          && tree.relation(i) != Relation.COMPOUND) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether words are whole by themselves: there is a noun or a number among them ("a brazen
   * robbery" tells no fact more than "a robbery"), and none of them is left without the noun before
   * which or behind which it stands ("lawless waters of the").
   */
  static boolean isPhrase(String text, Span sentence, Span run) {
    List<Token> words = Tokenizer.tokens(text, sentence);
    Tree tree = PARSER.parse(words);
    boolean thing = false;
    for (int i = 0; i < words.size(); i++) {
      if (!run.overlaps(words.get(i).span())) {
        continue;
      }
      thing |= tree.tag(i).isNominal();
      int over = tree.head(i);
      boolean cut = over > i && !run.overlaps(words.get(over).span());
      boolean open =
          tree.relation(i) == Relation.PREP
              && tree.dependents(i).stream().noneMatch(d -> run.overlaps(words.get(d).span()));
      if (open || cut && tree.relation(i) == Relation.DET) {
        return false;
      }
    }
    return thing;
  }
}

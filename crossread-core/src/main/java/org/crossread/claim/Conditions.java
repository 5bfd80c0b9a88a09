package org.crossread.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.report.Report;
import org.crossread.syntax.Parser;
import org.crossread.syntax.PennTag;
import org.crossread.syntax.Relation;
import org.crossread.syntax.Tree;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/** Whether words that open like a condition limit what is told. Stateless. */
final class Conditions {
  private static final Parser PARSER = new Parser();
  private static final Set<String> READER = Set.of("you", "your");

  private Conditions() {}

  /**
   * False for a time ("until Monday"), a question ("asked if they pay") and a word to the reader
   * ("if you travel").
   */
  static boolean limits(Report report, Span condition) {
    List<Token> tokens = tokens(report, condition);
    boolean time = report.times().stream().anyMatch(t -> condition.contains(t.span()));
    return limits(tokens, PARSER.parse(tokens), condition, time);
  }

  /** Stems of the verb that a condition limits; empty when it cannot be told. */
  static Set<String> limited(Report report, Span condition) {
    List<Token> tokens = tokens(report, condition);
    Tree tree = PARSER.parse(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      int over = tree.head(i);
      if (condition.contains(tokens.get(i).span())
          && tree.relation(i) == Relation.ADVCL
          && over != Tree.ROOT
          && !condition.contains(tokens.get(over).span())) {
        return Slot.content(report.article().text().characters(), tokens, tree, over);
      }
    }
    return Set.of();
  }

  private static List<Token> tokens(Report report, Span condition) {
    String text = report.article().text().characters();
    for (Sentence s : report.sentences()) {
      if (s.span().contains(condition)) {
        return Tokenizer.tokens(text, s.span());
      }
    }
    return Tokenizer.tokens(text, condition);
  }

  private static boolean limits(List<Token> tokens, Tree tree, Span condition, boolean time) {
    boolean opened = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      if (!condition.contains(t.span()) || !t.isWord()) {
        continue;
      }
      String word = t.text().toLowerCase(Locale.ROOT);
      if (READER.contains(word)) {
        return false;
      }
      if (!opened) {
        opened = true;
        if (word.equals("until") && (time && tree.relation(i) == Relation.PREP || isPast(tree, i))
            || word.equals("if") && isAsked(tree, i)) {
          return false;
        }
      }
    }
    return true;
  }

  /** "Until it closed": what has happened is no condition. */
  private static boolean isPast(Tree tree, int opening) {
    int verb = tree.head(opening);
    return verb != Tree.ROOT
        && tree.relation(opening) == Relation.MARK
        && tree.tag(verb) == PennTag.VBD;
  }

  private static boolean isAsked(Tree tree, int opening) {
    int verb = tree.head(opening);
    return verb != Tree.ROOT && tree.relation(verb) == Relation.CCOMP;
  }
}

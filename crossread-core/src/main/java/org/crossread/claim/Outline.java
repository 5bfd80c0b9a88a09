package org.crossread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.syntax.Parser;
import org.crossread.syntax.Tree;
import org.crossread.text.ContentWords;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * What of one report is laid beside others, made once for all of them. Immutable.
 *
 * @param sentences stems of each sentence
 * @param parts one a proposition, in their order
 */
record Outline(Report report, List<Set<String>> sentences, List<Part> parts) {
  private static final Parser PARSER = new Parser();

  /**
   * What is used of one proposition.
   *
   * @param governed stems of the proposition and of the words that govern it
   * @param bigrams of stems that follow one another
   * @param names ids of the parties named
   * @param words of the passage in lower case, in text order
   * @param roles who does what to whom
   * @param alike cosine of its vector with that of each proposition of the report before it
   */
  record Part(
      Proposition proposition,
      Set<String> stems,
      Set<String> governed,
      Set<String> bigrams,
      Set<String> names,
      List<String> words,
      Roles roles,
      List<Double> alike) {}

  Outline {
    sentences = List.copyOf(sentences);
    parts = List.copyOf(parts);
  }

  static Outline of(Report report) {
    String text = report.article().text().characters();
    List<Set<String>> sentences = new ArrayList<>();
    List<List<Token>> tokens = new ArrayList<>();
    List<Tree> trees = new ArrayList<>();
    for (Sentence s : report.sentences()) {
      sentences.add(new TreeSet<>(ContentWords.stems(text, s.span())));
      tokens.add(Tokenizer.tokens(text, s.span()));
      trees.add(PARSER.parse(tokens.getLast()));
    }
    List<Part> parts = new ArrayList<>();
    for (Proposition p : report.propositions()) {
      List<String> ordered = ContentWords.stems(text, p.span());
      Set<String> bigrams = new HashSet<>();
      for (int i = 0; i + 1 < ordered.size(); i++) {
        bigrams.add(ordered.get(i) + " " + ordered.get(i + 1));
      }
      Set<String> names = new TreeSet<>();
      p.mentions().forEach(m -> names.add(m.party().id()));
      Set<String> governed = new TreeSet<>(p.stems());
      if (p.governor() != null) {
        governed.addAll(ContentWords.stems(text, p.governor()));
      }
      parts.add(
          new Part(
              p,
              new TreeSet<>(p.stems()),
              governed,
              bigrams,
              names,
              words(text, p.span()),
              Roles.of(text, tokens.get(p.sentence()), trees.get(p.sentence()), p.span()),
              alike(parts, p)));
    }
    return new Outline(report, sentences, parts);
  }

  private static List<Double> alike(List<Part> before, Proposition p) {
    return before.stream().map(o -> o.proposition().vector().cosine(p.vector())).toList();
  }

  private static List<String> words(String text, Span span) {
    return Tokenizer.tokens(text, span).stream()
        .filter(Token::isWord)
        .map(t -> t.text().toLowerCase(Locale.ROOT))
        .toList();
  }
}

package org.crossread.wording;

import java.util.List;
import org.crossread.claim.Passage;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * One to three words in quotation marks that are not said by anybody in the text. Titles and names,
 * whose words all begin with capitals, are none.
 */
final class ScareQuotes {
  private static final int MOST_WORDS = 3;

  private ScareQuotes() {}

  static List<Usage> of(List<Report> reports) {
    Forms forms = new Forms();
    for (Report report : reports) {
      String text = report.article().text().characters();
      for (Span q : report.quotations()) {
        List<Token> words = Tokenizer.tokens(text, q).stream().filter(Token::isWord).toList();
        boolean title =
            words.stream().allMatch(w -> !Character.isLowerCase(w.text().codePointAt(0)));
        boolean said =
            report.statements().stream()
                .anyMatch(s -> s.content().stream().anyMatch(c -> c.overlaps(q)));
        if (!words.isEmpty() && words.size() <= MOST_WORDS && !title && !said) {
          Span span = words.getFirst().span().cover(words.getLast().span());
          forms.add(span.of(text).replaceAll("\\s+", " "), new Passage(report.id(), span));
        }
      }
    }
    return forms.usages();
  }
}

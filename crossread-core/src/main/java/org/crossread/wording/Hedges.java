package org.crossread.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.claim.Passage;
import org.crossread.report.Report;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/** Words that hold what is told at a distance, by {@code hedges.txt}, outside quotations. */
public final class Hedges {
  /** Longer ones first, so that "it is claimed" is not also "claimed". */
  private static final List<List<String>> PHRASES =
      ResourceLines.of(Hedges.class, "hedges.txt").stream()
          .map(line -> List.of(line.split(" ")))
          .sorted(
              Comparator.comparingInt((List<String> p) -> -p.size())
                  .thenComparing(p -> String.join(" ", p)))
          .toList();

  private Hedges() {}

  static List<Usage> of(List<Report> reports) {
    Forms forms = new Forms();
    for (Report report : reports) {
      for (Sentence s : report.sentences()) {
        add(report, s.span(), forms);
      }
    }
    return forms.usages();
  }

  private static void add(Report report, Span sentence, Forms forms) {
    find(report, sentence)
        .forEach((span, form) -> forms.add(form, new Passage(report.id(), span)));
  }

  /** Every hedge in {@code sentence} outside quotations, in text order, with its form. */
  public static SortedMap<Span, String> find(Report report, Span sentence) {
    SortedMap<Span, String> found = new TreeMap<>();
    List<Token> tokens = Tokenizer.tokens(report.article().text().characters(), sentence);
    for (int i = 0; i < tokens.size(); i++) {
      for (List<String> phrase : PHRASES) {
        if (matches(tokens, i, phrase)) {
          Span span = tokens.get(i).span().cover(tokens.get(i + phrase.size() - 1).span());
          if (report.quotations().stream().noneMatch(q -> q.overlaps(span))) {
            found.put(span, joined(phrase));
          }
          i += phrase.size() - 1;
          break;
        }
      }
    }
    return found;
  }

  private static String joined(List<String> phrase) {
    return String.join(" ", phrase).replace(" - ", "-");
  }

  private static boolean matches(List<Token> tokens, int at, List<String> phrase) {
    if (at + phrase.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!tokens.get(at + i).text().toLowerCase(Locale.ROOT).equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}

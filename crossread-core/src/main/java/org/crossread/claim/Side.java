package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.Quantity;
import org.crossread.quantity.TimeExpression;
import org.crossread.report.Report;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * One of two versions of a wording.
 *
 * @param sentence the sentence in which it stands
 * @param runs its words that differ from the other side, in text order
 */
record Side(Report report, Span sentence, List<Span> runs) {
  Side {
    runs = List.copyOf(runs);
  }

  String text() {
    return report.article().text().characters();
  }

  /**
   * Content words of {@code run} that the {@code other} side does not say in any form: not moved,
   * and no number, time or party that it gives in other words.
   */
  List<Token> unsaid(Span run, Side other) {
    if (run.isEmpty()) {
      return List.of();
    }
    Set<String> there = other.changedStems();
    List<Span> said = said(run, other);
    List<Token> unsaid = new ArrayList<>();
    for (Token t : Tokenizer.tokens(text(), run)) {
      List<String> stems = ContentWords.stems(text(), t.span());
      if (!stems.isEmpty()
          && !there.containsAll(stems)
          && said.stream().noneMatch(s -> s.overlaps(t.span()))) {
        unsaid.add(t);
      }
    }
    return unsaid;
  }

  private Set<String> changedStems() {
    Set<String> stems = new TreeSet<>();
    for (Span run : runs) {
      stems.addAll(ContentWords.stems(text(), run));
      if (WordClasses.words(text(), run).contains("both")) {
        stems.add("2"); // "both governments", "the two governments"
      }
    }
    return stems;
  }

  private List<Span> said(Span run, Side other) {
    List<Span> said = new ArrayList<>();
    for (Quantity x : report.quantities()) {
      if (x.span().overlaps(run)
          && other.report().quantities().stream()
              .anyMatch(y -> y.span().overlaps(other.sentence()) && isSame(x, y))) {
        said.add(x.span());
      }
    }
    for (TimeExpression x : report.times()) {
      if (x.span().overlaps(run)
          && other.report().times().stream()
              .anyMatch(y -> y.span().overlaps(other.sentence()) && isSame(x, y))) {
        said.add(x.span());
      }
    }
    for (Mention m : report.mentions()) {
      if (m.span().overlaps(run)) {
        for (Mention n : other.report().mentions()) {
          if (other.isChanged(n.span())) {
            said.addAll(said(m, n, other));
          }
        }
      }
    }
    return said;
  }

  private boolean isChanged(Span span) {
    return runs.stream().anyMatch(r -> r.overlaps(span));
  }

  /** The whole of a mention of the same party, or only the state in those of two of its organs. */
  private List<Span> said(Mention m, Mention n, Side other) {
    if (mayBeOne(m.party(), n.party())) {
      return List.of(m.span());
    }
    Token state = state(m);
    return state != null && other.state(n) != null && m.party().root().equals(n.party().root())
        ? List.of(state.span())
        : List.of();
  }

  /** The first word of "Finland's ambassador" or "Finnish diplomat"; null in "Foreign Office". */
  private @Nullable Token state(Mention m) {
    List<Token> words = Tokenizer.tokens(text(), m.span());
    if (words.isEmpty() || m.party().kind() != Party.Kind.ORGAN) {
      return null;
    }
    Token first = words.getFirst();
    String name = m.party().name();
    String organ = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    return Character.isUpperCase(first.text().codePointAt(0))
            && !organ.contains(first.text().toLowerCase(Locale.ROOT))
        ? first
        : null;
  }

  /**
   * Whether two parties may be meant as one: the same, a state and what speaks for it, or its
   * government as such and one of its organs; not two of its organs.
   */
  static boolean mayBeOne(Party a, Party b) {
    return a.id().equals(b.id())
        || a.root().equals(b.root())
            && (isWhole(a) || isWhole(b))
            && a.kind() != Party.Kind.PERSON
            && b.kind() != Party.Kind.PERSON;
  }

  private static boolean isWhole(Party party) {
    return party.principal() == null || party.id().endsWith(".GOV");
  }

  private static boolean isSame(Quantity x, Quantity y) {
    return Conflicts.comparable(x, y) && !Conflicts.conflict(x, y);
  }

  /** Whether the two name one time in full; "in November" tells less than "on 20 November". */
  private static boolean isSame(TimeExpression x, TimeExpression y) {
    return x.granularity() == y.granularity()
        && (x.key().equals(y.key())
            || x.resolved() && x.from() != null && x.from().equals(y.from()));
  }
}

package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.name.Roles;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * One report names the person of whom the other only says whose official it was: "Norwegian
 * officials" against "the Norwegian ambassador Ingrid Solbakken". A detail, no conflict. Stateless.
 */
final class NamedPersonDetector implements DifferenceFinder.Detector {
  /** Words between the state and the name at most: "American ambassador to Russia". Chosen. */
  private static final int MOST_BETWEEN = 4;

  /** A named person with the words that say whose official it is. */
  private record Official(Span span, Party person, String root) {}

  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    if (pair.sameWording()) {
      return found; // there each changed word is read by itself
    }
    for (Official o : officials(pair.right(), pair.q().span())) {
      Span general = unnamed(pair.left(), pair.p(), o);
      if (general != null) {
        found.add(
            new Difference.Detail(
                pair.leftPassage(general),
                pair.rightPassage(o.span()),
                "only the right names who: " + pair.rightWords(o.span()),
                pair.certainty()));
      }
    }
    for (Official o : officials(pair.left(), pair.p().span())) {
      Span general = unnamed(pair.right(), pair.q(), o);
      if (general != null) {
        found.add(
            new Difference.Detail(
                pair.leftPassage(o.span()),
                pair.rightPassage(general),
                "only the left names who: " + pair.leftWords(o.span()),
                pair.certainty()));
      }
    }
    return found;
  }

  /** People of the passage with a state or organ and a noun of office before their names. */
  private static List<Official> officials(Report report, Span passage) {
    List<Official> officials = new ArrayList<>();
    String text = report.article().text().characters();
    for (Mention person : report.mentions()) {
      if (person.party().kind() != Party.Kind.PERSON || !passage.contains(person.span())) {
        continue;
      }
      for (Mention state : report.mentions()) {
        if (isOfState(state.party())
            && passage.contains(state.span())
            && state.span().end() <= person.span().start()
            && isOffice(text, state.span(), person.span())) {
          officials.add(
              new Official(
                  state.span().cover(person.span()), person.party(), state.party().root()));
        }
      }
    }
    return officials;
  }

  private static boolean isOfState(Party party) {
    return party.kind() == Party.Kind.STATE || party.kind() == Party.Kind.ORGAN;
  }

  /** Only words between the state and the name, the last of them a noun of office. */
  private static boolean isOffice(String text, Span state, Span person) {
    List<Token> office =
        Tokenizer.tokens(
            text,
            new Span(state.end() - lastWord(text, state), Math.max(state.end(), person.start())));
    boolean role = office.stream().anyMatch(t -> Roles.contains(t.text()));
    return role && office.size() <= MOST_BETWEEN && office.stream().allMatch(Token::isWord);
  }

  /** Length of the last word of a span, which may be the noun of office itself. */
  private static int lastWord(String text, Span span) {
    List<Token> words = Tokenizer.tokens(text, span);
    return words.isEmpty() ? 0 : span.end() - words.getLast().span().start();
  }

  /** Officials of the same state without a name, in a report that does not name this one there. */
  private static @Nullable Span unnamed(Report report, Proposition p, Official official) {
    String text = report.article().text().characters();
    Span sentence = report.sentences().get(p.sentence()).span();
    Span found = null;
    for (Mention m : report.mentions()) {
      if (!sentence.contains(m.span())) {
        continue;
      }
      if (m.party().kind() == Party.Kind.PERSON) {
        return null; // who it was may be told here too, in another spelling or role
      }
      if (found == null
          && p.span().contains(m.span())
          && isOfState(m.party())
          && m.party().root().equals(official.root())
          && Roles.contains(
              text.substring(m.span().end() - lastWord(text, m.span()), m.span().end()))) {
        found = m.span();
      }
    }
    return found;
  }
}

package org.crossread.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.report.Report;
import org.crossread.syntax.Parser;
import org.crossread.syntax.PennTag;
import org.crossread.syntax.Relation;
import org.crossread.syntax.Tree;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * What a sentence denies, and whether another one affirms just that, by their trees: "has not
 * signed the pact" denies signing; "signed the pact" affirms it, "is expected to sign", "would
 * sign" and "if it signs" do not. Not thread-safe.
 */
final class Denials {
  private static final Parser PARSER = new Parser();

  /** Verbs after which something is not so for certain. */
  private static final Set<String> HYPOTHETICAL =
      Set.of(
          "may", "might", "could", "would", "should", "can", "must", "couldn", "wouldn", "shouldn");

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");

  private static final Set<String> NONE = Set.of("no", "nothing", "nobody", "none", "neither");

  private final String text;
  private final List<Token> tokens;
  private final Tree tree;

  private Denials(String text, Span sentence) {
    this.text = text;
    this.tokens = Tokenizer.tokens(text, sentence);
    this.tree = PARSER.parse(tokens);
  }

  static Denials of(Report report, Span sentence) {
    return new Denials(report.article().text().characters(), sentence);
  }

  /** Stems of what words of {@code span} deny; empty when nothing with content can be told. */
  Set<String> denied(Span span) {
    Set<String> denied = negated(span);
    for (int i = 0; i < tokens.size(); i++) {
      if (span.overlaps(tokens.get(i).span()) && WordClasses.denies(lower(i))) {
        for (int d : tree.dependents(i)) {
          if (isObject(tree.relation(d))) {
            add(d, denied);
          }
        }
      }
    }
    return denied;
  }

  /** The same for words of negation alone, verbs of refusal left out. */
  Set<String> negated(Span span) {
    Set<String> negated = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!span.overlaps(tokens.get(i).span())) {
        continue;
      }
      if (lower(i).equals("without")) {
        for (int d : tree.dependents(i)) {
          add(d, negated);
        }
      } else if (tree.relation(i) == Relation.NEG || NONE.contains(lower(i))) {
        int head = tree.head(i);
        boolean noOne = head != Tree.ROOT && lower(head).equals("one");
        add(noOne ? tree.head(head) : head, negated);
      }
    }
    return negated;
  }

  /** Whether a verb of {@code span} tells what would be: "would not sign". */
  boolean isHypothetical(Span span) {
    for (int i = 0; i < tokens.size(); i++) {
      if (span.overlaps(tokens.get(i).span())
          && tree.relation(i) == Relation.AUX
          && HYPOTHETICAL.contains(lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether words of {@code span} tell as a fact, planned or done, what {@code stems} name. */
  boolean affirms(Set<String> stems, Span span) {
    for (int i = 0; i < tokens.size(); i++) {
      if (span.overlaps(tokens.get(i).span())
          && ContentWords.stems(text, tokens.get(i).span()).stream().anyMatch(stems::contains)
          && !isWeak(i)) {
        return true;
      }
    }
    return false;
  }

  private void add(int head, Set<String> stems) {
    if (head == Tree.ROOT) {
      return;
    }
    boolean helps = tree.relation(head) == Relation.AUX || tree.relation(head) == Relation.AUXPASS;
    int word = helps && tree.head(head) != Tree.ROOT ? tree.head(head) : head;
    List<String> own = ContentWords.stems(text, tokens.get(word).span());
    stems.addAll(own);
    if (own.isEmpty()) {
      for (int d : tree.dependents(word)) {
        if (isSaid(tree.relation(d))) {
          stems.addAll(ContentWords.stems(text, tokens.get(d).span()));
        }
      }
    }
  }

  private static boolean isObject(Relation relation) {
    return switch (relation) {
      case DOBJ, XCOMP, CCOMP, PCOMP, POBJ -> true;
      default -> false;
    };
  }

  private static boolean isSaid(Relation relation) {
    return isObject(relation) || relation == Relation.ATTR || relation == Relation.ACOMP;
  }

  private boolean isWeak(int word) {
    if (word > 0 && tree.tag(word - 1) == PennTag.TO) {
      return true;
    }
    if (!tree.tag(word).isVerb()) {
      return false;
    }
    for (int d : tree.dependents(word)) {
      if (tree.relation(d) == Relation.NEG
          || tree.relation(d) == Relation.MARK && CONDITIONS.contains(lower(d))) {
        return true;
      }
    }
    return isHypothetical(word);
  }

  private boolean isHypothetical(int verb) {
    return tree.dependents(verb).stream()
        .anyMatch(d -> tree.relation(d) == Relation.AUX && HYPOTHETICAL.contains(lower(d)));
  }

  private String lower(int i) {
    return tokens.get(i).text().toLowerCase(Locale.ROOT);
  }
}

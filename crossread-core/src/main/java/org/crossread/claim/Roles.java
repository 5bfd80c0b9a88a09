package org.crossread.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.syntax.PennTag;
import org.crossread.syntax.Relation;
import org.crossread.syntax.Tree;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;

/**
 * Who does what to whom in one passage, by the tree of its sentence, as stems. Empty for what the
 * tree does not show. Immutable.
 *
 * @param predicate of its uppermost verb and of what that says of its subject
 * @param subject of all words of that verb's subject, wherever in the sentence it stands
 * @param subjectHead of the subject's own noun
 * @param object of the verb's objects within the passage
 */
record Roles(
    Set<String> predicate, Set<String> subject, Set<String> subjectHead, Set<String> object) {
  /** Verbs that a verb hangs on, up to the one with a subject. Chosen. */
  private static final int MOST_STEPS = 6;

  Roles {
    predicate = Set.copyOf(predicate);
    subject = Set.copyOf(subject);
    subjectHead = Set.copyOf(subjectHead);
    object = Set.copyOf(object);
  }

  /**
   * @param tokens of the sentence that holds {@code span}
   */
  static Roles of(String text, List<Token> tokens, Tree tree, Span span) {
    int main = main(tokens, tree, span);
    Set<Integer> predicate = new HashSet<>();
    Set<Integer> subject = new HashSet<>();
    Set<Integer> object = new HashSet<>();
    if (main >= 0) {
      predicate.add(main);
      for (int d : tree.dependents(main)) {
        switch (tree.relation(d)) {
          case PRT, ACOMP, ATTR, OPRD, NEG -> predicate.add(d);
          case DOBJ, DATIVE -> add(object, tree, d, Tree.ROOT);
          default -> {}
        }
      }
      object.removeIf(i -> !span.overlaps(tokens.get(i).span()));
      addSubject(subject, tree, main);
    }
    Set<Integer> heads = new HashSet<>(subject);
    heads.removeIf(i -> subject.contains(tree.head(i)));
    return new Roles(
        stems(text, tokens, predicate),
        stems(text, tokens, subject),
        stems(text, tokens, heads),
        stems(text, tokens, object));
  }

  private static Set<String> stems(String text, List<Token> tokens, Set<Integer> words) {
    Set<String> stems = new TreeSet<>();
    words.forEach(i -> stems.addAll(ContentWords.stems(text, tokens.get(i).span())));
    return stems;
  }

  /**
   * The uppermost verb of those that depend on no word of the passage, else of all its verbs, else
   * the uppermost of its words; -1 for a passage of no words.
   */
  private static int main(List<Token> tokens, Tree tree, Span span) {
    int[] best = {-1, -1, -1};
    int[] depths = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    for (int i = 0; i < tokens.size(); i++) {
      if (span.overlaps(tokens.get(i).span())) {
        int over = tree.head(i);
        boolean outer = over == Tree.ROOT || !span.overlaps(tokens.get(over).span());
        boolean verb = tree.tag(i).isVerb();
        Relation r = tree.relation(i);
        int rank =
            outer && verb
                ? 0
                : verb && r != Relation.AUX && r != Relation.AUXPASS
                    ? 1
                    : outer && tree.tag(i) != PennTag.MARK ? 2 : -1;
        int depth = depth(tree, i);
        if (rank >= 0 && depth < depths[rank]) {
          best[rank] = i;
          depths[rank] = depth;
        }
      }
    }
    return best[0] >= 0 ? best[0] : best[1] >= 0 ? best[1] : best[2];
  }

  private static int depth(Tree tree, int word) {
    int depth = 0;
    for (int i = tree.head(word); i != Tree.ROOT; i = tree.head(i)) {
      depth++;
    }
    return depth;
  }

  /**
   * The verb's subject or the agent of a passive, else the subject of the verb it is joined to or
   * hangs on, else the noun that it tells of.
   */
  private static void addSubject(Set<Integer> subject, Tree tree, int verb) {
    int at = verb;
    for (int step = 0; step < MOST_STEPS && at != Tree.ROOT; step++) {
      for (int d : tree.dependents(at)) {
        switch (tree.relation(d)) {
          case NSUBJ, NSUBJPASS, CSUBJ -> {
            if (!isRelative(tree, d, at)) {
              add(subject, tree, d, Tree.ROOT);
            }
          }
          case AGENT -> tree.dependents(d).forEach(o -> add(subject, tree, o, Tree.ROOT));
          default -> {}
        }
      }
      if (!subject.isEmpty()) {
        return;
      }
      int over = tree.head(at);
      switch (tree.relation(at)) {
        case RELCL, ACL -> {
          if (over != Tree.ROOT) {
            add(subject, tree, over, at);
          }
          return;
        }
        case CONJ, XCOMP, ADVCL, CCOMP -> at = over;
        default -> at = Tree.ROOT;
      }
    }
  }

  /** Whether a subject stands for the noun before its clause: "the owners, who left". */
  private static boolean isRelative(Tree tree, int subject, int verb) {
    return tree.relation(verb) == Relation.RELCL
        && switch (tree.tag(subject)) {
          case WP, WDT, IN -> true;
          default -> false;
        };
  }

  /** Adds {@code word} and all that depends on it, but for what depends on {@code without}. */
  private static void add(Set<Integer> words, Tree tree, int word, int without) {
    Deque<Integer> open = new ArrayDeque<>(List.of(word));
    while (!open.isEmpty()) {
      int next = open.pop();
      if (next != without && words.add(next)) {
        open.addAll(tree.dependents(next));
      }
    }
  }
}

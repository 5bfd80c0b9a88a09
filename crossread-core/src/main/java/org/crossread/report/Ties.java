package org.crossread.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossread.syntax.Parser;
import org.crossread.syntax.Relation;
import org.crossread.syntax.Tree;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * What holds the words of a sentence together, by its tree: no cut parts a verb from its subject
 * near by, nor a word from an object, auxiliary or the like right beside it. Ties over more words
 * count for nothing, since there the parser errs too often; but what stands between a subject and
 * its verb ("the ferry, which was old, sank") is seen over a whole clause. Words are indexes.
 * Immutable.
 */
final class Ties {
  /** Words from a verb to its subject that no cut may part. Chosen, as the next, from four. */
  private static final int NEAR_SUBJECT = 5;

  /** Words over which any other tie holds. */
  private static final int NEAR = 2;

  /** Words from a verb to its subject at most, so that time stays linear. */
  private static final int FAR_SUBJECT = 60;

  private static final Parser PARSER = new Parser();

  /**
   * A dependency over the words after {@code from}, up to and with {@code to}.
   *
   * @param subject whether it leads from a subject to the verb behind it
   * @param start first word of all that depends with it
   */
  private record Tie(int from, int to, boolean subject, int start) {
    boolean holds() {
      return !subject || to - from <= NEAR_SUBJECT;
    }
  }

  /** Ties over the place before each word. */
  private final List<List<Tie>> over = new ArrayList<>();

  /** First words of phrases that tell what the noun before them is. */
  private final Set<Integer> appositions = new HashSet<>();

  /** Of each verb the first of those that it is joined to; of other words themselves. */
  private final int[] firsts;

  private Ties(int words) {
    firsts = new int[words];
    for (int i = 0; i < words; i++) {
      over.add(new ArrayList<>());
      firsts[i] = i;
    }
  }

  /**
   * @param words of the whole sentence
   */
  static Ties of(String characters, Span sentence, List<Word> words) {
    List<Token> tokens = Tokenizer.tokens(characters, sentence);
    Tree tree = PARSER.parse(tokens);
    int[] wordOf = wordOf(tokens, words);
    Ties ties = new Ties(words.size());
    for (int i = 0; i < wordOf.length; i++) {
      if (tree.head(i) != Tree.ROOT) {
        ties.add(tree, i, wordOf, words);
      }
    }
    return ties;
  }

  /** The word that each token is a part of. */
  private static int[] wordOf(List<Token> tokens, List<Word> words) {
    int[] wordOf = new int[tokens.size()];
    int w = 0;
    for (int i = 0; i < wordOf.length; i++) {
      while (w + 1 < words.size() && words.get(w).span().end() <= tokens.get(i).span().start()) {
        w++;
      }
      wordOf[i] = w;
    }
    return wordOf;
  }

  /** The first of the tokens that depend on a token, or itself. */
  private static int start(Tree tree, int token) {
    int start = token;
    while (!tree.dependents(start).isEmpty() && tree.dependents(start).getFirst() < start) {
      start = tree.dependents(start).getFirst();
    }
    return start;
  }

  private void add(Tree tree, int i, int[] wordOf, List<Word> words) {
    int head = tree.head(i);
    Relation relation = tree.relation(i);
    if (relation == Relation.CONJ && tree.tag(i).isVerb()) {
      int first = head;
      while (tree.relation(first) == Relation.CONJ && tree.head(first) != Tree.ROOT) {
        first = tree.head(first);
      }
      firsts[wordOf[i]] = wordOf[first];
    }
    if (relation == Relation.APPOS && head < i) {
      appositions.add(wordOf[start(tree, i)]);
    }
    if (isTie(relation) && !isFurtherObject(tree, i)) {
      int from = Math.min(wordOf[i], wordOf[head]);
      int to = Math.max(wordOf[i], wordOf[head]);
      boolean subject = isSubject(relation) && i < head;
      if (!(subject && isList(words, from, to)) && to - from <= (subject ? FAR_SUBJECT : NEAR)) {
        Tie tie = new Tie(from, to, subject, subject ? wordOf[start(tree, i)] : from);
        for (int k = from + 1; k <= to; k++) {
          over.get(k).add(tie);
        }
      }
    }
  }

  /** A verb has one object: a second one is a slip of the parser, most often over a clause. */
  private static boolean isFurtherObject(Tree tree, int word) {
    return tree.relation(word) == Relation.DOBJ
        && tree.dependents(tree.head(word)).stream()
            .anyMatch(d -> d < word && tree.relation(d) == Relation.DOBJ);
  }

  /**
   * Whether a comma alone stands between a supposed subject and its verb: "stop work on the cable,
   * withdraw the ships".
   */
  private static boolean isList(List<Word> words, int subject, int verb) {
    int commas = 0;
    for (int i = subject + 1; i < verb; i++) {
      commas += words.get(i).text().equals(",") ? 1 : 0;
    }
    return commas == 1 && words.get(verb - 1).text().equals(",");
  }

  private static boolean isSubject(Relation relation) {
    return switch (relation) {
      case NSUBJ, NSUBJPASS, CSUBJ -> true;
      default -> false;
    };
  }

  private static boolean isTie(Relation relation) {
    return isSubject(relation)
        || switch (relation) {
          case DOBJ, DATIVE, POBJ, PCOMP, ATTR, ACOMP, OPRD, XCOMP, AGENT -> true;
          case AUX, AUXPASS, NEG, PRT, EXPL -> true;
          case DET, COMPOUND, NMOD, POSS, CASE, GOESWITH, QMOD -> true;
          default -> false;
        };
  }

  /** Whether a cut before word {@code i} parts nothing that is tied. */
  boolean isFree(int i) {
    return over.get(i).stream().noneMatch(Tie::holds);
  }

  /** Whether what ends before word {@code i} is a subject whose verb stands from there on. */
  boolean isAfterSubject(int i) {
    return !over.get(i).isEmpty() && over.get(i).stream().allMatch(Tie::subject);
  }

  /** Where that subject begins. */
  int subjectBefore(int i) {
    return over.get(i).getFirst().start();
  }

  /** Whether words {@code [from, to)} stand between a subject and its verb. */
  boolean isBetween(int from, int to) {
    return isAfterSubject(from) && over.get(from).equals(over.get(to));
  }

  /** Whether a phrase that tells what the noun before it is begins with word {@code i}. */
  boolean isApposition(int i) {
    return appositions.contains(i);
  }

  /** The first of the verbs that word {@code i} is joined to; itself for none. */
  int first(int i) {
    return firsts[i];
  }
}

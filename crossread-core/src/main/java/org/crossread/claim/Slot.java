package org.crossread.claim;

import java.util.Collections;
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
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The place of a phrase in its sentence, by the tree of the sentence: of what it is a part, and of
 * which clause. Two phrases in other places tell of other things, however alike their passages are.
 *
 * @param place what the phrase is to the word that it depends on
 * @param governor stems of that word; empty when it has no content
 * @param clause stems of the verb of its clause; empty for none
 * @param subject words with a capital in the subject of that verb; empty for none
 */
record Slot(Place place, Set<String> governor, Set<String> clause, Set<String> subject) {
  private static final Parser PARSER = new Parser();

  /** Places of a phrase, coarser than relations, which a light parser mixes up. */
  enum Place {
    SUBJECT,
    OBJECT,
    /** Behind a preposition. */
    OBLIQUE,
    /** Before a noun, as a part or owner of it. */
    MODIFIER,
    /** Who or what somebody or something is. */
    PREDICATE,
    OTHER
  }

  Slot {
    governor = Set.copyOf(governor);
    clause = Set.copyOf(clause);
    subject = Set.copyOf(subject);
  }

  /** The slot of {@code span}; null when no sentence holds it. */
  static @Nullable Slot of(Report report, Span span) {
    for (Sentence s : report.sentences()) {
      if (s.span().contains(span)) {
        return of(report.article().text().characters(), s.span(), span);
      }
    }
    return null;
  }

  private static @Nullable Slot of(String text, Span sentence, Span span) {
    List<Token> tokens = Tokenizer.tokens(text, sentence);
    Tree tree = PARSER.parse(tokens);
    int head = head(tokens, tree, span);
    if (head < 0) {
      return null;
    }
    if (isModifier(tree.relation(head)) && tree.head(head) != Tree.ROOT) {
      int noun = tree.head(head);
      return of(Place.MODIFIER, text, tokens, tree, noun);
    }
    while (isInside(tree.relation(head)) && tree.head(head) != Tree.ROOT) {
      head = tree.head(head);
    }
    int over = tree.head(head);
    Relation relation = tree.relation(head);
    if (relation == Relation.POBJ && over != Tree.ROOT) {
      relation = tree.relation(over) == Relation.AGENT ? Relation.AGENT : relation;
      over = tree.head(over);
    }
    return of(place(relation), text, tokens, tree, over);
  }

  private static Slot of(Place place, String text, List<Token> tokens, Tree tree, int over) {
    int verb = verb(tree, over);
    return new Slot(
        place,
        over == Tree.ROOT ? Set.of() : content(text, tokens, tree, over),
        verb == Tree.ROOT ? Set.of() : content(text, tokens, tree, verb),
        verb == Tree.ROOT ? Set.of() : subject(tokens, tree, verb));
  }

  /** The word of {@code span} that depends on none of its other words. */
  private static int head(List<Token> tokens, Tree tree, Span span) {
    for (int i = 0; i < tokens.size(); i++) {
      if (span.overlaps(tokens.get(i).span()) && tree.tag(i) != PennTag.MARK) {
        int over = tree.head(i);
        if (over == Tree.ROOT || !span.overlaps(tokens.get(over).span())) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isInside(Relation relation) {
    return isModifier(relation)
        || switch (relation) {
          case DET, QMOD, CASE, GOESWITH, CONJ, APPOS -> true;
          default -> false;
        };
  }

  private static boolean isModifier(Relation relation) {
    return switch (relation) {
      case COMPOUND, NMOD, POSS -> true;
      default -> false;
    };
  }

  private static Place place(Relation relation) {
    return switch (relation) {
      case NSUBJ, NSUBJPASS, CSUBJ, AGENT -> Place.SUBJECT;
      case DOBJ, DATIVE -> Place.OBJECT;
      case POBJ, PREP, PCOMP, NPADVMOD, ADVMOD -> Place.OBLIQUE;
      case ATTR, ACOMP, OPRD -> Place.PREDICATE;
      default -> Place.OTHER;
    };
  }

  /**
   * Stems of a word; of a verb without content those of what it says of its subject; else itself.
   */
  static Set<String> content(String text, List<Token> tokens, Tree tree, int word) {
    Set<String> stems = new TreeSet<>(ContentWords.stems(text, tokens.get(word).span()));
    if (stems.isEmpty()) {
      for (int d : tree.dependents(word)) {
        if (place(tree.relation(d)) == Place.PREDICATE) {
          stems.addAll(ContentWords.stems(text, tokens.get(d).span()));
        }
      }
    }
    if (stems.isEmpty()) {
      stems.add(tokens.get(word).text().toLowerCase(Locale.ROOT));
    }
    return stems;
  }

  private static int verb(Tree tree, int from) {
    for (int i = from; i != Tree.ROOT; i = tree.head(i)) {
      if (tree.tag(i).isVerb() && isClause(tree.relation(i))) {
        return i;
      }
    }
    return Tree.ROOT;
  }

  private static Set<String> subject(List<Token> tokens, Tree tree, int verb) {
    Set<String> names = new TreeSet<>();
    for (int d : tree.dependents(verb)) {
      if (place(tree.relation(d)) == Place.SUBJECT) {
        for (int i = 0; i < tokens.size(); i++) {
          if (tree.tag(i).isName() && tree.isWithin(i, d)) {
            names.add(tokens.get(i).text());
          }
        }
      }
    }
    return names;
  }

  /** Not a participle that only tells more of a noun: "with ten minutes left". */
  private static boolean isClause(Relation relation) {
    return switch (relation) {
      case ACL, NMOD, POBJ, PCOMP, COMPOUND, DEP, PREP -> false;
      default -> true;
    };
  }

  /** Whether the two are to their words what the other is, be that an owner or a subject. */
  boolean isPlaceOf(Slot other) {
    return place == other.place || place == Place.OTHER || other.place == Place.OTHER;
  }

  /** Whether the two depend on one word. */
  boolean isThatOf(Slot other) {
    return governor.stream().anyMatch(other.governor::contains);
  }

  /**
   * Whether both slots are known and one: in one place of one word, or of one clause, and no other
   * name is its subject.
   */
  static boolean areOne(@Nullable Slot a, @Nullable Slot b) {
    return a != null
        && b != null
        && a.isPlaceOf(b)
        && (a.place == Place.MODIFIER
            || a.subject.isEmpty()
            || b.subject.isEmpty()
            || !Collections.disjoint(a.subject, b.subject))
        && (a.isThatOf(b) || a.place != Place.MODIFIER && a.isClauseOf(b));
  }

  /** Whether the two belong to one clause, or one of them to none. */
  boolean isClauseOf(Slot other) {
    return clause.isEmpty()
        || other.clause.isEmpty()
        || clause.stream().anyMatch(other.clause::contains);
  }
}

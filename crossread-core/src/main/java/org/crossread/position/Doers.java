package org.crossread.position;

import java.util.List;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.syntax.PennTag;
import org.crossread.syntax.Relation;
import org.crossread.syntax.Tree;
import org.crossread.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who does what the verb of an act names, by the tree of its sentence: its subject, that of the
 * verb it is joined to or depends on, or the noun that its relative clause is about. Words beside
 * the verb give most acts their actor; where the tree shows another one, it is right. Stateless.
 */
final class Doers {
  /** Rules that take the actor from words near the verb. */
  private static final List<String> NEAR = List.of("told ", "own ", "cue ", "turn ");

  private static final int MOST_STEPS = 6;
  private static final Set<Relation> OUTSIDE = Set.of(Relation.RELCL, Relation.ACL, Relation.PREP);

  private Doers() {}

  /**
   * The act with the actor that the tree shows; null for what the outlet tells of somebody or
   * something without a name.
   *
   * @param mentions in the sentence, those of collectives among them
   */
  static @Nullable CodedAct read(CodedAct act, Parsed sentence, List<Mention> mentions) {
    boolean passive = act.rule().startsWith("passive ") && act.actor() == null;
    if (!passive && NEAR.stream().noneMatch(act.rule()::startsWith)) {
      return act;
    }
    Tree known = sentence.tree();
    List<Token> tokens = sentence.tokens();
    int verb = sentence.verb(act.trigger());
    boolean said = !act.rule().startsWith("told ") && act.actor() != null;
    int doer = verb < 0 ? Tree.ROOT : passive ? agent(known, verb) : doer(known, verb, said);
    if (doer == Tree.ROOT || isPronoun(known.tag(doer))) {
      return act;
    }
    Party actor = act.actor();
    Party head = null;
    boolean within = false;
    boolean named = false;
    for (Mention m : mentions) {
      boolean own = isOf(act, m.party());
      for (int i = 0; i < tokens.size(); i++) {
        if (m.span().overlaps(tokens.get(i).span())) {
          boolean core = isCore(known, i, doer);
          named |= core;
          within |= own && (core || said && (known.isWithin(i, doer) || i > doer && i < verb));
          if (i == doer && m.role() != Mention.Role.PLACE) {
            head = m.party();
          }
        }
      }
    }
    if (within || head != null && !Roles.isPolitical(head)) {
      return act;
    }
    if (head != null) {
      return act.by(head);
    }
    boolean told = act.rule().startsWith("told ");
    return told && !named && actor != null ? null : act;
  }

  /** Whether a party is the actor, or acts with it. */
  private static boolean isOf(CodedAct act, Party party) {
    Party actor = act.actor();
    return actor != null && party.root().equals(actor.root())
        || act.others().stream().anyMatch(o -> o.root().equals(party.root()));
  }

  /** By whom it is done; {@link Tree#ROOT} for nobody named. */
  private static int agent(Tree tree, int verb) {
    for (int d : tree.dependents(verb)) {
      if (tree.relation(d) == Relation.AGENT) {
        for (int o : tree.dependents(d)) {
          if (tree.relation(o) == Relation.POBJ) {
            return o;
          }
        }
      }
    }
    return Tree.ROOT;
  }

  /**
   * Who does it; {@link Tree#ROOT} when the tree does not show it, or it is done to the subject.
   *
   * @param near whether only the verb's own subject counts: whose words a statement has is known
   *     better than to which of two verbs a third one is joined
   */
  private static int doer(Tree tree, int verb, boolean near) {
    if (tree.relation(verb) == Relation.NMOD || tree.relation(verb) == Relation.COMPOUND) {
      return Tree.ROOT;
    }
    int at = verb;
    for (int step = 0; step < (near ? 1 : MOST_STEPS); step++) {
      for (int d : tree.dependents(at)) {
        Relation r = tree.relation(d);
        if (r == Relation.NSUBJPASS || r == Relation.AUXPASS) {
          return Tree.ROOT;
        }
        if (r == Relation.NSUBJ) {
          boolean relative = isRelative(tree.tag(d)) && tree.relation(at) == Relation.RELCL;
          return relative ? whole(tree, tree.head(at)) : d;
        }
      }
      int over = tree.head(at);
      if (over == Tree.ROOT) {
        return Tree.ROOT;
      }
      switch (tree.relation(at)) {
        case CONJ, XCOMP, AUX -> {
          if (!tree.tag(over).isVerb()) {
            return Tree.ROOT;
          }
        }
        case ADVCL, PCOMP, PREP -> {
          if (tree.tag(at) == PennTag.VBN) {
            return Tree.ROOT;
          }
        }
        case ACL -> {
          return tree.tag(at) == PennTag.VBG ? whole(tree, over) : Tree.ROOT;
        }
        default -> {
          return Tree.ROOT;
        }
      }
      at = over;
    }
    return Tree.ROOT;
  }

  /** "Norland, a state that ...": who is meant by what stands in apposition. */
  private static int whole(Tree tree, int noun) {
    boolean apposed = tree.relation(noun) == Relation.APPOS && tree.head(noun) != Tree.ROOT;
    return apposed ? tree.head(noun) : noun;
  }

  private static boolean isRelative(PennTag tag) {
    return tag == PennTag.WDT || tag == PennTag.WP || tag == PennTag.IN;
  }

  private static boolean isPronoun(PennTag tag) {
    return switch (tag) {
      case PRP, WP, WDT, DT, EX, CD, IN -> true;
      default -> false;
    };
  }

  /** Whether a word is in the phrase of {@code doer} but not in what only tells more of it. */
  private static boolean isCore(Tree tree, int word, int doer) {
    for (int i = word; i != Tree.ROOT; i = tree.head(i)) {
      if (i == doer) {
        return true;
      }
      if (OUTSIDE.contains(tree.relation(i))) {
        return false;
      }
    }
    return false;
  }
}

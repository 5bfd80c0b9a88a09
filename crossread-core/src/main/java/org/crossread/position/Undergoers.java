package org.crossread.position;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.syntax.Relation;
import org.crossread.syntax.Tree;
import org.crossread.text.Span;
import org.crossread.text.Token;

/**
 * Towards whom an act cannot be, by the tree of its sentence. Words near the verb give an act its
 * targets; a name that only tells of what kind another thing is ("the Norland vote"), or stands
 * outside of what the verb takes, is none of them. Stateless.
 */
final class Undergoers {
  /** Rules that take the targets from words near the verb. */
  private static final List<String> NEAR = List.of("told ", "own ", "cue ", "passive ", "needed");

  /** Prepositions that tell when, where or under what an act is done. */
  private static final Set<String> AROUND =
      Set.of("after", "amid", "before", "during", "in", "near", "since", "under", "until");

  /** Prepositions before those whom an act is done to, wherever a parser attaches them. */
  private static final Set<String> TOWARDS =
      Set.of("against", "at", "on", "to", "toward", "towards", "upon", "with");

  private Undergoers() {}

  /**
   * The act without targets that stand aside of it. A target that its sentence does not name stays.
   *
   * @param mentions in the sentence, those of collectives among them
   */
  static CodedAct read(CodedAct act, Parsed sentence, List<Mention> mentions) {
    if (act.targets().isEmpty() || NEAR.stream().noneMatch(act.rule()::startsWith)) {
      return act;
    }
    int verb = sentence.verb(act.trigger());
    int trigger = verb < 0 ? sentence.head(act.trigger()) : verb;
    if (trigger < 0) {
      return act;
    }
    List<Party> targets =
        act.targets().stream()
            .filter(t -> {
              List<Mention> named = mentions.stream().filter(m -> m.party().equals(t)).toList();
              return named.isEmpty()
                  || named.stream()
                      .anyMatch(m ->
                          isNext(sentence, act.trigger(), m.span())
                              || !isAside(sentence, trigger, sentence.head(m.span()), t));
            })
            .toList();
    return targets.size() == act.targets().size() ? act : act.towards(targets);
  }

  /** Right behind the words of the act, whatever the tree makes of it: "called on Norland". */
  private static boolean isNext(Parsed sentence, Span trigger, Span name) {
    return name.start() >= trigger.end()
        && sentence.tokens().stream()
            .map(Token::span)
            .noneMatch(s -> s.start() >= trigger.end() && s.end() <= name.start());
  }

  private static boolean isAside(Parsed sentence, int trigger, int name, Party party) {
    Tree tree = sentence.tree();
    int at = name;
    while (at >= 0 && tree.relation(at) == Relation.CONJ && tree.head(at) != Tree.ROOT) {
      at = tree.head(at); // one of several is what the first of them is
    }
    if (at < 0 || at == trigger) {
      return false;
    }
    if (tree.isWithin(at, trigger) && !isTaken(sentence, trigger, at)) {
      return true;
    }
    boolean before = at < trigger;
    return switch (tree.relation(at)) {
      case COMPOUND -> !Roles.isState(party) || tree.head(whole(tree, at)) != trigger;
      case NSUBJ, NSUBJPASS -> false;
      case POBJ -> before ? tree.isWithin(at, trigger) : isOutside(sentence, trigger, at);
      case POSS -> !tree.isWithin(at, trigger);
      default -> !before && !tree.isWithin(at, trigger);
    };
  }

  /** The noun of which a word tells the kind, over any number of words that do. */
  private static int whole(Tree tree, int word) {
    int noun = word;
    while (tree.relation(noun) == Relation.COMPOUND && tree.head(noun) != Tree.ROOT) {
      noun = tree.head(noun);
    }
    return noun;
  }

  /** Behind the trigger and in another part of the sentence, but for "to Norland" and the like. */
  private static boolean isOutside(Parsed sentence, int trigger, int word) {
    Tree tree = sentence.tree();
    int over = tree.head(word);
    return !tree.isWithin(word, trigger)
        && (over == Tree.ROOT
            || !TOWARDS.contains(sentence.tokens().get(over).text().toLowerCase(Locale.ROOT)));
  }

  /** Whether a word is in what the trigger takes, not in what only goes on or stands around it. */
  private static boolean isTaken(Parsed sentence, int trigger, int word) {
    Tree tree = sentence.tree();
    int part = word;
    while (tree.head(part) != trigger) {
      part = tree.head(part);
    }
    return switch (tree.relation(part)) {
      case CONJ, ADVCL -> !tree.tag(part).isVerb(); // a noun there is a slip of the parser
      case PREP -> !AROUND.contains(sentence.tokens().get(part).text().toLowerCase(Locale.ROOT));
      default -> true;
    };
  }
}

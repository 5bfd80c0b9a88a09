package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.claim.Collation.Edit;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.position.Act;
import org.crossread.position.ActKind;
import org.crossread.position.ActKind.Stance;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The same party taking another stance: where one word of stance was changed for one of another
 * kind in a wording otherwise the same, and where the same party favours on one side what it
 * opposes on the other. What is denied of a clause is a difference of polarity.
 */
final class StanceDetector implements DifferenceFinder.Detector {
  /** Two acts are about the same when they share this part of the words after them. */
  private static final double SHARED = 0.5;

  /**
   * Without a noun that names the same kind of act, the passages must be two wordings of one thing.
   * Read in 60 events: below these the objects were others.
   */
  private static final double LEAST_SCORE = 0.6;

  private static final double LEAST_LIKENESS = 0.5;

  /** Share of common words from which a word of one passage stands for one of the other. */
  private static final double ALIKE = 0.6;

  /** What an act is about stands within this many content words of its trigger. */
  private static final int REACH = 6;

  private static final Set<String> NEITHER = Set.of("neither", "nor");

  private static final Set<String> FIRST_PERSON = Set.of("we", "i");

  /** First words of a refusal, which unlike "not" is a stance of its own. */
  private static final Set<String> REFUSALS =
      Set.of("refus", "declin", "reluct", "unwil", "oppos", "object");

  /** A duty is a matter of modality. */
  private static final String DUTY = "must";

  /** What an act does with its object, as far as two words for it can be exchanged. */
  private enum Side {
    ASKS,
    PROPOSES,
    FOR,
    AGAINST,
    TAKES_BACK,
    ABSTAINS,
    NONE;

    boolean differsFrom(Side other) {
      if (this == other || this == NONE || other == NONE) {
        return false;
      }
      return switch (this) {
        case TAKES_BACK -> other == FOR || other == PROPOSES;
        case FOR -> other != PROPOSES;
        case ASKS -> other == FOR || other == AGAINST;
        case PROPOSES -> other == AGAINST || other == TAKES_BACK || other == ABSTAINS;
        case AGAINST -> other != TAKES_BACK;
        case ABSTAINS -> other == FOR || other == AGAINST || other == PROPOSES;
        case NONE -> false;
      };
    }
  }

  @Override
  public List<Difference> find(Pair pair) {
    List<Act> left = acts(pair.left(), pair.p());
    List<Act> right = acts(pair.right(), pair.q());
    if (left.isEmpty() || right.isEmpty()) {
      return List.of();
    }
    List<Difference> found = new ArrayList<>();
    if (left.stream().anyMatch(a -> right.stream().anyMatch(b -> mayBeExchanged(pair, a, b)))) {
      exchanged(pair, left, right, found);
    }
    List<Difference> opposed = opposed(pair, left, right);
    if (!opposed.isEmpty() && !pair.sameWording()) {
      found.addAll(opposed);
    }
    return found;
  }

  private static boolean mayBeExchanged(Pair pair, Act a, Act b) {
    return side(a, pair.leftText()).differsFrom(side(b, pair.rightText()))
        || isMeetingRefused(a, b)
        || isMeetingRefused(b, a);
  }

  private static void exchanged(
      Pair pair, List<Act> left, List<Act> right, List<Difference> found) {
    Collation collation =
        Collation.of(
            pair.leftText(),
            withCue(pair.p(), left, pair.leftSentence()),
            pair.rightText(),
            withCue(pair.q(), right, pair.rightSentence()));
    if (collation.similarity() < ALIKE) {
      return;
    }
    for (Edit edit : collation.edits()) {
      for (Act a : left) {
        for (Act b : right) {
          boolean changed =
              a.entry().equals(b.entry())
                  ? (touches(a, edit.left()) || touches(b, edit.right()))
                      && isMoreThanNegation(pair, a, b)
                  : touches(a, edit.left()) && touches(b, edit.right());
          if (changed
              && mayBeExchanged(pair, a, b)
              && counts(left, a, pair.leftText())
              && counts(right, b, pair.rightText())
              && (Holders.mayBeSame(pair.p(), pair.q()) || sameActor(pair, a, b))) {
            found.add(
                difference(
                    pair,
                    a,
                    b,
                    pair.sameWording() ? pair.certainty() : Difference.Certainty.POSSIBLE));
          }
        }
      }
    }
  }

  private static List<Difference> opposed(Pair pair, List<Act> left, List<Act> right) {
    List<Difference> found = new ArrayList<>();
    for (Act a : left) {
      for (Act b : right) {
        if (areOpposed(a, b)
            && counts(left, a, pair.leftText())
            && counts(right, b, pair.rightText())
            && (sameActor(pair, a, b) || sameSpeaker(pair, a, b))
            && sameObject(pair, left, a, right, b)) {
          found.add(difference(pair, a, b, Difference.Certainty.POSSIBLE));
        }
      }
    }
    return found;
  }

  private static Difference difference(Pair pair, Act a, Act b, Difference.Certainty certainty) {
    return new Difference.Stance(
        pair.leftPassage(a.trigger()),
        pair.rightPassage(b.trigger()),
        "%s against %s"
            .formatted(plain(pair.leftWords(a.trigger())), plain(pair.rightWords(b.trigger()))),
        certainty);
  }

  private static String plain(String words) {
    return words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** The acts of a passage; what stands in its condition has not happened. */
  private static List<Act> acts(Report report, Proposition p) {
    Span cue = p.statement() == null ? null : p.statement().cue();
    Span condition = p.condition();
    return report.acts().stream()
        .filter(a -> condition == null || !condition.contains(a.trigger()))
        .filter(a ->
            p.span().contains(a.trigger())
                || cue != null && cue.contains(a.trigger()) && a.kind() != ActKind.STATE)
        .toList();
  }

  /** The passage, with the words that attribute it where they hold an act. */
  private static Span withCue(Proposition p, List<Act> acts, Span sentence) {
    Span wide = p.span();
    for (Act a : acts) {
      Statement s = p.statement();
      if (s != null && !wide.contains(a.trigger()) && sentence.contains(a.trigger())) {
        wide = wide.cover(a.trigger());
        Span source = s.source();
        if (source != null && sentence.contains(source)) {
          wide = wide.cover(source);
        }
      }
    }
    return wide;
  }

  private static boolean touches(Act act, Span run) {
    return !run.isEmpty() && act.trigger().overlaps(run);
  }

  /** Of one word, "not" makes a difference of polarity, but "neither ... nor" or a refusal not. */
  private static boolean isMoreThanNegation(Pair pair, Act a, Act b) {
    String first = plain(a.isTurned() ? pair.leftWords(a.trigger()) : pair.rightWords(b.trigger()));
    return a.isTurned() != b.isTurned()
        && (NEITHER.stream().anyMatch(first::startsWith)
            || REFUSALS.stream().anyMatch(first::startsWith));
  }

  private static Side side(Act act, String text) {
    if (act.entry().equals(DUTY)) {
      return Side.NONE;
    }
    return switch (act.kind()) {
      case DEMAND, APPEAL -> Side.ASKS;
      case PROPOSE -> Side.PROPOSES;
      case AGREE, WELCOME, AID -> Side.FOR;
      case REJECT, DENY, DISPUTE, ACCUSE, WARN, THREATEN, COERCE, ASSAULT -> Side.AGAINST;
      case WITHDRAW -> Side.TAKES_BACK;
      case STATE ->
          NEITHER.stream().anyMatch(plain(act.trigger().of(text))::startsWith)
              ? Side.ABSTAINS
              : Side.NONE;
      case CONSULT, MOBILIZE -> Side.NONE;
    };
  }

  /** To meet is no stance, but against staying away from it. */
  private static boolean isMeetingRefused(Act a, Act b) {
    return a.kind() == ActKind.CONSULT && b.kind() == ActKind.REJECT && !a.nominal();
  }

  private static boolean areOpposed(Act a, Act b) {
    Stance x = a.kind().stance();
    Stance y = b.kind().stance();
    boolean said = !a.kind().isDeed() && !b.kind().isDeed();
    boolean verbs = !a.nominal() && !b.nominal();
    return said
        && verbs
        && (x == Stance.FAVOURS && y == Stance.OPPOSES
            || x == Stance.OPPOSES && y == Stance.FAVOURS);
  }

  /** A denial counts only when it is of an act that a noun names ("denied the charge"). */
  private static boolean counts(List<Act> acts, Act act, String text) {
    return act.kind() != ActKind.DENY
        || acts.stream()
            .anyMatch(o ->
                o.nominal()
                    && o.trigger().start() >= act.trigger().end()
                    && distance(text, act, o) <= 2);
  }

  /** Number of content words between two triggers. */
  private static int distance(String text, Act a, Act b) {
    Span first = a.trigger().compareTo(b.trigger()) <= 0 ? a.trigger() : b.trigger();
    Span second = first == a.trigger() ? b.trigger() : a.trigger();
    return first.end() >= second.start()
        ? 0
        : ContentWords.stems(text, new Span(first.end(), second.start())).size();
  }

  private static boolean sameActor(Pair pair, Act a, Act b) {
    String x = actor(pair.left(), pair.leftSentence(), a);
    String y = actor(pair.right(), pair.rightSentence(), b);
    return x != null && x.equals(y);
  }

  /** Both say "we" or "I", and the same party speaks. */
  private static boolean sameSpeaker(Pair pair, Act a, Act b) {
    Party x = pair.p().holder();
    Party y = pair.q().holder();
    return x != null
        && y != null
        && Holders.areOne(x, y)
        && isFirstPerson(pair.leftText(), pair.p(), a)
        && isFirstPerson(pair.rightText(), pair.q(), b);
  }

  private static boolean isFirstPerson(String text, Proposition p, Act act) {
    int start = p.span().start();
    return start <= act.trigger().start()
        && Tokenizer.tokens(text, new Span(start, act.trigger().start())).stream()
            .anyMatch(t -> FIRST_PERSON.contains(t.text().toLowerCase(Locale.ROOT)));
  }

  /** Root of the last party named as an actor before the trigger; null when none is. */
  private static @Nullable String actor(Report report, Span sentence, Act act) {
    String actor = null;
    for (Mention m : report.mentions()) {
      if (sentence.contains(m.span())
          && m.span().end() <= act.trigger().start()
          && m.role() == Mention.Role.ACTOR) {
        actor = m.party().root();
      }
    }
    return actor;
  }

  private static boolean sameObject(Pair pair, List<Act> left, Act a, List<Act> right, Act b) {
    for (Act x : left) {
      for (Act y : right) {
        if (x.nominal()
            && y.nominal()
            && x.kind() == y.kind()
            && distance(pair.leftText(), a, x) <= REACH
            && distance(pair.rightText(), b, y) <= REACH) {
          return true;
        }
      }
    }
    if (pair.score() < LEAST_SCORE || pair.likeness() < LEAST_LIKENESS) {
      return false;
    }
    Set<String> own = after(pair.leftText(), pair.p(), a);
    Set<String> other = after(pair.rightText(), pair.q(), b);
    int fewer = Math.min(own.size(), other.size());
    own.retainAll(other);
    return own.size() > 1 || !own.isEmpty() && own.size() >= SHARED * fewer;
  }

  /** Stems of the words after the trigger. */
  private static Set<String> after(String text, Proposition p, Act act) {
    Set<String> stems = new TreeSet<>();
    int end = Math.max(act.trigger().end(), p.span().end());
    for (Token t : Tokenizer.tokens(text, new Span(act.trigger().end(), end))) {
      if (stems.size() < REACH) {
        stems.addAll(ContentWords.stems(text, t.span()));
      }
    }
    return stems;
  }
}

package org.crossread.position;

import java.util.Set;
import org.crossread.text.ResourceLines;

/** Whether what a trigger names is done to the subject, not by it. */
final class Passives {
  static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "'s");

  private static final Set<String> MET =
      Set.copyOf(ResourceLines.of(Passives.class, "met-with.txt"));

  /** What may follow a participle in a title that leaves "was" out. */
  private static final Set<String> AFTER_PARTICIPLE =
      Set.of("by", "for", "over", "in", "as", "after", "on", "at", "amid", "with", "from");

  /** What is handed over, and what is agreed at a table. */
  static final Set<String> PAPERS = Set.copyOf(ResourceLines.of(Passives.class, "papers.txt"));

  private Passives() {}

  /** Whether the noun at {@code at} names what the subject is met with: "drew criticism". */
  static boolean metWith(Line line, int from, int at) {
    for (int i = at - 1; i >= from && i >= at - 3; i--) {
      if (MET.contains(line.lower(i)) || MET.contains(line.lower(i - 1) + " " + line.lower(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isPaper(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (PAPERS.contains(line.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** A form of "to be" before the participle, or a participle right behind a noun for a paper. */
  static boolean is(Line line, Act trigger, int at, int from) {
    if (trigger.nominal()) {
      return false;
    }
    String first = line.lower(at);
    boolean participle =
        first.endsWith("ed")
            || first.endsWith("en")
            || first.equals("sent")
            || first.equals("put")
            || first.equals("met")
            || first.equals("given");
    if (participle && (isOfTitle(line, at) || isSecond(line, at))) {
      return true;
    }
    for (int i = at - 1; i >= from && i >= at - 4; i--) {
      if (BE.contains(line.lower(i))) {
        return participle;
      }
      if (line.word(i).isNominal() || line.word(i).isMark()) {
        return participle && PAPERS.contains(line.lower(i)) && Segments.verb(line, from, at) < 0;
      }
    }
    return false;
  }

  /** "Minister Criticised for Remarks": a title tells in the present what somebody does. */
  static boolean isOfTitle(Line line, int at) {
    return line.sentence().headline()
        && line.lower(at).endsWith("ed")
        && at > 0
        && !BE.contains(line.lower(at - 1))
        && (at + 1 >= line.size() || AFTER_PARTICIPLE.contains(line.lower(at + 1)));
  }

  /** "Was shot and killed by": the second of two participles, without an object. */
  static boolean isSecond(Line line, int at) {
    boolean object =
        at + 1 < line.size()
            && !line.word(at + 1).isMark()
            && !AFTER_PARTICIPLE.contains(line.lower(at + 1));
    boolean joined = at >= 3 && line.lower(at - 1).equals("and") && line.word(at - 2).isVerb();
    return !object && joined && BE.contains(line.lower(at - 3));
  }
}

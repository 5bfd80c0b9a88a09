package org.crossread.position;

import java.util.Set;
import org.crossread.text.PartOfSpeech.Tag;

/** Where a verb that asks or proposes elsewhere only tells what somebody thinks or wonders. */
final class Opinions {
  private static final Set<String> QUESTIONS =
      Set.of("if", "whether", "how", "why", "what", "who", "when", "where", "which", "about");

  /** Verbs of what is so, not of what should be. */
  private static final Set<String> IS =
      Set.of("is", "was", "are", "were", "has", "have", "had", "does", "did", "isn't", "wasn't");

  private Opinions() {}

  /** "Asked whether", "asked how": a question asks for no deed. */
  static boolean isQuestion(Line line, Act frame, int from) {
    return frame.entry().equals("ask") && QUESTIONS.contains(line.lower(from));
  }

  /** "Suggested that nets are old": what is so is no proposal. */
  static boolean isOpinion(Line line, Act frame, int from, int to) {
    if (!frame.entry().equals("suggest")) {
      return false;
    }
    int verb = Segments.verb(line, from, to);
    boolean clause = line.lower(from).equals("that") || verb > from && hasSubject(line, from, verb);
    return clause && verb >= 0 && IS.contains(line.lower(verb));
  }

  private static boolean hasSubject(Line line, int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (line.word(i).tag() == Tag.VERB || line.word(i).isMark()) {
        return false;
      }
    }
    return true;
  }
}

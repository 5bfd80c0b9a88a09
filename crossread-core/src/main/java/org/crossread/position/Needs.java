package org.crossread.position;

import java.util.List;
import java.util.Set;
import org.crossread.text.PartOfSpeech.Tag;

/** "Stressed the need for a pause and the need to talk": what is needed is asked for. */
final class Needs {
  /** Nouns of what is not there and should be. */
  private static final Set<String> NOUNS =
      Set.of("need", "needs", "necessity", "urgency", "imperative");

  private final Governed governed;

  Needs(Governed governed) {
    this.governed = governed;
  }

  /** Codes words {@code [from, to)} when they open so; false when they do not. */
  boolean read(Line line, int from, int to, Voice voice) {
    if (noun(line, from, to) < 0 || !voice.takesPosition()) {
      return false;
    }
    int start = from;
    while (start < to) {
      int noun = noun(line, start, to);
      int end = start + 1;
      while (end < to && !(line.lower(end).equals("and") && noun(line, end + 1, to) >= 0)) {
        end++;
      }
      Act act = new Act(ActKind.APPEAL, line.word(noun).span(), "need", true);
      governed.govern(
          line,
          act,
          ActKind.APPEAL,
          voice,
          noun + 2,
          end,
          start,
          end,
          "noun need",
          List.of(),
          false);
      start = end + 1;
    }
    return true;
  }

  /** The noun of need with which words {@code [from, to)} open; -1 for none, or for a verb. */
  private static int noun(Line line, int from, int to) {
    int noun = line.lower(from).equals("the") || line.lower(from).equals("an") ? from + 1 : from;
    if (noun < to && line.word(noun).tag() == Tag.ADJ && !NOUNS.contains(line.lower(noun))) {
      noun++;
    }
    boolean opens =
        noun + 2 < to
            && NOUNS.contains(line.lower(noun))
            && (line.lower(noun + 1).equals("for") || line.lower(noun + 1).equals("to"));
    return opens ? noun : -1;
  }
}

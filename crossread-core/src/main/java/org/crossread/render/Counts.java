package org.crossread.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.claim.Passage;
import org.crossread.name.Party;
import org.crossread.wording.ReportingVerb;
import org.crossread.wording.Share;

/** Counts by article in words. Stateless. */
final class Counts {
  private Counts() {}

  /** "A 12, C 3", in the order of the view. */
  static String byArticle(Sheet sheet, List<Passage> passages) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    passages.stream()
        .sorted(sheet.order())
        .forEach(p -> counts.merge(sheet.letter(p.article()), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((letter, n) -> parts.add(letter + " " + n));
    return String.join(", ", parts);
  }

  static List<Passage> cues(ReportingVerb verb) {
    return verb.uses().stream().map(ReportingVerb.Use::cue).toList();
  }

  /** Whose words a share is. */
  static String name(Share share) {
    Party speaker = share.speaker();
    String name = speaker == null ? share.source() : speaker.name();
    return name.isEmpty() ? "speaker left open" : Neutral.line(name);
  }
}

package org.crossread.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.claim.Claim;
import org.crossread.claim.Passage;
import org.crossread.claim.Reading;
import org.crossread.text.Span;

/** Passages of one reading that can be shown once, with the letters of all who tell it so. */
final class Wordings {
  private Wordings() {}

  /**
   * Groups of passages with the same words and the same evidence words, in the order of the view.
   */
  static List<List<Passage>> of(Sheet sheet, Claim claim, Reading reading) {
    Map<String, List<Passage>> wordings = new LinkedHashMap<>();
    for (Passage p : reading.passages()) {
      String text = sheet.comparison().report(p.article()).article().text().characters();
      StringBuilder key = new StringBuilder(Wording.key(sheet.words(p)));
      for (Span s : sheet.evidence(claim, p)) {
        key.append('\n').append(Wording.key(s.of(text)));
      }
      wordings.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(p);
    }
    return List.copyOf(wordings.values());
  }
}

package org.crossread.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.claim.Claim;
import org.crossread.claim.Passage;
import org.crossread.claim.Reading;

/**
 * Passages of one reading with the same words, shown once with the letters of all that have them.
 *
 * @param passages in the order of the view
 * @param shown the first of them whose words are evidence of a difference, else the first
 */
public record Wordings(List<Passage> passages, Passage shown) {
  public Wordings {
    passages = List.copyOf(passages);
  }

  /** The wordings of {@code reading}, in the order of the view. */
  public static List<Wordings> of(Sheet sheet, Claim claim, Reading reading) {
    Map<String, List<Passage>> wordings = new LinkedHashMap<>();
    for (Passage p : reading.passages()) {
      wordings.computeIfAbsent(Wording.key(sheet.words(p)), k -> new ArrayList<>()).add(p);
    }
    List<Wordings> out = new ArrayList<>();
    for (List<Passage> same : wordings.values()) {
      out.add(
          new Wordings(
              same,
              same.stream()
                  .filter(p -> !sheet.evidence(claim, p).isEmpty())
                  .findFirst()
                  .orElse(same.getFirst())));
    }
    return out;
  }
}

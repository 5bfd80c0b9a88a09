package org.crossread.revision;

import java.util.List;
import org.crossread.report.Report;

/**
 * Two versions of one article and what changed.
 *
 * @param edits in the order of the later text, what was taken out at the place where it stood
 * @param same number of sentences that tell the same in both
 */
public record Revision(Report before, Report after, List<Edit> edits, int same) {
  public Revision {
    edits = List.copyOf(edits);
  }

  /** Whether anything is told otherwise; what only moved is not. */
  public boolean tellsOtherwise() {
    return edits.stream().anyMatch(e -> e.kind() != Edit.Kind.MOVED);
  }
}

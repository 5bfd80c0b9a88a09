package org.crossread.eval;

import java.util.Locale;
import org.crossread.encode.Encoder;

/** What can be measured. */
public enum Task {
  /** Who said what, on attributions of the PolNeAR form. */
  STATEMENTS,
  /** Which sentences of a topic tell the same thing, on sentences that share a content unit. */
  CLAIMS,
  /** Whole comparisons, on stories compared by hand. */
  COMPARISON,
  /** Article text out of pages. */
  EXTRACT,
  /** Title, authors and day of publication out of pages. */
  METADATA,
  /** Differences planted by hand in invented articles. */
  CONSTRUCTED;

  /** The word of the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** This task with the vectors of {@code encoder}. */
  public Evaluation evaluation(Encoder encoder) {
    return switch (this) {
      case STATEMENTS -> new StatementsEvaluation();
      case CLAIMS -> new ClaimsEvaluation(encoder);
      case COMPARISON -> new ComparisonEvaluation(encoder);
      case EXTRACT -> new ExtractEvaluation();
      case METADATA -> new MetadataEvaluation();
      case CONSTRUCTED -> new ConstructedEvaluation(encoder);
    };
  }
}

package org.crossread.eval;

import java.nio.file.Path;
import java.util.Locale;
import org.crossread.encode.Encoder;
import org.jspecify.annotations.Nullable;

/** What can be measured. */
public enum Task {
  /** Who said what, on attributions of the PolNeAR form. */
  STATEMENTS,
  /** Names that the encoder marks, on sentences with BIO labels. */
  NAMES,
  /** Likeness of sentences by their vectors, on the STS benchmark. */
  SIMILARITY,
  /** Who the source of a statement is, on statements coded by hand. */
  SPEAKERS,
  /** Which sentences of a topic tell the same thing, on sentences that share a content unit. */
  CLAIMS,
  /** Whole comparisons, on stories compared by hand. */
  COMPARISON,
  /** Article text out of pages. */
  EXTRACT,
  /** Body lines of flattened pages. */
  LINES,
  /** Title, authors and day of publication out of pages. */
  METADATA,
  /** Differences planted by hand in invented articles. */
  CONSTRUCTED,
  /** Which of the differences that are flagged a reader finds right. */
  FLAGS,
  /** What parties do with their words, on acts coded by hand. */
  ACTS,
  /** Which of the acts that are found in news a reader finds right. */
  NEWSACTS,
  /** Classes of acts between two parties that are given. */
  KINDS,
  /** What became of the positions of a story, and what of its reports belongs side by side. */
  LEDGER,
  /** Acts in sentences of negotiation bulletins, coded by hand. */
  BULLETINS,
  /** Events in the unit sentences of PETRARCH. */
  PETRARCH,
  /** Articles grouped into stories. */
  STORIES,
  /** Copies made from invented articles, beside reports of one event that are none. */
  COPIES,
  /** What later versions of invented articles tell otherwise. */
  VERSIONS;

  /** The word of the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** This task with what {@code encoder} reads. */
  public Evaluation evaluation(Encoder encoder) {
    return evaluation(encoder, null);
  }

  /**
   * As {@link #evaluation(Encoder)}, with a second file beside the data.
   *
   * @param beside for {@link #EXTRACT} what another system gave, to compare with; for {@link
   *     #SPEAKERS} the coded statements, for {@link #FLAGS} and {@link #NEWSACTS} the verdicts and
   *     for {@link #BULLETINS} the coded sentences, in place of those that ship; the other tasks
   *     know none
   */
  public Evaluation evaluation(Encoder encoder, @Nullable Path beside) {
    return switch (this) {
      case STATEMENTS -> new StatementsEvaluation(encoder);
      case NAMES -> new NamesEvaluation(encoder);
      case SIMILARITY -> new SimilarityEvaluation(encoder);
      case SPEAKERS -> new SpeakersEvaluation(encoder, beside);
      case CLAIMS -> new ClaimsEvaluation(encoder);
      case COMPARISON -> new ComparisonEvaluation(encoder);
      case EXTRACT -> new ExtractEvaluation(beside);
      case LINES -> new LinesEvaluation();
      case METADATA -> new MetadataEvaluation();
      case CONSTRUCTED -> new ConstructedEvaluation(encoder);
      case ACTS -> new ActsEvaluation(encoder);
      case NEWSACTS -> new NewsActsEvaluation(encoder, beside);
      case KINDS -> new KindsEvaluation(encoder);
      case LEDGER -> new LedgerEvaluation(encoder);
      case BULLETINS -> new BulletinsEvaluation(encoder, beside);
      case PETRARCH -> new PetrarchEvaluation(encoder);
      case FLAGS -> new FlagsEvaluation(encoder, beside);
      case STORIES -> new StoriesEvaluation();
      case VERSIONS -> new VersionsEvaluation(encoder);
      case COPIES -> new CopiesEvaluation();
    };
  }
}

package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.claim.Positions;
import org.crossread.encode.Encoder;
import org.crossread.position.ActCoder;
import org.crossread.position.CodedAct;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.jspecify.annotations.Nullable;

/**
 * How many of the acts that are found in news are right, as judged by reading ({@link JudgedAct}).
 * Only articles with judged acts are read; of the acts in them only those that were judged count.
 * The predictions are one line a judged act: what became of it.
 */
final class NewsActsEvaluation implements Evaluation {
  private final ReportReader reader;
  private final ActCoder coder = new ActCoder();
  private final @Nullable Path verdicts;

  /**
   * @param verdicts what was judged; null for the verdicts that ship with Crossread
   */
  NewsActsEvaluation(Encoder encoder, @Nullable Path verdicts) {
    this.reader = new ReportReader(encoder);
    this.verdicts = verdicts;
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    SortedMap<String, List<JudgedAct>> judged = new TreeMap<>();
    for (JudgedAct act : JudgedAct.read(verdicts)) {
      judged.computeIfAbsent(act.article(), id -> new ArrayList<>()).add(act);
    }
    NewsActsScore score = new NewsActsScore();
    for (List<Capture> event : NewsEvents.read(data).values()) {
      for (Capture capture : event) {
        List<JudgedAct> own = judged.get(capture.input());
        if (own != null) {
          score.add(own, acts(capture, own, data));
        }
      }
    }
    if (score.isEmpty()) {
      throw DataException.invalid(data, "holds no article with a judged act", NewsEvents.REMEDY);
    }
    if (predictions != null) {
      Output.write(predictions, score.lines());
    }
    return new Result(score.measures(), List.of());
  }

  private List<CodedAct> acts(Capture capture, List<JudgedAct> judged, Path data)
      throws DataException {
    try {
      Report report = reader.read(new Extractor().extract(capture));
      int length = report.article().text().length();
      if (judged.stream().anyMatch(j -> j.trigger() >= length)) {
        throw DataException.invalid(
            data,
            "article " + capture.input() + " is shorter than its judged acts",
            "give the version of the text that was judged");
      }
      return coder.code(report.article().text(), Positions.reading(report));
    } catch (UnreadableException e) {
      throw DataException.invalid(data, capture.input() + " " + e.getMessage(), e.remedy());
    }
  }
}

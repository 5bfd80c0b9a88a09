package org.crossread.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossread.article.Extractor;
import org.crossread.capture.CaptureReader;
import org.crossread.capture.UnreadableException;
import org.crossread.claim.Comparer;
import org.crossread.encode.Encoder;
import org.crossread.render.JsonRenderer;
import org.crossread.render.View;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.jspecify.annotations.Nullable;

/**
 * Whole comparisons of stories compared by hand; reads, compares and renders as {@code crossread
 * compare --json} does. The predictions are a folder with one such file a story.
 */
final class ComparisonEvaluation implements Evaluation {
  private final ReportReader reader;
  private final Comparer comparer;

  ComparisonEvaluation(Encoder encoder) {
    reader = new ReportReader(encoder);
    comparer = new Comparer(new TreeMap<>(Map.of("encoder", encoder.version())));
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    if (predictions != null && Files.isRegularFile(predictions)) {
      throw DataException.invalid(
          predictions, "is a file", "name a folder, to get one file a story in it");
    }
    List<Stories.Story> stories = Stories.read(data);
    ComparisonScore score = new ComparisonScore();
    for (Stories.Story story : stories) {
      String json = compare(story);
      if (predictions != null) {
        Output.write(predictions.resolve(story.name() + ".json"), json);
      }
      score.add(story.rows(), Told.of(json, story.name()));
    }
    List<Measure> measures = new ArrayList<>(score.measures());
    measures.add(Measure.count("stories", stories.size()));
    return new Result(measures, List.of());
  }

  private String compare(Stories.Story story) throws DataException {
    List<Report> reports = new ArrayList<>();
    List<View.Input> inputs = new ArrayList<>();
    for (Path document : story.documents()) {
      try {
        Report report =
            reader.read(
                new Extractor()
                    .extract(
                        CaptureReader.read(
                            document.toString(), InputStream.nullInputStream(), null)));
        reports.add(report);
        inputs.add(new View.Input(document.toString(), report.id(), null));
      } catch (UnreadableException e) {
        throw DataException.invalid(document, String.valueOf(e.getMessage()), e.remedy());
      }
    }
    return new JsonRenderer().render(new View(comparer.compare(reports, List.of()), inputs));
  }
}

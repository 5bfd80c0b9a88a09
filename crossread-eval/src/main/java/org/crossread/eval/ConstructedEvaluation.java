package org.crossread.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.crossread.encode.Encoder;
import org.crossread.eval.EditScore.Flags;
import org.crossread.eval.Edits.Edit;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.jspecify.annotations.Nullable;

/**
 * Differences planted in invented articles: each article is compared with itself, edited in one
 * place. The predictions are a table of the edits with what was flagged there and elsewhere.
 */
final class ConstructedEvaluation implements Evaluation {
  private final ReportReader reader;
  private final Comparer comparer;
  private final Map<Path, Report> originals = new HashMap<>();

  ConstructedEvaluation(Encoder encoder) {
    reader = new ReportReader(encoder);
    comparer = new Comparer(new TreeMap<>(Map.of("encoder", encoder.version())));
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    EditScore score = new EditScore();
    StringBuilder table =
        new StringBuilder("doc\tkind\tfind\treplace\tright\tflagged\telsewhere\n");
    for (Edit edit : Edits.read(data)) {
      Flags flags = flags(edit);
      score.add(edit.kind(), flags);
      table.append(
          String.join(
              "\t",
              edit.doc(),
              edit.kindName(),
              edit.find(),
              edit.replace(),
              flags.right(edit.kind()) ? "yes" : "no",
              flags.there().stream().map(Enum::name).collect(Collectors.joining(" ")),
              String.valueOf(flags.elsewhere())));
      table.append('\n');
    }
    if (predictions != null) {
      Output.write(predictions, table.toString());
    }
    return new Result(score.measures(), List.of());
  }

  private Flags flags(Edit edit) throws DataException {
    Report original = originals.get(edit.file());
    if (original == null) {
      original = read(edit.file(), edit.text());
      originals.put(edit.file(), original);
    }
    Report edited = read(edit.file(), edit.edited());
    Comparison comparison = comparer.compare(List.of(original, edited), List.of());
    List<Passage> places =
        List.of(new Passage(original.id(), edit.at()), new Passage(edited.id(), edit.editedAt()));
    Set<Difference.Kind> there = EnumSet.noneOf(Difference.Kind.class);
    int elsewhere = 0;
    for (Claim claim : comparison.claims()) {
      for (Difference d : claim.differences()) {
        if (places.stream().anyMatch(p -> touches(d.left(), p) || touches(d.right(), p))) {
          there.add(d.kind());
        } else {
          elsewhere++;
        }
      }
    }
    return new Flags(there, elsewhere);
  }

  private static boolean touches(Passage evidence, Passage place) {
    return evidence.article().equals(place.article()) && evidence.span().overlaps(place.span());
  }

  private Report read(Path file, String text) throws DataException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return reader.read(
          new Extractor().extract(new Capture(file.toString(), null, "text/plain", bytes)));
    } catch (UnreadableException e) {
      throw DataException.invalid(file, String.valueOf(e.getMessage()), e.remedy());
    }
  }
}

package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.encode.Encoder;
import org.crossread.encode.Vector;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.crossread.text.Text;

/** Differences between two versions of one short article. */
final class Versions {
  private static final double SCORE = 0.9;
  private static final String OPENING =
      "Gull Bay Courier\nPublished: 14 May 2024\n\nHarbour news\n\nThe bay was calm all week.\n\n";

  private Versions() {}

  /** All texts alike: the pairs are chosen by their words. */
  private static final class OneVector implements Encoder {
    @Override
    public List<Vector> encode(List<String> texts) {
      return texts.stream().map(t -> Vector.unit(new float[] {1})).toList();
    }

    @Override
    public String version() {
      return "one";
    }
  }

  static Report read(String body) {
    byte[] bytes =
        Text.of(OPENING + body + "\n")
            .characters()
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    try {
      return new ReportReader(new OneVector())
          .read(new Extractor().extract(new Capture("made", null, "text/plain", bytes)));
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  /** Each proposition of {@code left} with the one of {@code right} that it shares most with. */
  static List<Difference> differences(String left, String right) {
    Report a = read(left);
    Report b = read(right);
    List<Pair> pairs = new ArrayList<>();
    for (Proposition p : a.propositions()) {
      Pair best = null;
      for (Proposition q : b.propositions()) {
        Pair pair = Pair.of(a, p, b, q, SCORE);
        if (best == null || pair.collation().similarity() > best.collation().similarity()) {
          best = pair;
        }
      }
      if (best != null && best.collation().similarity() > 0) {
        pairs.add(best);
      }
    }
    return new DifferenceFinder().find(pairs);
  }

  /** Kinds of the differences, by name. */
  static List<String> kinds(String left, String right) {
    TreeSet<String> kinds = new TreeSet<>();
    differences(left, right).forEach(d -> kinds.add(d.kind().name()));
    return List.copyOf(kinds);
  }
}

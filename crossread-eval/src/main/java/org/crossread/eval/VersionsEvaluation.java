package org.crossread.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.claim.Difference;
import org.crossread.encode.Encoder;
import org.crossread.eval.Edits.Edit;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.crossread.revision.Edit.Kind;
import org.crossread.revision.Revision;
import org.crossread.revision.RevisionFinder;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is told of later versions of invented articles: each is edited in one place by hand ({@link
 * Edits}), and, by a seeded generator, only in its typography or the order of its paragraphs, or by
 * taking a sentence out.
 */
final class VersionsEvaluation implements Evaluation {
  private static final int DECIMALS = 3;
  private static final int SEED = 11;
  private static final int TRIES = 4;

  private final ReportReader reader;
  private final RevisionFinder finder = new RevisionFinder();

  VersionsEvaluation(Encoder encoder) {
    reader = new ReportReader(encoder);
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    List<Edit> edits = Edits.read(data);
    TreeMap<Path, Report> originals = new TreeMap<>();
    StringBuilder table = new StringBuilder("doc\tkind\tfind\treplace\ttold\n");
    int real = 0;
    int found = 0;
    int typed = 0;
    int right = 0;
    int harmless = 0;
    int harmlessTyped = 0;
    int elsewhere = 0;
    for (Edit edit : edits) {
      Report original = originals.get(edit.file());
      if (original == null) {
        original = read(edit.file(), edit.text());
        originals.put(edit.file(), original);
      }
      Revision revision = finder.find(original, read(edit.file(), edit.edited()));
      Set<Kind> there = EnumSet.noneOf(Kind.class);
      for (org.crossread.revision.Edit e : revision.edits()) {
        if (touches(e.sentenceBefore(), edit.at()) || touches(e.sentenceAfter(), edit.editedAt())) {
          there.add(e.kind());
        } else if (e.kind() != Kind.MOVED) {
          elsewhere++;
        }
      }
      Difference.Kind kind = edit.kind();
      if (kind == null) {
        harmless++;
        there.remove(Kind.WORDING);
        harmlessTyped += there.isEmpty() ? 0 : 1;
      } else {
        real++;
        found += there.isEmpty() ? 0 : 1;
        Set<Kind> expected = expected(kind);
        if (!expected.isEmpty()) {
          typed++;
          right += Collections.disjoint(there, expected) ? 0 : 1;
        }
      }
      table.append(
          String.join(
              "\t", edit.doc(), edit.kindName(), edit.find(), edit.replace(), there.toString()));
      table.append('\n');
    }
    Made made = made(originals);
    if (predictions != null) {
      Output.write(predictions, table.toString());
    }
    return new Result(
        List.of(
            new Measure("found", (double) found / Math.max(1, real), DECIMALS),
            new Measure("kind.right", (double) right / Math.max(1, typed), DECIMALS),
            new Measure("harmless.typed", (double) harmlessTyped / Math.max(1, harmless), DECIMALS),
            new Measure("elsewhere", (double) elsewhere / edits.size(), DECIMALS),
            new Measure(
                "trivial.flagged", (double) made.flagged() / Math.max(1, made.trivial()), DECIMALS),
            new Measure(
                "removed.found", (double) made.gone() / Math.max(1, made.removed()), DECIMALS),
            Measure.count("edits", real),
            Measure.count("harmless", harmless),
            Measure.count("trivial", made.trivial()),
            Measure.count("removed", made.removed())),
        List.of());
  }

  /** What each kind of difference is told as; empty where words alone tell it. */
  private static Set<Kind> expected(Difference.Kind kind) {
    return switch (kind) {
      case NUMBER -> EnumSet.of(Kind.NUMBER);
      case DATE -> EnumSet.of(Kind.DATE);
      case NAME, PLACE -> EnumSet.of(Kind.NAME);
      case WHO -> EnumSet.of(Kind.ATTRIBUTION, Kind.NAME);
      case QUOTE -> EnumSet.of(Kind.QUOTE);
      case POLARITY -> EnumSet.of(Kind.NEGATION);
      case MODALITY -> EnumSet.of(Kind.HEDGE, Kind.MODALITY);
      case STANCE, DETAIL -> EnumSet.noneOf(Kind.class);
    };
  }

  private record Made(int trivial, int flagged, int removed, int gone) {}

  private Made made(Map<Path, Report> originals) throws DataException {
    Random random = new Random(SEED);
    int trivial = 0;
    int flagged = 0;
    int removed = 0;
    int gone = 0;
    for (Map.Entry<Path, Report> e : originals.entrySet()) {
      Report original = e.getValue();
      String text = original.article().text().characters();
      for (String other : List.of(typography(text), spaced(text), turned(original, random))) {
        trivial++;
        flagged += finder.find(original, read(e.getKey(), other)).tellsOtherwise() ? 1 : 0;
      }
      for (int i = 0; i < TRIES; i++) {
        Span s = original.sentences().get(random.nextInt(original.sentences().size())).span();
        Revision r =
            finder.find(
                original, read(e.getKey(), text.substring(0, s.start()) + text.substring(s.end())));
        removed++;
        gone +=
            r.edits().stream().filter(x -> x.kind() != Kind.MOVED).count() == 1
                    && r.edits().stream()
                        .anyMatch(x -> x.kind() == Kind.REMOVED && touches(x.before(), s))
                ? 1
                : 0;
      }
    }
    return new Made(trivial, flagged, removed, gone);
  }

  private static String typography(String text) {
    return text.replace('\'', '’').replace(" - ", " – ").replace("“", "\"").replace("”", "\"");
  }

  private static String spaced(String text) {
    return text.replace(". ", ".  ").replace(", ", ",\u00A0");
  }

  /** Two paragraphs of the body change places. */
  private static String turned(Report report, Random random) {
    String text = report.article().text().characters();
    List<Span> bodies = new ArrayList<>();
    report.article().blocks().stream()
        .filter(b -> b.kind() == org.crossread.article.Block.Kind.BODY)
        .forEach(b -> bodies.add(b.span()));
    int first = 1 + random.nextInt(bodies.size() - 2);
    Span a = bodies.get(first);
    Span b = bodies.get(first + 1);
    return text.substring(0, a.start())
        + b.of(text)
        + text.substring(a.end(), b.start())
        + a.of(text)
        + text.substring(b.end());
  }

  private static boolean touches(@Nullable Span span, Span place) {
    return span != null && (span.overlaps(place) || span.contains(place.start()));
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

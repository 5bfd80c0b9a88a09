package org.crossread.claim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.models.OnnxEncoder;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.crossread.text.Sentence;

/**
 * Writes what the alignment models are trained on: OUT/sentences.tsv and OUT/units.tsv (one sentence
 * or proposition a line), OUT/restatements.tsv (one line a proposition: how much it shares with each
 * of its report) and OUT/pairs.tsv (the features of each pair of propositions of a story's two
 * documents).
 *
 * <p>usage: DumpPairs FOLDER OUT, where FOLDER holds rows.tsv and the documents as NAME.txt
 */
public final class DumpPairs {
  private static void restatements(List<String> lines, String name, double[][] shares) {
    for (double[] row : shares) {
      StringBuilder line = new StringBuilder(name);
      for (double x : row) {
        line.append(String.format(Locale.ROOT, "\t%.5f", x));
      }
      lines.add(line.toString());
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Path out = Files.createDirectories(Path.of(arguments[1]));
    SortedMap<String, SortedSet<String>> stories = new TreeMap<>();
    List<String> rows = Files.readAllLines(folder.resolve("rows.tsv"));
    for (String line : rows.subList(1, rows.size())) {
      String[] c = line.split("\t", -1);
      SortedSet<String> documents = stories.computeIfAbsent(c[0], k -> new TreeSet<>());
      documents.add(c[2]);
      if (!c[5].isEmpty()) {
        documents.add(c[5]);
      }
    }
    List<String> units = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    List<String> restatements = new ArrayList<>();
    ReportReader reader = new ReportReader(new OnnxEncoder());
    for (var story : stories.entrySet()) {
      List<Report> reports = new ArrayList<>();
      for (String name : story.getValue()) {
        Path file = folder.resolve(name + ".txt");
        Report report =
            reader.read(
                new Extractor()
                    .extract(
                        new Capture(
                            file.toString(), null, "text/plain", Files.readAllBytes(file))));
        reports.add(report);
        int k = 0;
        for (Sentence s : report.sentences()) {
          sentences.add(name + "\t" + k++ + "\t" + s.span().start() + "\t" + s.span().end());
        }
        int i = 0;
        for (Proposition p : report.propositions()) {
          String words = report.article().text().of(p.span()).replaceAll("\\s+", " ");
          units.add(
              String.join(
                  "\t",
                  name,
                  String.valueOf(i++),
                  String.valueOf(p.span().start()),
                  String.valueOf(p.span().end()),
                  String.valueOf(p.sentence()),
                  p.kind().name(),
                  p.holder() == null ? "" : p.holder().id(),
                  words,
                  p.governor() == null
                      ? ""
                      : report.article().text().of(p.governor()).replaceAll("\\s+", " ")));
        }
      }
      List<String> names = List.copyOf(story.getValue());
      PairFeatures features = new PairFeatures(Outline.of(reports.get(0)), Outline.of(reports.get(1)));
      restatements(restatements, names.get(0), features.leftRestatements());
      restatements(restatements, names.get(1), features.rightRestatements());
      for (int i = 0; i < features.leftSize(); i++) {
        for (int j = 0; j < features.rightSize(); j++) {
          StringBuilder line = new StringBuilder();
          line.append(story.getKey()).append('\t').append(names.get(0)).append('\t').append(i);
          line.append('\t').append(names.get(1)).append('\t').append(j);
          for (double x : features.of(i, j)) {
            line.append(String.format(Locale.ROOT, "\t%.4f", x));
          }
          pairs.add(line.toString());
        }
      }
    }
    Files.write(out.resolve("units.tsv"), units);
    Files.write(out.resolve("sentences.tsv"), sentences);
    Files.write(out.resolve("restatements.tsv"), restatements);
    Files.write(out.resolve("pairs.tsv"), pairs);
    Files.write(out.resolve("names.txt"), PairFeatures.NAMES);
    System.out.println(stories.size() + " stories, " + units.size() + " propositions");
  }
}

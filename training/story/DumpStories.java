package org.crossread.story;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts words and dumps features of pairs of articles that the index brings together.
 *
 * <p>usage: DumpStories background ARTICLES.tsv OUT.tsv [FOLD FOLDS] writes in how many articles a
 * word stands, leaving out the articles of a fold; DumpStories pairs ARTICLES.tsv BACKGROUND.tsv
 * OUT.tsv writes one line a pair: set, both ids, both clusters, features.
 */
public final class DumpStories {
  /** Words of fewer articles are not listed. */
  private static final int LEAST = 4;

  record Row(String set, String id, String cluster, String group, String day, String title, String text) {
    Fingerprint fingerprint(Fingerprinter with) {
      return with.of(id, title, text, day.isEmpty() ? null : LocalDate.parse(day), "en");
    }

    int fold(int folds) {
      return Math.floorMod(Terms.of(Terms.Kind.WORD, group), folds);
    }
  }

  static List<Row> rows(Path file) throws Exception {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] c = line.split("\t", -1);
      rows.add(new Row(c[0], c[1], c[2], c[3], c[4], plain(c[5]), plain(c[6])));
    }
    return rows;
  }

  private static String plain(String s) {
    return s.replace("\\n", "\n").replace("\\\\", "\\");
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("background")) {
      int fold = arguments.length > 3 ? Integer.parseInt(arguments[3]) : -1;
      int folds = arguments.length > 3 ? Integer.parseInt(arguments[4]) : 1;
      background(rows(Path.of(arguments[1])), Path.of(arguments[2]), fold, folds);
    } else {
      pairs(rows(Path.of(arguments[1])), Path.of(arguments[2]), Path.of(arguments[3]));
    }
  }

  private static void background(List<Row> rows, Path out, int fold, int folds) throws Exception {
    Fingerprinter fingerprinter = new Fingerprinter(Background.none());
    Map<String, Integer> counts = new TreeMap<>();
    int articles = 0;
    for (Row row : rows) {
      if (row.fold(folds) != fold) {
        articles++;
        fingerprinter.vocabulary(row.title(), row.text()).forEach(w -> counts.merge(w, 1, Integer::sum));
      }
    }
    try (PrintWriter to = new PrintWriter(out.toFile(), StandardCharsets.UTF_8)) {
      to.println("# Articles that hold a word, names after ^; * is all of them. By training/story; counts only.");
      to.println("*\t" + articles);
      counts.forEach((w, n) -> {
        if (n >= LEAST && w.codePoints().allMatch(c -> c < 128)) {
          to.println(w + "\t" + n);
        }
      });
    }
  }

  private static void pairs(List<Row> rows, Path from, Path out) throws Exception {
    Background background =
        Background.of(Files.readAllLines(from).stream().filter(l -> !l.startsWith("#")).toList());
    Fingerprinter fingerprinter = new Fingerprinter(background);
    Map<String, List<Row>> sets = new TreeMap<>();
    rows.forEach(r -> sets.computeIfAbsent(r.set(), k -> new ArrayList<>()).add(r));
    try (PrintWriter to = new PrintWriter(out.toFile(), StandardCharsets.UTF_8)) {
      to.println("set\ta\tb\tca\tcb\t" + String.join("\t", PairFeatures.NAMES));
      for (List<Row> set : sets.values()) {
        Rarity rarity = new Rarity(background);
        List<Fingerprint> prints = new ArrayList<>();
        for (Row row : set) {
          Fingerprint f = row.fingerprint(fingerprinter);
          prints.add(f);
          rarity.count(f);
        }
        Postings postings = new Postings(Repair.MOST_POSTINGS);
        List<float[]> lengths = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
          Weighed w = new Weighed(prints.get(i), rarity);
          PairFeatures features = new PairFeatures(w);
          lengths.add(w.lengths());
          int[] keys = KeyTerms.of(w);
          for (int other : Candidates.of(keys, rarity, postings, 0, Repair.NEIGHBOURS)) {
            StringBuilder line = new StringBuilder(set.get(i).set());
            line.append('\t').append(set.get(i).id()).append('\t').append(set.get(other).id());
            line.append('\t').append(set.get(i).cluster()).append('\t').append(set.get(other).cluster());
            for (double x : features.with(prints.get(other), lengths.get(other), null)) {
              line.append(String.format(Locale.ROOT, "\t%.5f", x));
            }
            to.println(line);
          }
          for (int term : keys) {
            postings.add(term, i);
          }
        }
      }
    }
  }
}

package org.crossread.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.encode.PlainEncoder;
import org.crossread.models.OnnxEncoder;
import org.crossread.report.ReportReader;

/**
 * Articles of 600 words read a second on one core, warm: the encoder alone, everything that is read
 * with it, and everything without it take turns over the same articles in memory. Time is that of
 * the thread on a core, so that other work on the machine does not count; the median round is
 * shown.
 *
 * <p>usage: ReadSpeed FOLDER [ROUNDS], where FOLDER holds articles as NAME.txt
 */
public final class ReadSpeed {
  private static final int WARM_UP = 1;
  private static final double ARTICLE = 600;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

  private ReadSpeed() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    List<Article> articles = articles(Path.of(arguments[0]));
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    long words = 0;
    for (Article a : articles) {
      words += a.readable().stream().mapToLong(s -> WORD.matcher(a.text().of(s)).results().count()).sum();
    }
    double size = words / ARTICLE;
    PrintStream out = System.out;
    out.println("articles\t" + articles.size());
    out.println("words\t" + words);
    List<Double> bare = new ArrayList<>();
    List<Double> read = new ArrayList<>();
    List<Double> fast = new ArrayList<>();
    try (OnnxEncoder encoder = new OnnxEncoder(1)) {
      ReportReader reader = new ReportReader(encoder);
      ReportReader plain = new ReportReader(new PlainEncoder());
      for (int i = -WARM_UP; i < rounds; i++) {
        double a = rate(articles, size, x -> encoder.read(x.text().characters(), x.readable()));
        double b = rate(articles, size, reader::read);
        double c = rate(articles, size, plain::read);
        if (i >= 0) {
          bare.add(a);
          read.add(b);
          fast.add(c);
        }
      }
    }
    out.printf("encoder.articlesPerSecond\t%.2f%n", median(bare));
    out.printf("read.articlesPerSecond\t%.2f%n", median(read));
    out.printf("read.ofEncoder\t%.2f%n", median(read) / median(bare));
    out.printf("fast.articlesPerSecond\t%.2f%n", median(fast));
  }

  private static double rate(List<Article> articles, double size, Consumer<Article> read) {
    long start = TIME.getCurrentThreadCpuTime();
    articles.forEach(read);
    return size / ((TIME.getCurrentThreadCpuTime() - start) / 1e9);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  static List<Article> articles(Path folder) throws IOException {
    Extractor extractor = new Extractor();
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        try {
          articles.add(
              extractor.extract(
                  new Capture(file.toString(), null, "text/plain", Files.readAllBytes(file))));
        } catch (UnreadableException e) {
          System.err.println(file + ": " + e.getMessage());
        }
      }
    }
    return articles;
  }
}

package org.crossread.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;

/**
 * Pages a second on one thread, warm: our extractor and Readability4J take turns over the same
 * pages in memory, from bytes to text. Time is that of the thread on a core, so that other work on
 * the machine does not count; the median round is shown.
 *
 * <p>usage: ExtractSpeed FOLDER [ROUNDS], where FOLDER holds NAME.html.gz
 */
public final class ExtractSpeed {
  /** Rounds that only warm up the machine. */
  private static final int WARM_UP = 2;

  private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

  private ExtractSpeed() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    List<byte[]> pages = pages(Path.of(arguments[0]));
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    long bytes = pages.stream().mapToLong(p -> p.length).sum();
    PrintStream out = System.out;
    out.println("pages\t" + pages.size());
    out.println("bytes\t" + bytes);
    Extractor extractor = new Extractor();
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int i = -WARM_UP; i < rounds; i++) {
      double a = rate(pages, page -> crossread(extractor, page));
      double b = rate(pages, ExtractSpeed::readability);
      if (i >= 0) {
        ours.add(a);
        theirs.add(b);
      }
    }
    out.printf("crossread.pagesPerSecond\t%.0f%n", median(ours));
    out.printf("readability4j.pagesPerSecond\t%.0f%n", median(theirs));
    out.printf("ratio\t%.2f%n", median(ours) / median(theirs));
  }

  private static double rate(List<byte[]> pages, ToIntFunction<byte[]> extract) {
    long start = TIME.getCurrentThreadCpuTime();
    long units = 0;
    for (byte[] page : pages) {
      units += extract.applyAsInt(page);
    }
    double seconds = (TIME.getCurrentThreadCpuTime() - start) / 1e9;
    if (units == 0) {
      throw new IllegalStateException("nothing was extracted");
    }
    return pages.size() / seconds;
  }

  private static int crossread(Extractor extractor, byte[] page) {
    try {
      return extractor.extract(new Capture("page", null, "text/html", page)).text().length();
    } catch (UnreadableException e) {
      return 0;
    }
  }

  private static int readability(byte[] page) {
    String text =
        new Readability4J("https://example.org/", new String(page, StandardCharsets.UTF_8))
            .parse()
            .getTextContent();
    return text == null ? 0 : text.length();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static List<byte[]> pages(Path folder) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(in.readAllBytes());
        }
      }
    }
    return pages;
  }
}

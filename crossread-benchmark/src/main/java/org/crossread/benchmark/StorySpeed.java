package org.crossread.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.crossread.story.Background;
import org.crossread.story.Fingerprinter;
import org.crossread.story.StoryIndex;

/**
 * Articles a second that are fingerprinted and put into stories on one core, with windows of two
 * sizes full of active articles, and the memory of an active story. The stream is mixed from the
 * sentences of the texts by a seed: each event has two to eight articles that share names and
 * sentences. Time is that of the thread on a core, so that other work on the machine does not count.
 *
 * <p>usage: StorySpeed FILE.jsonl.gz [SMALL LARGE]
 */
public final class StorySpeed {
  private static final int MEASURED = 10_000;
  private static final int SENTENCES = 24;
  private static final long SEED = 5;
  private static final Pattern TEXT =
      Pattern.compile("\"text\": *\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");
  private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

  private record Telling(String id, String title, String body) {}

  private final List<String> sentences;
  private final Random random = new Random(SEED);
  private final List<Telling> waiting = new ArrayList<>();
  private int events;

  private StorySpeed(List<String> sentences) {
    this.sentences = sentences;
  }

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    int small = arguments.length > 2 ? Integer.parseInt(arguments[1]) : 10_000;
    int large = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200_000;
    List<String> sentences = sentences(Path.of(arguments[0]));
    PrintStream out = System.out;
    double first = run(sentences, small, out);
    double second = run(sentences, large, out);
    out.printf("largeCostsTimes\t%.2f%n", first / second);
  }

  private static double run(List<String> sentences, int window, PrintStream out) {
    StorySpeed stream = new StorySpeed(sentences);
    Fingerprinter fingerprinter = new Fingerprinter(Background.shipped());
    long before = used();
    StoryIndex index = StoryIndex.shipped(window);
    for (int i = 0; i < window; i++) {
      Telling t = stream.next();
      index.add(fingerprinter.of(t.id(), t.title(), t.body(), null, "en"));
    }
    List<Telling> measured = new ArrayList<>();
    long characters = 0;
    for (int i = 0; i < MEASURED; i++) {
      measured.add(stream.next());
      characters += measured.getLast().body().length();
    }
    long start = TIME.getCurrentThreadCpuTime();
    for (Telling t : measured) {
      index.add(fingerprinter.of(t.id(), t.title(), t.body(), null, "en"));
    }
    double rate = MEASURED / ((TIME.getCurrentThreadCpuTime() - start) / 1e9);
    measured.clear();
    stream.waiting.clear();
    long memory = used() - before;
    int stories = index.stories().size();
    out.printf("window.%d.articlesPerSecond\t%.0f%n", window, rate);
    out.printf("window.%d.charactersPerArticle\t%d%n", window, characters / MEASURED);
    out.printf("window.%d.stories\t%d%n", window, stories);
    out.printf("window.%d.bytesPerStory\t%d%n", window, memory / Math.max(1, stories));
    out.printf("window.%d.bytesPerArticle\t%d%n", window, memory / window);
    return rate;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private Telling next() {
    if (waiting.size() < 200) {
      for (int i = 0; i < 100; i++) {
        event();
      }
    }
    return waiting.remove(random.nextInt(waiting.size()));
  }

  /** An event of sentences of its own, in each of which two made names stand. */
  private void event() {
    int number = events++;
    String place = name() + "ia";
    String person = name() + " " + name();
    List<String> pool = new ArrayList<>();
    for (int i = 0; i < SENTENCES * 2; i++) {
      pool.add(sentences.get(random.nextInt(sentences.size())));
    }
    int size = 2 + random.nextInt(7);
    for (int k = 0; k < size; k++) {
      StringBuilder body = new StringBuilder();
      for (int i = 0; i < SENTENCES; i++) {
        body.append(pool.get(random.nextInt(pool.size())));
        body.append(i % 4 == 0 ? " So " + person + " said in " + place + ".\n" : "\n");
      }
      String title = person + " and " + pool.get(k % 4);
      waiting.add(new Telling("e" + number + "-" + k, title, body.toString()));
    }
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
      name.append("aeiou".charAt(random.nextInt(5)));
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private static List<String> sentences(Path file) throws IOException {
    List<String> sentences = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Matcher text = TEXT.matcher(line);
        if (text.find()) {
          for (String s : text.group(1).split("\\\\n|(?<=[.!?]) ")) {
            if (s.length() > 60 && s.length() < 400) {
              sentences.add(s.replace("\\\"", "\""));
            }
          }
        }
      }
    }
    return sentences;
  }
}

package org.crossread.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.crossread.capture.FetchPolicy;
import org.crossread.store.StoredStory;
import org.crossread.store.Workspace;

/**
 * Measures the pages of a workspace: {@code PageSpeed FOLDER [SECONDS [REPORTS STORIES]]}. Prints
 * time and weight of single pages, warm, then what readers at once get for as long, in the same
 * process, with the heap after a collection every half minute. With counts it first makes the
 * workspace: one story of REPORTS reports, and STORIES of two articles that are not read.
 */
final class PageSpeed {
  private static final int WARM = 50;
  private static final int ASKED = 300;
  private static final int READERS = Integer.getInteger("readers", 50);
  private static final int SECONDS = 120;
  private static final long SEED = 12;

  /** Times of a long run are counted in steps of a tenth of a millisecond, up to half a minute. */
  private static final long STEP_NANOS = 100_000;

  private static final int STEPS = 300_000;
  private static final Duration HEAP_EVERY = Duration.ofSeconds(30);

  private PageSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SECONDS;
    if (arguments.length > 3) {
      make(folder, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    }
    Options options =
        new Options("127.0.0.1", 0, null, "Ines Dahl", "test", FetchPolicy.of("test"));
    try (Workspace workspace = Workspace.open(folder.toString());
        Server server = Server.start(workspace, Site.reader(), options, line -> {})) {
      System.out.printf(
          "%,d articles, %,d stories of two or more, %,d of all%n",
          workspace.articles().count(), workspace.stories().count(2), workspace.stories().count(1));
      List<String> pages = pages(workspace);
      for (String page : pages) {
        single(server.address(), page, List.of(page));
      }
      List<String> searches = searches(workspace, WARM + ASKED);
      if (!searches.isEmpty()) {
        single(server.address(), "search of two words", searches);
      }
      if (seconds > 0) {
        many(server.address(), pages, seconds);
      }
    }
  }

  private static void make(Path folder, int reports, int stories) throws Exception {
    Path files = Files.createTempDirectory("page-speed");
    try (Site site = Site.empty(folder)) {
      long start = System.nanoTime();
      site.add(Invented.pairs(files, stories, SEED));
      System.out.printf(
          "%,d articles made, added and grouped in %.0f s%n",
          2 * stories, (System.nanoTime() - start) / 1e9);
      site.add(Invented.reports(files, reports, SEED));
      if (reports > 1) {
        site.joined("Marit");
      }
    }
  }

  private static List<String> pages(Workspace workspace) {
    List<String> pages = new ArrayList<>(List.of("", "?all=yes", "search?q=cable"));
    workspace.stories().list(2, 50, null).items().stream()
        .max(Comparator.comparingInt(StoredStory::independent))
        .ifPresent(s -> {
          for (String part :
              List.of("", "?view=pair", "?view=matrix", "?claim=1", "/ledger", "/timeline")) {
            pages.add("stories/" + s.id() + part);
          }
        });
    return pages;
  }

  /** Two words of one article each, no search twice but by chance. */
  private static List<String> searches(Workspace workspace, int count) {
    Random random = new Random(SEED);
    List<List<String>> articles =
        workspace.articles().list(500, null).items().stream()
            .map(a -> workspace.articles().text(a).text().characters())
            .map(text -> Arrays.stream(text.split("[^A-Za-z]+")).filter(w -> w.length() > 4))
            .map(words -> words.toList())
            .filter(words -> words.size() > 1)
            .toList();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count && !articles.isEmpty(); i++) {
      List<String> words = articles.get(random.nextInt(articles.size()));
      String first = words.get(random.nextInt(words.size()));
      all.add("search?q=" + first + "+" + words.get(random.nextInt(words.size())));
    }
    return all;
  }

  private static HttpResponse<byte[]> get(HttpClient client, String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void single(String address, String name, List<String> pages) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      int bytes = 0;
      for (int i = 0; i < WARM; i++) {
        bytes = get(client, address + pages.get(i % pages.size())).body().length;
        Thread.sleep(bytes < 4_000 ? 100 : 0); // the page that waits is short
      }
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < ASKED; i++) {
        String page = pages.get((WARM + i) % pages.size());
        long start = System.nanoTime();
        get(client, address + page);
        times.add((System.nanoTime() - start) / 1e6);
      }
      System.out.printf("/%s: %s, %,d bytes%n", name, told(times), bytes);
    }
  }

  private static void many(String address, List<String> pages, int seconds) throws Exception {
    AtomicIntegerArray times = new AtomicIntegerArray(STEPS);
    AtomicInteger errors = new AtomicInteger();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> readers = new ArrayList<>();
    for (int r = 0; r < READERS; r++) {
      int first = r;
      readers.add(
          Thread.ofPlatform()
              .start(() -> {
                try (HttpClient client = HttpClient.newHttpClient()) {
                  for (int i = first; System.nanoTime() < end; i++) {
                    long start = System.nanoTime();
                    try {
                      if (get(client, address + pages.get(i % pages.size())).statusCode() != 200) {
                        errors.incrementAndGet();
                      }
                    } catch (Exception e) {
                      errors.incrementAndGet();
                    }
                    long steps = (System.nanoTime() - start) / STEP_NANOS;
                    times.incrementAndGet((int) Math.min(steps, STEPS - 1));
                  }
                }
              }));
    }
    for (Thread reader : readers) {
      while (!reader.join(HEAP_EVERY)) {
        System.out.printf("%d MB of heap after a collection%n", heap());
      }
    }
    int requests = IntStream.range(0, STEPS).map(times::get).sum();
    System.out.printf(
        "%d readers for %d s: %,d requests, %d errors, p50 %.1f ms, p99 %.1f ms; %d MB of heap after%n",
        READERS,
        seconds,
        requests,
        errors.get(),
        below(times, requests / 2),
        below(times, requests * 99L / 100),
        heap());
  }

  /** Milliseconds that so many requests took at most. */
  private static double below(AtomicIntegerArray times, long requests) {
    int step = 0;
    for (long seen = 0; step < STEPS; step++) {
      seen += times.get(step);
      if (seen > requests) {
        break;
      }
    }
    return (step + 1) * STEP_NANOS / 1e6;
  }

  private static long heap() {
    Runtime.getRuntime().gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private static String told(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    int n = sorted.size();
    return "p50 %.1f ms, p99 %.1f ms".formatted(sorted.get(n / 2), sorted.get(n * 99 / 100));
  }
}

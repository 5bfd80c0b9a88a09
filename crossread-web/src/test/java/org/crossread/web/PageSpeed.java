package org.crossread.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.crossread.capture.FetchPolicy;
import org.crossread.store.StoredStory;
import org.crossread.store.Workspace;

/**
 * Measures the pages of a workspace: {@code PageSpeed FOLDER [SECONDS]}. Prints time and weight of
 * single pages, warm, then what 50 readers at once get for as long, in the same process.
 */
final class PageSpeed {
  private static final int WARM = 50;
  private static final int ASKED = 300;
  private static final int READERS = 50;
  private static final int SECONDS = 120;

  private PageSpeed() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SECONDS;
    Options options =
        new Options("127.0.0.1", 0, null, "Ines Dahl", "test", FetchPolicy.of("test"));
    try (Workspace workspace = Workspace.open(Path.of(arguments[0]).toString());
        Server server = Server.start(workspace, Site.reader(), options, line -> {})) {
      List<String> pages = pages(workspace);
      for (String page : pages) {
        single(server.address() + page, page);
      }
      many(server.address(), pages, seconds);
    }
  }

  private static List<String> pages(Workspace workspace) {
    List<String> pages = new ArrayList<>(List.of("", "search?q=cable"));
    workspace.stories().list(2, 50, null).items().stream()
        .max(Comparator.comparingInt(StoredStory::independent))
        .ifPresent(s -> {
          for (String part : List.of("", "?view=pair", "?view=matrix", "/ledger", "/timeline")) {
            pages.add("stories/" + s.id() + part);
          }
        });
    return pages;
  }

  private static HttpResponse<byte[]> get(HttpClient client, String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void single(String address, String page) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      int bytes = 0;
      for (int i = 0; i < WARM; i++) {
        bytes = get(client, address).body().length;
        Thread.sleep(bytes < 4_000 ? 100 : 0); // the page that waits is short
      }
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < ASKED; i++) {
        long start = System.nanoTime();
        get(client, address);
        times.add((System.nanoTime() - start) / 1e6);
      }
      System.out.printf("/%s: %s, %,d bytes%n", page, told(times), bytes);
    }
  }

  private static void many(String address, List<String> pages, int seconds) throws Exception {
    ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();
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
                    times.add((System.nanoTime() - start) / 1e6);
                  }
                }
              }));
    }
    for (Thread reader : readers) {
      reader.join();
    }
    Runtime.getRuntime().gc();
    long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    System.out.printf(
        "%d readers for %d s: %,d requests, %d errors, %s; %d MB of heap after%n",
        READERS, seconds, times.size(), errors.get(), told(List.copyOf(times)), used);
  }

  private static String told(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    int n = sorted.size();
    return "p50 %.1f ms, p99 %.1f ms".formatted(sorted.get(n / 2), sorted.get(n * 99 / 100));
  }
}

package org.crossread.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.crossread.article.Article;

/**
 * Measures a workspace of made articles: {@code StoreSpeed FOLDER ARTICLES [SEARCHES]}. Speakers
 * are put into the index by the maker, where its own words name them, since reading so many
 * articles by a model takes hours. Times are of the wall.
 */
final class StoreSpeed {
  private static final int BATCH = 200;

  private StoreSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int articles = Integer.parseInt(arguments[1]);
    int searches = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 500;
    MadeArticles made = new MadeArticles(7);
    try (Workspace workspace = Workspace.create(folder)) {
      add(workspace, made, articles);
      say(
          "%,d bytes of crossread.db an article",
          Files.size(folder.resolve(Workspace.FILE)) / articles);
      say("%,d bytes of captures an article", size(folder.resolve("captures")) / articles);
      speakers(workspace, made, articles);
      say(
          "%,d bytes of crossread.db an article with marks of speakers",
          Files.size(folder.resolve(Workspace.FILE)) / articles);
      search(workspace, made, searches);
      long start = System.nanoTime();
      workspace.articles().list(50, null);
      say("list of 50 articles: %.1f ms", (System.nanoTime() - start) / 1e6);
    }
  }

  private static void add(Workspace workspace, MadeArticles made, int articles) throws Exception {
    long storing = 0;
    long processor = 0;
    var system =
        (com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    for (int i = 0; i < articles; i += BATCH) {
      List<Articles.Extracted> batch = new ArrayList<>();
      for (int k = i; k < Math.min(articles, i + BATCH); k++) {
        batch.add(made.article(k));
      }
      long start = System.nanoTime();
      long cpu = system.getProcessCpuTime();
      workspace.articles().addAll(batch);
      storing += System.nanoTime() - start;
      processor += system.getProcessCpuTime() - cpu;
      if (i % 10_000 == 0) {
        say("%,d ...", i);
      }
    }
    say(
        "added %,d articles: %,.0f a second of the wall, %,.0f a second of processor time of all threads",
        articles, articles / (storing / 1e9), articles / (processor / 1e9));
  }

  private static void speakers(Workspace workspace, MadeArticles made, int articles) {
    Workspace.Parts parts = workspace.parts();
    for (int i = 0; i < articles; i += 2_000) {
      int from = i;
      parts
          .database()
          .write(h -> {
            for (int k = from; k < Math.min(articles, from + 2_000); k++) {
              StoredArticle stored =
                  workspace
                      .articles()
                      .find(new Identity("uri https://made.example/7/" + k, null).id());
              String speaker = made.speaker(k);
              var text = Articles.text(h, parts, stored.article(), 1);
              long seq =
                  h.createQuery("select seq from version where article = :a")
                      .bind("a", stored.article())
                      .mapTo(Long.class)
                      .one();
              new ReadMarks(parts, h)
                  .mark(
                      seq,
                      text,
                      m -> false,
                      (passage, marks) -> {
                        if (text.text().of(passage.span()).contains(speaker + " said")) {
                          marks.addAll(Mark.SPEAKER.of(speaker, parts.terms()));
                        }
                      });
            }
            return true;
          });
    }
  }

  private static void search(Workspace workspace, MadeArticles made, int searches)
      throws Exception {
    Random random = new Random(11);
    double[] times = new double[searches];
    int found = 0;
    int articles = (int) workspace.articles().count();
    for (int i = -50; i < searches; i++) {
      // Two words and the speaker of a sentence that there is.
      int number = random.nextInt(articles);
      String speaker = made.speaker(number);
      Article article = made.article(number).article();
      List<String> words =
          Arrays.stream(article.text().characters().split("\\n"))
              .filter(l -> l.contains(speaker + " said"))
              .flatMap(l -> Arrays.stream(l.split("[^A-Za-z0-9]+")))
              .filter(w -> w.matches("[a-z]{5,}"))
              .toList();
      if (words.size() < 2) {
        i--;
        continue;
      }
      String query =
          words.get(random.nextInt(words.size()))
              + " "
              + words.get(random.nextInt(words.size()))
              + " speaker:"
              + speaker;
      long start = System.nanoTime();
      int n = workspace.search().find(Query.parse(query), 20, null).items().size();
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / 1e6;
        found += n > 0 ? 1 : 0;
      }
    }
    Arrays.sort(times);
    say(
        "two terms and a speaker, first 20: p50 %.1f ms, p99 %.1f ms, most %.1f ms; %d of %d found"
            + " something",
        times[searches / 2], times[(int) (searches * .99)], times[searches - 1], found, searches);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }
}

package org.crossread.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crossread.render.JsonRenderer;

/**
 * Measures what a reader of a workspace waits for: {@code CompareSpeed FOLDER}. The story is that
 * of the examples with three more articles out of their paragraphs; times are of the wall.
 */
final class CompareSpeed {
  private static final int TIMES = 40;
  private static final int REPORTS = 12;

  private CompareSpeed() {}

  private interface Act {
    void run() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    List<Articles.Extracted> story = new ArrayList<>(Fixtures.story("strait"));
    for (int i = 0; story.size() < REPORTS; i++) {
      String text = story.get(i).article().text().characters();
      story.add(Fixtures.text("more-" + i + ".txt", text.replace("Thursday", "Friday")));
    }
    try (Workspace workspace = Workspace.create(Path.of(arguments[0]))) {
      workspace.articles().addAll(story);
      workspace.articles().addAll(Fixtures.story("works-fire"));
      workspace.stories().group();
      List<StoredArticle> articles = new ArrayList<>(workspace.articles().list(50, null).items());
      List<StoredArticle> twelve = articles.subList(articles.size() - REPORTS, articles.size());
      say(
          "first comparison, with reading",
          1,
          () -> workspace.comparisons().of(twelve, Fixtures.READER));
      say(
          "JSON of a comparison that is kept",
          TIMES,
          () -> workspace.comparisons().json(twelve, Fixtures.READER));
      say(
          "comparison that is kept, as records, and rendered",
          TIMES,
          () ->
              new JsonRenderer()
                  .render(workspace.comparisons().of(twelve, Fixtures.READER).view()));
      say("list of stories", TIMES, () -> workspace.stories().list(1, 50, null));
    }
  }

  private static void say(String what, int times, Act act) throws Exception {
    double[] ms = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      act.run();
      ms[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(ms);
    System.out.println(
        String.format(
            Locale.ROOT, "%s: p50 %.1f ms, most %.1f ms", what, ms[times / 2], ms[times - 1]));
  }
}

package org.crossread.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crossread.correction.Change;

/**
 * Works on a workspace until it is killed: adds, groups, reads, corrects and notes, and says after
 * each what is done: {@code KillChild FOLDER SEED FIRST}.
 */
final class KillChild {
  private KillChild() {}

  public static void main(String[] arguments) throws Exception {
    Random random = new Random(Long.parseLong(arguments[1]));
    int next = Integer.parseInt(arguments[2]);
    MadeArticles made = new MadeArticles(7);
    try (Workspace workspace = Workspace.open(arguments[0])) {
      say("open", Path.of(arguments[0]).getFileName().toString());
      while (true) {
        int n = 1 + random.nextInt(12);
        List<Articles.Extracted> batch = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          batch.add(made.article(next + i));
        }
        // Some come again, as they do when a run that was cut off is repeated.
        batch.add(made.article(random.nextInt(next + n)));
        workspace.articles().addAll(batch);
        for (int i = 0; i < n; i++) {
          say("article", String.valueOf(next + i));
        }
        next += n;
        Change change = new Change.RenameParty("P:" + next, "Name " + next);
        say("correction", workspace.corrections().add(change, "ada", "").id());
        String text = "note " + next;
        workspace.notes().add("ada", Note.Kind.OUTLET, "made", text, List.of());
        say("note", text);
        if (random.nextInt(3) == 0) {
          workspace.stories().group();
          workspace.reports().readAll(Fixtures.READER, 1, a -> {});
          say("read", "1");
        }
      }
    }
  }

  private static void say(String kind, String what) {
    System.out.println(kind + "\t" + what);
    System.out.flush();
  }
}

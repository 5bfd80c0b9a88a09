package org.crossread.store;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Kills a process that works on a workspace, at random moments, and looks after each whether
 * anything that it had said to be done is lost or there twice: {@code KillRuns FOLDER RUNS [SEED]}.
 */
final class KillRuns {
  private final Path folder;
  private final Random random;
  private final Set<Integer> articles = new TreeSet<>();
  private final Set<String> corrections = new TreeSet<>();
  private final Set<String> notes = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();
  private int killedAtWork;

  KillRuns(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Workspace.create(folder).close();
    KillRuns runs = new KillRuns(folder, arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
    int n = Integer.parseInt(arguments[1]);
    for (int i = 0; i < n; i++) {
      runs.run();
    }
    System.out.println(
        n
            + " runs, killed at work in "
            + runs.killedAtWork
            + "; "
            + runs.articles.size()
            + " articles, "
            + runs.corrections.size()
            + " corrections, "
            + runs.notes.size()
            + " notes acknowledged; lost or doubled: "
            + runs.faults.size());
    runs.faults.forEach(System.out::println);
  }

  /** What was found lost or twice so far. */
  List<String> faults() {
    return faults;
  }

  /** How many runs had begun to work when they were killed. */
  int killedAtWork() {
    return killedAtWork;
  }

  /** One process, one kill, one look. */
  void run() throws Exception {
    int first = articles.isEmpty() ? 0 : ((TreeSet<Integer>) articles).last() + 1;
    Path log = Files.createTempFile("crossread-kill", ".err");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KillChild.class.getName(),
                folder.toString(),
                String.valueOf(random.nextLong()),
                String.valueOf(first))
            .redirectError(log.toFile())
            .start();
    long wait = random.nextInt(1_500);
    CountDownLatch atWork = new CountDownLatch(1);
    try (BufferedReader out = child.inputReader()) {
      String opened = out.readLine();
      if (opened == null) {
        throw new IllegalStateException("the child did not begin: " + Files.readString(log));
      }
      Thread killer =
          new Thread(() -> {
            try {
              atWork.await();
              TimeUnit.MILLISECONDS.sleep(wait);
            } catch (InterruptedException e) {
              // Killed at once.
            }
            // By its handle, which leaves what it has said so far to be read.
            child.toHandle().destroyForcibly();
          });
      killer.start();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        atWork.countDown();
        String[] parts = line.split("\t", 2);
        // A line that was cut off may be the last one.
        if (parts.length == 2) {
          switch (parts[0]) {
            case "article" -> articles.add(Integer.parseInt(parts[1]));
            case "correction" -> corrections.add(parts[1]);
            case "note" -> notes.add(parts[1]);
            default -> {}
          }
        }
      }
      atWork.countDown();
      killer.join();
    }
    child.waitFor();
    killedAtWork += articles.isEmpty() || ((TreeSet<Integer>) articles).last() < first ? 0 : 1;
    Files.delete(log);
    look();
  }

  private void look() throws Exception {
    MadeArticles made = new MadeArticles(7);
    try (Workspace workspace = Workspace.open(folder.toString())) {
      for (Finding f : workspace.doctor().examine()) {
        if (f.level() != Finding.Level.NOTE) {
          faults.add(f.toString());
        }
      }
      Set<String> there = new HashSet<>();
      workspace
          .corrections()
          .all()
          .forEach(c -> {
            if (!there.add(c.id())) {
              faults.add("correction twice: " + c.id());
            }
          });
      corrections.stream().filter(c -> !there.contains(c)).forEach(c -> faults.add("lost " + c));
      List<String> texts = new ArrayList<>();
      String cursor = null;
      do {
        Page<Note> page = workspace.notes().list(null, "", 1000, cursor);
        page.items().forEach(n -> texts.add(n.text()));
        cursor = page.next();
      } while (cursor != null);
      notes.stream().filter(n -> !texts.contains(n)).forEach(n -> faults.add("lost " + n));
      List<Integer> all = new ArrayList<>(articles);
      // The last ones were at risk; of the others a sample.
      Set<Integer> looked = new TreeSet<>(all.subList(Math.max(0, all.size() - 30), all.size()));
      for (int i = 0; i < 10 && !all.isEmpty(); i++) {
        looked.add(all.get(random.nextInt(all.size())));
      }
      for (int number : looked) {
        Articles.Extracted e = made.article(number);
        try {
          StoredArticle stored =
              workspace.articles().find(Identity.of(e.capture(), e.article()).id());
          if (stored.latest() != 1 || !workspace.articles().text(stored).equals(e.article())) {
            faults.add("article " + number + " is another: " + stored);
          }
        } catch (StoreException lost) {
          faults.add("lost article " + number + ": " + lost.getMessage());
        }
      }
    }
  }
}

package org.crossread.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.crossread.store.StoreException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a workspace in a file when the world is not kind. */
class HardshipTest {
  @TempDir Path folder;

  private Path place() {
    return folder.resolve("w");
  }

  private static List<Finding> wrong(Workspace workspace) {
    return workspace.doctor().examine().stream()
        .filter(f -> f.level() != Finding.Level.NOTE)
        .toList();
  }

  @Test
  void twoWorkspacesOfOneFolderAddTogether() throws Exception {
    MadeArticles made = new MadeArticles(7);
    Workspace.create(place()).close();
    try (Workspace one = Workspace.open(place().toString());
        Workspace two = Workspace.open(place().toString());
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> done = new ArrayList<>();
      for (Workspace w : List.of(one, two)) {
        done.add(
            threads.submit(() -> {
              for (int i = 0; i < 20; i++) {
                Articles.Extracted e = made.article(i);
                w.articles().add(e.capture(), e.article());
                w.notes().add("a", Note.Kind.OUTLET, "x", "note " + i, List.of());
              }
              return true;
            }));
      }
      for (Future<Boolean> f : done) {
        assertTrue(f.get());
      }
      assertEquals(20, one.articles().count());
      assertEquals(40, two.notes().list(null, "", 100, null).items().size());
      assertEquals(List.of(), wrong(one));
    }
  }

  @Test
  void aWriterWaitsForAnother() throws Exception {
    try (Workspace workspace = Workspace.create(place());
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + place().resolve(Workspace.FILE))) {
      other.createStatement().execute("begin immediate");
      Thread release =
          new Thread(() -> {
            try {
              TimeUnit.MILLISECONDS.sleep(700);
              other.createStatement().execute("commit");
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          });
      long start = System.nanoTime();
      release.start();
      workspace.notes().add("a", Note.Kind.OUTLET, "x", "after the wait", List.of());
      release.join();
      assertTrue(System.nanoTime() - start > 500_000_000L);
    }
  }

  @Test
  void aClockThatGoesBackTurnsNoOrderRound() {
    Iterator<Instant> times =
        List.of("2031-03-03T10:00:00Z", "2031-03-03T09:00:00Z", "2031-03-03T08:00:00Z").stream()
            .map(Instant::parse)
            .iterator();
    try (Workspace workspace = Workspace.create(place(), times::next)) {
      Note first = workspace.notes().add("a", Note.Kind.OUTLET, "x", "first", List.of());
      Note second = workspace.notes().add("a", Note.Kind.OUTLET, "x", "second", List.of());
      assertFalse(second.at().isBefore(first.at()), second::toString);
      assertEquals(
          List.of("second", "first"),
          workspace.notes().list(null, "", 9, null).items().stream().map(Note::text).toList());
    }
  }

  @Test
  void aFullDiskIsSaidAndNothingIsLost() throws Exception {
    try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), "6m")) {
      MadeArticles made = new MadeArticles(7);
      int kept = 0;
      try (Workspace workspace = Workspace.create(disk.folder().resolve("w"))) {
        StoreException full = null;
        for (int i = 0; full == null && i < 200; i++) {
          List<Articles.Extracted> batch = new ArrayList<>();
          for (int k = 0; k < 25; k++) {
            batch.add(made.article(25 * i + k));
          }
          try {
            workspace.articles().addAll(batch);
            kept += 25;
          } catch (StoreException e) {
            full = e;
          }
        }
        assertTrue(full != null && full.reason() == Reason.FULL, String.valueOf(full));
      }
      disk.grow("40m");
      try (Workspace workspace = Workspace.open(disk.folder().resolve("w").toString())) {
        assertEquals(kept, workspace.articles().count());
        assertEquals(List.of(), wrong(workspace));
        Articles.Extracted more = made.article(100_000);
        assertEquals(
            Added.Kind.NEW, workspace.articles().add(more.capture(), more.article()).kind());
      }
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws Exception {
    try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), "6m")) {
      Path w = disk.folder().resolve("w");
      try (Workspace workspace = Workspace.create(w)) {
        workspace.notes().add("a", Note.Kind.OUTLET, "x", "kept", List.of());
      }
      disk.readOnly();
      StoreException open =
          assertThrows(
              StoreException.class,
              () -> {
                try (Workspace workspace = Workspace.open(w.toString())) {
                  workspace.notes().add("a", Note.Kind.OUTLET, "x", "lost", List.of());
                }
              });
      assertEquals(Reason.READ_ONLY, open.reason(), open::toString);
      StoreException create =
          assertThrows(
              StoreException.class, () -> Workspace.create(disk.folder().resolve("other")));
      assertEquals(Reason.READ_ONLY, create.reason(), create::toString);
    }
  }

  @Test
  void aFileThatIsNoWorkspaceIsSaid() throws Exception {
    Files.createDirectories(place());
    Files.writeString(place().resolve(Workspace.FILE), "not a database, but text ".repeat(200));
    StoreException e = assertThrows(StoreException.class, () -> Workspace.open(place().toString()));
    assertEquals(Reason.DAMAGED, e.reason(), e::toString);
    assertEquals(
        Reason.NOT_FOUND,
        assertThrows(StoreException.class, () -> Workspace.open(folder.toString())).reason());
    assertEquals(
        Reason.CONFLICT,
        assertThrows(StoreException.class, () -> Workspace.create(place())).reason());
  }

  @Test
  void aLaterSchemaIsLeftAlone() throws Exception {
    Workspace.create(place()).close();
    try (Connection c =
        DriverManager.getConnection("jdbc:sqlite:" + place().resolve(Workspace.FILE))) {
      c.createStatement()
          .execute(
              "insert into flyway_schema_history (installed_rank, version, description, type,"
                  + " script, installed_by, execution_time, success) values (99, '99', 'later',"
                  + " 'SQL', 'V99', 'x', 1, 1)");
    }
    StoreException e = assertThrows(StoreException.class, () -> Workspace.open(place().toString()));
    assertEquals(Reason.NEWER, e.reason(), e::toString);
  }

  @Test
  void noNameLeadsOutOfTheFolderOfCaptures() {
    CaptureFiles files = new CaptureFiles(folder.resolve("captures"), Disk.REAL);
    for (String name : List.of("../../etc/passwd", "/etc/passwd", "", "ab/../cd")) {
      assertThrows(IllegalArgumentException.class, () -> files.keep(Map.of(name, new byte[] {1})));
      assertThrows(IllegalArgumentException.class, () -> files.get(name));
    }
  }

  @Test
  void aDamagedCaptureAndArticleAreFound() throws Exception {
    MadeArticles made = new MadeArticles(7);
    try (Workspace workspace = Workspace.create(place())) {
      for (int i = 0; i < 3; i++) {
        Articles.Extracted e = made.article(i);
        workspace.articles().add(e.capture(), e.article());
      }
      assertEquals(List.of(), workspace.doctor().examine());
      StoredArticle first = workspace.articles().list(1, null).items().getFirst();
      String hash = first.capture();
      Files.write(
          place().resolve("captures").resolve(hash.substring(0, 2)).resolve(hash + ".zst"),
          new byte[] {1, 2, 3});
      workspace
          .parts()
          .database()
          .write(h -> h.execute("delete from passage_index where rowid = 3"));
      List<Finding> found = workspace.doctor().examine();
      assertEquals(2, found.size(), found::toString);
      assertTrue(found.getFirst().what().contains(hash), found::toString);
      workspace.doctor().mend();
      assertEquals(1, workspace.doctor().examine().size());
    }
  }

  @Test
  void aBackupIsAWorkspaceOfTheSame() throws Exception {
    MadeArticles made = new MadeArticles(7);
    try (Workspace workspace = Workspace.create(place())) {
      Articles.Extracted e = made.article(1);
      workspace.articles().add(e.capture(), e.article());
      workspace.notes().add("a", Note.Kind.OUTLET, "x", "kept", List.of("l"));
      Path copy = folder.resolve("copy");
      assertEquals(1, workspace.backup().to(copy));
      try (Workspace other = Workspace.open(copy.toString())) {
        assertEquals(workspace.articles().list(9, null), other.articles().list(9, null));
        assertEquals(
            workspace.notes().list(null, "", 9, null), other.notes().list(null, "", 9, null));
        assertEquals(List.of(), other.doctor().examine());
      }
      assertEquals(
          Reason.CONFLICT,
          assertThrows(StoreException.class, () -> workspace.backup().to(copy)).reason());
    }
  }

  @Test
  void anEnormousTextIsKeptAndFound() throws Exception {
    String words = "The harbour master of Rill counted boats again on Monday. ".repeat(40_000);
    Articles.Extracted e =
        Fixtures.text("long.txt", words + "\n\nOnly here stands quokka, he said.");
    try (Workspace workspace = Workspace.create(place())) {
      Added added = workspace.articles().add(e.capture(), e.article());
      assertEquals(
          e.article(), workspace.articles().text(workspace.articles().find(added.article())));
      assertEquals(1, workspace.search().find(Query.parse("quokka"), 9, null).items().size());
      assertEquals(1, workspace.search().find(Query.parse("boats"), 9, null).items().size());
    }
  }
}

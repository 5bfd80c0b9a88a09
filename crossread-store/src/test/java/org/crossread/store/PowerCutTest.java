package org.crossread.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.crossread.store.StoreException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a power cut leaves: only what was forced to the disk. */
class PowerCutTest {
  private static final int ARTICLES = 40;

  @TempDir Path folder;

  private Path place() {
    return folder.resolve("w");
  }

  private Path file(String sha256) {
    return place().resolve("captures").resolve(sha256.substring(0, 2)).resolve(sha256 + ".zst");
  }

  private static List<Articles.Extracted> made() throws Exception {
    MadeArticles made = new MadeArticles(7);
    List<Articles.Extracted> all = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      all.add(made.article(i));
    }
    return all;
  }

  /** Notes what is forced, and which captures had a name at that time. */
  private final class Noted implements Disk {
    private final Set<Path> forced = ConcurrentHashMap.newKeySet();
    private final Set<Path> kept = ConcurrentHashMap.newKeySet();

    @Override
    public void force(Path path) throws IOException {
      Disk.REAL.force(path);
      forced.add(path);
      if (Files.isDirectory(path)) {
        try (Stream<Path> names = Files.list(path)) {
          names.forEach(kept::add);
        }
      }
    }
  }

  @Test
  void noRowNamesACaptureBeforeItAndItsNameAreOnTheDisk() throws Exception {
    Noted disk = new Noted();
    try (Workspace workspace = Workspace.create(place(), InstantSource.system(), disk)) {
      workspace.articles().addAll(made());
      for (StoredArticle a : workspace.articles().list(ARTICLES, null).items()) {
        assertTrue(disk.kept.contains(file(a.capture())), a::capture);
        assertTrue(disk.kept.contains(file(a.capture()).resolve("..").normalize()), a::capture);
      }
      long parts =
          disk.forced.stream().filter(f -> f.getFileName().toString().endsWith(".part")).count();
      assertEquals(ARTICLES, parts);
    }
  }

  @Test
  void whileCapturesAreForcedNothingOfTheChangeIsSeen() throws Exception {
    List<Long> seen = new ArrayList<>();
    Workspace.create(place()).close();
    try (Workspace other = Workspace.open(place().toString())) {
      Path second = folder.resolve("v");
      Disk looking =
          path -> {
            Disk.REAL.force(path);
            synchronized (seen) {
              seen.add(other.articles().count());
            }
          };
      CaptureFiles files = new CaptureFiles(second.resolve("captures"), looking);
      try (Workspace workspace = Workspace.open(place().toString())) {
        Workspace.Parts p = workspace.parts();
        Articles articles =
            new Articles(
                new Workspace.Parts(
                    p.database(), files, p.index(), p.codec(), p.terms(), p.clock()));
        articles.addAll(made());
        assertEquals(ARTICLES, other.articles().count());
      }
    }
    assertTrue(seen.size() > ARTICLES, seen::toString);
    assertEquals(Set.of(0L), Set.copyOf(seen));
  }

  @Test
  void whenACaptureCannotBeForcedNothingIsAdded() throws Exception {
    Disk failing =
        path -> {
          if (path.getFileName().toString().endsWith(".part")) {
            throw new IOException("No space left on device");
          }
        };
    try (Workspace workspace = Workspace.create(place(), InstantSource.system(), failing)) {
      StoreException e =
          assertThrows(StoreException.class, () -> workspace.articles().addAll(made()));
      assertEquals(Reason.FULL, e.reason(), e::toString);
      assertEquals(0, workspace.articles().count());
    }
    try (Workspace workspace = Workspace.open(place().toString())) {
      workspace.articles().addAll(made());
      assertEquals(List.of(), workspace.doctor().examine());
    }
  }

  @Test
  void aNameThatAnotherProcessLeftIsForcedToo() throws Exception {
    List<Articles.Extracted> all = made();
    try (Workspace first = Workspace.create(folder.resolve("v"))) {
      first.articles().addAll(all);
    }
    Noted disk = new Noted();
    try (Workspace workspace = Workspace.create(place(), InstantSource.system(), disk)) {
      Files.delete(place().resolve("captures"));
      Files.move(folder.resolve("v/captures"), place().resolve("captures"));
      workspace.articles().addAll(all);
      for (StoredArticle a : workspace.articles().list(ARTICLES, null).items()) {
        assertTrue(disk.forced.contains(file(a.capture())), a::capture);
        assertTrue(disk.kept.contains(file(a.capture())), a::capture);
      }
    }
  }

  @Test
  void aCaptureThatIsMissingOrEmptyIsWrittenWhenItsInputComesAgain() throws Exception {
    List<Articles.Extracted> all = made().subList(0, 2);
    try (Workspace workspace = Workspace.create(place())) {
      workspace.articles().addAll(all);
      List<StoredArticle> stored = workspace.articles().list(9, null).items();
      Files.delete(file(stored.get(0).capture()));
      Files.write(file(stored.get(1).capture()), new byte[0]);
      assertEquals(2, workspace.doctor().examine().size());
      for (Articles.Extracted e : all) {
        assertFalse(workspace.articles().knows(e.capture()));
        assertEquals(Added.Kind.KNOWN, workspace.articles().add(e.capture(), e.article()).kind());
        assertTrue(workspace.articles().knows(e.capture()));
      }
      assertEquals(List.of(), workspace.doctor().examine());
    }
  }
}

package org.crossread.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.github.luben.zstd.Zstd;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crossread.correction.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workspace as the first version of the schema left it, which every later version has to open.
 * Its files are never made anew; {@link #main} tells how they came about.
 */
class FirstReleaseTest {
  private static final String FILE = "first-release/crossread.db.zst";

  /** Makes the files, into the folder that is named. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    try (Workspace workspace = Workspace.create(folder.resolve("made"))) {
      Articles.Extracted one =
          Fixtures.page(
              "https://rill.example/news/pier",
              "Pier of Rill closed",
              "The pier of Rill was closed on Monday after 12 people were hurt, the mayor said.",
              "Boats land at the north quay until the repairs are done, she added.");
      Articles.Extracted two =
          Fixtures.page(
              "https://rill.example/news/pier",
              "Pier of Rill closed",
              "The pier of Rill was closed on Monday after 15 people were hurt.",
              "Boats land at the north quay until the repairs are done, the mayor said.");
      Articles.Extracted other =
          Fixtures.page(
              "https://sound.example/pier-rill",
              "Rill closes its pier",
              "Rill has closed its pier after an accident in which 12 people were hurt.",
              "The mayor said that boats will land at the north quay.");
      workspace.articles().addAll(List.of(one));
      workspace.articles().addAll(List.of(two, other));
      workspace.stories().group();
      List<StoredArticle> all = workspace.articles().list(9, null).items();
      workspace.comparisons().of(all, Fixtures.READER);
      workspace.corrections().add(new Change.RenameParty("P:mayor", "The mayor"), "ada", "a name");
      workspace.notes().add("ada", Note.Kind.OUTLET, "Rill", "careful", List.of("later"));
      workspace.watches().add("pier", "pier");
      workspace.backup().to(folder.resolve("copy"));
    }
    byte[] db = Files.readAllBytes(folder.resolve("copy").resolve(Workspace.FILE));
    Files.write(folder.resolve("crossread.db.zst"), Zstd.compress(db, 19));
  }

  @Test
  void everythingInItIsStillThere(@TempDir Path folder) throws Exception {
    try (InputStream in = FirstReleaseTest.class.getResourceAsStream(FILE)) {
      assertNotNull(in, FILE);
      byte[] packed = in.readAllBytes();
      Files.write(
          folder.resolve(Workspace.FILE),
          Zstd.decompress(packed, (int) Zstd.getFrameContentSize(packed)));
    }
    try (Workspace workspace = Workspace.open(folder.toString())) {
      List<StoredArticle> all = workspace.articles().list(9, null).items();
      assertEquals(2, all.size());
      StoredArticle changed = all.stream().filter(a -> a.latest() == 2).findFirst().orElseThrow();
      List<StoredArticle> versions = workspace.articles().versions(changed.article());
      assertEquals(
          List.of(true, false),
          versions.stream()
              .map(v -> workspace.articles().text(v).text().characters().contains("12 people"))
              .toList());
      Compared compared = workspace.comparisons().of(all, Fixtures.READER);
      assertEquals(
          compared.view().comparison().reports().stream().map(r -> r.id()).sorted().toList(),
          all.stream().map(StoredArticle::report).sorted().toList());
      assertEquals(
          1, workspace.search().find(Query.parse("\"15 people\""), 9, null).items().size());
      assertEquals("a name", workspace.corrections().all().getFirst().reason());
      assertEquals("careful", workspace.notes().list(null, "", 9, null).items().getFirst().text());
      assertEquals("pier", workspace.watches().find("pier").query());
      assertEquals(
          2,
          workspace.stories().list(1, 9, null).items().stream()
              .mapToInt(StoredStory::articles)
              .sum());
    }
  }
}

package org.crossread.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workspace of each earlier schema is brought up to date, in both databases. */
class UpgradeTest {
  private static final String SCHEMAS = "classpath:org/crossread/store/schema/";

  @TempDir Path folder;

  private static void migrate(String url, String vendor, String blob, String target) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations(SCHEMAS + "common", SCHEMAS + vendor)
        .placeholders(Map.of("blob", blob))
        .javaMigrations(new TextsOfVersions())
        .target(target)
        .load()
        .migrate();
  }

  private static void works(Workspace workspace) throws Exception {
    Articles.Extracted e = new MadeArticles(7).article(1);
    assertEquals(Added.Kind.NEW, workspace.articles().add(e.capture(), e.article()).kind());
    Source feed = new Source("https://rill.example/news.rss", null, null, null, 7);
    workspace.sources().remember(feed);
    assertEquals(List.of(feed), workspace.sources().given());
    assertEquals(List.of(), workspace.doctor().examine());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4", "5"})
  void ofAFile(String schema) throws Exception {
    Path place = Files.createDirectories(folder.resolve("w"));
    migrate("jdbc:sqlite:" + place.resolve(Workspace.FILE), "sqlite", "blob", schema);
    try (Workspace workspace = Workspace.open(place.toString())) {
      works(workspace);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4", "5"})
  void ofPostgresql(String schema) throws Exception {
    Optional<PostgresServer> server = PostgresServer.shared();
    assumeTrue(server.isPresent(), PostgresServer.MISSING);
    String url = server.orElseThrow().fresh();
    migrate(url, "postgresql", "bytea", schema);
    try (Workspace workspace = Workspace.open(url)) {
      works(workspace);
    }
  }
}

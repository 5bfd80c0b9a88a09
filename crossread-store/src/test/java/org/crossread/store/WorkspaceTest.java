package org.crossread.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.article.RecurringLines;
import org.crossread.capture.Capture;
import org.crossread.capture.Format;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.correction.Change;
import org.crossread.correction.Correction;
import org.crossread.correction.PassageKey;
import org.crossread.render.JsonRenderer;
import org.crossread.render.View;
import org.crossread.report.Report;
import org.crossread.store.StoreException.Reason;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every workspace, whatever keeps it. */
abstract class WorkspaceTest {
  private static final String PIER = "https://rill.example/news/pier";

  @TempDir Path folder;

  Workspace workspace;

  /** A workspace with nothing in it. */
  abstract Workspace fresh(Path in) throws Exception;

  @BeforeEach
  void open() throws Exception {
    workspace = fresh(folder.resolve("w"));
  }

  @AfterEach
  void close() {
    if (workspace != null) {
      workspace.close();
    }
  }

  private List<StoredArticle> strait() throws Exception {
    workspace.articles().addAll(Fixtures.story("strait"));
    List<StoredArticle> all = new ArrayList<>(workspace.articles().list(100, null).items());
    java.util.Collections.reverse(all);
    return all;
  }

  @Test
  void theSameRecordAgainAddsNothing() throws Exception {
    List<Articles.Extracted> story = Fixtures.story("strait");
    List<Added> first = workspace.articles().addAll(story);
    List<Added> second = workspace.articles().addAll(story);
    assertTrue(first.stream().allMatch(a -> a.kind() == Added.Kind.NEW), first::toString);
    assertTrue(second.stream().allMatch(a -> a.kind() == Added.Kind.KNOWN), second::toString);
    assertEquals(story.size(), workspace.articles().count());
    assertTrue(workspace.articles().knows(story.getFirst().capture()));
  }

  @Test
  void whatWasAddedComesBackAsItWas() throws Exception {
    for (Articles.Extracted e : Fixtures.story("strait")) {
      Added added = workspace.articles().add(e.capture(), e.article());
      StoredArticle stored = workspace.articles().find(added.article());
      assertEquals(e.article(), workspace.articles().text(stored));
      assertArrayEquals(e.capture().bytes(), workspace.articles().bytes(stored));
    }
  }

  @Test
  void aChangedPageIsAFurtherVersionAndTheFirstStays() throws Exception {
    Articles.Extracted before =
        Fixtures.page(
            PIER, "Pier closed", "The pier of Rill was closed on Monday, the mayor said.");
    Articles.Extracted after =
        Fixtures.page(
            PIER, "Pier closed", "The pier of Rill was closed on Tuesday, the mayor said.");
    Added one = workspace.articles().add(before.capture(), before.article());
    Added two = workspace.articles().add(after.capture(), after.article());
    assertEquals(new Added(Added.Kind.VERSION, one.article(), 2), two);
    List<StoredArticle> versions = workspace.articles().versions(one.article());
    assertEquals(before.article(), workspace.articles().text(versions.get(0)));
    assertEquals(after.article(), workspace.articles().text(versions.get(1)));
    assertEquals(List.of(), workspace.search().find(Query.parse("monday"), 9, null).items());
    assertEquals(1, workspace.search().find(Query.parse("tuesday"), 9, null).items().size());
  }

  @Test
  void aReportComesBackEqual() throws Exception {
    for (Articles.Extracted e : Fixtures.story("strait")) {
      Report read = Fixtures.READER.reports().read(e.article());
      Codec codec = new Codec();
      assertEquals(read, codec.report(codec.bytes(read)));
    }
  }

  @Test
  void aComparisonIsThatOfTheFiles() throws Exception {
    List<Articles.Extracted> files = Fixtures.story("strait");
    List<StoredArticle> stored = strait();
    List<Report> reports = new ArrayList<>();
    List<View.Input> inputs = new ArrayList<>();
    for (Article a :
        RecurringLines.mark(files.stream().map(Articles.Extracted::article).toList())) {
      reports.add(Fixtures.READER.reports().read(a));
      inputs.add(new View.Input(a.input(), a.id(), null));
    }
    Comparison comparison = new Comparer(Fixtures.READER.versions()).compare(reports, List.of());
    String json = new JsonRenderer().render(new View(comparison, inputs));
    Compared made = workspace.comparisons().of(stored, Fixtures.READER);
    Compared kept = workspace.comparisons().of(stored, Fixtures.READER);
    assertEquals(comparison, made.view().comparison());
    assertEquals(comparison, kept.view().comparison());
    assertEquals(List.of(false, true), List.of(made.kept(), kept.kept()));
    assertEquals(json, workspace.comparisons().json(stored, Fixtures.READER));
    assertEquals(json, new JsonRenderer().render(kept.view()));
  }

  @Test
  void storiesGoOnWhereTheyWere() throws Exception {
    List<Articles.Extracted> story = Fixtures.story("strait");
    workspace.articles().addAll(story.subList(0, 4));
    assertEquals(4, workspace.stories().group());
    List<StoredStory> before = workspace.stories().list(2, 10, null).items();
    workspace.articles().addAll(story.subList(4, story.size()));
    workspace.articles().addAll(Fixtures.story("works-fire"));
    workspace.stories().group();
    assertEquals(0, workspace.stories().group());
    List<StoredStory> after = workspace.stories().list(2, 10, null).items();
    assertEquals(1, before.size());
    assertTrue(
        after.stream().anyMatch(s -> s.id().equals(before.getFirst().id())), after::toString);
    assertTrue(after.size() >= 2, after::toString);
    StoredStory strait = workspace.stories().find(before.getFirst().id());
    assertTrue(strait.articles() > strait.independent(), strait::toString);
  }

  @Test
  void searchFindsPassagesBySpeakerActAndDifference() throws Exception {
    strait();
    workspace.stories().group();
    StoredStory story = workspace.stories().list(2, 1, null).items().getFirst();
    Compared compared = workspace.comparisons().of(story, Fixtures.READER);
    assertTrue(compared.articles().size() >= 2);
    List<Hit> all = workspace.search().stream(Query.parse("outlet:-nobody")).toList();
    assertTrue(all.size() > 20, () -> all.size() + " passages");
    for (Hit hit : all) {
      Article text = workspace.articles().text(hit.article());
      assertEquals(hit.quote(), text.text().of(hit.span()));
    }
    Hit spoken = all.stream().filter(h -> !h.speakers().isEmpty()).findFirst().orElseThrow();
    String query = "speaker:\"" + spoken.speakers().getFirst() + "\"";
    assertTrue(
        workspace.search().stream(Query.parse(query))
            .anyMatch(h -> h.quote().equals(spoken.quote())),
        query);
    for (String kind :
        workspace.stories().find(story.id()).differences().keySet().stream()
            .map(Enum::name)
            .toList()) {
      assertTrue(
          workspace.search().stream(Query.parse("differs:" + kind)).findAny().isPresent(), kind);
    }
  }

  @Test
  void partsOfAListMeetWithoutGapOrRepetition() throws Exception {
    strait();
    Query query = Query.parse("the");
    List<Hit> whole = workspace.search().find(query, 1000, null).items();
    List<Hit> parts = new ArrayList<>();
    String cursor = null;
    do {
      Page<Hit> page = workspace.search().find(query, 3, cursor);
      parts.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    assertEquals(whole, parts);
    assertTrue(whole.size() > 10, () -> whole.size() + " passages");
  }

  @Test
  void copiesOfAPassageAreShownOnce() throws Exception {
    String words = "The harbour of Rill stays closed until Friday, the master of the port said.";
    for (int i = 1; i <= 3; i++) {
      Articles.Extracted e =
          Fixtures.page(
              "https://rill.example/" + i, "Closed " + i, words, "Line " + i + " of its own.");
      workspace.articles().add(e.capture(), e.article());
    }
    List<Hit> hits = workspace.search().find(Query.parse("\"stays closed\""), 9, null).items();
    assertEquals(1, hits.size(), hits::toString);
    assertEquals(2, hits.getFirst().copies());
  }

  @Test
  void aNewModelReadsAgainAndKeepsTheDecisions() throws Exception {
    strait();
    Correction correction =
        workspace.corrections().add(new Change.RenameParty("NOR", "Norway"), "ada", "shorter");
    assertEquals(0, workspace.corrections().add(List.of(correction)));
    int read = workspace.reports().readAll(Fixtures.READER, 1000, a -> {});
    assertTrue(read > 5, () -> read + " read");
    assertEquals(0, workspace.reports().unread(Fixtures.READER));
    assertEquals(read, workspace.reports().unread(Fixtures.reader("2")));
    assertEquals(List.of(correction), workspace.corrections().all());
    Correction back = workspace.corrections().revert(correction.id().substring(0, 6), "bo", "");
    assertEquals(List.of(correction, back), workspace.corrections().all());
  }

  @Test
  void anotherBuildReadsAndComparesAgainAndItsOutputTellsNothingOfIt() throws Exception {
    List<StoredArticle> stored = strait();
    Reader next = Fixtures.reader("1", "2");
    Compared first = workspace.comparisons().of(stored, Fixtures.READER);
    workspace.reports().readAll(Fixtures.READER, 1000, a -> {});
    assertEquals(0, workspace.reports().unread(Fixtures.READER));
    assertEquals(stored.size(), workspace.reports().unread(next));
    assertEquals(Finding.Level.NOTE, workspace.doctor().examine(next).getFirst().level());
    String json = workspace.comparisons().json(stored, Fixtures.READER);
    Compared other = workspace.comparisons().of(stored, next);
    assertEquals(List.of(false, false), List.of(first.kept(), other.kept()));
    assertNotEquals(first.key(), other.key());
    assertEquals(json, workspace.comparisons().json(stored, next));
    workspace.reports().readAll(next, 1000, a -> {});
    assertEquals(List.of(), workspace.doctor().examine(next));
  }

  @Test
  void aDecisionMakesOnlyTheComparisonsAnewThatItSpeaksOf() throws Exception {
    workspace.articles().addAll(Fixtures.story("strait"));
    List<StoredArticle> strait = workspace.articles().list(100, null).items();
    workspace.articles().addAll(Fixtures.story("works-fire"));
    List<StoredArticle> fire =
        workspace.articles().list(100, null).items().stream()
            .filter(a -> !strait.contains(a))
            .toList();
    workspace.comparisons().of(strait, Fixtures.READER);
    workspace.comparisons().of(fire, Fixtures.READER);
    Text text = workspace.articles().text(fire.getFirst()).text();
    Correction c =
        workspace
            .corrections()
            .add(new Change.NotArticle(PassageKey.of(text, new Span(0, 20))), "ada", "");
    assertTrue(workspace.comparisons().of(strait, Fixtures.READER).kept());
    assertFalse(workspace.comparisons().of(fire, Fixtures.READER).kept());
    assertEquals(List.of(c), workspace.comparisons().decisions(fire, Fixtures.READER));
    assertEquals(List.of(), workspace.comparisons().decisions(strait, Fixtures.READER));
    workspace.corrections().add(new Change.RenameParty("X:nobody here", "No"), "ada", "");
    assertTrue(workspace.comparisons().of(strait, Fixtures.READER).kept());
  }

  @Test
  void addressesAreRememberedAsTheyWereLastGivenUntilTheyAreForgotten() throws Exception {
    Sources sources = workspace.sources();
    Source feed = new Source("https://rill.example/news.rss", null, Format.FEED, null, 20);
    Source page = new Source(PIER + "#quay", null, null, LocalDate.of(2031, 3, 1), 0);
    Source led = new Source("https://rill.example/one", feed.address(), null, null, 0);
    List.of(feed, page, led).forEach(sources::remember);
    assertEquals(List.of(feed, page), sources.given());
    assertEquals(led, sources.find(led.address()));
    assertNull(sources.find(PIER));

    Source again = new Source(feed.address(), null, null, null, 3);
    sources.remember(again);
    assertEquals(List.of(again, page), sources.given());
    // What was given by itself stays so, and is not taken over by a feed that lists it.
    sources.remember(Source.given(led.address()));
    sources.remember(led);
    assertEquals(List.of(again, page, Source.given(led.address())), sources.given());

    sources.forget(page.address());
    sources.remember(new Source(page.address(), feed.address(), null, null, 0));
    assertTrue(sources.isForgotten(page.address()));
    assertEquals(List.of(again, Source.given(led.address())), sources.given());
    sources.remember(page);
    assertEquals(page, sources.find(page.address()));
    assertEquals(
        Reason.NOT_FOUND,
        assertThrows(StoreException.class, () -> sources.forget("https://no.example/")).reason());
  }

  @Test
  void pagesThatWereFetchedBeforeAddressesWereRememberedAreAskedAgain() throws Exception {
    Articles.Extracted made = Fixtures.page(PIER, "Pier closed", "The pier of Rill was closed.");
    Capture c = made.capture();
    Capture fetched =
        new Capture(
            PIER,
            null,
            c.mediaType(),
            c.bytes(),
            PIER,
            Instant.parse("2031-03-03T10:00:00Z"),
            c.headers(),
            c.position(),
            null,
            List.of());
    workspace.articles().add(fetched, new Extractor().extract(fetched, null));
    assertEquals(List.of(Source.given(PIER)), workspace.sources().given());
    workspace.sources().forget(PIER);
    assertEquals(List.of(), workspace.sources().given());
    workspace.sources().remember(Source.given(PIER));
    assertEquals(List.of(Source.given(PIER)), workspace.sources().given());
  }

  @Test
  void anIdThatFitsNothingOrSeveralIsSaid() {
    assertEquals(
        Reason.NOT_FOUND,
        assertThrows(StoreException.class, () -> workspace.articles().find("abc")).reason());
    assertEquals(
        Reason.NOT_FOUND,
        assertThrows(StoreException.class, () -> workspace.articles().find("../etc/passwd"))
            .reason());
    assertNotEquals("", assertThrows(StoreException.class, () -> Query.parse("act:SING")).remedy());
  }
}

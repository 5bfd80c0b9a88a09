package org.crossread.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryPagesTest {
  @TempDir static Path folder;

  private static Site site;
  private static String story;

  @BeforeAll
  static void start() {
    site = Site.ofExamples(folder.resolve("w"));
    story = "/stories/" + site.story("Iceland").id();
    site.page(story);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void theListNamesStoriesWithTheirArticlesAndIndependentReports() {
    String page = site.page("/");
    assertTrue(page.contains("2 stories"), page);
    assertTrue(page.contains("Iceland gives Norway deadline"), page);
    assertTrue(page.contains("8 articles") && page.contains("6 independent"), page);
  }

  @Test
  void anEmptyWorkspaceLeadsToAdding() {
    try (Site empty = Site.empty(folder.resolve("empty"))) {
      String page = empty.page("/");
      assertTrue(page.contains("No story is here yet") && page.contains("href=\"/add\""), page);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pair, data-side=\"left\"",
    "columns, class=\"claims",
    "matrix, class=\"matrix",
    "readings, class=\"readings",
    "article, class=\"minimap"
  })
  void eachViewHasItsForm(String view, String sign) {
    String page = site.page(story + "?view=" + view);
    assertTrue(page.contains(sign), page);
  }

  @Test
  void sixIndependentReportsAreShownAsAMatrix() {
    assertTrue(site.page(story).contains("class=\"matrix"));
  }

  @Test
  void aChosenRowStandsWithItsEvidence() {
    String page = site.page(story + "?claim=1");
    assertTrue(page.contains("Laid side by side because"), page);
    assertTrue(page.contains("SHA-256"), page);
    assertTrue(page.contains("class=\"around\""), page);
  }

  @Test
  void onlyRowsOfTheChosenSortAreShown() {
    String page = site.page(story + "?view=columns&show=differs");
    assertTrue(page.contains("data-status=\"differs\""), page);
    assertFalse(page.contains("data-status=\"rephrased\""), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?view=nonsense", "?kind=LIES", "?claim=-1", "?claim=x", "?article=../etc"})
  void whatCannotBeMeantIsRefusedWithARemedy(String query) {
    HttpResponse<String> answer = site.get(story + query);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("What to do"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/stories/story-ffffffffffffffff",
        "/stories/..%2f..%2fetc%2fpasswd",
        "/nowhere",
        "/assets/x/app.css"
      })
  void whatIsNotThereIsNotFound(String path) {
    int status = site.get(path).statusCode();
    assertTrue(status == 404 || status == 400, path + ": " + status);
  }

  @Test
  void aRowBeyondTheLastIsNotFound() {
    assertEquals(404, site.get(story + "?claim=9999").statusCode());
  }

  @Test
  void thePageIsKeptByItsContent() {
    HttpResponse<String> first = site.get(story);
    String cookie = Site.cookie(first, "crossread_" + site.port() + "_session");
    HttpResponse<String> second = site.get(story, "Cookie", String.valueOf(cookie));
    String tag = second.headers().firstValue("etag").orElseThrow();
    HttpResponse<String> third =
        site.get(story, "Cookie", String.valueOf(cookie), "If-None-Match", tag);
    assertEquals(304, third.statusCode());
    assertEquals("", third.body());
  }

  @Test
  void wordsThatMeanSomethingInAnAddressStayWordsInLinks() {
    String asked = "Norway & Iceland #1";
    String in = "Norway+%26+Iceland+%231";
    String page = site.page("/ledger?by=issue&changes=only&since=2025-01-01&speaker=Nor%26");
    assertTrue(page.contains("value=\"Nor&amp;\""), page);
    assertEquals(in, Show.inAddress(asked));
    site.json(
        "POST",
        "/api/v1/watches",
        "{\"name\":\"both\",\"query\":\"" + asked + "\"}",
        "X-CSRF-Token",
        "api");
    String watches = site.page("/watches");
    assertTrue(watches.contains("/search?q=" + in), watches);
  }
}

package org.crossread.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossread.correction.Change;
import org.crossread.correction.Correction;
import org.crossread.correction.Standing;
import org.crossread.render.Contrast;
import org.crossread.render.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions are made with the forms of the page, as a browser sends them. */
class DecidingTest {
  @TempDir static Path folder;
  private static Site site;
  private static String story;

  @BeforeAll
  static void start() {
    site = Site.ofExamples(folder.resolve("w"));
    story = "/stories/" + site.story("Iceland").id();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Sheet sheet() {
    return new Sheet(
        site.workspace().comparisons().of(site.story("Iceland"), Site.reader()).view());
  }

  /** The first row of which a difference is told in one line for several pairs of passages. */
  private static int row() {
    Sheet sheet = sheet();
    for (Sheet.Row row : sheet.rows()) {
      List<Contrast> contrasts = Contrast.of(sheet, row.claim());
      if (!contrasts.isEmpty()
          && contrasts.getFirst().left().size() + contrasts.getFirst().right().size() > 2) {
        return row.number();
      }
    }
    throw new IllegalStateException("no such row");
  }

  /** Presses the button with this key on a page, and gives the answer. */
  private static HttpResponse<String> press(String path, String key) {
    site.page(path.replaceFirst("\\?.*", ""));
    HttpResponse<String> page = site.get(path);
    String cookie = Site.cookie(page, "crossread_" + site.port() + "_session");
    Document document = Jsoup.parse(page.body());
    Element button = document.selectFirst("[data-key=" + key + "]");
    assertTrue(button != null, key + " is on no button of " + path);
    Element form = button.closest("form");
    Map<String, String> fields = new TreeMap<>();
    form.select("input[name]").forEach(i -> fields.put(i.attr("name"), i.val()));
    form.select("select[name]").forEach(s -> fields.put(s.attr("name"), ""));
    if (button.hasAttr("name")) {
      fields.put(button.attr("name"), button.val());
    }
    StringBuilder body = new StringBuilder();
    fields.forEach((k, v) ->
        body.append(k)
            .append('=')
            .append(URLEncoder.encode(v, StandardCharsets.UTF_8))
            .append('&'));
    return site.post(
        form.attr("action"),
        "application/x-www-form-urlencoded",
        body.toString(),
        "Cookie",
        String.valueOf(cookie));
  }

  private static List<Correction> standing() {
    return new Standing(site.workspace().corrections().all()).decisions();
  }

  @Test
  void yConfirmsADifferenceAndUndoTakesAllOfItBack() {
    int row = row();
    String path = story + "?claim=" + row;
    HttpResponse<String> answer = press(path, "y");
    assertEquals(303, answer.statusCode(), answer.body());
    List<Correction> confirmed = standing();
    assertTrue(confirmed.size() > 1, confirmed::toString);
    assertTrue(
        confirmed.stream().allMatch(c -> c.change() instanceof Change.RightKind),
        confirmed::toString);
    site.page(story);
    Document page = Jsoup.parse(site.get(path).body());
    assertEquals("✎ confirmed by Ines Dahl", page.select(".confirmed").getFirst().text());
    assertFalse(page.select("#c-" + row + " [aria-label='edited by a person']").isEmpty());
    assertTrue(page.text().contains("(confirmed) Ines Dahl"), page::text);
    assertEquals(303, press(path, "u").statusCode());
    assertEquals(List.of(), standing());
    assertEquals(409, press(path, "u").statusCode());
  }

  @Test
  void xSaysThatADifferenceIsNone() {
    int row = row();
    int before = Contrast.of(sheet(), sheet().rows().get(row - 1).claim()).size();
    assertEquals(303, press(story + "?claim=" + row, "x").statusCode());
    assertEquals(before - 1, Contrast.of(sheet(), sheet().rows().get(row - 1).claim()).size());
    assertEquals(303, press(story + "?claim=" + row, "u").statusCode());
    assertEquals(before, Contrast.of(sheet(), sheet().rows().get(row - 1).claim()).size());
  }
}

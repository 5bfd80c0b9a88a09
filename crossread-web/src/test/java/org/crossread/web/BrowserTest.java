package org.crossread.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser. */
@ExtendWith(Chromium.class)
class BrowserTest {
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
    if (site != null) {
      site.close();
    }
  }

  private static BrowserContext context(boolean script) {
    return Chromium.browser()
        .newContext(
            new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script)
                .setViewportSize(1400, 900));
  }

  private static List<String> paths() {
    String article =
        site.workspace().stories().articles(site.story("Iceland")).getFirst().reference();
    return List.of(
        "/",
        story + "?view=pair&claim=2",
        story + "?view=columns&claim=2&article=A",
        story + "?view=matrix",
        story + "?view=readings&show=differs",
        story + "?view=article&claim=2",
        story + "?show=only",
        story + "/statements",
        story + "/ledger?since=2025-11-06",
        story + "/timeline",
        story + "/wording",
        story + "/sources",
        story + "/exports",
        "/articles/" + article + "?at=100-140",
        "/search?q=harbours",
        "/ledger",
        "/notes",
        "/corrections",
        "/watches",
        "/failures",
        "/add",
        "/help",
        "/nowhere");
  }

  @Test
  void noPageHasAnAccessibilityFaultOrAsksAnotherHost() {
    List<String> faults = new ArrayList<>();
    for (String path : paths()) {
      site.get(path);
    }
    site.page("/ledger");
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.onRequest(r -> {
        if (!r.url().startsWith(site.url("/"))) {
          faults.add("asks " + r.url());
        }
      });
      page.onConsoleMessage(m -> {
        if (m.type().equals("error") && !m.text().contains("404")) {
          faults.add("console: " + m.text());
        }
      });
      for (String path : paths()) {
        page.navigate(site.url(path));
        faults.addAll(Chromium.faults(page, path));
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void aComparisonIsWorkedByKeysAlone() {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(site.url(story + "?view=columns"));
      page.keyboard().press("n");
      page.waitForSelector("#evidence .cited");
      assertTrue(page.url().contains("claim="), page.url());
      String row = page.locator("#evidence h2").innerText();
      page.keyboard().press("j");
      page.keyboard().press("l");
      page.keyboard().press("Enter");
      page.waitForFunction(
          "before => document.querySelector('#evidence h2').innerText !== before", row);
      page.keyboard().press("m");
      page.keyboard().type("worked by keys");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForSelector("text=worked by keys");
      page.keyboard().press("n");
      page.waitForSelector("#evidence [data-key=y][value=right-kind]");
      page.keyboard().press("y");
      page.waitForSelector("#evidence .confirmed");
      int lines = site.workspace().corrections().all().size();
      assertTrue(lines > 0, "nothing was decided");
      assertTrue(page.locator("#evidence .confirmed").innerText().contains("Ines Dahl"));
      page.keyboard().press("u");
      decided(page, 2 * lines);
      page.waitForSelector("#evidence");
      page.keyboard().press("3");
      page.waitForSelector("table.matrix");
      page.keyboard().press("?");
      page.waitForSelector("dialog[open] .keylist");
    }
  }

  private static void decided(Page page, int lines) {
    for (int i = 0; i < 100 && site.workspace().corrections().all().size() < lines; i++) {
      page.waitForTimeout(100);
    }
    assertEquals(lines, site.workspace().corrections().all().size());
    page.waitForLoadState();
  }

  @Test
  void nothingMovesForThoseWhoAskForRest() {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      for (String path : List.of(story + "?view=pair&claim=2", story + "?view=article", "/add")) {
        page.navigate(site.url(path));
        Object moving =
            page.evaluate(
                "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);"
                    + " return s.transitionDuration.split(', ').some(d => d !== '0s') || s.animationName !== 'none'"
                    + " || s.scrollBehavior === 'smooth'; }).length");
        assertEquals(0, ((Number) moving).intValue(), path);
      }
    }
  }

  @Test
  void readingNeedsNoScript() {
    try (BrowserContext context = context(false)) {
      Page page = context.newPage();
      page.navigate(site.url("/"));
      page.locator("text=Iceland gives Norway deadline").first().click();
      page.locator("table.matrix a.w").nth(3).click();
      assertTrue(page.locator("#evidence .cited").count() > 0);
      page.locator("text=In the article").first().click();
      assertEquals(1, page.locator("mark#at").count());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {640, 320})
  void nothingIsCutAtTwiceTheSizeOrInANarrowWindow(int width) {
    try (BrowserContext context =
        Chromium.browser()
            .newContext(new Browser.NewContextOptions().setViewportSize(width, 450))) {
      Page page = context.newPage();
      for (String path : paths()) {
        page.navigate(site.url(path));
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertTrue(wide <= width, path + ": " + wide);
      }
    }
  }

  @Test
  void aFileIsAddedWithItsProgress() throws IOException {
    Path file = folder.resolve("ferry.txt");
    Files.writeString(
        file,
        "Lantern Gazette\n\nFerry runs aground off Tarn Point\n\n12 May 2031\n\nA ferry with 140 people on"
            + " board ran aground off Tarn Point on Monday, the coast guard said. Nobody was hurt, and all passengers were taken ashore by evening, it said.\n\n"
            + "The ferry had left Brig harbour at noon and lost its way in fog, the captain told reporters.\n");
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(site.url("/add"));
      page.setInputFiles("#files", file);
      page.locator(".drop button").click();
      page.waitForSelector("[data-state=DONE]");
      String words = page.locator("[data-words]").innerText();
      assertTrue(words.contains("added 1"), words);
      assertFalse(page.content().contains(folder.toString()));
    }
  }
}

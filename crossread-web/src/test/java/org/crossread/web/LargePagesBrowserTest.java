package org.crossread.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crossread.encode.PlainEncoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Stories and ledgers that are large, and workspaces that are empty, in a real browser. */
@ExtendWith(Chromium.class)
class LargePagesBrowserTest {
  private static final int REPORTS = 20;

  @TempDir static Path folder;
  private static Site site;
  private static String story;

  @BeforeAll
  static void start() {
    site = Site.unread(folder.resolve("w"), new PlainEncoder());
    site.add(Invented.reports(folder.resolve("reports"), REPORTS, 1));
    site.add(Invented.demands(folder.resolve("demands"), 42, 50, 2));
    story = "/stories/" + site.joined("Marit").id();
    site.page(story);
    site.page("/ledger");
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  private static void assertFaultless(Site on, List<String> paths, int width) {
    List<String> faults = new ArrayList<>();
    try (BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(width, 800))) {
      Page page = context.newPage();
      for (String path : paths) {
        page.navigate(on.url(path));
        faults.addAll(Chromium.faults(page, path));
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (wide > width) {
          faults.add(path + " is " + wide + " wide");
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void aStoryOfTwentyReportsHasNoFault() {
    assertTrue(site.page(story).contains(REPORTS + " articles"), site.page(story));
    // Its matrix only: axe takes minutes for all words of twenty reports.
    assertFaultless(site, List.of(story + "?view=matrix"), 1400);
  }

  @Test
  void aLedgerOfTwoThousandRowsComesInPagesThatAreReadAndFollowed() {
    int count = site.get("/api/v1/positions.ndjson").body().lines().toList().size();
    assertTrue(count >= 2_000, "only " + count);
    try (BrowserContext context = Chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(site.url("/ledger?by=issue&since=2031-05-01&changes=only"));
      String first = page.locator("[data-row]").first().getAttribute("id");
      page.locator("a[rel=next]").click();
      assertTrue(page.url().contains("after="), page.url());
      assertTrue(page.url().contains("changes=only"), page.url());
      assertNotEquals(first, page.locator("[data-row]").first().getAttribute("id"));
    }
  }

  @Test
  void anEmptyWorkspaceHasNoFault() {
    try (Site empty = Site.empty(folder.resolve("empty"))) {
      empty.page("/ledger");
      assertFaultless(
          empty,
          List.of(
              "/",
              "/ledger",
              "/notes",
              "/corrections",
              "/watches",
              "/failures",
              "/add",
              "/search?q=ferry"),
          320);
    }
  }

  @Test
  void whatCannotBeReadIsNamedWithItsRemedy() throws Exception {
    Path nothing = Files.writeString(folder.resolve("nothing.txt"), "");
    Path picture =
        Files.write(
            folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
    try (BrowserContext context = Chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(site.url("/add"));
      page.setInputFiles("#files", new Path[] {nothing, picture});
      page.locator(".drop button").click();
      page.waitForSelector("[data-state=DONE], [data-state=FAILED]");
      String words = page.locator("main").innerText();
      assertTrue(words.contains("picture.png") && words.contains("What to do:"), words);
      assertEquals(List.of(), Chromium.faults(page, "/jobs"));
    }
  }
}

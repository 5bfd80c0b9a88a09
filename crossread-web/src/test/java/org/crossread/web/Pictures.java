package org.crossread.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Draws the pages of the invented stories: {@code Pictures FOLDER [PAGE.html]}. {@code
 * serve-pair.png} and {@code serve-columns.png} are those of the documentation, and so is {@code
 * page.png}, of a page that {@code crossread compare examples/strait/* --html PAGE.html} wrote. The
 * others are to be looked at.
 */
final class Pictures {
  private Pictures() {}

  public static void main(String[] arguments) throws Exception {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    try (Chromium.Running _ = Chromium.start(Chromium.program());
        Site site = Site.ofExamples(Files.createTempDirectory("pictures").resolve("w"))) {
      String strait = "/stories/" + site.story("Iceland").id();
      String fire = "/stories/" + site.story("Ferrolack").id();
      site.page("/ledger");
      Map<String, String> pages = new LinkedHashMap<>();
      pages.put("serve-pair", strait + "?view=pair&claim=2");
      pages.put("serve-columns", fire + "?view=columns&claim=3");
      pages.put("stories", "/");
      pages.put("matrix", strait + "?view=matrix&claim=4");
      pages.put("readings", strait + "?view=readings&show=differs");
      pages.put("article", strait + "?view=article&claim=2");
      pages.put("only", strait + "?show=only");
      pages.put("statements", strait + "/statements");
      pages.put("ledger", strait + "/ledger");
      pages.put("timeline", strait + "/timeline");
      pages.put("wording", strait + "/wording");
      pages.put("sources", strait + "/sources");
      pages.put("search", "/search?q=harbours");
      pages.put("add", "/add");
      for (Map.Entry<String, String> p : pages.entrySet()) {
        draw(site.url(p.getValue()), 1440, 1100, out.resolve(p.getKey() + ".png"));
      }
      if (arguments.length > 1) {
        draw(Path.of(arguments[1]).toUri().toString(), 1280, 1500, out.resolve("page.png"));
      }
    }
  }

  private static void draw(String address, int width, int height, Path file) {
    try (BrowserContext context =
        Chromium.browser()
            .newContext(new Browser.NewContextOptions().setViewportSize(width, height))) {
      Page page = context.newPage();
      page.navigate(address);
      page.evaluate("scrollTo(0, 0)");
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
  }
}

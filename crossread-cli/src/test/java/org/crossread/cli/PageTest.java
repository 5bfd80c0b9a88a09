package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crossread.render.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The HTML page in a real browser, with JavaScript switched off. Needs Chromium or Chrome in one of
 * the usual places, or named by the environment variable CHROMIUM; without it the tests are
 * skipped.
 */
class PageTest {
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  /** WCAG 2.2, success criterion 1.4.3, for text of normal size. */
  private static final double CONTRAST = 4.5;

  @TempDir static Path folder;
  private static @Nullable Playwright playwright;
  private static @Nullable Browser browser;

  @BeforeAll
  static void start() {
    String named = System.getenv("CHROMIUM");
    List<String> places = named == null ? USUAL : List.of(named);
    Path program =
        places.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    assumeTrue(program != null, "no Chromium at " + places + "; name one in CHROMIUM");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  private static Page open(int articles, int width, int height, List<String> requests)
      throws IOException {
    Path file = folder.resolve(articles + ".html");
    Files.writeString(file, new HtmlRenderer().render(MadeView.of(articles)));
    Browser started = browser;
    if (started == null) {
      throw new IllegalStateException("the browser is not started");
    }
    BrowserContext context =
        started.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(width, height));
    Page page = context.newPage();
    page.onRequest(r -> requests.add(r.url()));
    page.onConsoleMessage(m -> requests.add("console: " + m.text()));
    page.navigate(file.toUri().toString());
    return page;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7, 20})
  void thePageAsksNobodyForAnything(int articles) throws IOException {
    List<String> requests = new ArrayList<>();
    Page page = open(articles, 1400, 900, requests);
    assertEquals(List.of(page.url()), requests);
    assertTrue(page.title().startsWith(articles + " articles / "), page.title());
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7, 20})
  void noSidewaysScrollingOnATelephoneOrADesk(int articles) throws IOException {
    for (int width : new int[] {320, 420, 800, 1100, 1400, 1900}) {
      Page page = open(articles, width, 900, new ArrayList<>());
      int content = number(page.evaluate("document.documentElement.scrollWidth"));
      assertTrue(content <= width, content + " at " + width);
      page.context().close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void everyLinkLeadsToTheSameWordsInView(int articles) throws IOException {
    for (int width : new int[] {420, 1400}) {
      Page page = open(articles, width, 900, new ArrayList<>());
      int links = page.locator("a.w").count();
      assertTrue(links >= 8, links + " links");
      for (int i = 0; i < links; i++) {
        var link = page.locator("a.w").nth(i);
        String words = flat(link.textContent());
        String id = String.valueOf(link.getAttribute("href")).substring(1);
        link.click();
        String pieces = "[id='" + id + "'], [data-of='" + id + "']";
        assertEquals(words, flat(String.join("", page.locator(pieces).allTextContents())));
        assertTrue(seen(page, id), id + " is not in view at " + width);
      }
      page.context().close();
    }
  }

  /** Whether the first line of the element is inside the window and of all that scrolls. */
  private static boolean seen(Page page, String id) {
    return Boolean.TRUE.equals(
        page.evaluate(
            """
            id => {
              const box = document.getElementById(id).getClientRects()[0];
              const at = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
              return document.getElementById(id).contains(at);
            }\
            """,
            id));
  }

  @Test
  void onAWideWindowTheClaimStaysInViewWhenItsPassageIsShown() throws IOException {
    Page page = open(2, 1400, 900, new ArrayList<>());
    var link = page.locator("ol.only a.w").first();
    link.scrollIntoViewIfNeeded();
    link.click();
    var box = link.boundingBox();
    assertTrue(box.y > 0 && box.y < 900, "the claim went out of view: " + box.y);
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void allTextCanBeRead(ColorScheme scheme) throws IOException {
    for (int articles : new int[] {2, 7}) {
      Page page = open(articles, 1400, 900, new ArrayList<>());
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      page.locator("a.w").first().click();
      Object poor = page.evaluate(POOR_CONTRAST, CONTRAST);
      assertEquals(List.of(), poor, scheme.toString());
      page.context().close();
    }
  }

  @Test
  void lightAndDarkAreNotTheSame() throws IOException {
    Page page = open(2, 1400, 900, new ArrayList<>());
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    Object light = page.evaluate("getComputedStyle(document.body).backgroundColor");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertTrue(!light.equals(page.evaluate("getComputedStyle(document.body).backgroundColor")));
    page.context().close();
  }

  @Test
  void printShowsEveryArticleWhole() throws IOException {
    Page page = open(2, 1400, 900, new ArrayList<>());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (int i = 0; i < 2; i++) {
      Object hidden =
          page.locator("article.text").nth(i).evaluate("e => e.scrollHeight - e.clientHeight");
      assertTrue(number(hidden) <= 1, hidden + " pixels hidden");
    }
    page.context().close();
  }

  @Test
  void theKeyboardReachesTheSkipLinkFirstAndEveryTextPane() throws IOException {
    Page page = open(2, 1400, 900, new ArrayList<>());
    page.keyboard().press("Tab");
    assertEquals("Skip to the claims", page.evaluate("document.activeElement.textContent"));
    assertEquals(2, page.locator("article.text[tabindex='0'][aria-labelledby]").count());
    page.context().close();
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }

  private static String flat(@Nullable String text) {
    return text == null ? "" : text.replaceAll("\\s+", "");
  }

  /** Texts with less contrast than wanted, by the formula of WCAG 2.2. */
  private static final String POOR_CONTRAST =
      """
      wanted => {
        const rgb = c => (c.match(/[\\d.]+/g) || []).map(Number);
        const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
            .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
        const behind = e => {
          for (; e; e = e.parentElement) {
            const c = rgb(getComputedStyle(e).backgroundColor);
            if (c.length === 3 || c[3] === 1) return c;
          }
          return [255, 255, 255];
        };
        const poor = [];
        const check = (e, color, what) => {
          const [a, b] = [light(rgb(color)), light(behind(e))].sort((x, y) => y - x);
          const ratio = (a + .05) / (b + .05);
          if (ratio < wanted) poor.push(what + ' ' + ratio.toFixed(2) + ' ' + e.className);
        };
        for (const e of document.body.querySelectorAll('*')) {
          if ([...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) {
            check(e, getComputedStyle(e).color, e.tagName);
          }
          for (const part of ['::before', '::after']) {
            const s = getComputedStyle(e, part);
            if (s.content !== 'none' && s.content !== 'normal') check(e, s.color, e.tagName + part);
          }
        }
        return poor;
      }\
      """;
}

package org.crossread.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One browser for all tests that need one, closed behind the last. It is Chromium or Chrome in one
 * of the usual places, or named by the environment variable CHROMIUM; without it the tests are
 * skipped. Not thread-safe.
 */
final class Chromium implements BeforeAllCallback {
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final String AXE = axe();

  private static @Nullable Browser browser;

  /** What has to be closed. */
  record Running(Playwright playwright) implements AutoCloseable {
    @Override
    public void close() {
      playwright.close();
      browser = null;
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Path program = program(); // before the store, which would keep the refusal as an error
    context
        .getRoot()
        .getStore(Namespace.create(Chromium.class))
        .computeIfAbsent(Running.class, key -> start(program));
  }

  static Running start(Path program) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    return new Running(playwright);
  }

  static Path program() {
    String named = System.getenv("CHROMIUM");
    List<String> places = named == null ? USUAL : List.of(named);
    Path program =
        places.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    assumeTrue(program != null, "no Chromium at " + places + "; name one in CHROMIUM");
    return Objects.requireNonNull(program);
  }

  static Browser browser() {
    return Objects.requireNonNull(browser);
  }

  /**
   * What axe has against a page in the light theme and in the dark one, by all rules of WCAG 2.2 AA
   * and those of good practice.
   */
  static List<String> faults(Page page, String path) {
    page.evaluate(AXE);
    List<String> faults = new ArrayList<>();
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      faults.addAll(ask(page, path + " " + theme));
    }
    return faults;
  }

  private static List<String> ask(Page page, String path) {
    Object found =
        page.evaluate(
            """
            async rules => (await axe.run(document, {runOnly: rules, resultTypes: ['violations']}))
              .violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | '))
            """,
            RULES);
    return ((List<?>) found).stream().map(v -> path + " " + v).toList();
  }

  private static String axe() {
    try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

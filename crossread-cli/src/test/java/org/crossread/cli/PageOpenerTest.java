package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A page is shown by a browser that only writes down what it is given. */
@DisabledOnOs(OS.WINDOWS)
class PageOpenerTest {
  @TempDir private Path folder = Path.of("");

  private Path browser(String name, int status) throws IOException {
    Path program = folder.resolve(name);
    Files.writeString(
        program,
        "#!/bin/sh\nfor a in \"$@\"; do echo \"$a\"; done > '"
            + folder.resolve("given")
            + "'\nexit "
            + status
            + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program;
  }

  private String given() throws IOException {
    return Files.readString(folder.resolve("given"));
  }

  private static PageOpener named(String browser) {
    return new PageOpener(Map.of("BROWSER", browser), "Linux");
  }

  @Test
  void theBrowserThatIsNamedGetsTheAddress() throws IOException {
    Path page = Files.writeString(folder.resolve("two $(words)&;.html"), "<p>");
    String said = named(browser("fake browser", 0).toString()).show(page);
    assertEquals(page.toUri() + "\n", given());
    assertEquals("shows " + page.toUri(), said);
  }

  @Test
  void theAddressTakesThePlaceOfItsSign() throws IOException {
    Path page = Files.writeString(folder.resolve("p.html"), "<p>");
    named(browser("fake", 0) + " --new %s --quiet").show(page);
    assertEquals("--new\n" + page.toUri() + "\n--quiet\n", given());
  }

  @Test
  void theNextIsTriedWhereOneFails() throws IOException {
    Path page = Files.writeString(folder.resolve("p.html"), "<p>");
    String none = folder.resolve("none").toString();
    String said = named(none + ":" + browser("failing", 1) + ":" + browser("good", 0)).show(page);
    assertTrue(said.startsWith("shows "), said);
  }

  @Test
  void whereNoBrowserIsTheAddressIsTold() throws IOException {
    Path page = Files.writeString(folder.resolve("p.html"), "<p>");
    String failing = browser("failing", 4).toString();
    String said = named(failing).show(page);
    assertTrue(said.startsWith("no browser could be started (" + failing + ")"), said);
    assertTrue(said.endsWith(page.toUri().toString()), said);
    String bare = new PageOpener(Map.of(), "Linux").show(page);
    assertTrue(bare.startsWith("no browser could be started; open this page yourself"), bare);
  }

  @Test
  void aComparisonIsShownWithoutAWorkspace() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), CompareCommandTest.FERRY);
    Path b = Files.writeString(folder.resolve("b.txt"), CompareCommandTest.FERRY_AGAIN);
    Map<String, String> environment = Map.of("BROWSER", browser("fake", 0).toString());
    Run run = Run.process(environment, "compare", a.toString(), b.toString(), "--open", "--fast");
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertEquals("", run.out());
    String address = given().strip();
    assertTrue(run.err().contains("crossread: shows " + address), run::err);
    Path page = Path.of(URI.create(address));
    try {
      assertTrue(Files.readString(page).contains("</html>"), page::toString);
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(page)));
    } finally {
      Files.delete(page);
    }
    Path kept = folder.resolve("kept.html");
    run =
        Run.process(
            environment,
            "compare",
            a.toString(),
            b.toString(),
            "--fast",
            "--html",
            kept.toString(),
            "--open",
            "--json");
    assertEquals(kept.toUri() + "\n", given());
    assertFalse(run.json().get("claims").isEmpty(), run::out);
  }

  @Test
  void withoutABrowserComparingStillSucceeds() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), CompareCommandTest.FERRY);
    Path b = Files.writeString(folder.resolve("b.txt"), CompareCommandTest.FERRY_AGAIN);
    Path page = folder.resolve("p.html");
    Run run =
        Run.process(
            Map.of("BROWSER", folder.resolve("none").toString()),
            "compare",
            a.toString(),
            b.toString(),
            "--fast",
            "--html",
            page.toString(),
            "--open");
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertTrue(run.err().contains("open this page yourself"), run::err);
    assertTrue(run.err().contains(page.toUri().toString()), run::err);
  }
}

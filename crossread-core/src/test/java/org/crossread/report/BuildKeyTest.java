package org.crossread.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildKeyTest {
  @TempDir Path folder;

  @Test
  void thisModuleHasKeysMadeByItsBuild() {
    assertTrue(BuildKey.core().reading().matches("[0-9a-f]{16}"), BuildKey.core()::toString);
    assertTrue(BuildKey.core().comparing().matches("[0-9a-f]{16}"), BuildKey.core()::toString);
    assertNotEquals(BuildKey.core().reading(), BuildKey.core().comparing());
  }

  @Test
  void withoutAFileNothingKeptIsTakenForCurrent() {
    assertNotEquals(BuildKey.beside(String.class), BuildKey.beside(String.class));
  }

  @Test
  void theKeyFollowsTheFilesThatDecide() throws Exception {
    Path sources = folder.resolve("m/src/main/java/org/crossread");
    Path name = Files.createDirectories(sources.resolve("name")).resolve("Party.java");
    Path page = Files.createDirectories(sources.resolve("render")).resolve("Page.java");
    Path pom = folder.resolve("pom.xml");
    Files.writeString(name, "one");
    Files.writeString(page, "one");
    Files.writeString(pom, "<a.version>1</a.version>\n<other>x</other>\n");
    BuildKey before = made();
    assertEquals(before, made());
    Files.writeString(page, "two");
    BuildKey rendered = made();
    assertEquals(before.reading(), rendered.reading());
    assertNotEquals(before.comparing(), rendered.comparing());
    Files.writeString(pom, "<a.version>1</a.version>\n<other>y</other>\n");
    assertEquals(rendered, made());
    Files.writeString(pom, "<a.version>2</a.version>\n");
    BuildKey upgraded = made();
    assertNotEquals(rendered.reading(), upgraded.reading());
    Files.writeString(name, "two");
    assertNotEquals(upgraded.reading(), made().reading());
  }

  private BuildKey made() throws Exception {
    Path file = folder.resolve("build.properties");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/build/BuildKey.java",
                folder.resolve("m").toString(),
                file.toString())
            .inheritIO()
            .start();
    assertEquals(0, process.waitFor());
    Properties keys = new Properties();
    try (InputStream in = new FileInputStream(file.toFile())) {
      keys.load(in);
    }
    return new BuildKey(keys.getProperty("reading"), keys.getProperty("comparing"));
  }
}

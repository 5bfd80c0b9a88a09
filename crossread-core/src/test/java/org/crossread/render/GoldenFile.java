package org.crossread.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An expected output kept as a readable file among the test resources. {@code mvn test -Dupdate}
 * writes what the renderers give now, to be read in the diff.
 */
final class GoldenFile {
  private static final Path FOLDER = Path.of("src/test/resources/org/crossread/render");

  private GoldenFile() {}

  static void check(String name, String actual) throws IOException {
    if (System.getProperty("update") != null) {
      Files.writeString(FOLDER.resolve(name), actual);
      return;
    }
    try (InputStream in = GoldenFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no expected file " + name + "; run mvn test -Dupdate to make it");
      }
      assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), actual, name);
    }
  }
}

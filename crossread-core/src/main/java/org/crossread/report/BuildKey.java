package org.crossread.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.UUID;
import org.crossread.text.Text;

/**
 * What tells builds apart that may give other results: hashes over the sources, resources and
 * pinned libraries of a module, made when it is built. The same checkout has the same keys
 * everywhere. They decide whether kept results are used again and stand in no output, so that
 * output depends on input and versions alone.
 *
 * @param reading of all that decides what is read of an article
 * @param comparing of the whole module
 */
public record BuildKey(String reading, String comparing) {
  private static final int DIGITS = 16;
  private static final BuildKey CORE = beside(BuildKey.class);

  /** Of this module. */
  public static BuildKey core() {
    return CORE;
  }

  /**
   * Of the module that {@code type} belongs to, whose {@code build.properties} lies beside it.
   * Where none was made, as in some editors, each process has keys of its own, so that nothing kept
   * is taken for current.
   */
  public static BuildKey beside(Class<?> type) {
    Properties keys = new Properties();
    try (InputStream in = type.getResourceAsStream("build.properties")) {
      if (in != null) {
        keys.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String none = "none " + UUID.randomUUID();
    return new BuildKey(keys.getProperty("reading", none), keys.getProperty("comparing", none));
  }

  /** The key of two modules together. */
  public BuildKey with(BuildKey other) {
    return new BuildKey(both(reading, other.reading), both(comparing, other.comparing));
  }

  private static String both(String a, String b) {
    return Text.sha256(a + "\n" + b).substring(0, DIGITS);
  }
}

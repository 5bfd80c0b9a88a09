package org.crossread.eval;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scripts that the measures are to agree with, in {@code ../shared/tools} beside the repository
 * ({@code -Dcrossread.shared=FOLDER} for another place). A test that needs one is skipped where it
 * or python3 is not there.
 */
final class Scripts {
  private static final Path TOOLS =
      Path.of(System.getProperty("crossread.shared", "../../shared")).resolve("tools");

  private Scripts() {}

  /** What the script prints. */
  static String output(String script, Object... arguments) throws IOException {
    Path file = TOOLS.resolve(script);
    assumeTrue(Files.exists(file), "skipped: no " + file.toAbsolutePath().normalize());
    List<String> command = new ArrayList<>(List.of("python3", file.toString()));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: no python3 on the path");
      throw e;
    }
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(command + " failed: " + output);
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The groups of the first match of {@code pattern}, with any white space for each space. */
  static List<String> figures(String output, String pattern) {
    Matcher m = Pattern.compile(pattern.replace(" ", "\\s+")).matcher(output);
    if (!m.find()) {
      throw new AssertionError("no " + pattern + " in " + output);
    }
    List<String> figures = new ArrayList<>();
    for (int i = 1; i <= m.groupCount(); i++) {
      figures.add(m.group(i));
    }
    return figures;
  }
}

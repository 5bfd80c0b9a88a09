package org.crossread.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.crossread.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values of options that were not given: of the environment ({@code CROSSREAD_TIMEOUT} for {@code
 * --timeout}), then of {@code crossread.properties} beside the nearest workspace, then of {@code
 * crossread/config.properties} in the user's folder of configuration (XDG). A file says {@code
 * timeout = 60}.
 */
final class Configuration implements IDefaultValueProvider {
  static final String PROJECT = "crossread.properties";
  static final String USER = "crossread/config.properties";

  /** What is said in one call is not configured. */
  private static final List<String> NEVER =
      List.of("help", "version", "json", "ndjson", "cursor", "mend", "atom");

  private final Map<String, String> environment;
  private final List<Properties> files;

  Configuration() {
    this(System.getenv(), Path.of(""));
  }

  Configuration(Map<String, String> environment, Path here) {
    this.environment = environment;
    List<Properties> found = new ArrayList<>();
    Path project = Workspace.nearest(here);
    if (project != null) {
      read(project.resolve(PROJECT), found);
    }
    String home = environment.get("XDG_CONFIG_HOME");
    String user = environment.get("HOME");
    if (home != null && !home.isBlank()) {
      read(Path.of(home).resolve(USER), found);
    } else if (user != null && !user.isBlank()) {
      read(Path.of(user, ".config").resolve(USER), found);
    }
    this.files = List.copyOf(found);
  }

  private static void read(Path file, List<Properties> found) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          file + ": cannot be read as properties in UTF-8: " + e.getMessage(), e);
    }
    found.add(properties);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String name = option.longestName().replaceFirst("^-+", "");
    return NEVER.contains(name) ? null : value(name);
  }

  private @Nullable String value(String name) {
    String variable = "CROSSREAD_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    String set = environment.get(variable);
    if (set != null && !set.isBlank()) {
      return set;
    }
    for (Properties file : files) {
      String value = file.getProperty(name);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}

package org.crossread.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Shows a page in the browser of this machine: the programs named by {@code BROWSER}, else what the
 * platform has for it. No shell sees the address. Thread-safe.
 */
final class PageOpener {
  /** A program that still runs by then has a browser to show. Chosen. */
  private static final long PATIENCE_SECONDS = 3;

  private final Map<String, String> environment;
  private final String system;

  PageOpener(Map<String, String> environment, String system) {
    this.environment = environment;
    this.system = system.toLowerCase(Locale.ROOT);
  }

  static PageOpener ofThisMachine() {
    return new PageOpener(System.getenv(), System.getProperty("os.name", ""));
  }

  /** Writes {@code page} into a file of its own that only its owner can read. */
  static Path temporary(String page) throws IOException {
    Path file = Files.createTempFile("crossread-", ".html");
    Files.write(file, page.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  /** Shows the page, and says in a line where it is and what to do when it could not be shown. */
  String show(Path page) {
    URI address = page.toAbsolutePath().normalize().toUri();
    List<List<String>> commands = commands(address.toString());
    for (List<String> command : commands) {
      if (starts(command)) {
        return "shows " + address;
      }
    }
    return "no browser could be started"
        + (commands.isEmpty() ? "" : " (" + tried(commands) + ")")
        + "; open this page yourself, or name a program in BROWSER: "
        + address;
  }

  private static String tried(List<List<String>> commands) {
    return String.join(", ", commands.stream().map(List::getFirst).distinct().toList());
  }

  private List<List<String>> commands(String address) {
    String named = environment.get("BROWSER");
    if (named != null && !named.isBlank()) {
      return Arrays.stream(named.split(File.pathSeparator))
          .filter(n -> !n.isBlank())
          .map(n -> command(n.strip(), address))
          .toList();
    }
    if (system.startsWith("windows")) {
      return List.of(List.of("rundll32", "url.dll,FileProtocolHandler", address));
    }
    if (system.startsWith("mac")) {
      return List.of(List.of("open", address));
    }
    // Without a screen it would start a browser of text, which takes the terminal.
    return has("DISPLAY") || has("WAYLAND_DISPLAY")
        ? List.of(List.of("xdg-open", address))
        : List.of();
  }

  private boolean has(String variable) {
    String value = environment.get(variable);
    return value != null && !value.isBlank();
  }

  /** As other programs read BROWSER: the address takes the place of %s, or comes last. */
  private static List<String> command(String named, String address) {
    List<String> words =
        Files.isExecutable(Path.of(named)) ? List.of(named) : List.of(named.split("\\s+"));
    List<String> command = new ArrayList<>();
    words.forEach(w -> command.add(w.replace("%s", address)));
    if (words.stream().noneMatch(w -> w.contains("%s"))) {
      command.add(address);
    }
    return command;
  }

  private static boolean starts(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Writes {@code page} where nobody named a file, shows it, and says so. */
  String show(@Nullable Path file, String page) throws IOException {
    return show(file == null ? temporary(page) : file);
  }
}

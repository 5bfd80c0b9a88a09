package org.crossread.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Which files that only a folder or pattern brought along are no articles: by names and extensions
 * that everybody knows, and tables by their lines. A file that was named itself is never one of
 * them. Stateless.
 */
final class FolderFiles {
  static final String REMEDY = "name the file itself to have it grouped";

  private static final List<String> NAMES =
      ResourceLines.of(FolderFiles.class, "no-article-names.txt");
  private static final Set<String> EXTENSIONS =
      Set.copyOf(ResourceLines.of(FolderFiles.class, "no-article-extensions.txt"));

  /** Fewer lines make no table. */
  private static final int LEAST_LINES = 4;

  /** Commas of each line of a table; prose may have one in every line. */
  private static final int LEAST_COMMAS = 3;

  /** Lines that have as many columns as the first, in a table. */
  private static final double SAME_COLUMNS = 0.9;

  /** Lines that are looked at. */
  private static final int MOST_LINES = 200;

  private FolderFiles() {}

  /**
   * Why {@code file} is no article; null when it may be one.
   *
   * @param given the arguments of the command as they were written
   * @param plain whether it was read as plain text; pages and records are articles by their form
   */
  static @Nullable String leftOut(
      String file, List<String> given, boolean plain, String characters) {
    Path path = given.contains(file) ? null : Path.of(file).getFileName();
    if (path == null || !plain) {
      return null;
    }
    String name = path.toString();
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    String base = dot <= 0 ? name : name.substring(0, dot);
    for (String known : NAMES) {
      if (known.equals(base) || known.equals(base.toLowerCase(Locale.ROOT))) {
        return "is called " + name + ", which is no name of an article";
      }
    }
    if (EXTENSIONS.contains(extension)) {
      return "is called ." + extension + ", which is no kind of article";
    }
    return isTable(characters, '\t', 1) || isTable(characters, ',', LEAST_COMMAS)
        ? "is a table: its lines have the same number of columns"
        : null;
  }

  private static boolean isTable(String characters, char separator, int least) {
    List<String> lines = characters.lines().filter(l -> !l.isBlank()).limit(MOST_LINES).toList();
    if (lines.size() < LEAST_LINES) {
      return false;
    }
    long columns = count(lines.getFirst(), separator);
    long same = lines.stream().filter(l -> count(l, separator) == columns).count();
    return columns >= least && same >= SAME_COLUMNS * lines.size();
  }

  /** Separators outside double quotes. */
  private static long count(String line, char separator) {
    long n = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      n += !quoted && line.charAt(i) == separator ? 1 : 0;
    }
    return n;
  }
}

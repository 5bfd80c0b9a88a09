package org.crossread.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Linguistic knowledge kept in small files beside the class that uses it: UTF-8, one entry a line,
 * columns parted by tabs, {@code #} opens a comment line, blank lines are skipped.
 */
public final class ResourceLines {
  private ResourceLines() {}

  /**
   * The entries of resource {@code name} in the package of {@code owner}, in the order of the file.
   *
   * @throws IllegalStateException when there is no such resource
   */
  public static List<String> of(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name + " beside " + owner.getName(), e);
    }
  }

  /**
   * The same, each entry cut at its tabs.
   *
   * @throws IllegalStateException when an entry has not exactly {@code columns} columns
   */
  public static List<List<String>> columns(Class<?> owner, String name, int columns) {
    return of(owner, name).stream()
        .map(line -> {
          List<String> cells = List.of(line.split("\t", -1));
          if (cells.size() != columns) {
            throw new IllegalStateException(
                "resource " + name + ": not " + columns + " columns: " + line);
          }
          return cells;
        })
        .toList();
  }
}

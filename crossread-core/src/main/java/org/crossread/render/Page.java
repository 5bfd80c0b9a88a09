package org.crossread.render;

import java.util.ArrayList;
import java.util.List;

/** Lines for a terminal of a known width, in the making. Not thread-safe. */
final class Page {
  private final int width;
  private final List<String> lines = new ArrayList<>();

  Page(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  void line(String line) {
    lines.add(line);
  }

  /** An empty line, never two. */
  void blank() {
    if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
      lines.add("");
    }
  }

  /** A heading with a rule to the right edge. */
  void section(String title, String note) {
    blank();
    String head = Ink.of(Ink.BOLD, title) + (note.isEmpty() ? "" : "  " + note);
    List<String> parts = Ink.wrap(head, width - 4);
    parts.subList(0, parts.size() - 1).forEach(lines::add);
    String last = parts.getLast() + " ";
    lines.add(last + Ink.of(Ink.DIM, "─".repeat(width - DisplayWidth.of(last))));
  }

  /** {@code text} wrapped, each line after the first set in under its start. */
  void block(String prefix, String text) {
    block(prefix, text, width);
  }

  /** The same within {@code columns}. */
  void block(String prefix, String text, int columns) {
    int indent = DisplayWidth.of(prefix);
    String before = prefix;
    for (String part : Ink.wrap(text, columns - indent)) {
      lines.add(before + part);
      before = " ".repeat(indent);
    }
  }
}

package org.crossread.render;

/**
 * Lines of one CSV file in the making, by RFC 4180. A cell that a spreadsheet would run as a
 * formula has an apostrophe put before it. Not thread-safe.
 */
public final class CsvTable {
  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder out = new StringBuilder();
  private final int cells;

  CsvTable(String header) {
    out.append(header).append("\r\n");
    cells = header.split(",", -1).length;
  }

  void row(java.util.List<String> values) {
    row(values.toArray(String[]::new));
  }

  void row(String... values) {
    if (values.length != cells) {
      throw new IllegalStateException(values.length + " values in a table of " + cells);
    }
    for (int i = 0; i < values.length; i++) {
      out.append(i == 0 ? "" : ",").append(cell(values[i]));
    }
    out.append("\r\n");
  }

  String text() {
    return out.toString();
  }

  /** One value as a cell. An unpaired surrogate, which UTF-8 cannot hold, becomes U+FFFD. */
  public static String cell(String value) {
    String safe = Neutral.whole(value);
    if (!safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0) {
      safe = "'" + safe;
    }
    boolean quote = false;
    for (int i = 0; i < safe.length() && !quote; i++) {
      quote = ",\"\r\n".indexOf(safe.charAt(i)) >= 0;
    }
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}

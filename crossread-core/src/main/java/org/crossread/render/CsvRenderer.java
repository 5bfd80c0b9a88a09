package org.crossread.render;

import java.util.Map;
import java.util.TreeMap;

/** A comparison as CSV files. Stateless and thread-safe. */
public final class CsvRenderer {
  /** File name to content, UTF-8, RFC 4180. */
  public Map<String, String> render(View view) {
    Map<String, String> files = new TreeMap<>();
    files.put("articles.csv", "inputs\r\n" + view.inputs().size() + "\r\n");
    return files;
  }
}

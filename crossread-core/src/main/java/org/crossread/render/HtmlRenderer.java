package org.crossread.render;

/** A comparison as one self-contained HTML page. Stateless and thread-safe. */
public final class HtmlRenderer {
  /** The whole page; the same view gives the same characters. */
  public String render(View view) {
    return "<!doctype html><title>Crossread</title><pre>"
        + new TerminalRenderer().render(view, 100, false)
        + "</pre>\n";
  }
}

package org.crossread.render;

/** A comparison as plain text for a terminal. Stateless and thread-safe. */
public final class TerminalRenderer {
  /**
   * Lays {@code view} out for reading.
   *
   * @param width columns of the terminal
   * @param color whether escape sequences for colour may be used; they never carry meaning alone
   */
  public String render(View view, int width, boolean color) {
    StringBuilder out = new StringBuilder();
    out.append(view.comparison().reports().size())
        .append(" articles / ")
        .append(view.comparison().lineage().independent())
        .append(" independent / ")
        .append(view.comparison().notRead().size())
        .append(" not read\n");
    return out.toString();
  }
}

package org.crossread.cli.planted.text;

import org.crossread.cli.planted.render.Sheet;

/** Breaks the order: text knows render. */
public final class KnowsRender {
  public Sheet sheet() {
    return new Sheet();
  }
}

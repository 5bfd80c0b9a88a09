package org.crossread.cli.planted.render;

import java.util.List;
import org.crossread.cli.planted.text.Line;

/** Knows text, as render may; but text knows it too. */
public final class Sheet {
  public List<Line> lines() {
    return List.of(new Line(""));
  }
}

package org.crossread.article;

import org.jspecify.annotations.Nullable;

/** An element of a page that stands for itself, with sums over the text below it. */
final class Region {
  final @Nullable Region parent;
  final String tag;

  /** Number of regions above it. */
  final int depth;

  /** Identifies the path of tags and class names from the body down to it. */
  final long path;

  /** Cues in its class names and id, see {@link PageNames}; of it alone. */
  final int names;

  /** {@link #flag}s of it and of everything above it. */
  final int flags;

  /** Of all blocks below it, UTF-16 units. */
  int chars;

  int linkChars;

  /** Of the blocks below it that look like paragraphs. */
  int plainChars;

  int blocks;

  /** Blocks whose innermost region this is, and their units. */
  int ownBlocks;

  int ownChars;

  /** What the first model said of the blocks below it, by their words; and those words. */
  double sure;

  double words;

  Region(@Nullable Region parent, String tag, long path, int names, int flags) {
    this.parent = parent;
    this.tag = tag;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.path = path;
    this.names = names;
    this.flags = flags;
  }

  /** What a region can stand in. */
  enum Within {
    ARTICLE,
    MAIN,
    ASIDE,
    NAV,
    FOOTER,
    HEADER,
    FORM,
    FIGURE,
    TABLE,
    LIST,
    QUOTE,
    DETAILS,
    HIDDEN,
    BODY_PROPERTY,
    BUTTON,
    DIALOG
  }

  static int flag(Within within) {
    return 1 << within.ordinal();
  }

  boolean is(Within within) {
    return (flags & flag(within)) != 0;
  }

  double linkShare() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }

  /** The region {@code up} levels above, or the topmost. */
  Region up(int up) {
    Region r = this;
    for (int i = 0; i < up && r.parent != null; i++) {
      r = r.parent;
    }
    return r;
  }
}

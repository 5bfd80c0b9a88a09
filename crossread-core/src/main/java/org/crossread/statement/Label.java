package org.crossread.statement;

/** What a word is part of: begin and inside of a source, a cue, a content, or nothing (BIO). */
enum Label {
  O,
  B_SOURCE,
  I_SOURCE,
  B_CUE,
  I_CUE,
  B_CONTENT,
  I_CONTENT;

  static final int COUNT = values().length;

  boolean begins() {
    return this == B_SOURCE || this == B_CUE || this == B_CONTENT;
  }

  boolean inside() {
    return this == I_SOURCE || this == I_CUE || this == I_CONTENT;
  }

  /** The label that continues this one. */
  Label next() {
    return begins() ? values()[ordinal() + 1] : this;
  }

  /** Whether {@code label} may stand after {@code before}; null stands for the paragraph's edge. */
  static boolean follows(Label before, Label label) {
    return !label.inside() || before.next() == label;
  }
}

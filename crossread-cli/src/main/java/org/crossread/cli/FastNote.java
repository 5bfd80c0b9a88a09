package org.crossread.cli;

/** What a user is told of the fast mode. */
final class FastNote {
  static final String OPTION =
      "read without the model: several times as fast, finds fewer statements, and is less exact";

  static final String SAID =
      "crossread: --fast: read by the plain tagger; statements are fewer and less exact than with"
          + " the model";

  private FastNote() {}
}

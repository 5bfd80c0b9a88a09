package org.crossread.syntax;

/**
 * Tags the words of a sentence from left to right, each by a linear classifier that sees the words
 * around it and the two tags before (Collins 2002). Stateless; thread-safe.
 */
final class Tagger {
  private static final PennTag[] TAGS = PennTag.values();

  private Tagger() {}

  /** Sets the tag of every word. */
  static void tag(Words words, Weights weights) {
    Features features = new Features();
    int[] scores = new int[weights.classes()];
    for (int i = 0; i < words.size(); i++) {
      look(words, i, features);
      weights.score(features, scores);
      words.tag(i, TAGS[Choice.best(scores)]);
    }
  }

  /** What the decision about word {@code i} sees. */
  static void look(Words w, int i, Features f) {
    f.clear();
    f.add(w.form(i));
    f.add(w.form(i), w.shape(i));
    f.add(w.shape(i), w.shape(i - 1), w.shape(i + 1));
    f.add(w.prefix(i));
    f.add(w.suffix(i, 1));
    f.add(w.suffix(i, 2));
    f.add(w.suffix(i, 3));
    f.add(w.suffix(i, 4));
    f.add(w.tag(i - 1));
    f.add(w.tag(i - 1), w.tag(i - 2));
    f.add(w.tag(i - 1), w.form(i));
    f.add(w.tag(i - 1), w.suffix(i, 3));
    f.add(w.tag(i - 1), w.form(i + 1));
    f.add(w.form(i - 1));
    f.add(w.form(i - 2));
    f.add(w.form(i + 1));
    f.add(w.form(i + 2));
    f.add(w.form(i - 1), w.form(i));
    f.add(w.form(i), w.form(i + 1));
    f.add(w.form(i - 1), w.form(i + 1));
    f.add(w.suffix(i - 1, 3));
    f.add(w.suffix(i + 1, 3));
    f.add(w.suffix(i + 1, 2), w.suffix(i, 3));
    f.add(i == 0 ? 1 : 2, w.shape(i), w.suffix(i, 3));
  }
}

package org.crossread.syntax;

/**
 * Finds the head of every word, greedily: in each state the move that a linear classifier likes
 * best. The features are in the manner of Zhang and Nivre (2011). Stateless; thread-safe; linear in
 * the number of words.
 */
final class Arcs {
  private Arcs() {}

  /** The head of each word; the number of words for the root. */
  static int[] heads(Words words, Weights weights) {
    State state = new State(words.size());
    Features features = new Features();
    int[] scores = new int[State.MOVES];
    while (!state.isDone()) {
      look(words, state, features);
      weights.score(features, scores);
      state.move(best(state, scores));
    }
    return state.heads();
  }

  private static int best(State state, int[] scores) {
    int best = State.NONE;
    for (int move = 0; move < State.MOVES; move++) {
      if (state.may(move) && (best < 0 || scores[move] > scores[best])) {
        best = move;
      }
    }
    return best;
  }

  /** What the decision in a state sees. */
  static void look(Words w, State s, Features f) {
    f.clear();
    int s0 = s.stacked(0);
    int s1 = s.stacked(1);
    int s2 = s.stacked(2);
    int n0 = s.waiting(0);
    int n1 = s.waiting(1);
    int n2 = s.waiting(2);
    int root = n0 == w.size() ? 99 : 0;
    int ws0 = w.form(s0);
    int ws1 = w.form(s1);
    int wn0 = w.form(n0) + root;
    int wn1 = w.form(n1);
    int ts0 = w.tag(s0);
    int ts1 = w.tag(s1);
    int ts2 = w.tag(s2);
    int tn0 = w.tag(n0) + root;
    int tn1 = w.tag(n1);
    int tn2 = w.tag(n2);
    int distance = s0 < 0 ? 0 : Math.min(n0 - s0, 10);
    int gap = s1 < 0 ? 0 : Math.min(s0 - s1, 10);
    // single
    f.add(ws0);
    f.add(ts0);
    f.add(ws0, ts0);
    f.add(ws1);
    f.add(ts1);
    f.add(ws1, ts1);
    f.add(wn0);
    f.add(tn0);
    f.add(wn0, tn0);
    f.add(wn1);
    f.add(tn1);
    f.add(wn1, tn1);
    f.add(w.form(n2));
    f.add(tn2);
    f.add(w.form(s2));
    f.add(ts2);
    f.add(w.suffix(Math.max(s0, -1), 3), tn0);
    f.add(w.suffix(n0, 3), ts0);
    // pairs
    f.add(Features.mix(ws0, ts0), wn0, tn0);
    f.add(ws0, wn0);
    f.add(ws0, tn0, ts0);
    f.add(ts0, wn0, tn0);
    f.add(ts0, tn0);
    f.add(ts0, tn0, tn1);
    f.add(tn0, tn1);
    f.add(Features.mix(ws1, ts1), ws0, ts0);
    f.add(ws1, ws0);
    f.add(ws1, ts0);
    f.add(ts1, ws0);
    f.add(ts1, ts0);
    f.add(ts1, tn0);
    f.add(ts1, wn0);
    f.add(ws1, tn0);
    // triples
    f.add(Features.mix(ts0, tn0), tn1, tn2);
    f.add(ts1, ts0, tn0);
    f.add(Features.mix(ts1, ts0), tn0, tn1);
    f.add(ts2, ts1, ts0);
    f.add(Features.mix(ts2, ts1), ts0, tn0);
    f.add(Features.mix(ts1, ws0), ts0, tn0);
    f.add(Features.mix(ts1, ts0), wn0);
    f.add(Features.mix(ws1, ts0), tn0);
    // dependents
    int s0l = s.leftmost(s0, 0);
    int s0r = s.rightmost(s0, 0);
    int s0r2 = s.rightmost(s0, 1);
    int s1l = s.leftmost(s1, 0);
    int s1r = s.rightmost(s1, 0);
    int n0l = s.leftmost(n0, 0);
    int n0l2 = s.leftmost(n0, 1);
    f.add(ts0, w.tag(s0l), tn0);
    f.add(ts0, w.tag(s0r), tn0);
    f.add(Features.mix(w.tag(s0r), w.tag(s0r2)), ts0, tn0);
    f.add(ts0, w.form(s0r), tn0);
    f.add(ts0, w.form(s0l), tn0);
    f.add(ts0, tn0, w.tag(n0l));
    f.add(Features.mix(w.tag(n0l), w.tag(n0l2)), ts0, tn0);
    f.add(ts0, tn0, w.form(n0l));
    f.add(wn0, w.form(n0l));
    f.add(ts1, ts0, w.tag(s1r));
    f.add(ts1, ts0, w.tag(s1l));
    f.add(ts1, ts0, w.form(s1r));
    f.add(Features.mix(ts1, ts0), w.tag(s0l), w.tag(s0r));
    f.add(Features.mix(ts1, ts0), w.tag(s0r), tn0);
    f.add(Features.mix(ts1, ts0), w.tag(s1r), tn0);
    f.add(ws1, w.form(s1r), ts0);
    // counts and distances
    f.add(ws0, s.rights(s0), tn0);
    f.add(ts0, s.rights(s0), tn0);
    f.add(ts0, s.lefts(s0), tn0);
    f.add(ws0, s.lefts(s0));
    f.add(tn0, s.lefts(n0), ts0);
    f.add(wn0, s.lefts(n0));
    f.add(ts1, s.rights(s1), ts0);
    f.add(distance, ts0, tn0);
    f.add(distance, wn0);
    f.add(distance, ws0);
    f.add(Features.mix(distance, ts1), ts0, tn0);
    f.add(gap, ts1, ts0);
    f.add(Math.min(s.depth(), 4), tn0);
    // what stands between and around
    f.add(w.tag(s0 + 1), ts0, tn0);
    f.add(w.tag(n0 - 1), ts0, tn0);
    f.add(w.form(n0 - 1), tn0);
    f.add(w.isGlued(n0) ? 1 : 0, ws0, wn0);
  }
}

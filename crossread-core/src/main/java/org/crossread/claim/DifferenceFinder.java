package org.crossread.claim;

import java.util.List;

/** Finds what differs between the aligned pairs of one claim. Stateless. */
final class DifferenceFinder {
  /** At most one difference of a kind for each pair of articles, the best supported first. */
  List<Difference> find(List<Pair> pairs) {
    return List.of();
  }
}

package org.crossread.claim;

import java.util.List;
import java.util.Set;

/** Puts passages together otherwise than the program did. It must not depend on any order. */
@FunctionalInterface
public interface Regrouping {
  /** How likely two passages tell the same, 0 to 1. */
  @FunctionalInterface
  interface Likeness {
    double of(Passage a, Passage b);
  }

  /** Two passages that tell the same whatever their score. */
  record Link(Passage left, Passage right) {}

  /**
   * Which passages tell the same.
   *
   * @param groups each a claim when it has passages of at least two articles; no passage is in two
   * @param links held side by side whatever their score
   */
  record Regrouped(List<Set<Passage>> groups, List<Link> links) {
    public Regrouped {
      groups = groups.stream().map(Set::copyOf).toList();
      links = List.copyOf(links);
    }
  }

  /**
   * @param groups passages that the program put together
   */
  Regrouped of(List<Set<Passage>> groups, Likeness likeness);
}

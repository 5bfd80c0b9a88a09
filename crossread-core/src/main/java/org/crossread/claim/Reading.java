package org.crossread.claim;

import java.util.List;

/**
 * The articles that tell a claim in the same way, like a variant in a critical edition.
 *
 * @param key what is characteristic of this reading ("11 page"); empty when a claim has one reading
 * @param passages sorted
 */
public record Reading(String key, List<Passage> passages) {
  public Reading {
    passages = List.copyOf(passages);
  }
}

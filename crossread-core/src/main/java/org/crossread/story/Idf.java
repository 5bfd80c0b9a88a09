package org.crossread.story;

/** What a term weighs by how rare it is. */
interface Idf {
  double of(int term);
}

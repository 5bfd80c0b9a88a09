package org.crossread.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The dependencies of one sentence. Words are indexes of its tokens from 0 on. Immutable;
 * thread-safe.
 */
public final class Tree {
  /** The head of a word that depends on none; there may be several. */
  public static final int ROOT = -1;

  private final PennTag[] tags;
  private final int[] heads;
  private final Relation[] relations;
  private final List<List<Integer>> dependents = new ArrayList<>();

  /**
   * @param heads of each word; the number of words for the root
   */
  Tree(PennTag[] tags, int[] heads, Relation[] relations) {
    this.tags = tags.clone();
    this.heads = heads.clone();
    this.relations = relations.clone();
    for (int i = 0; i < heads.length; i++) {
      dependents.add(new ArrayList<>());
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == heads.length) {
        this.heads[i] = ROOT;
      } else {
        dependents.get(heads[i]).add(i);
      }
    }
  }

  /** Number of words. */
  public int size() {
    return heads.length;
  }

  /** The part of speech of a word. */
  public PennTag tag(int word) {
    return tags[word];
  }

  /** The word that a word depends on; {@link #ROOT} for none. */
  public int head(int word) {
    return heads[word];
  }

  /** What a word is to its head. */
  public Relation relation(int word) {
    return relations[word];
  }

  /** The words that depend on a word, in text order. */
  public List<Integer> dependents(int word) {
    return List.copyOf(dependents.get(word));
  }

  /** Whether {@code word} is {@code over} or depends on it over any number of words. */
  public boolean isWithin(int word, int over) {
    for (int i = word; i != ROOT; i = heads[i]) {
      if (i == over) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tree t
        && Arrays.equals(heads, t.heads)
        && Arrays.equals(tags, t.tags)
        && Arrays.equals(relations, t.relations);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(heads);
  }
}

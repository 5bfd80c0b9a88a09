package org.crossread.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cues in the words of a page's blocks: what is sold, shared, credited or linked there. */
final class PagePhrases {
  /** The groups of cues, in the order of their bits. */
  static final List<String> GROUPS = new ArrayList<>();

  /** Bits by the hash of a phrase's words; 0 for the beginnings of longer phrases. */
  private static final Map<Long, Integer> PHRASES = new HashMap<>();

  /** By the low bits of a hash, whether it may be among them: most are not. */
  private static final boolean[] MAYBE = new boolean[1 << 14];

  /**
   * In longer blocks phrases stand by chance: only these many words at either end are looked at.
   */
  private static final int REACH = 24;

  static {
    for (String line : PageNames.lines("page-phrases.tsv")) {
      String[] cells = line.split("\t", -1);
      int bit = 1 << GROUPS.size();
      GROUPS.add(cells[0]);
      for (String phrase : cells[1].split("\\|", -1)) {
        long hash = PageText.SEED;
        int[] words = PageText.words(phrase);
        for (int i = 0; i < words.length; i++) {
          hash = PageText.mix(hash, words[i]);
          PHRASES.merge(hash, i == words.length - 1 ? bit : 0, (a, b) -> a | b);
          MAYBE[(int) hash & MAYBE.length - 1] = true;
        }
      }
    }
  }

  private PagePhrases() {}

  /**
   * One bit for each group that has a phrase in the first or last words of a block.
   *
   * @param words as {@link PageText#words} gives them
   */
  static int of(int[] words) {
    int bits = 0;
    for (int i = 0; i < words.length; i++) {
      if (i >= REACH && i < words.length - REACH) {
        i = words.length - REACH;
      }
      long hash = PageText.SEED;
      for (int k = i; k < words.length; k++) {
        hash = PageText.mix(hash, words[k]);
        Integer found = MAYBE[(int) hash & MAYBE.length - 1] ? PHRASES.get(hash) : null;
        if (found == null) {
          break;
        }
        bits |= found;
      }
    }
    return bits;
  }

  /** As {@link #of}, of the phrases that the block opens with. */
  static int opening(int[] words) {
    int bits = 0;
    long hash = PageText.SEED;
    for (int word : words) {
      hash = PageText.mix(hash, word);
      Integer found = MAYBE[(int) hash & MAYBE.length - 1] ? PHRASES.get(hash) : null;
      if (found == null) {
        break;
      }
      bits |= found;
    }
    return bits;
  }
}

package org.crossread.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision needs to know of the active articles. */
interface IndexView {
  Idf rarity();

  /** Numbers of the articles that share most rare terms with one, the likeliest first. */
  int[] candidates(int[] keys, int most);

  /** The article of that number; null when it is no longer active. */
  @Nullable Member member(int number);

  /** The article of the same words; null when there is none. */
  @Nullable Member copy(Fingerprint article);

  /** The numbers of the last articles of a story, copies left out. */
  List<Integer> last(String story, int most);
}

package org.crossread.wording;

import java.util.List;
import org.crossread.claim.Passage;
import org.crossread.name.Party;
import org.jspecify.annotations.Nullable;

/**
 * How much of one article a speaker has, and after whom.
 *
 * @param speaker null when the source is not resolved or left open
 * @param source the words that name the source where there is no speaker; empty when left open
 * @param order 1 for the speaker whose words come first in the article
 * @param statements how many statements
 * @param words of what is said, quoted or reported
 * @param quoted those of them within quotation marks
 * @param articleWords all words of the article that are read
 * @param said the contents, in text order, at least one
 */
public record Share(
    String article,
    @Nullable Party speaker,
    String source,
    int order,
    int statements,
    int words,
    int quoted,
    int articleWords,
    List<Passage> said) {
  public Share {
    said = said.stream().sorted().toList();
    if (said.isEmpty() || order < 1 || quoted > words) {
      throw new IllegalArgumentException(
          "order " + order + ", " + quoted + " of " + words + " words quoted, in " + said);
    }
  }
}

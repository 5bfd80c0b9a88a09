package org.crossread.wording;

import java.util.List;
import org.crossread.claim.Passage;

/**
 * A word or phrase and every place where it is used.
 *
 * @param form as it is written most often; of forms written equally often the first by characters
 * @param passages at least one, sorted
 */
public record Usage(String form, List<Passage> passages) {
  public Usage {
    passages = passages.stream().sorted().toList();
    if (form.isEmpty() || passages.isEmpty()) {
      throw new IllegalArgumentException("form \"" + form + "\" at " + passages);
    }
  }
}

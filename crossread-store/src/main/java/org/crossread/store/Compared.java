package org.crossread.store;

import java.util.List;
import org.crossread.render.View;

/**
 * Articles of a workspace laid side by side.
 *
 * @param key of the comparison: the same articles, versions, builds and decisions share it
 * @param articles in the order asked for; those of the same words as another are left out of the
 *     comparison
 * @param view what renderers take
 * @param kept whether it was made before
 */
public record Compared(String key, List<StoredArticle> articles, View view, boolean kept) {
  public Compared {
    articles = List.copyOf(articles);
  }
}

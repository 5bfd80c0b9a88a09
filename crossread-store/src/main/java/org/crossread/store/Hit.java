package org.crossread.store;

import java.util.List;
import java.util.Set;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A passage that was asked for.
 *
 * @param article the version that it stands in
 * @param span its place in the text of that version
 * @param quote exactly {@code text.substring(span.start(), span.end())}
 * @param story id of the story of its article; null as long as it is in none
 * @param speakers names of those whose words it holds, as far as the article was read
 * @param acts kinds of act that it tells, as far as the article was read
 * @param differs kinds of difference that it has a part in, as far as its story was compared
 * @param copies other articles that hold the same words and fit the query too
 */
public record Hit(
    StoredArticle article,
    Span span,
    String quote,
    @Nullable String story,
    List<String> speakers,
    Set<String> acts,
    Set<String> differs,
    int copies) {
  public Hit {
    speakers = List.copyOf(speakers);
    acts = Set.copyOf(acts);
    differs = Set.copyOf(differs);
  }
}

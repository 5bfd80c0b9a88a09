package org.crossread.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.text.Span;

/** What a comparison shows, as read from the JSON of {@code crossread compare --json}. */
record Told(List<Row> claims, List<Place> onlyIn) {
  Told {
    claims = List.copyOf(claims);
    onlyIn = List.copyOf(onlyIn);
  }

  /** A span of the article at a 0-based position. */
  record Place(int article, Span span) {
    /** At least half of the shorter span and a fifth of the longer one are shared. */
    boolean overlaps(Place other) {
      int shared = span.shared(other.span);
      int shorter = Math.min(span.length(), other.span.length());
      int longer = Math.max(span.length(), other.span.length());
      return article == other.article
          && shared > 0
          && shared >= 0.5 * shorter
          && shared >= 0.2 * longer;
    }
  }

  /**
   * One claim.
   *
   * @param kinds of its differences, as words
   */
  record Row(List<Place> passages, Set<String> kinds) {
    Row {
      passages = List.copyOf(passages);
      kinds = Set.copyOf(kinds);
    }

    boolean holds(Place place) {
      return passages.stream().anyMatch(place::overlaps);
    }

    /** Positions of the articles that tell it. */
    Set<Integer> articles() {
      Set<Integer> articles = new TreeSet<>();
      passages.forEach(p -> articles.add(p.article()));
      return articles;
    }
  }

  /**
   * Reads a comparison.
   *
   * @param where what to name when it is none
   */
  static Told of(String json, Object where) throws DataException {
    String remedy = "give what crossread compare --json prints";
    Json comparison = Json.object(json, where, remedy);
    if (!(comparison.at("claims") instanceof Json.Items)) {
      throw DataException.invalid(where, "has no claims", remedy);
    }
    List<Row> claims = new ArrayList<>();
    for (Json claim : comparison.at("claims").items()) {
      Set<String> kinds = new TreeSet<>();
      claim.at("differences").items().forEach(d -> kinds.add(d.at("kind").words()));
      claims.add(new Row(places(claim.at("passages"), where, remedy), kinds));
    }
    return new Told(claims, places(comparison.at("onlyIn"), where, remedy));
  }

  private static List<Place> places(Json passages, Object where, String remedy)
      throws DataException {
    List<Place> places = new ArrayList<>();
    for (Json p : passages.items()) {
      if (!(p.at("article") instanceof Json.Whole article)) {
        throw DataException.invalid(where, "has a passage without its article: " + p, remedy);
      }
      places.add(new Place(article.value(), p.span(where, remedy)));
    }
    return places;
  }
}

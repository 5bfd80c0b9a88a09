package org.crossread.story;

import java.util.List;
import org.crossread.text.ResourceLines;

/**
 * In how many of the articles of a collection a word stands, so that the first article of a stream
 * already knows which words are rare. Immutable.
 */
public final class Background {
  private static final class Shipped {
    static final Background INSTANCE = of(ResourceLines.of(Background.class, "background.tsv"));
  }

  private final int articles;
  private final IntTable counts;
  private final double[] rarities;

  private Background(int articles, IntTable counts) {
    this.articles = articles;
    this.counts = counts;
    this.rarities = new double[articles + 1];
    for (int n = 0; n <= articles; n++) {
      rarities[n] = Rarity.idf(articles, n);
    }
  }

  /** What ships. */
  public static Background shipped() {
    return Shipped.INSTANCE;
  }

  /** One that knows no word. */
  public static Background none() {
    return new Background(0, new IntTable(1));
  }

  /**
   * A background from lines {@code word TAB articles}; a name has {@code ^} before it, and the word
   * {@code *} has the number of all articles.
   *
   * @throws IllegalArgumentException when a line has another form
   */
  public static Background of(List<String> lines) {
    IntTable counts = new IntTable(lines.size() * 2);
    int articles = 0;
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (tab <= 0) {
        throw new IllegalArgumentException("no word TAB number: " + line);
      }
      String word = line.substring(0, tab);
      int n = Integer.parseInt(line.substring(tab + 1));
      if (word.equals("*")) {
        articles = n;
      } else {
        counts.add(
            word.startsWith("^")
                ? Terms.of(Terms.Kind.NAME, word.substring(1))
                : Terms.of(Terms.Kind.WORD, word),
            n);
      }
    }
    return new Background(articles, counts);
  }

  /** How rare {@code term} is among these articles alone. */
  double rarity(int term) {
    return rarities[Math.min(articles, count(term))];
  }

  /** Number of all articles counted. */
  int articles() {
    return articles;
  }

  /** Number of articles that hold {@code term}; 0 when it was too rare to be listed. */
  int count(int term) {
    return counts.get(term);
  }
}

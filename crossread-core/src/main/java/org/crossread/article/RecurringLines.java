package org.crossread.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.crossread.article.Block.Kind;

/**
 * Lines that stand word for word in several articles of one outlet: what they are is told by the
 * company they keep, where one article alone leaves it open. Stateless; takes time in proportion to
 * the text; does not depend on the order of the articles.
 *
 * <p>Versions of one text, told by a long paragraph that they share, count once, since all of it
 * recurs in them. A line that is no sentence or speaks to the reader is boilerplate when it stands
 * in two texts. Outlets also repeat paragraphs of background: a sentence needs three texts, and no
 * paragraph of the article's own on one side of it.
 */
public final class RecurringLines {
  /** Texts in which a button, a heading or an appeal recurs. */
  private static final int LEAST_TEXTS = 2;

  /** Texts in which a sentence recurs. */
  private static final int LEAST_TEXTS_OF_SENTENCE = 3;

  /** Longest paragraphs by which versions of one text are told. */
  private static final int LONGEST = 3;

  private static final String REASON = "recurs in other articles of the outlet";
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private RecurringLines() {}

  /**
   * {@code articles} in their order, each with the recurring lines of its outlet as boilerplate.
   * Articles without a known outlet stay as they are, and so does one that would be left empty.
   */
  public static List<Article> mark(List<Article> articles) {
    Map<String, List<Integer>> byOutlet = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      Field<String> outlet = articles.get(i).outlet();
      if (outlet != null) {
        byOutlet
            .computeIfAbsent(outlet.value().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
            .add(i);
      }
    }
    List<Article> marked = new ArrayList<>(articles);
    for (List<Integer> places : byOutlet.values()) {
      if (places.size() >= LEAST_TEXTS) {
        Map<String, Integer> texts = texts(places.stream().map(articles::get).toList());
        places.forEach(i -> marked.set(i, mark(articles.get(i), texts)));
      }
    }
    return List.copyOf(marked);
  }

  /** For each line of body in articles of one outlet, the number of texts in which it stands. */
  private static Map<String, Integer> texts(List<Article> articles) {
    int[] versions = IntStream.range(0, articles.size()).toArray();
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      for (String line : longest(articles.get(i))) {
        Integer other = first.putIfAbsent(line, i);
        if (other != null) {
          versions[root(versions, i)] = root(versions, other);
        }
      }
    }
    Map<String, Set<Integer>> texts = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      int text = root(versions, i);
      for (Block b : articles.get(i).blocks()) {
        if (b.kind() == Kind.BODY) {
          texts.computeIfAbsent(key(articles.get(i), b), k -> new HashSet<>()).add(text);
        }
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach((line, in) -> counts.put(line, in.size()));
    return counts;
  }

  private static int root(int[] versions, int of) {
    int at = of;
    while (versions[at] != at) {
      versions[at] = versions[versions[at]];
      at = versions[at];
    }
    return at;
  }

  private static List<String> longest(Article article) {
    return article.blocks().stream()
        .filter(b -> b.kind() == Kind.BODY)
        .map(b -> key(article, b))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(LONGEST)
        .toList();
  }

  private static Article mark(Article article, Map<String, Integer> texts) {
    List<Block> blocks = article.blocks();
    int first = blocks.size();
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block b = blocks.get(i);
      if (b.kind() == Kind.BODY
          && texts.getOrDefault(key(article, b), 1) < LEAST_TEXTS
          && new LineCues(article.text().of(b.span())).isSentence()) {
        first = Math.min(first, i);
        last = i;
      }
    }
    List<Block> marked = new ArrayList<>();
    boolean left = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block b = blocks.get(i);
      boolean out =
          b.kind() == Kind.BODY
              && isOut(article, b, texts.getOrDefault(key(article, b), 1), i < first || i > last);
      marked.add(out ? new Block(Kind.BOILERPLATE, b.span(), REASON) : b);
      left |= !out && b.kind() == Kind.BODY;
    }
    return left && !marked.equals(blocks) ? article.withBlocks(marked) : article;
  }

  private static boolean isOut(Article article, Block block, int texts, boolean edge) {
    LineCues cues = new LineCues(article.text().of(block.span()));
    boolean plain = cues.isSentence() && !cues.addressesReader();
    return plain ? edge && texts >= LEAST_TEXTS_OF_SENTENCE : texts >= LEAST_TEXTS;
  }

  private static String key(Article article, Block block) {
    return NO_WORD
        .matcher(article.text().of(block.span()).toLowerCase(Locale.ROOT))
        .replaceAll(" ")
        .strip();
  }
}

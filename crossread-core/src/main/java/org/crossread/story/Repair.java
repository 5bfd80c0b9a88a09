package org.crossread.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Groups a set of articles at once: each is compared with those that share most rare terms with it,
 * and groups are joined by mean score. A pure function of the set; the order of the articles
 * changes nothing. Copies, articles of the same words, count once. Stateless and thread-safe.
 */
public final class Repair {
  /** Articles that one is compared with. Tuned on none; recall of pairs is in the card. */
  static final int NEIGHBOURS = 24;

  /** Articles kept for a term: more than online, since their order says nothing. */
  static final int MOST_POSTINGS = 256;

  private final Background background;
  private final StoryScorer scorer;

  public Repair(Background background, StoryScorer scorer) {
    this.background = background;
    this.scorer = scorer;
  }

  /** The stories of {@code articles}, whose ids differ. */
  public Grouping group(List<Fingerprint> articles) {
    List<Fingerprint> sorted = new ArrayList<>(articles);
    sorted.sort(Comparator.comparing(Fingerprint::id));
    Map<Content, Integer> nodes = new HashMap<>();
    List<Fingerprint> first = new ArrayList<>();
    int[] nodeOf = new int[sorted.size()];
    for (int i = 0; i < nodeOf.length; i++) {
      Content content = Content.of(sorted.get(i));
      Integer node = nodes.putIfAbsent(content, first.size());
      nodeOf[i] = node == null ? first.size() : node;
      if (node == null) {
        first.add(sorted.get(i));
      }
    }
    AverageLink links = links(first);
    links.join(scorer.threshold());
    int[] story = links.groups();
    links.join(Math.min(scorer.thread(), scorer.threshold()));
    int[] thread = links.groups();
    SortedMap<Integer, List<String>> stories = new TreeMap<>();
    for (int i = 0; i < nodeOf.length; i++) {
      stories.computeIfAbsent(story[nodeOf[i]], k -> new ArrayList<>()).add(sorted.get(i).id());
    }
    Map<Integer, Integer> threads = new HashMap<>();
    List<Integer> numbers = new ArrayList<>();
    for (int s : stories.keySet()) {
      numbers.add(threads.computeIfAbsent(thread[s], k -> numbers.size()));
    }
    return new Grouping(List.copyOf(stories.values()), numbers);
  }

  private AverageLink links(List<Fingerprint> articles) {
    Rarity rarity = new Rarity(background);
    articles.forEach(rarity::count);
    AverageLink links = new AverageLink(articles.size(), scorer.floor());
    Postings postings = new Postings(MOST_POSTINGS);
    List<float[]> lengths = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Weighed article = new Weighed(articles.get(i), rarity);
      lengths.add(article.lengths());
      PairFeatures features = new PairFeatures(article);
      int[] keys = KeyTerms.of(article);
      for (int other : Candidates.of(keys, rarity, postings, 0, NEIGHBOURS)) {
        Fingerprint earlier = articles.get(other);
        if (earlier.language().equals(articles.get(i).language())) {
          links.edge(i, other, scorer.score(features, earlier, lengths.get(other), null));
        }
      }
      for (int term : keys) {
        postings.add(term, i);
      }
    }
    return links;
  }
}

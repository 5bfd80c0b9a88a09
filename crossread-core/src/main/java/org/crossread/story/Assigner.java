package org.crossread.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides which story an article belongs to. A pure function of article and index. */
final class Assigner {
  /** Articles that one is compared with. Chosen: more cost time and brought no other story. */
  private static final int CANDIDATES = 16;

  /** Stories that are looked at. */
  private static final int STORIES = 3;

  /** Articles of a story whose scores are averaged. */
  private static final int MEMBERS = 6;

  /** So far below the threshold an article is left to the repair. */
  private static final double DOUBT = 1.5;

  private final StoryScorer scorer;

  Assigner(StoryScorer scorer) {
    this.scorer = scorer;
  }

  Decision decide(Weighed article, int[] keys, IndexView index) {
    Member copy = index.copy(article.fingerprint());
    if (copy != null) {
      return new Decision.Join(copy.story(), Double.POSITIVE_INFINITY);
    }
    Map<String, List<Member>> stories = new LinkedHashMap<>();
    for (int number : index.candidates(keys, CANDIDATES)) {
      Member member = index.member(number);
      if (member != null && member.article().language().equals(article.fingerprint().language())) {
        List<Member> members = stories.get(member.story());
        if (members == null && stories.size() < STORIES) {
          members = new ArrayList<>();
          stories.put(member.story(), members);
        }
        if (members != null && members.size() < MEMBERS) {
          members.add(member);
        }
      }
    }
    PairFeatures features = new PairFeatures(article);
    String best = "";
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, List<Member>> e : stories.entrySet()) {
      double score = score(features, e.getKey(), e.getValue(), index);
      if (score > most) {
        most = score;
        best = e.getKey();
      }
    }
    if (most >= scorer.threshold()) {
      return new Decision.Join(best, most);
    }
    return most >= scorer.threshold() - DOUBT
        ? new Decision.Provisional(best, most)
        : new Decision.Open();
  }

  /** The mean over the likeliest articles of the story and the last others of it. */
  private double score(
      PairFeatures article, String story, List<Member> likeliest, IndexView index) {
    List<Member> members = new ArrayList<>(likeliest);
    for (int number : index.last(story, MEMBERS)) {
      Member member = index.member(number);
      if (members.size() < MEMBERS
          && member != null
          && members.stream().noneMatch(m -> m.number() == number)) {
        members.add(member);
      }
    }
    double sum = 0;
    for (Member member : members) {
      sum += scorer.score(article, member.article(), member.lengths(), member.rarities());
    }
    return sum / members.size();
  }
}

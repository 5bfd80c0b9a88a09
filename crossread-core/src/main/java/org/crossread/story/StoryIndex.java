package org.crossread.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Groups a stream: takes one article at a time and tells what it did as events. The same stream
 * gives the same events. Dates are evidence among other evidence; what is active is decided by
 * arrival: beyond the window the oldest articles leave. One writer; not thread-safe. A stream may
 * be cut by language into an index each, since articles of two languages never meet.
 */
public final class StoryIndex {
  private final int window;
  private final Rarity rarity;
  private final Assigner assigner;
  private final Repair repair;
  private final Active active;
  private final Map<String, String> threads = new HashMap<>();

  /**
   * An empty index.
   *
   * @param window most active articles, at least 1
   */
  public StoryIndex(Background background, StoryScorer scorer, int window) {
    if (window < 1) {
      throw new IllegalArgumentException("a window of " + window + " articles");
    }
    this.window = window;
    this.rarity = new Rarity(background);
    this.assigner = new Assigner(scorer);
    this.repair = new Repair(background, scorer);
    this.active = new Active(rarity);
  }

  /** An empty index with the background and scorer that ship. */
  public static StoryIndex shipped(int window) {
    return new StoryIndex(Background.shipped(), StoryScorer.shipped(), window);
  }

  /**
   * Takes {@code article} in. An id that is already active with the same words changes nothing;
   * with other words it replaces the article.
   *
   * @return what happened, in order; empty when nothing did
   */
  public List<StoryEvent> add(Fingerprint article) {
    List<StoryEvent> events = new ArrayList<>();
    Member known = active.called(article.id());
    if (known != null) {
      if (known.article().content() == article.content()) {
        return List.of();
      }
      leave(known, events);
    }
    Weighed weighed = new Weighed(article, rarity);
    int[] keys = KeyTerms.of(weighed);
    switch (assigner.decide(weighed, keys, active)) {
      case Decision.Join join -> {
        active.add(weighed, keys, join.story());
        events.add(new StoryEvent.Joined(join.story(), article.id()));
      }
      case Decision.Open open -> events.add(open(weighed, keys, ""));
      case Decision.Provisional near -> events.add(open(weighed, keys, near.story()));
    }
    rarity.count(article);
    while (active.size() > window) {
      leave(active.first(), events);
    }
    return List.copyOf(events);
  }

  /**
   * Takes in an article of which an earlier index has decided the story, without deciding again.
   * Restoring what an index held, in its order, gives an index that goes on as that one would, as
   * far as its window reached.
   *
   * @param thread id of the story's thread
   * @throws IllegalArgumentException when the id is active already
   */
  public void restore(Fingerprint article, String story, String thread) {
    if (active.called(article.id()) != null) {
      throw new IllegalArgumentException(article.id() + " is in the index already");
    }
    Weighed weighed = new Weighed(article, rarity);
    active.add(weighed, KeyTerms.of(weighed), story);
    threads.put(story, thread);
    rarity.count(article);
  }

  private StoryEvent open(Weighed article, int[] keys, String near) {
    String id = article.fingerprint().id();
    String story = fresh(id, Set.of());
    active.add(article, keys, story);
    return new StoryEvent.Opened(story, id, near);
  }

  /** A story is called after its first article; a second one of that name gets a number. */
  private String fresh(String article, Set<String> taken) {
    String story = "story-" + article;
    for (int n = 2; active.hasStory(story) || taken.contains(story); n++) {
      story = "story-" + article + "-" + n;
    }
    return story;
  }

  private void leave(Member member, List<StoryEvent> events) {
    active.remove(member);
    if (!active.hasStory(member.story())) {
      threads.remove(member.story());
    }
    events.add(new StoryEvent.Left(member.story(), member.article().id()));
  }

  /** The stories, in order of their opening. */
  public List<Story> stories() {
    return active.asStories(threads);
  }

  /** The index as it stands now. Takes time and memory in proportion to the active articles. */
  public StorySnapshot snapshot() {
    return new StorySnapshot(new Active(active), assigner, stories());
  }

  /**
   * Groups all active articles anew and makes the stories so. Each new story keeps the id of the
   * old one that it shares most articles with.
   *
   * @return what changed: merged, split and moved
   */
  public List<StoryEvent> repair() {
    List<Fingerprint> articles = new ArrayList<>();
    active.members().forEach(m -> articles.add(m.article()));
    Grouping grouping = repair.group(articles);
    String[] ids = keep(grouping);
    List<StoryEvent> events = new ArrayList<>();
    Map<String, Set<String>> before = new HashMap<>();
    active
        .members()
        .forEach(m -> before.computeIfAbsent(m.story(), k -> new HashSet<>()).add(id(m)));
    for (int i = 0; i < ids.length; i++) {
      events.addAll(changes(ids[i], grouping.stories().get(i), before));
    }
    threads.clear();
    for (int i = 0; i < ids.length; i++) {
      threads.put(ids[i], ids[grouping.threads().get(i)]);
    }
    return List.copyOf(events);
  }

  private static String id(Member member) {
    return member.article().id();
  }

  private @Nullable Member called(String id) {
    return active.called(id);
  }

  /** The ids of the new stories; the largest overlap chooses first, ties go to the earlier one. */
  private String[] keep(Grouping grouping) {
    record Overlap(int size, int oldest, String story, int group) {}
    List<Overlap> overlaps = new ArrayList<>();
    for (int g = 0; g < grouping.stories().size(); g++) {
      Map<String, int[]> counts = new TreeMap<>();
      for (String article : grouping.stories().get(g)) {
        Member m = called(article);
        if (m != null) {
          int[] c = counts.computeIfAbsent(m.story(), k -> new int[] {0, m.number()});
          c[0]++;
          c[1] = Math.min(c[1], m.number());
        }
      }
      int group = g;
      counts.forEach((s, c) -> overlaps.add(new Overlap(c[0], c[1], s, group)));
    }
    overlaps.sort((x, y) ->
        x.size() != y.size()
            ? Integer.compare(y.size(), x.size())
            : Integer.compare(x.oldest(), y.oldest()));
    String[] ids = new String[grouping.stories().size()];
    Set<String> taken = new HashSet<>();
    for (Overlap o : overlaps) {
      if (ids[o.group()] == null && taken.add(o.story())) {
        ids[o.group()] = o.story();
      }
    }
    for (int g = 0; g < ids.length; g++) {
      if (ids[g] == null) {
        ids[g] = fresh(grouping.stories().get(g).getFirst(), taken);
        taken.add(ids[g]);
      }
    }
    return ids;
  }

  /** Moves the articles of one new story and tells how it came about. */
  private List<StoryEvent> changes(
      String story, List<String> articles, Map<String, Set<String>> before) {
    Map<String, List<String>> from = new TreeMap<>();
    for (String article : articles) {
      Member member = called(article);
      if (member != null && !member.story().equals(story)) {
        from.computeIfAbsent(member.story(), k -> new ArrayList<>()).add(article);
        active.move(member, story);
      }
    }
    List<StoryEvent> events = new ArrayList<>();
    from.forEach((old, moved) -> {
      if (before.getOrDefault(old, Set.of()).size() == moved.size()) {
        events.add(new StoryEvent.Merged(story, old));
      } else if (!before.containsKey(story) && moved.size() == articles.size()) {
        events.add(new StoryEvent.Split(story, old, moved));
      } else {
        moved.forEach(a -> events.add(new StoryEvent.Moved(story, a, old)));
      }
    });
    return events;
  }
}

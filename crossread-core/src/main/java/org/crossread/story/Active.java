package org.crossread.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The active articles, their stories, and where their terms stand. Not thread-safe. */
final class Active implements IndexView {
  /** Of so many articles that left, the postings are cleared at once. */
  private static final int CLEARED_AFTER = 20_000;

  private final Rarity rarity;
  private Postings postings = new Postings(Postings.MOST);
  private final TreeMap<Integer, Member> members = new TreeMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Content, TreeSet<Integer>> copies = new HashMap<>();
  private final Map<String, TreeSet<Integer>> stories = new LinkedHashMap<>();
  private int next;
  private int left;

  Active(Rarity rarity) {
    this.rarity = rarity;
  }

  /** The same at this moment; what happens to the one changes nothing in the other. */
  Active(Active other) {
    this.rarity = other.rarity.copy();
    this.postings = other.postings.since(other.oldest());
    members.putAll(other.members);
    numbers.putAll(other.numbers);
    other.copies.forEach((k, v) -> copies.put(k, new TreeSet<>(v)));
    other.stories.forEach((k, v) -> stories.put(k, new TreeSet<>(v)));
    next = other.next;
    left = other.left;
  }

  /**
   * The stories with their articles, both in order of arrival.
   *
   * @param threads ids of threads by story, where they are not the story's own
   */
  List<Story> asStories(Map<String, String> threads) {
    List<Story> found = new ArrayList<>();
    stories.forEach((story, articles) -> {
      List<String> ids = new ArrayList<>();
      for (int number : articles) {
        ids.add(Objects.requireNonNull(members.get(number)).article().fingerprint().id());
      }
      found.add(new Story(story, threads.getOrDefault(story, story), ids));
    });
    return found;
  }

  @Override
  public TermVector.Idf rarity() {
    return rarity;
  }

  @Override
  public int[] candidates(int[] keys, int most) {
    return Candidates.of(keys, rarity, postings, oldest(), most);
  }

  @Override
  public @Nullable Member member(int number) {
    return members.get(number);
  }

  @Override
  public @Nullable Member copy(Content content) {
    TreeSet<Integer> same = copies.get(content);
    return same == null ? null : members.get(same.first());
  }

  @Override
  public List<Integer> last(String story, int most) {
    List<Integer> last = new ArrayList<>();
    Iterator<Integer> newest =
        stories.getOrDefault(story, new TreeSet<>()).descendingSet().iterator();
    // Among thousands of copies there is no use in looking for more than these.
    for (int looked = 0; looked < 4 * most && last.size() < most && newest.hasNext(); looked++) {
      int number = newest.next();
      if (isFirst(Objects.requireNonNull(members.get(number)))) {
        last.add(number);
      }
    }
    return last;
  }

  private boolean isFirst(Member member) {
    TreeSet<Integer> same = copies.get(Content.of(member.article().fingerprint()));
    return same != null && same.first() == member.number();
  }

  private int oldest() {
    return members.isEmpty() ? 0 : members.firstKey();
  }

  int size() {
    return members.size();
  }

  Collection<Member> members() {
    return members.values();
  }

  boolean hasStory(String story) {
    return stories.containsKey(story);
  }

  /** The article with this id; null when it is not active. */
  @Nullable Member called(String id) {
    Integer number = numbers.get(id);
    return number == null ? null : members.get(number);
  }

  Member first() {
    return members.firstEntry().getValue();
  }

  void add(Weighed article, int[] keys, String story) {
    int number = next++;
    TreeSet<Integer> same =
        copies.computeIfAbsent(Content.of(article.fingerprint()), k -> new TreeSet<>());
    Weighed kept = article;
    if (!same.isEmpty()) {
      // A copy has the words of the first, so that they are kept once.
      Member first = Objects.requireNonNull(members.get(same.first()));
      kept = first.article().under(article.fingerprint());
    }
    same.add(number);
    if (same.size() == 1) {
      for (int term : keys) {
        postings.add(term, number);
      }
    }
    members.put(number, new Member(number, kept, story));
    numbers.put(article.fingerprint().id(), number);
    stories.computeIfAbsent(story, k -> new TreeSet<>()).add(number);
  }

  void remove(Member member) {
    members.remove(member.number());
    numbers.remove(member.article().fingerprint().id());
    takeFrom(member.story(), member.number());
    Content content = Content.of(member.article().fingerprint());
    TreeSet<Integer> same = Objects.requireNonNull(copies.get(content));
    boolean first = same.first() == member.number();
    same.remove(member.number());
    if (same.isEmpty()) {
      copies.remove(content);
    } else if (first) {
      for (int term : KeyTerms.of(member.article())) {
        postings.add(term, same.first());
      }
    }
    if (++left >= CLEARED_AFTER) {
      postings = postings.since(oldest());
      left = 0;
    }
  }

  void move(Member member, String to) {
    takeFrom(member.story(), member.number());
    members.put(member.number(), new Member(member.number(), member.article(), to));
    stories.computeIfAbsent(to, k -> new TreeSet<>()).add(member.number());
  }

  private void takeFrom(String story, int number) {
    TreeSet<Integer> articles = Objects.requireNonNull(stories.get(story));
    articles.remove(number);
    if (articles.isEmpty()) {
      stories.remove(story);
    }
  }
}

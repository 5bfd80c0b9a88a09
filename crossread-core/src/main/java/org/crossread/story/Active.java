package org.crossread.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The active articles, their stories, and where their terms stand. Not thread-safe. */
final class Active implements IndexView {
  /** Of so many articles that left, the postings are cleared at once. */
  private static final int CLEARED_AFTER = 20_000;

  private final Rarity rarity;
  private Postings postings = new Postings(Postings.MOST);
  private final Members members;
  private final Map<String, Member> byId = new HashMap<>();
  private final Map<Content, Numbers> copies = new HashMap<>();
  private final Map<String, Numbers> stories = new LinkedHashMap<>();
  private int next;
  private int left;

  Active(Rarity rarity) {
    this.rarity = rarity;
    this.members = new Members();
  }

  /** The same at this moment; what happens to the one changes nothing in the other. */
  Active(Active other) {
    this.rarity = other.rarity.copy();
    this.postings = other.postings.since(other.oldest());
    this.members = new Members(other.members);
    byId.putAll(other.byId);
    other.copies.forEach((k, v) -> copies.put(k, new Numbers(v)));
    other.stories.forEach((k, v) -> stories.put(k, new Numbers(v)));
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
      for (int i = 0; i < articles.size(); i++) {
        ids.add(Objects.requireNonNull(members.get(articles.at(i))).article().fingerprint().id());
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
    Numbers same = copies.get(content);
    return same == null ? null : members.get(same.first());
  }

  @Override
  public List<Integer> last(String story, int most) {
    List<Integer> last = new ArrayList<>();
    Numbers articles = stories.get(story);
    int left = articles == null ? 0 : articles.size();
    // Among thousands of copies there is no use in looking for more than these.
    int stop = Math.max(0, left - 4 * most);
    while (articles != null && left > stop && last.size() < most) {
      int number = articles.at(--left);
      if (isFirst(Objects.requireNonNull(members.get(number)))) {
        last.add(number);
      }
    }
    return last;
  }

  private boolean isFirst(Member member) {
    Numbers same = copies.get(Content.of(member.article().fingerprint()));
    return same != null && same.first() == member.number();
  }

  private int oldest() {
    return members.oldest();
  }

  int size() {
    return members.size();
  }

  /** The articles in order of arrival. */
  List<Member> members() {
    List<Member> all = new ArrayList<>(members.size());
    members.each(all::add);
    return all;
  }

  boolean hasStory(String story) {
    return stories.containsKey(story);
  }

  /** The article with this id; null when it is not active. */
  @Nullable Member called(String id) {
    return byId.get(id);
  }

  Member first() {
    return Objects.requireNonNull(members.get(members.oldest()));
  }

  void add(Weighed article, int[] keys, String story) {
    int number = next++;
    Numbers same = copies.computeIfAbsent(Content.of(article.fingerprint()), k -> new Numbers());
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
    keep(new Member(number, kept, story));
  }

  private void keep(Member member) {
    members.put(member);
    byId.put(member.article().fingerprint().id(), member);
    stories.computeIfAbsent(member.story(), k -> new Numbers()).add(member.number());
  }

  void remove(Member member) {
    members.remove(member.number());
    byId.remove(member.article().fingerprint().id());
    takeFrom(member.story(), member.number());
    Content content = Content.of(member.article().fingerprint());
    Numbers same = Objects.requireNonNull(copies.get(content));
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
    keep(new Member(member.number(), member.article(), to));
  }

  private void takeFrom(String story, int number) {
    Numbers articles = Objects.requireNonNull(stories.get(story));
    articles.remove(number);
    if (articles.isEmpty()) {
      stories.remove(story);
    }
  }
}

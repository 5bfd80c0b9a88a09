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
  /** The postings are cleared when this share of the articles has left, or so many. Chosen. */
  private static final int CLEARED_SHARE = 4;

  private static final int CLEARED_LEAST = 500;

  private final Rarity rarity;
  private Postings postings;
  private final Members members;
  private final NumberTable byId;

  /** Of the articles of the same words, the first. */
  private final NumberTable firsts;

  /** All articles of the same words, where there are several. */
  private final Map<Content, Numbers> copies = new HashMap<>();

  private final Map<String, Numbers> stories = new LinkedHashMap<>();
  private int next;
  private int left;

  Active(Rarity rarity) {
    this.rarity = rarity;
    this.postings = new Postings(Postings.MOST);
    this.members = new Members();
    this.byId = new NumberTable(n -> article(n).id().hashCode());
    this.firsts = new NumberTable(n -> Content.hash(article(n)));
  }

  /** The same at this moment; what happens to the one changes nothing in the other. */
  Active(Active other) {
    this.rarity = other.rarity.copy();
    this.postings = other.postings.since(other.oldest());
    this.members = new Members(other.members);
    this.byId = new NumberTable(other.byId, n -> article(n).id().hashCode());
    this.firsts = new NumberTable(other.firsts, n -> Content.hash(article(n)));
    other.copies.forEach((k, v) -> copies.put(k, new Numbers(v)));
    other.stories.forEach((k, v) -> stories.put(k, new Numbers(v)));
    next = other.next;
    left = other.left;
  }

  private Member at(int number) {
    return Objects.requireNonNull(members.get(number));
  }

  private Fingerprint article(int number) {
    return at(number).article();
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
        ids.add(article(articles.at(i)).id());
      }
      found.add(new Story(story, threads.getOrDefault(story, story), ids));
    });
    return found;
  }

  @Override
  public Idf rarity() {
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
  public @Nullable Member copy(Fingerprint article) {
    return members.get(firstOf(article));
  }

  /** The number of the first article of the same words; -1 when there is none. */
  private int firstOf(Fingerprint article) {
    return firsts.find(Content.hash(article), n -> Content.same(article(n), article));
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
      if (copies.isEmpty() || firstOf(article(number)) == number) {
        last.add(number);
      }
    }
    return last;
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
    return members.get(byId.find(id.hashCode(), n -> article(n).id().equals(id)));
  }

  Member first() {
    return at(members.oldest());
  }

  void add(Weighed weighed, int[] keys, String story) {
    Fingerprint article = weighed.fingerprint();
    int number = next++;
    int first = firstOf(article);
    if (first < 0) {
      keep(new Member(number, article, weighed.lengths(), weighed.keptRarities(), story));
      firsts.add(number);
      for (int term : keys) {
        postings.add(term, number);
      }
    } else {
      // A copy has the words of the first, so that they are kept once.
      Member same = at(first);
      Fingerprint kept = same.article().under(article.id(), article.day());
      keep(new Member(number, kept, same.lengths(), same.rarities(), story));
      Numbers all = copies.computeIfAbsent(Content.of(article), k -> new Numbers());
      all.add(first);
      all.add(number);
    }
    byId.add(number);
  }

  private void keep(Member member) {
    members.put(member);
    stories.computeIfAbsent(member.story(), k -> new Numbers()).add(member.number());
  }

  void remove(Member member) {
    int number = member.number();
    Fingerprint article = member.article();
    byId.remove(number);
    firsts.remove(number);
    takeFrom(member.story(), number);
    members.remove(number);
    Content content = Content.of(article);
    Numbers same = copies.get(content);
    if (same != null) {
      boolean first = same.first() == number;
      same.remove(number);
      if (first) {
        // Its copy is found by the words that are rare now.
        firsts.add(same.first());
        for (int term : KeyTerms.of(new Weighed(article, rarity))) {
          postings.add(term, same.first());
        }
      }
      if (same.size() == 1) {
        copies.remove(content);
      }
    }
    if (++left >= Math.max(CLEARED_LEAST, members.size() / CLEARED_SHARE)) {
      postings = postings.since(oldest());
      left = 0;
    }
  }

  void move(Member member, String to) {
    takeFrom(member.story(), member.number());
    keep(member.in(to));
  }

  private void takeFrom(String story, int number) {
    Numbers articles = Objects.requireNonNull(stories.get(story));
    articles.remove(number);
    if (articles.isEmpty()) {
      stories.remove(story);
    }
  }
}

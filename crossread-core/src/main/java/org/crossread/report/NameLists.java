package org.crossread.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.text.InTextOrder;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;

/**
 * Finds lists of names with what is said of each: "sent to former president A, senator B of Ohio
 * and the actor C". Three members at least, each with a name and none with a clause of its own; a
 * chunk-level method without a parser. Stateless.
 */
final class NameLists {
  /** Fewer names are no list: "A and B" act together. */
  private static final int LEAST_MEMBERS = 3;

  /** Words of a member. */
  private static final int MOST_WORDS = 14;

  private static final Set<String> LAST = Set.of("and", "or", "nor");

  /** Within a member these go on behind its noun: "the head of the bank". */
  private static final Set<String> BEHIND_NOUN = Set.of("of", "for", "from", "at", "in");

  private static final Set<String> MARKS = Set.of("'", "’", "s", "-", "–", ".", "(", ")", "&", "/");

  /** A member: its words {@code [from, to)}. */
  record Member(int from, int to) {}

  private NameLists() {}

  /**
   * Members of the lists in words {@code [from, to)}, in order.
   *
   * @param mentions of the whole article, in text order
   */
  static List<Member> find(List<Word> words, int from, int to, List<Mention> mentions) {
    List<Integer> cuts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (isComma(words.get(i)) || LAST.contains(words.get(i).lower())) {
        cuts.add(i);
      }
    }
    List<Member> found = new ArrayList<>();
    int k = 0;
    while (k + 1 < cuts.size()) {
      List<Member> list = list(words, from, to, cuts, k, mentions);
      if (list.size() >= LEAST_MEMBERS) {
        found.addAll(list);
        while (k < cuts.size() && cuts.get(k) < list.getLast().from()) {
          k++;
        }
      } else {
        k++;
      }
    }
    return found;
  }

  /** The longest list whose first member ends at cut {@code first}; empty for none. */
  private static List<Member> list(
      List<Word> w, int from, int to, List<Integer> cuts, int first, List<Mention> mentions) {
    List<Member> members = new ArrayList<>();
    int head = cuts.get(first);
    int start = head;
    while (start > from && isNominal(w, start - 1)) {
      start--;
    }
    while (start < head && !isOpening(w.get(start))) {
      start++;
    }
    if (!isMember(w, start, head, mentions)) {
      return List.of();
    }
    members.add(new Member(start, head));
    boolean comma = isComma(w.get(head));
    for (int k = first; k < cuts.size(); k++) {
      int at = cuts.get(k) + 1;
      boolean closing = LAST.contains(w.get(cuts.get(k)).lower());
      if (!closing && at < to && LAST.contains(w.get(at).lower())) {
        k++;
        at++;
        closing = true;
      }
      comma |= !closing;
      int limit = k + 1 < cuts.size() ? cuts.get(k + 1) : to;
      int end = at;
      while (end < limit && isNominal(w, end)) {
        end++;
      }
      boolean whole = end == limit;
      if (!isMember(w, at, end, mentions) || !closing && !whole) {
        // what stands between two commas without a name goes with the member before it
        boolean aside = !closing && whole && k + 1 < cuts.size() && end > at;
        if (!aside) {
          break;
        }
        Member last = members.removeLast();
        members.add(new Member(last.from(), end));
        continue;
      }
      members.add(new Member(at, end));
      if (closing) {
        return comma ? members : List.of();
      }
    }
    return List.of(); // a list ends with "and"
  }

  private static boolean isMember(List<Word> w, int from, int to, List<Mention> mentions) {
    return from < to
        && to - from <= MOST_WORDS
        && isOpening(w.get(from))
        && isNamed(w, from, to, mentions);
  }

  private static boolean isNamed(List<Word> w, int from, int to, List<Mention> mentions) {
    Span span = w.get(from).span().cover(w.get(to - 1).span());
    return InTextOrder.beginningIn(mentions, Mention::span, span).stream()
        .anyMatch(m -> span.contains(m.span()));
  }

  private static boolean isOpening(Word word) {
    return word.is(Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.DET, Tag.NUM, Tag.ADV);
  }

  private static boolean isNominal(List<Word> w, int i) {
    Word x = w.get(i);
    return x.is(Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.DET, Tag.NUM)
        || MARKS.contains(x.text())
        || BEHIND_NOUN.contains(x.lower()) && i > 0 && w.get(i - 1).isNominal()
        || x.is(Tag.ADV, Tag.VERB)
            && i + 1 < w.size()
            && w.get(i + 1).is(Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.VERB)
            && x.lower().endsWith(x.is(Tag.ADV) ? "ly" : "ed");
  }

  private static boolean isComma(Word word) {
    return word.text().equals(",") || word.text().equals(";");
  }
}

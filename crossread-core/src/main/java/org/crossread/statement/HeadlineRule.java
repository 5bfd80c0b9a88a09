package org.crossread.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.InTextOrder;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Adds what a headline says without any verb, where nothing else was found in it: "Pier was never
 * safe: police", "Lund: pier will stay closed". The source is a person with titles, a noun of
 * office, paper or source ({@code headline-sources.txt}), behind the clause any party, behind a
 * quotation any noun; no question is taken. Stateless; linear in the headline.
 */
final class HeadlineRule {
  /** Words of a source. */
  private static final int SOURCE = 5;

  /** Words of a content. */
  private static final int LEAST_WORDS = 3;

  private static final Set<String> NOUNS = nouns();
  private static final Set<String> JOINS = Set.of("and", "of", "the", "&");
  private static final Set<String> PREPOSITIONS = Set.of("on", "about", "over", "after", "in");
  private static final Set<String> DASHES = Set.of("-", "–", "—");

  private HeadlineRule() {}

  private static Set<String> nouns() {
    Set<String> nouns = new HashSet<>(ResourceLines.of(HeadlineRule.class, "headline-sources.txt"));
    nouns.addAll(ResourceLines.of(HeadlineRule.class, "documents.txt"));
    nouns.addAll(ResourceLines.of(Party.class, "roles.txt"));
    return Set.copyOf(nouns);
  }

  /** The drafts of a headline without those that take its topic for a source, or with an added. */
  static List<Draft> complete(ParagraphWords p, List<Mention> mentions, List<Draft> drafts) {
    return added(p, mentions, drafts.stream().filter(d -> !isTopic(p, mentions, d)).toList());
  }

  /** "Storm in Rill: ferry stays in port": what stands before the colon says nothing. */
  private static boolean isTopic(ParagraphWords p, List<Mention> mentions, Draft d) {
    int colon = 0;
    while (colon < p.size() && !p.word(colon).equals(":")) {
      colon++;
    }
    if (d.source() == null || colon == p.size()) {
      return false;
    }
    Span mark = p.tokens().get(colon).span();
    boolean bare = d.cue() == null ? d.source().end() <= mark.start() : d.cue().equals(mark);
    return bare && !isSource(p, 0, colon, mentions, true);
  }

  private static List<Draft> added(ParagraphWords p, List<Mention> mentions, List<Draft> drafts) {
    int size = p.size();
    while (size > 0 && p.word(size - 1).equals(".")) {
      size--;
    }
    if (size == 0 || p.word(size - 1).equals("?") || drafts.stream().anyMatch(d -> isWhole(d))) {
      return drafts;
    }
    Draft found = null;
    for (int i = 1; i < size - 1 && found == null; i++) {
      boolean colon = p.word(i).equals(":") && p.quoted()[i] == 0;
      boolean dash = DASHES.contains(p.word(i)) && p.quoted()[i] == 0 && isApart(p, i);
      if (colon && isSource(p, 0, i, mentions, false)) {
        found = draft(p, 0, i, i + 1, size);
      } else if (colon || dash) {
        int end = sourceEnd(p, i + 1, size);
        if (isSource(p, i + 1, end, mentions, true)) {
          found = draft(p, i + 1, end, 0, i);
        }
      }
    }
    if (found == null) {
      return drafts;
    }
    Span taken = found.content().getFirst().cover(found.content().getLast());
    List<Draft> all = new ArrayList<>(drafts);
    all.removeIf(d -> !isWhole(d) && d.start() >= taken.start() && d.start() < taken.end());
    all.add(found);
    all.sort(Comparator.comparingInt(Draft::start));
    return all;
  }

  private static boolean isWhole(Draft d) {
    return !d.content().isEmpty();
  }

  private static boolean isApart(ParagraphWords p, int i) {
    return p.tokens().get(i - 1).span().end() < p.tokens().get(i).span().start()
        && p.tokens().get(i).span().end() < p.tokens().get(i + 1).span().start();
  }

  /** "Ferry owners on the ice": a source behind a quotation ends before its preposition. */
  private static int sourceEnd(ParagraphWords p, int from, int size) {
    boolean quoted = p.quoted()[from - 2] != 0;
    for (int i = from + 1; quoted && i < size; i++) {
      if (PREPOSITIONS.contains(p.lower().get(i))) {
        return i;
      }
    }
    return size;
  }

  private static @Nullable Draft draft(ParagraphWords p, int a, int b, int from, int to) {
    int words = 0;
    boolean clause = false;
    for (int i = from; i < to; i++) {
      words += p.tokens().get(i).isWord() ? 1 : 0;
      Tag t = p.tags().get(i);
      clause |= t == Tag.VERB || t == Tag.AUX || p.quoted()[i] != 0;
    }
    return clause && words >= LEAST_WORDS
        ? new Draft(p.span(a, b), null, List.of(p.span(from, to)))
        : null;
  }

  /**
   * Whether the tokens are a name with titles or a noun of a source with what stands before it. In
   * front of the clause the name is a person's: other names there are topics ("Iran: talks fail").
   */
  private static boolean isSource(
      ParagraphWords p, int from, int to, List<Mention> mentions, boolean behind) {
    int size = to - from;
    if (size < 1 || size > SOURCE) {
      return false;
    }
    boolean name = false;
    boolean other = false;
    for (int i = from; i < to; i++) {
      Tag t = p.tags().get(i);
      boolean nominal =
          t == Tag.NOUN || t == Tag.PROPN || t == Tag.ADJ || JOINS.contains(p.lower().get(i));
      if (!nominal && !NOUNS.contains(p.lower().get(i)) || p.quoted()[i] != 0) {
        return false;
      }
      int at = InTextOrder.holding(mentions, Mention::span, p.tokens().get(i).span().start());
      Mention m = at < 0 ? null : mentions.get(at);
      if (m != null && m.span().contains(p.tokens().get(i).span())) {
        boolean person = m.party().kind() == Party.Kind.PERSON;
        name |= person || behind && m.party().kind() != Party.Kind.PLACE;
      } else {
        other |= !NOUNS.contains(p.lower().get(i)) && t != Tag.PROPN;
      }
    }
    boolean noun = NOUNS.contains(p.lower().get(to - 1));
    boolean quoted =
        behind && from > 1 && p.quoted()[from - 2] != 0 && p.tags().get(to - 1) == Tag.NOUN;
    return name && !other || quoted || noun && (behind || size <= 2);
  }
}

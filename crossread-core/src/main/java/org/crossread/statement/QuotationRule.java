package org.crossread.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.crossread.text.PartOfSpeech.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Adds quotations that the tagger missed, where the words beside them leave no doubt: a known
 * reporting verb with its subject in front ({@code X said, "…"}) or behind ({@code "…," said X}).
 */
final class QuotationRule {
  /** Words between a quotation and the reporting verb. */
  private static final int REACH = 3;

  /** Words of a subject. */
  private static final int SUBJECT = 8;

  /** Shorter quotations are left to the tagger. */
  private static final int LEAST_WORDS = 4;

  private static final Set<String> ENDS = Set.of(".", "!", "?", ";", ":");

  private QuotationRule() {}

  /** The drafts with what the rule adds, in text order. */
  static List<Draft> complete(ParagraphWords p, List<Quotation> quotations, List<Draft> drafts) {
    List<Draft> all = new ArrayList<>(drafts);
    for (Quotation q : quotations) {
      boolean known =
          drafts.stream()
              .anyMatch(d -> d.content().stream().anyMatch(c -> c.overlaps(q.content())));
      if (q.depth() == 0 && !q.scare() && !known) {
        Draft found = around(p, q);
        if (found != null && drafts.stream().noneMatch(d -> overlaps(d, found))) {
          all.add(found);
        }
      }
    }
    all.sort(Comparator.comparingInt(Draft::start));
    return all;
  }

  private static boolean overlaps(Draft d, Draft found) {
    return d.cue() != null && found.cue() != null && d.cue().overlaps(found.cue());
  }

  /** What a verb of reporting beside a quotation makes of it; null without one. */
  static @Nullable Draft around(ParagraphWords p, Quotation q) {
    int from = 0;
    while (from < p.size() && p.tokens().get(from).span().end() <= q.span().start()) {
      from++;
    }
    int to = from;
    int words = 0;
    while (to < p.size() && q.span().contains(p.tokens().get(to).span())) {
      words += p.tokens().get(to).isWord() ? 1 : 0;
      to++;
    }
    if (words < LEAST_WORDS) {
      return null;
    }
    Draft behind = behind(p, q, to);
    return behind != null ? behind : before(p, q, from);
  }

  /** Whether token {@code i} is a verb of reporting outside quotations. */
  static boolean isVerb(ParagraphWords p, int i) {
    return i >= 0
        && i < p.size()
        && p.quoted()[i] == 0
        && CueWords.contains(p.lower().get(i))
        && p.tags().get(i) != Tag.NOUN;
  }

  /** "…," said X / "…," X said. */
  private static @Nullable Draft behind(ParagraphWords p, Quotation q, int at) {
    if (isVerb(p, at)) {
      int end = at + 1;
      while (end < p.size() && end - at <= SUBJECT && isSubject(p, end)) {
        end++;
      }
      return end > at + 1
          ? new Draft(p.span(at + 1, end), p.span(at, at + 1), List.of(q.span()))
          : null;
    }
    int verb = at;
    while (verb < p.size() && verb - at < SUBJECT && isSubject(p, verb) && !isVerb(p, verb)) {
      verb++;
    }
    return verb > at && isVerb(p, verb)
        ? new Draft(p.span(at, verb), p.span(verb, verb + 1), List.of(q.span()))
        : null;
  }

  /** X said, "…" / X said that "…". */
  private static @Nullable Draft before(ParagraphWords p, Quotation q, int at) {
    int verb = at - 1;
    while (verb >= 0 && at - verb <= REACH && !isVerb(p, verb) && !ENDS.contains(p.word(verb))) {
      verb--;
    }
    if (verb < 0 || at - verb > REACH || !isVerb(p, verb)) {
      return null;
    }
    int start = verb;
    while (start > 0 && verb - start < SUBJECT && isSubject(p, start - 1)) {
      start--;
    }
    return start < verb
        ? new Draft(p.span(start, verb), p.span(verb, verb + 1), List.of(q.span()))
        : null;
  }

  /** Whether token {@code i} may be part of a subject outside quotations. */
  static boolean isSubject(ParagraphWords p, int i) {
    Tag t = p.tags().get(i);
    return p.quoted()[i] == 0
        && (t == Tag.PROPN
            || t == Tag.NOUN
            || t == Tag.DET
            || t == Tag.ADJ
            || t == Tag.PRON
            || t == Tag.NUM
            || isInnerStop(p, i)
            || p.word(i).equals("’")
            || p.word(i).equals("'")
            || p.lower().get(i).equals("s")
            || p.word(i).equals("-")
            || p.lower().get(i).equals("of")
            || p.lower().get(i).equals("for"));
  }

  /** "Mr. Berg": a full stop behind which the sentence goes on. */
  private static boolean isInnerStop(ParagraphWords p, int i) {
    return p.word(i).equals(".") && i + 1 < p.size() && p.sentence()[i] == p.sentence()[i + 1];
  }
}

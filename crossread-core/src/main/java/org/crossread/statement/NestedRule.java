package org.crossread.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Unfolds what somebody said according to somebody else: of "‘We will wait,’ the mayor said,
 * according to the Courier" the speaker is the mayor, and the Courier is through whom it came. The
 * model takes the whole for what the Courier says. Stateless.
 */
final class NestedRule {
  /** Words of a subject that opens what is told. */
  private static final int SUBJECT = 8;

  /** Characters between "according to" and its source: a space, a mark. */
  private static final int GAP = 2;

  private NestedRule() {}

  /** The drafts, in order, those that hold another attribution unfolded. */
  static List<Draft> unfolded(
      ParagraphWords words, String characters, List<Quotation> quotations, List<Draft> drafts) {
    List<Draft> unfolded = new ArrayList<>();
    for (Draft d : drafts) {
      Draft inner = isAccording(characters, d) ? inner(words, quotations, d, drafts) : null;
      unfolded.add(inner == null ? d : inner);
    }
    return unfolded;
  }

  private static boolean isAccording(String characters, Draft d) {
    Span cue = d.cue();
    return cue != null
        && d.source() != null
        && d.content().size() == 1
        && cue.of(characters).toLowerCase(Locale.ROOT).startsWith("according to");
  }

  private static @Nullable Draft inner(
      ParagraphWords words, List<Quotation> quotations, Draft d, List<Draft> others) {
    Span told = d.content().getFirst();
    for (Quotation q : quotations) {
      if (q.depth() == 0 && !q.scare() && told.contains(q.content())) {
        Draft found = QuotationRule.around(words, q);
        if (found != null && isFree(found, d, told, others)) {
          return new Draft(found.source(), found.cue(), found.content(), relay(d));
        }
      }
    }
    Draft found = opening(words, told);
    return found != null && isFree(found, d, told, others)
        ? new Draft(found.source(), found.cue(), found.content(), relay(d))
        : null;
  }

  /** The source, where it stands right behind "according to" as it should. */
  private static @Nullable Span relay(Draft d) {
    Span source = d.source();
    Span cue = d.cue();
    return source != null
            && cue != null
            && source.start() >= cue.end()
            && source.start() - cue.end() <= GAP
        ? source
        : null;
  }

  /** "The mayor said that ...": a subject and a verb of reporting open what is told. */
  private static @Nullable Draft opening(ParagraphWords words, Span told) {
    int from = words.first(told);
    int end = words.behind(told);
    int verb = from;
    while (verb < end
        && verb - from < SUBJECT
        && QuotationRule.isSubject(words, verb)
        && !QuotationRule.isVerb(words, verb)) {
      verb++;
    }
    boolean said = verb > from && verb + 1 < end && QuotationRule.isVerb(words, verb);
    return said
        ? new Draft(
            words.span(from, verb), words.span(verb, verb + 1), List.of(words.span(verb + 1, end)))
        : null;
  }

  /** Whether the attribution stands inside what is told, and no other statement has its words. */
  private static boolean isFree(Draft found, Draft outer, Span told, List<Draft> others) {
    Span source = found.source();
    Span cue = found.cue();
    return source != null
        && cue != null
        && told.contains(source)
        && told.contains(cue)
        && others.stream()
            .noneMatch(o ->
                o != outer
                    && (o.cue() != null && o.cue().overlaps(cue)
                        || o.content().stream().anyMatch(c -> c.overlaps(told))));
  }
}

package org.crossread.statement;

import java.util.List;
import java.util.Set;
import org.crossread.statement.SpeakerResolver.Inherits;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives a cue that the tagger left without a source its subject: the noun phrase right in front, or
 * behind an inverted verb. A participle ("adding that") or a second verb has none of its own: it
 * goes on from the statement before.
 */
final class SourceRule {
  /** Words of a subject. */
  private static final int SUBJECT = 6;

  /** Cues that begin so are no act of their subject: "was asked", "to promote". */
  private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "be", "been", "to");

  private static final Set<String> ASIDES =
      Set.of(
          "by contrast",
          "however",
          "meanwhile",
          "though",
          "too",
          "in turn",
          "in contrast",
          "for his part",
          "for her part",
          "for their part",
          "instead",
          "likewise",
          "in response");

  /** Tokens between the commas of an aside, with both. */
  private static final int ASIDE = 6;

  /** A day between a subject and its verb is no subject: "the union on Monday said". */
  private static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tonight");

  /** Words behind which a clause has a subject of its own. */
  private static final Set<String> JOINING = Set.of("but", "and", "while", "whereas", "though");

  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it", "we", "i");

  private SourceRule() {}

  /**
   * {@code d} with its subject as source, when it has a finite cue and no source, or the source of
   * the clause before ("the banks waited, but the union said").
   */
  static Draft fill(ParagraphWords p, Draft d, List<Draft> others) {
    Span cue = d.cue();
    if (cue == null) {
      return d;
    }
    int from = 0;
    while (from < p.size() && p.tokens().get(from).span().start() < cue.start()) {
      from++;
    }
    int to = from;
    while (to < p.size() && p.tokens().get(to).span().end() <= cue.end()) {
      to++;
    }
    if (from >= to || isParticiple(p.lower().get(from)) || p.tags().get(from) == Tag.PART) {
      return d;
    }
    Span subject = before(p, from);
    if (d.source() != null && !isOfClauseBefore(p, d.source(), subject)) {
      return d;
    }
    if (subject == null && d.content().stream().anyMatch(c -> c.end() <= cue.start())) {
      subject = behind(p, to);
    }
    Span found = subject;
    if (found == null) {
      return d;
    }
    // a subject alone is no part of what it says, unless it is what is said: "a vote is expected"
    boolean name = p.tags().get(from - 1) == Tag.PROPN && !PASSIVE.contains(p.lower().get(from));
    List<Span> content =
        d.content().stream()
            .filter(c -> !name || !found.contains(c) || d.content().getLast().end() <= cue.start())
            .toList();
    boolean taken =
        content.isEmpty()
            || content.stream().anyMatch(c -> c.overlaps(found))
            || others.stream().anyMatch(o -> o != d && holds(o, found));
    return taken ? d : new Draft(found, cue, content, d.relay());
  }

  /** Whether {@code subject} opens a clause of its own behind the source. */
  private static boolean isOfClauseBefore(ParagraphWords p, Span source, @Nullable Span subject) {
    if (subject == null || source.end() >= subject.start()) {
      return false;
    }
    int first = 0;
    while (p.tokens().get(first).span().start() < subject.start()) {
      first++;
    }
    return first > 0
        && JOINING.contains(p.lower().get(first - 1))
        && p.tags().get(first) == Tag.PROPN
        && p.tokens().get(first - 1).span().start() >= source.end();
  }

  private static boolean holds(Draft d, Span span) {
    return d.source() != null && d.source().overlaps(span)
        || d.cue() != null && d.cue().overlaps(span)
        || d.content().stream().anyMatch(c -> c.overlaps(span));
  }

  private static @Nullable Span before(ParagraphWords p, int cueAt) {
    int cue = beforeDay(p, beforeAside(p, cueAt));
    int start = cue;
    boolean noun = false;
    while (start > 0 && cue - start < SUBJECT && isNominal(p, start - 1)) {
      start--;
      Tag t = p.tags().get(start);
      noun |= t == Tag.NOUN || t == Tag.PROPN || SUBJECTS.contains(p.lower().get(start));
    }
    return noun ? p.span(start, cue) : null;
  }

  private static int beforeDay(ParagraphWords p, int cue) {
    if (cue < 2 || !DAYS.contains(p.lower().get(cue - 1))) {
      return cue;
    }
    return p.lower().get(cue - 2).equals("on") ? cue - 2 : cue - 1;
  }

  /** "The union, by contrast, praised": the token behind the subject, before an aside of commas. */
  private static int beforeAside(ParagraphWords p, int cue) {
    if (cue < 3 || !p.word(cue - 1).equals(",")) {
      return cue;
    }
    for (int i = cue - 2; i > 0 && cue - i <= ASIDE; i--) {
      if (p.word(i).equals(",")) {
        return ASIDES.contains(String.join(" ", p.lower().subList(i + 1, cue - 1))) ? i : cue;
      }
    }
    return cue;
  }

  private static @Nullable Span behind(ParagraphWords p, int from) {
    int end = from;
    boolean noun = false;
    while (end < p.size() && end - from < SUBJECT && isNominal(p, end)) {
      Tag t = p.tags().get(end);
      noun |= t == Tag.NOUN || t == Tag.PROPN || SUBJECTS.contains(p.lower().get(end));
      end++;
    }
    return noun ? p.span(from, end) : null;
  }

  private static boolean isNominal(ParagraphWords p, int i) {
    Tag t = p.tags().get(i);
    return p.quoted()[i] == 0
        && (t == Tag.PROPN
            || t == Tag.NOUN
            || t == Tag.DET
            || t == Tag.ADJ
            || t == Tag.NUM
            || SUBJECTS.contains(p.lower().get(i)));
  }

  private static boolean isParticiple(String word) {
    return word.endsWith("ing");
  }

  /**
   * Where a cue without a source takes its speaker from: a participle or a further verb goes on
   * from the statement before it in its sentence; a participle alone has the subject of its
   * sentence; a verb alone behind "and" or an aside the party that opens its sentence.
   *
   * @param sameSentence whether the statement before stands in the sentence of the cue
   */
  static Inherits inherits(String characters, Span cue, Span sentence, boolean sameSentence) {
    String before = characters.substring(sentence.start(), cue.start()).strip();
    boolean participle =
        !before.isEmpty()
            && isParticiple(characters.substring(cue.start(), cue.end()).split("[^A-Za-z]", 2)[0]);
    boolean coordinated =
        before.endsWith(" and")
            || before.endsWith(" but")
            || before.endsWith(" or")
            || before.endsWith(" then");
    if (sameSentence && (participle || coordinated)) {
      return Inherits.LAST;
    }
    if (participle) {
      return Inherits.SUBJECT;
    }
    boolean aside = before.endsWith(",") || before.endsWith("—") || before.endsWith("―");
    String verb = characters.substring(cue.start(), cue.end()).split("[^A-Za-z]", 2)[0];
    return (coordinated || aside) && !PASSIVE.contains(verb) ? Inherits.OPENING : Inherits.NOTHING;
  }
}

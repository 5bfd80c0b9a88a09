package org.crossread.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Adds statements whose cue closes the sentence, where nothing else was found in it: "The pier was
 * never safe, Iceland maintains." Stateless; linear in the paragraph and its drafts.
 */
final class PostposedRule {
  /** Words of a subject. */
  private static final int SUBJECT = 6;

  /** Words of a content. */
  private static final int LEAST_WORDS = 4;

  private PostposedRule() {}

  /** The drafts with what the rule adds, in text order. */
  static List<Draft> complete(ParagraphWords p, List<Draft> drafts) {
    List<Draft> all = new ArrayList<>(drafts);
    int from = 0;
    while (from < p.size()) {
      int to = from;
      while (to < p.size() && p.sentence()[to] == p.sentence()[from]) {
        to++;
      }
      Draft found = closing(p, from, to);
      if (found != null) {
        Span sentence = p.span(from, to);
        boolean read = drafts.stream().anyMatch(d -> touches(d, sentence));
        if (!read) {
          all.add(found);
        }
      }
      from = to;
    }
    all.sort(Comparator.comparingInt(Draft::start));
    return all;
  }

  private static boolean touches(Draft d, Span sentence) {
    return d.cue() != null && d.cue().overlaps(sentence)
        || d.source() != null && d.source().overlaps(sentence)
        || d.content().stream().anyMatch(c -> c.overlaps(sentence));
  }

  private static @Nullable Draft closing(ParagraphWords p, int from, int to) {
    int verb = to - 2;
    if (verb - from < LEAST_WORDS
        || !p.word(to - 1).equals(".")
        || !CueWords.contains(p.lower().get(verb))
        || p.tags().get(verb) != Tag.VERB
        || p.quoted()[verb] != 0) {
      return null;
    }
    int subject = verb;
    boolean named = false;
    while (subject > from && verb - subject <= SUBJECT && isNominal(p, subject - 1)) {
      subject--;
      Tag t = p.tags().get(subject);
      named |= t == Tag.PROPN || t == Tag.NOUN || t == Tag.PRON;
    }
    int comma = subject - 1;
    if (!named || comma - from < LEAST_WORDS || !p.word(comma).equals(",")) {
      return null;
    }
    boolean clause = false;
    for (int i = from; i < comma; i++) {
      clause |= p.tags().get(i) == Tag.VERB || p.tags().get(i) == Tag.AUX;
      if (p.quoted()[i] != 0) {
        return null; // quotations have rules of their own
      }
    }
    return clause
        ? new Draft(p.span(subject, verb), p.span(verb, verb + 1), List.of(p.span(from, comma)))
        : null;
  }

  private static boolean isNominal(ParagraphWords p, int i) {
    Tag t = p.tags().get(i);
    return t == Tag.PROPN
        || t == Tag.NOUN
        || t == Tag.DET
        || t == Tag.ADJ
        || t == Tag.PRON
        || t == Tag.NUM
        || p.word(i).equals("’")
        || p.word(i).equals("'")
        || p.lower().get(i).equals("s");
  }
}

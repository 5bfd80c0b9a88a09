package org.crossread.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Mends what a model marks beyond its statement: words of another sentence, a verb inside what is
 * demanded, a paper that is only cited. Stateless; linear in the words of a paragraph and the
 * parts.
 */
final class StrayParts {
  /** Cues whose object, when it is a thing, is where the speaker has it from, not what is said. */
  private static final Set<String> CITING = Set.of("citing", "quoting");

  private static final Set<String> JOINING = Set.of(",", ";", "and", "or", "to");

  private StrayParts() {}

  /** The drafts, in text order, without what is no part of them. */
  static List<Draft> mended(ParagraphWords words, List<Draft> drafts) {
    List<Draft> mended = new ArrayList<>();
    for (Draft d : drafts) {
      if (citesThing(words, d)) {
        continue;
      }
      Draft near = ofItsSentence(words, d);
      Draft last = mended.isEmpty() ? null : mended.getLast();
      Draft joined = last == null ? null : joined(words, last, near);
      if (joined == null) {
        mended.add(near);
      } else {
        mended.set(mended.size() - 1, joined);
      }
    }
    return mended;
  }

  /** Unquoted words of a sentence without the cue are no part of what stands beside it. */
  private static Draft ofItsSentence(ParagraphWords words, Draft d) {
    Span cue = d.cue();
    if (cue == null || d.content().size() < 2) {
      return d;
    }
    int sentence = words.sentence()[words.first(cue)];
    List<Span> near =
        d.content().stream()
            .filter(c -> {
              int from = words.first(c);
              int to = words.behind(c);
              for (int i = from; i < to; i++) {
                if (words.sentence()[i] == sentence || words.quoted()[i] > 0) {
                  return true;
                }
              }
              return from >= to;
            })
            .toList();
    return near.isEmpty() ? d : new Draft(d.source(), cue, near);
  }

  /** "Citing the log": a thing, as no verb is among the words. */
  private static boolean citesThing(ParagraphWords words, Draft d) {
    Span cue = d.cue();
    if (cue == null
        || d.content().isEmpty()
        || !CITING.contains(words.lower().get(words.first(cue)))) {
      return false;
    }
    return d.content().stream()
        .allMatch(c -> {
          int from = words.first(c);
          int to = words.behind(c);
          boolean paper = to > from && Relays.isDocument(words.word(to - 1));
          for (int i = from; i < to; i++) {
            Tag t = words.tags().get(i);
            if (words.quoted()[i] > 0 || !paper && (t == Tag.VERB || t == Tag.AUX)) {
              return false;
            }
          }
          return true;
        });
  }

  /**
   * "Demands that the port halt night shifts, recall two foremen": a bare verb right behind what is
   * demanded, of the same source, whose own verb has an ending, goes on with what is demanded.
   */
  private static @Nullable Draft joined(ParagraphWords words, Draft before, Draft d) {
    Span cue = d.cue();
    Span verb = before.cue();
    if (cue == null
        || verb == null
        || before.content().isEmpty()
        || d.content().isEmpty()
        || !(d.source() == null || Objects.equals(d.source(), before.source()))) {
      return null;
    }
    Span said = before.content().getLast();
    int at = words.first(cue);
    boolean bare = words.behind(cue) == at + 1 && CueWords.isBase(words.lower().get(at));
    if (!bare
        || !governs(words, verb, said)
        || said.end() > cue.start()
        || d.content().getFirst().start() < cue.end()) {
      return null;
    }
    int from = words.behind(said);
    if (from == at || words.sentence()[from] != words.sentence()[at]) {
      return null;
    }
    for (int i = from; i < at; i++) {
      if (!JOINING.contains(words.lower().get(i))) {
        return null;
      }
    }
    List<Span> content = new ArrayList<>(before.content());
    content.set(content.size() - 1, said.cover(d.content().getLast()));
    return new Draft(before.source(), verb, content);
  }

  /** Whether bare verbs behind {@code said} can only be part of it: "demands", "demanded that". */
  private static boolean governs(ParagraphWords words, Span verb, Span said) {
    int at = words.first(verb);
    String form = words.lower().get(at);
    String opening = words.lower().get(words.first(said));
    return words.behind(verb) == at + 1
        && !CueWords.isBase(form)
        && (form.endsWith("s")
            || form.endsWith("ed") && (opening.equals("that") || opening.equals("to")));
  }
}

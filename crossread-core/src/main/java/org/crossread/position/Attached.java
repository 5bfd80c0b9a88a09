package org.crossread.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.position.CodedAct.Modality;
import org.crossread.text.PartOfSpeech.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Acts that hang on a noun or on "with": "a pause proposed by Norland", "with Norland opposing a
 * ban". They are found whoever tells the sentence.
 */
final class Attached {
  /** Kinds that a participle behind a noun tells of whoever did it. */
  private static final Set<ActKind> DONE =
      EnumSet.of(ActKind.PROPOSE, ActKind.APPEAL, ActKind.DEMAND, ActKind.REJECT, ActKind.WELCOME);

  /** Words of a noun and what stands before it at most; chosen. */
  private static final int LONGEST_NOUN = 8;

  private static final Set<String> JOINS = Set.of(",", "and", "the", "&", "or");
  private static final Set<String> SOME =
      Set.of("some", "others", "many", "several", "most", "few", "one", "another");

  private final Emitter emitter;
  private final Governed governed;
  private final Reported reported;

  Attached(Emitter emitter, Governed governed, Reported reported) {
    this.emitter = emitter;
    this.governed = governed;
    this.reported = reported;
  }

  void read(Line line) {
    for (Act t : line.triggers()) {
      int at = line.at(t.trigger().start());
      int after = line.after(t.trigger().end());
      if (t.nominal() || t.isTurned() || at < 2 || after >= line.size()) {
        continue;
      }
      if (line.lower(at).endsWith("ed") && line.lower(after).equals("by")) {
        done(line, t, at, after);
      } else if (line.lower(at).endsWith("ing") && !t.kind().isDeed()) {
        with(line, t, at, after);
      }
    }
  }

  private void done(Line line, Act t, int at, int after) {
    ActWord noun = line.word(at - 1);
    boolean behindNoun = noun.tag() == Tag.NOUN && !noun.isParty();
    List<Party> by = Governed.by(line, after, line.size());
    if (!DONE.contains(t.kind())
        || !behindNoun
        || by.isEmpty()
        || !Roles.isPolitical(by.getFirst())) {
      return;
    }
    int from = at - 1;
    while (from > 0 && from > at - LONGEST_NOUN && isOfNoun(line, from - 1)) {
      from--;
    }
    int end = after + 1;
    while (end < line.size() && (line.word(end).isParty() || JOINS.contains(line.lower(end)))) {
      end++;
    }
    emitter.add(
        line,
        new Emitter.Draft(
            t.kind(),
            line.span(from, end),
            t.trigger(),
            by.getFirst(),
            by.subList(1, by.size()),
            List.of(),
            line.span(from, at),
            Modality.PRESUPPOSED,
            null,
            "noun " + t.lemma() + " by",
            false,
            false),
        Voice.OUTLET);
  }

  private static boolean isOfNoun(Line line, int i) {
    Tag tag = line.word(i).tag();
    boolean joins = line.lower(i).equals("of") || line.lower(i).equals("on");
    return joins
        || !line.word(i).isMark()
            && (tag == Tag.NOUN
                || tag == Tag.ADJ
                || tag == Tag.DET
                || tag == Tag.NUM
                || tag == Tag.PROPN);
  }

  private void with(Line line, Act t, int at, int after) {
    int from = at;
    List<Party> parties = new ArrayList<>();
    boolean some = false;
    while (from > 0 && !line.lower(from - 1).equals("with")) {
      ActWord w = line.word(from - 1);
      Mention m = w.mention();
      if (m != null && w.isParty()) {
        parties.addFirst(m.party());
      } else if (SOME.contains(w.lower())) {
        some = true;
      } else if (!JOINS.contains(w.lower()) && w.tag() != Tag.ADV) {
        return;
      }
      from--;
    }
    boolean party = !parties.isEmpty() && Roles.isPolitical(parties.getFirst());
    if (from < 2 || !party && !(some && parties.isEmpty())) {
      return;
    }
    @Nullable Party actor = party ? parties.getFirst() : null;
    Voice voice =
        new Voice(actor, List.of(), CodedAct.Certainty.PROBABLE, false, actor == null, -1);
    int end = end(line, after);
    if (end <= after) {
      return;
    }
    if (t.kind() == ActKind.STATE) {
      reported.read(line, after, end, voice, false);
    } else {
      governed.govern(
          line,
          t,
          t.kind(),
          voice,
          after,
          end,
          from,
          end,
          "with " + t.lemma(),
          party ? parties.subList(1, parties.size()) : List.of(),
          false);
    }
  }

  /** Where the words end that a participle governs: at a mark, or before the next one's names. */
  private static int end(Line line, int from) {
    for (int i = from + 1; i < line.size(); i++) {
      String lower = line.lower(i);
      boolean mark = lower.equals(";") || lower.equals(",") || lower.equals(".");
      boolean next =
          lower.equals("and")
              && i + 1 < line.size()
              && (line.word(i + 1).isParty() || SOME.contains(line.lower(i + 1)));
      if (mark || next) {
        return i;
      }
    }
    return line.size();
  }
}

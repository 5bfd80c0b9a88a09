package org.crossread.position;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.crossread.name.Party;
import org.crossread.quantity.TimeFinder;
import org.crossread.statement.Statement;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Codes one article, sentence by sentence in text order. First what is said: a reporting word that
 * is itself an act governs its content ("demanded that"), and other contents are read clause by
 * clause; then what the outlet tells. Serves one article and one thread.
 */
final class Coding {
  private static final Set<String> SET_APART = Set.of(",", "—", "–", "-");

  private final ActCoder.Reading reading;
  private final Speakers speakers;
  private final Emitter emitter;
  private final Contents contents;
  private final Unmarked unmarked;
  private final Attached attached;
  private final Told told;

  Coding(String characters, ActCoder.Reading reading) {
    this.reading = reading;
    this.speakers = new Speakers(characters, reading);
    this.emitter = new Emitter(characters, reading.times());
    Governed governed = new Governed(emitter);
    Reported reported = new Reported(emitter, governed);
    this.contents = new Contents(governed, reported);
    this.attached = new Attached(emitter, governed, reported);
    this.unmarked = new Unmarked(emitter, reported);
    this.told = new Told(emitter, governed, unmarked);
  }

  List<CodedAct> acts() {
    return emitter.acts();
  }

  void read(Line line) {
    if (line.size() == 0) {
      return;
    }
    emitter.begin(line);
    boolean[] taken = new boolean[line.size()];
    List<Statement> here =
        reading.statements().stream()
            .filter(s -> s.span().overlaps(line.sentence().span()))
            .filter(s -> touches(s, line.sentence().span()))
            .sorted(Comparator.comparingInt((Statement s) -> -s.span().length()))
            .toList();
    List<Statement> outer = here.stream().filter(s -> !isInner(s, here)).toList();
    List<Statement> ordered =
        outer.stream().sorted(Comparator.comparing((Statement s) -> s.span())).toList();
    for (Statement s : ordered) {
      statement(line, s, taken, -1);
    }
    for (Statement s : here) {
      if (!outer.contains(s)) {
        inner(line, s);
      }
    }
    int from = 0;
    while (from < line.size()) {
      int to = from + 1;
      while (to < line.size() && taken[to] == taken[from]) {
        to++;
      }
      if (!taken[from]) {
        told.read(line, from, to, lead(line, ordered, from));
      }
      from = to;
    }
    attached.read(line);
  }

  /** Whose words stand right before word {@code from}; null when nobody's do. */
  private @Nullable Party lead(Line line, List<Statement> ordered, int from) {
    Party lead = null;
    for (Statement s : ordered) {
      Span cue = s.cue();
      if (cue != null && line.sentence().span().contains(cue) && line.at(cue.start()) < from) {
        lead = speakers.of(line, s);
      }
    }
    return lead;
  }

  private static boolean touches(Statement s, Span sentence) {
    Span cue = s.cue();
    return cue != null && sentence.overlaps(cue)
        || s.content().stream().anyMatch(c -> c.overlaps(sentence));
  }

  private static boolean isInner(Statement s, List<Statement> all) {
    return all.stream()
        .anyMatch(o ->
            o != s
                && o.content().stream().anyMatch(c -> c.contains(s.span()))
                && o.span().length() > s.span().length());
  }

  private void statement(Line line, Statement s, boolean[] taken, int outer) {
    Party speaker = speakers.of(line, s);
    Voice voice =
        new Voice(
            speaker,
            s.via(),
            s.certainty() == Statement.Certainty.CONFIRMED
                ? CodedAct.Certainty.CONFIRMED
                : CodedAct.Certainty.PROBABLE,
            true,
            speaker == null && speakers.isOpen(s),
            outer);
    Span cue = s.cue();
    boolean cueHere = cue != null && line.sentence().span().overlaps(cue);
    Act frame = cueHere && cue != null ? frame(line, cue) : null;
    int cueFrom = cueHere && cue != null ? line.at(cue.start()) : -1;
    int cueTo = cueHere && cue != null ? line.after(cue.end()) : -1;
    if (frame != null && isPassive(line, frame, cueFrom)) {
      return;
    }
    if (isBeside(line, s, speaker)) {
      mark(line, taken, s.source());
    }
    mark(line, taken, cue);
    for (Statement.Relay via : s.via()) {
      mark(line, taken, via.span());
    }
    content(line, s, voice, frame, taken, cueFrom, cueTo);
    for (Statement.Relay via : s.via()) {
      if (line.sentence().span().contains(via.span())) {
        unmarked.answerTo(line, line.at(via.span().start()), line.after(via.span().end()), speaker);
      }
    }
  }

  private void content(
      Line line,
      Statement s,
      Voice voice,
      @Nullable Act frame,
      boolean[] taken,
      int cueFrom,
      int cueTo) {
    boolean cueHere = cueFrom >= 0;
    Party speaker = voice.speaker();
    for (Span c : s.content()) {
      if (!c.overlaps(line.sentence().span())) {
        continue;
      }
      int from = line.at(Math.max(c.start(), line.sentence().span().start()));
      int to = line.after(Math.min(c.end(), line.sentence().span().end()));
      if (cueHere && to <= cueFrom && isFree(taken, from) && frame == null) {
        from = 0; // the tagger sometimes takes the subject of what is said for something else
      }
      if (from >= to || s.source() != null && s.source().contains(c)) {
        continue;
      }
      if (frame != null && from >= cueTo && line.word(to - 1).span().end() <= c.end()) {
        to = listed(line, taken, to);
      }
      for (int i = from; i < to; i++) {
        taken[i] = true;
      }
      boolean named = to <= cueFrom && isThing(line, from, to);
      if (named && emitter.last() != null && SET_APART.contains(line.lower(from - 1))) {
        emitter.apposed(line, frame, voice, from, to, cueTo, Contents.AGAIN);
        continue;
      }
      boolean after = cueHere && from >= cueTo && s.mode() != Statement.Mode.DIRECT;
      for (Turns.Turn t : after ? Turns.cut(line, from, to, speaker) : Turns.whole(from, to)) {
        if (t.verb() == null) {
          contents.said(line, s, voice, frame, from, t.to(), cueFrom, cueTo);
        } else {
          contents.turn(line, t, voice);
        }
      }
    }
  }

  /** Whether the source names the speaker, with no verb of another clause before the cue. */
  private static boolean isBeside(Line line, Statement s, @Nullable Party speaker) {
    Span source = s.source();
    Span cue = s.cue();
    if (source == null || cue == null || !line.sentence().span().contains(source)) {
      return true;
    }
    boolean changed =
        speaker != null
            && s.speaker() != null
            && !speaker.root().equals(s.speaker().root())
            && !speaker.id().equals("WEST");
    int from = line.after(source.end());
    int to = line.at(cue.start());
    return !changed && (from >= to || Segments.verb(line, from, to) < 0);
  }

  /** "Was accused": not the subject does it. */
  private static boolean isPassive(Line line, Act frame, int cueFrom) {
    int at = line.at(frame.trigger().start());
    String word = line.lower(at);
    boolean participle = word.endsWith("ed") || word.endsWith("en");
    if (Passives.isOfTitle(line, at)
        || participle && Passives.isSecond(line, at)
        || frame.nominal() && Passives.metWith(line, Math.max(0, at - 3), at)) {
      return true;
    }
    for (int i = at - 1; i >= 0 && i >= cueFrom - 1 && i >= at - 3; i--) {
      if (Passives.BE.contains(line.lower(i))) {
        return participle;
      }
    }
    return false;
  }

  /** The tagger sometimes stops before the last items of a list, or before a condition. */
  private static int listed(Line line, boolean[] taken, int to) {
    int k = to;
    while (k < line.size() && Items.JOINTS.contains(line.lower(k))) {
      k++;
    }
    if (k == to && to < line.size() && Segments.condition(line, to, line.size()) > 0) {
      int end = to;
      while (end < line.size() && !taken[end] && !line.word(end).isMark()) {
        end++;
      }
      return end;
    }
    if (k == to && to < line.size() && line.word(to).tag() == Tag.ADP) {
      return phrase(line, taken, to);
    }
    if (k == to || k + 1 >= line.size() || !Items.isVerb(line, k)) {
      return to;
    }
    for (int i = to; i < line.size(); i++) {
      String word = line.lower(i);
      boolean finite =
          Segments.isAuxiliary(word)
              || Segments.isFinite(line, i) && (word.endsWith("ed") || word.endsWith("s"));
      if (taken[i] || finite) {
        return to;
      }
    }
    return line.size();
  }

  /** Where the words that go on with a preposition end; a date belongs to the act itself. */
  private static int phrase(Line line, boolean[] taken, int to) {
    if (TimeFinder.isCalendarName(line.lower(to + 1))) {
      return to;
    }
    int end = to;
    while (end < line.size()
        && !taken[end]
        && !line.word(end).isMark()
        && !Segments.isAuxiliary(line.lower(end))
        && !line.lower(end).equals("and")) {
      end++;
    }
    return end;
  }

  private void inner(Line line, Statement s) {
    Span cue = s.cue();
    if (cue == null || !line.sentence().span().overlaps(cue)) {
      return;
    }
    Act frame = frame(line, cue);
    if (frame != null && !frame.kind().isDeed()) {
      statement(line, s, new boolean[line.size()], emitter.size() - 1);
    }
  }

  private static boolean isFree(boolean[] taken, int to) {
    for (int i = 0; i < to; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isThing(Line line, int from, int to) {
    return Segments.verb(line, from, to) < 0 && to - from <= 4;
  }

  private static @Nullable Act frame(Line line, Span cue) {
    for (Act t : line.triggers()) {
      if (t.trigger().overlaps(cue) && t.kind() != ActKind.STATE && !t.nominal()) {
        return t;
      }
    }
    for (Act t : line.triggers()) {
      if (t.trigger().overlaps(cue) && t.kind() != ActKind.STATE) {
        return t;
      }
    }
    return null;
  }

  private static void mark(Line line, boolean[] taken, @Nullable Span span) {
    if (span != null && span.overlaps(line.sentence().span())) {
      for (int i = line.at(span.start()); i < line.after(span.end()); i++) {
        taken[i] = true;
      }
    }
  }
}

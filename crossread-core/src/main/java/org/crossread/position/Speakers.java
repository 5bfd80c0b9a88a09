package org.crossread.position;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.position.Roles.Subject;
import org.crossread.quantity.TimeExpression;
import org.crossread.statement.Statement;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whose position a statement tells: who its finder names, unless the words of the sentence say
 * otherwise ("Norland, supported by Vestland, asked"; "Norland spoke and asked").
 */
final class Speakers {
  /** Words for somebody who takes a position without being named. */
  private static final Set<String> SOMEBODY =
      Set.of(
          "he", "she", "they", "it", "we", "i", "some", "others", "many", "several", "most", "few",
          "both", "all", "one", "another", "neither", "none");

  /** Words between a predicate and the one before it that has the same subject. */
  private static final Set<String> JOINS = Set.of("and", "but", "then", "also", ",");

  private final String characters;
  private final List<TimeExpression> times;
  private final List<Statement> statements;

  Speakers(String characters, ActCoder.Reading reading) {
    this.characters = characters;
    this.times = reading.times();
    this.statements = reading.statements();
  }

  @Nullable Party of(Line line, Statement s) {
    Span cue = s.cue();
    if (cue != null && line.sentence().span().overlaps(cue)) {
      Party subject = besideCue(line, s, line.at(cue.start()));
      if (subject != null) {
        return subject;
      }
    }
    Span source = s.source();
    Party speaker = s.speaker();
    if (source != null && isTime(source)) {
      return Emitter.nearest(line, line.at(source.start()));
    }
    if (source != null && (speaker == null || speaker.id().startsWith("G:"))) {
      Party state = Roles.actingFor(line, line.at(source.start()), line.after(source.end()));
      if (state != null) {
        return state;
      }
      List<Mention> collective = Collectives.added(characters, source, List.of());
      if (!collective.isEmpty()) {
        return collective.getFirst().party();
      }
      return speaker == null || Roles.isPolitical(speaker) ? speaker : named(speaker, source);
    }
    return speaker;
  }

  /** Whether the text tells that somebody takes the position and leaves open who. */
  boolean isOpen(Statement s) {
    Span source = s.source();
    return s.speaker() == null
        && source != null
        && SOMEBODY.contains(source.of(characters).toLowerCase(Locale.ROOT).split(" ")[0]);
  }

  private @Nullable Party besideCue(Line line, Statement s, int cue) {
    Companions beside = Companions.of(line, cue);
    if (beside.speaker() != null) {
      return beside.speaker();
    }
    Span source = s.source();
    boolean elsewhere = source != null && !line.sentence().span().contains(source);
    if (elsewhere && JOINS.contains(line.lower(cue - 1))) {
      for (Statement before : statements) {
        if (isHere(line, before.source()) && isHere(line, before.cue()) && before != s) {
          Span other = before.cue();
          if (other != null && line.at(other.start()) < cue) {
            return of(line, before);
          }
        }
      }
      int verb = Segments.verb(line, 0, cue + 1);
      Subject subject = Roles.subject(line, 0, Math.max(0, verb));
      if (subject.head() && !subject.pronoun() && Roles.isPolitical(subject.first())) {
        return subject.first();
      }
    }
    int at = cue - 1;
    while (at >= 0 && line.word(at).tag() == Tag.ADV) {
      at--;
    }
    Mention m = at >= 0 ? line.word(at).mention() : null;
    boolean stands =
        m != null
            && m.role() == Mention.Role.ACTOR
            && Roles.isPolitical(m.party())
            && !line.lower(at - 1).equals("of")
            && (source == null || !source.overlaps(m.span()))
            && (at == 0 || !line.lower(at - 1).equals("with"));
    return stands && m != null ? m.party() : null;
  }

  private static boolean isHere(Line line, @Nullable Span span) {
    return span != null && line.sentence().span().contains(span);
  }

  /** A source of which every word opens with a capital is a name, though no list holds it. */
  private Party named(Party group, Span source) {
    String words = source.of(characters).replaceAll("^(?:The|the|A|An) +", "").strip();
    for (String w : words.split("\\s+")) {
      if (w.isEmpty() || !Character.isUpperCase(w.codePointAt(0))) {
        return group;
      }
    }
    boolean capitals = words.equals(words.toUpperCase(Locale.ROOT)) && words.length() > 1;
    boolean opens = source.of(characters).startsWith(words) && isOpening(source);
    return capitals || !opens
        ? new Party("O:" + group.id().substring(2), words, Party.Kind.ORGANISATION, null)
        : group;
  }

  /** Whether the words open a sentence, where any word has a capital. */
  private boolean isOpening(Span source) {
    int i = source.start() - 1;
    while (i >= 0 && Character.isWhitespace(characters.charAt(i))) {
      i--;
    }
    return i < 0 || ".!?:\"“”".indexOf(characters.charAt(i)) >= 0;
  }

  /** "Norland on Thursday said": the day does not speak. */
  private boolean isTime(Span source) {
    return times.stream().anyMatch(t -> t.span().contains(source));
  }

  /** Where the words for the speaker begin when they stand before the cue, else the cue. */
  static int opening(Line line, Statement s, int cueFrom) {
    Span source = s.source();
    boolean before =
        source != null
            && line.sentence().span().contains(source)
            && line.after(source.end()) <= cueFrom
            && cueFrom - line.after(source.end()) <= 2;
    return source != null && before ? line.at(source.start()) : cueFrom;
  }
}

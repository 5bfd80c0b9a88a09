package org.crossread.position;

import java.util.Set;
import java.util.stream.Collectors;
import org.crossread.name.Party;
import org.crossread.position.Roles.Subject;
import org.crossread.position.Segments.Segment;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.ResourceLines;
import org.crossread.text.Stemmer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a negated clause denies something: that the speaker did or is doing it, or that there is
 * any of what parties are blamed for. Most negations in what people say deny nothing: opinions,
 * plans, refusals, advice.
 */
final class Denial {
  private static final Phrases WRONGS = new Phrases("wrongs.txt");
  private static final Phrases DANGERS = new Phrases("dangers.txt");

  private static final Set<String> DENIED =
      Set.copyOf(ResourceLines.of(Denial.class, "denied.txt"));

  private static final Set<String> NO_DENIALS =
      ResourceLines.of(Denial.class, "no-denials.txt").stream()
          .map(Stemmer::stem)
          .collect(Collectors.toUnmodifiableSet());

  /** Where the thing that there is none of ends. */
  private static final Set<String> ENDS =
      Set.of("to", "that", "which", "who", "for", "because", "since", "after", "but");

  /** Words after a negator that make it something else: "not only", "no longer", "no question". */
  private static final Set<String> OTHERWISE =
      Set.of(
          "only",
          "just",
          "merely",
          "simply",
          "yet",
          "longer",
          "one",
          "question",
          "doubt",
          "matter",
          "idea",
          "way",
          "going",
          "about",
          "to",
          "because",
          "enough");

  private static final Set<String> OF_PERSON =
      Set.of("i", "we", "he", "she", "my", "our", "his", "her");

  private static final Set<String> PAST =
      Set.of(
          "did", "didn't", "has", "hasn't", "have", "haven't", "had", "hadn't", "was", "wasn't",
          "were", "weren't", "never", "'ve", "'s", "been");

  private static final Set<String> PRESENT =
      Set.of("is", "isn't", "are", "aren't", "am", "'m", "'re");

  private static final Set<String> HABIT = Set.of("do", "don't", "does", "doesn't");

  private static final Set<String> HAVING = Set.of("have", "has", "had");

  private Denial() {}

  /**
   * @param negator the word that negates the predicate, in the segment
   * @param own whether the subject is, or may be, the speaker or what belongs to the speaker
   */
  static boolean is(
      Line line, Segment s, int negator, Subject subject, @Nullable Party speaker, boolean own) {
    String word = line.lower(negator);
    String next = line.lower(negator + 1);
    if (OTHERWISE.contains(next) || isModal(line, s, negator)) {
      return false;
    }
    boolean fault = isFault(line, negator, s.to());
    if (word.equals("no") || word.equals("nothing") || word.equals("none")) {
      return fault;
    }
    boolean person = speaker != null && speaker.kind() == Party.Kind.PERSON;
    if (!own || person && !isOfPerson(line, s, subject, speaker)) {
      return false;
    }
    int verb = verb(line, negator + 1, s.to());
    String form = word.equals("not") ? line.lower(negator - 1) : word;
    boolean having = verb >= 0 && HAVING.contains(line.lower(verb)) && isLast(line, verb, s.to());
    if (verb >= 0 && (isNoDenial(line.lower(verb)) || having)) {
      return fault;
    }
    if (PRESENT.contains(form)) {
      boolean done = verb == negator + 1 && isDone(line.lower(verb), person);
      return fault || done;
    }
    return PAST.contains(form) || HABIT.contains(form) && !person || fault;
  }

  /** Of a person "it" and "they" tell nothing, and no name but their own. */
  private static boolean isOfPerson(
      Line line, Segment s, Subject subject, @Nullable Party speaker) {
    if (OF_PERSON.contains(line.lower(Clause.skip(line, s.from())))) {
      return true;
    }
    Party first = subject.first();
    return first != null && speaker != null && first.id().equals(speaker.id());
  }

  private static boolean isModal(Line line, Segment s, int negator) {
    for (int i = Math.max(s.from(), negator - 2); i <= negator; i++) {
      String lower = line.lower(i);
      boolean modal =
          switch (lower) {
            case "will",
                "would",
                "can",
                "could",
                "should",
                "shall",
                "must",
                "may",
                "might",
                "cannot",
                "can't",
                "won't",
                "wouldn't",
                "couldn't",
                "shouldn't",
                "mustn't",
                "let",
                "let's",
                "'d",
                "'ll",
                "ought",
                "to" ->
                true;
            default -> false;
          };
      if (modal) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words from the negator on name what parties are blamed for or warned of. */
  private static boolean isFault(Line line, int negator, int to) {
    int end = negator + 1;
    while (end < to && !ENDS.contains(line.lower(end))) {
      if (DENIED.contains(line.lower(end))) {
        return true;
      }
      end++;
    }
    return WRONGS.first(line.words(), negator + 1, end) != null
        || DANGERS.first(line.words(), negator + 1, end) != null;
  }

  /** The first verb or adjective from {@code from} on, past adverbs; -1 when there is none. */
  private static int verb(Line line, int from, int to) {
    for (int i = from; i < Math.min(to, from + 4); i++) {
      Tag tag = line.word(i).tag();
      if (tag == Tag.VERB || tag == Tag.AUX && !line.lower(i).startsWith("be")) {
        return i;
      }
      if (tag == Tag.ADJ || tag == Tag.NOUN) {
        return i;
      }
    }
    return -1;
  }

  /** Whether "have" is the verb itself rather than a helper ("have had"). */
  private static boolean isLast(Line line, int verb, int to) {
    int next = verb + 1;
    return next >= to || line.word(next).tag() != Tag.VERB;
  }

  private static boolean isNoDenial(String word) {
    return NO_DENIALS.contains(Stemmer.stem(word));
  }

  /** "Is not planning"; "it is not planned", where a person would be "not convinced". */
  private static boolean isDone(String word, boolean person) {
    return word.endsWith("ing") || !person && (word.endsWith("ed") || word.endsWith("en"));
  }
}

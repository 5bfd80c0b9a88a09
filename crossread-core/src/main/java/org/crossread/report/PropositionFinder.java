package org.crossread.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.crossread.encode.Encoding;
import org.crossread.encode.Vector;
import org.crossread.name.Mention;
import org.crossread.position.Act;
import org.crossread.quantity.Quantity;
import org.crossread.quantity.TimeExpression;
import org.crossread.statement.Statement;
import org.crossread.text.ContentWords;
import org.crossread.text.InTextOrder;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the sentences of a report into propositions: attribution is peeled off, the rest is cut into
 * clauses, list members and quotations, and their slots are filled. Thread-safe.
 */
final class PropositionFinder {
  /** A piece outside every statement needs this many words to count as told. */
  private static final int MIN_WORDS = 3;

  /** Words of an attribution that is a unit of its own; tuned on the development stories. */
  private static final int LEAST_ATTRIBUTION = 6;

  private final PartOfSpeech tagger = new PartOfSpeech();

  /** What the other stages found in the article. */
  record Found(
      List<Mention> mentions,
      List<Quantity> quantities,
      List<TimeExpression> times,
      List<Statement> statements,
      List<Act> acts) {}

  private record Draft(
      Span span,
      Proposition.Kind kind,
      int sentence,
      @Nullable Span governor,
      @Nullable Statement statement,
      List<Word> words,
      @Nullable Span condition,
      @Nullable Act act) {}

  /** Propositions in text order. */
  List<Proposition> find(Text text, List<Sentence> sentences, Found found, Encoding encoding) {
    List<Draft> drafts = new ArrayList<>();
    List<List<Statement>> statements = bySentence(sentences, found.statements());
    for (int i = 0; i < sentences.size(); i++) {
      drafts.addAll(sentence(text, sentences.get(i), i, statements.get(i), found));
    }
    List<Proposition> propositions = new ArrayList<>();
    for (Draft d : drafts) {
      propositions.add(fill(text, d, found, encoding.vector(unit(d))));
    }
    return propositions;
  }

  /** The statements that each sentence has a part of, in their order. */
  private static List<List<Statement>> bySentence(
      List<Sentence> sentences, List<Statement> statements) {
    List<List<Statement>> all = new ArrayList<>(sentences.size());
    sentences.forEach(s -> all.add(new ArrayList<>()));
    for (Statement s : statements) {
      int last = InTextOrder.firstFrom(sentences, Sentence::span, s.span().end()) - 1;
      for (int i = last; i >= 0 && sentences.get(i).span().end() > s.span().start(); i--) {
        all.get(i).add(s);
      }
    }
    return all;
  }

  private static List<Span> unit(Draft d) {
    return d.governor() == null ? List.of(d.span()) : List.of(d.governor(), d.span());
  }

  private List<Draft> sentence(
      Text text, Sentence sentence, int index, List<Statement> statements, Found found) {
    String characters = text.characters();
    List<Word> words = Word.of(characters, sentence.span(), tagger);
    Ties ties = Ties.of(characters, sentence.span(), words);
    List<Act> sentenceActs = InTextOrder.beginningIn(found.acts(), Act::trigger, sentence.span());
    List<Draft> drafts = new ArrayList<>();
    boolean[] plain = new boolean[statements.size()];
    for (int k = 0; k < plain.length; k++) {
      plain[k] = Attribution.isPlain(characters, statements.get(k), words);
    }
    int[] zones = new int[words.size()];
    for (int i = 0; i < zones.length; i++) {
      zones[i] = zone(words.get(i), statements, plain);
    }
    joinAttributions(words, zones);
    int from = 0;
    while (from < words.size()) {
      int kind = zones[from];
      int to = from + 1;
      while (to < words.size() && zones[to] == kind) {
        to++;
      }
      if (kind < 0) {
        addAttribution(drafts, characters, index, words.subList(from, to), found);
      } else {
        Statement statement = kind > 0 ? statements.get(kind - 1) : null;
        addClauses(
            drafts,
            characters,
            sentence,
            index,
            words,
            ties,
            from,
            to,
            statement,
            statements,
            sentenceActs);
        addNames(drafts, characters, sentence, index, words, from, to, statement, found);
      }
      from = to;
    }
    return withConditions(drafts);
  }

  /** -1 attribution, 0 outside every statement, k+1 within statement k. */
  private static int zone(Word word, List<Statement> statements, boolean[] plain) {
    int zone = 0;
    int size = Integer.MAX_VALUE;
    for (int k = 0; k < statements.size(); k++) {
      Statement s = statements.get(k);
      for (Span c : s.content()) {
        if (c.overlaps(word.span()) && c.length() < size) {
          zone = k + 1;
          size = c.length();
        }
      }
    }
    for (int k = 0; k < statements.size(); k++) {
      Statement s = statements.get(k);
      for (Span part : new Span[] {orEmpty(s.source()), orEmpty(s.cue())}) {
        if (part.overlaps(word.span()) && part.length() < size) {
          return plain[k] ? -1 : k + 1;
        }
      }
    }
    return zone;
  }

  /** What stands beside an attribution without a verb of its own belongs to it ("on Monday"). */
  private static void joinAttributions(List<Word> words, int[] zones) {
    int from = 0;
    while (from < zones.length) {
      int to = from;
      boolean verb = false;
      while (to < zones.length && zones[to] == zones[from]) {
        verb |= words.get(to).isVerb();
        to++;
      }
      boolean beside = from > 0 && zones[from - 1] == -1 || to < zones.length && zones[to] == -1;
      if (zones[from] == 0 && !verb && beside) {
        Arrays.fill(zones, from, to, -1);
      }
      from = to;
    }
  }

  private static Span orEmpty(@Nullable Span span) {
    return span == null ? new Span(0, 0) : span;
  }

  /** Who said it is told too, when more than a bare name and verb says so: at length, or when. */
  private static void addAttribution(
      List<Draft> drafts, String characters, int index, List<Word> own, Found found) {
    Span span = Edges.trim(own);
    if (span == null) {
      return;
    }
    int size = Chunks.size(own, 0, own.size());
    boolean dated = !within(found.times(), TimeExpression::span, span).isEmpty();
    if (size >= LEAST_ATTRIBUTION || dated && size >= MIN_WORDS) {
      drafts.add(new Draft(span, Proposition.Kind.ATTRIBUTION, index, null, null, own, null, null));
    }
  }

  private static void addClauses(
      List<Draft> drafts,
      String characters,
      Sentence sentence,
      int index,
      List<Word> words,
      Ties ties,
      int from,
      int to,
      @Nullable Statement statement,
      List<Statement> statements,
      List<Act> acts) {
    for (Clauses.Clause c : Clauses.cut(words, from, to, ties)) {
      List<Word> own = words.subList(c.from(), c.to());
      Span span = Edges.trim(own);
      if (span == null || tooSmall(own, statement, statements) || Attribution.isBare(own)) {
        continue;
      }
      boolean whole = c.from() == 0 && c.to() == words.size();
      Proposition.Kind kind =
          sentence.headline()
              ? Proposition.Kind.HEADLINE
              : statement != null && statement.mode() == Statement.Mode.DIRECT
                  ? Proposition.Kind.QUOTATION
                  : c.member()
                      ? Proposition.Kind.LIST_ITEM
                      : whole
                          ? Proposition.Kind.SENTENCE
                          : own.stream().anyMatch(Word::isVerb)
                              ? Proposition.Kind.CLAUSE
                              : Proposition.Kind.APPOSITION;
      drafts.add(
          new Draft(
              span,
              kind,
              index,
              c.governor(),
              statement,
              own,
              Markers.conditionIn(characters, span),
              act(acts, span, c.governor(), statement)));
    }
  }

  /** Each member of a list of names is told too, under the words that open the list. */
  private static void addNames(
      List<Draft> drafts,
      String characters,
      Sentence sentence,
      int index,
      List<Word> words,
      int from,
      int to,
      @Nullable Statement statement,
      Found found) {
    List<NameLists.Member> members =
        sentence.headline() ? List.of() : NameLists.find(words, from, to, found.mentions());
    for (NameLists.Member m : members) {
      List<Word> own = words.subList(m.from(), m.to());
      Span span = Edges.trim(own);
      if (span != null) {
        drafts.add(
            new Draft(span, Proposition.Kind.LIST_ITEM, index, null, statement, own, null, null));
      }
    }
  }

  private static boolean tooSmall(
      List<Word> own, @Nullable Statement statement, List<Statement> statements) {
    int size = Chunks.size(own, 0, own.size());
    boolean verb = own.stream().anyMatch(Word::isVerb);
    if (statement != null) {
      return size < 2;
    }
    return statements.isEmpty() ? size < 2 : size < MIN_WORDS || !verb && size < 2 * MIN_WORDS;
  }

  /** The act of the reporting cue when it is more than saying, else of the clause itself. */
  private static @Nullable Act act(
      List<Act> acts, Span span, @Nullable Span governor, @Nullable Statement statement) {
    if (statement != null && statement.cue() != null) {
      for (Act a : acts) {
        if (a.trigger().overlaps(statement.cue())) {
          return a;
        }
      }
    }
    for (Act a : acts) {
      if (span.contains(a.trigger())) {
        return a;
      }
    }
    if (governor != null) {
      for (Act a : acts) {
        if (governor.contains(a.trigger())) {
          return a;
        }
      }
    }
    return null;
  }

  private static <T> List<T> within(List<T> all, Function<T, Span> spanOf, Span span) {
    return InTextOrder.beginningIn(all, spanOf, span).stream()
        .filter(t -> span.contains(spanOf.apply(t)))
        .toList();
  }

  /** Gives a condition clause to its sibling clauses of the same sentence and speaker. */
  private static List<Draft> withConditions(List<Draft> drafts) {
    Draft condition = null;
    for (Draft d : drafts) {
      if (d.condition() != null && d.condition().start() <= d.span().start() + 2) {
        condition = d;
      }
    }
    if (condition == null) {
      return drafts;
    }
    List<Draft> given = new ArrayList<>();
    for (Draft d : drafts) {
      boolean sibling =
          d != condition && d.condition() == null && d.statement() == condition.statement();
      given.add(
          sibling
              ? new Draft(
                  d.span(),
                  d.kind(),
                  d.sentence(),
                  d.governor(),
                  d.statement(),
                  d.words(),
                  condition.span(),
                  d.act())
              : d);
    }
    return given;
  }

  /**
   * The words that say whether it is so. What a condition denies is not what the clause says, and
   * "denied" is what the statement's polarity says: where it is told too, it must not count twice.
   */
  private static List<Word> main(Draft d, boolean denied) {
    Span condition = d.condition();
    Span cue = denied && d.statement() != null ? d.statement().cue() : null;
    return d.words().stream()
        .filter(w -> condition == null || !condition.overlaps(w.span()))
        .filter(w -> cue == null || !cue.overlaps(w.span()))
        .toList();
  }

  /** What nobody says is so ("did not say whether", "if he says") is not told as fact. */
  private static Proposition.Modality notSaid(Proposition.Modality m) {
    return m == Proposition.Modality.FACTUAL ? Proposition.Modality.POSSIBLE : m;
  }

  private static Proposition fill(Text text, Draft d, Found found, Vector vector) {
    Statement statement = d.statement();
    boolean denied = statement != null && statement.polarity() == Statement.Polarity.DENIED;
    boolean said = statement == null || statement.polarity().isSaid();
    Set<String> stems = new TreeSet<>(ContentWords.stems(text.characters(), d.span()));
    List<Word> main = main(d, denied);
    return new Proposition(
        d.span(),
        d.kind(),
        d.sentence(),
        d.governor(),
        d.statement(),
        statement == null || !said ? null : statement.speaker(),
        d.act(),
        Markers.isNegated(main) != denied,
        said ? Markers.modalityOf(main) : notSaid(Markers.modalityOf(main)),
        d.condition(),
        within(found.quantities(), Quantity::span, d.span()),
        within(found.times(), TimeExpression::span, d.span()),
        within(found.mentions(), Mention::span, d.span()),
        List.copyOf(stems),
        vector);
  }
}

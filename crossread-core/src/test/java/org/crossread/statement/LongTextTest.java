package org.crossread.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.crossread.encode.Marks;
import org.crossread.name.Mention;
import org.crossread.name.NameFinder;
import org.crossread.text.Sentence;
import org.crossread.text.SentenceSplitter;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work grows with the text, not with its square, whatever one paragraph holds. */
class LongTextTest {
  /** Twice the text may take this much more work; what is quadratic takes four times. */
  private static final double MOST = 2.3;

  private static final int SHORT = 20_000;

  private record Work(String text, List<Statement> statements, long looks) {}

  private static Work read(String text) {
    Span whole = new Span(0, text.length());
    List<Sentence> all = new ArrayList<>();
    SentenceSplitter.sentences(text, whole).forEach(s -> all.add(new Sentence(s, 0, false)));
    Counting<Sentence> sentences = new Counting<>(all);
    Counting<Mention> mentions = new Counting<>(new NameFinder().find(Text.of(text), all));
    List<Statement> statements =
        new StatementFinder().find(Text.of(text), List.of(whole), sentences, mentions, null);
    return new Work(text, statements, sentences.looks() + mentions.looks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said that she had said so. ",
        "The ministry said the note was sent. The spokesman said the group met. ",
        "“The pier is closed,” said Jon Vik, mayor of Rill. ",
        "“Norway will not sign,” he said, adding that the committee had met. ",
        "the ministry said that Norway had told Iceland and ",
        "“he said ",
        "\"he said ",
        "“",
        "Ada Lund Norway Harbour ",
        "said:ada,lund;",
        "🛳 said 👩‍👩‍👧 🇳🇴! ",
        "挪威外交部发言人周一表示，不会接受。“我们没有被问到，”他说。",
        "x",
      })
  void twiceTheTextIsTwiceTheWorkAndEverySpanIsExact(String part) {
    String text = part.repeat(SHORT / part.length());
    Work one = read(text);
    Work two = read(text + text);
    assertTrue(
        two.looks() <= MOST * one.looks() + 1000, one.looks() + " looks, then " + two.looks());
    for (Statement s : two.statements()) {
      assertTrue(s.span().end() <= two.text().length());
      for (Span c : s.content()) {
        assertFalse(c.isEmpty());
        assertEquals(c.of(two.text()), c.of(two.text()).strip());
      }
    }
  }

  /** Marks of a paragraph of equal statements, which count the links that are asked for. */
  private static final class Countless implements Marks {
    private static final String LINE = "Norway said that the pier was closed. ";
    private final List<Part> parts = new ArrayList<>();
    private long links;

    Countless(int lines) {
      for (int i = 0; i < lines; i++) {
        int at = i * LINE.length();
        parts.add(new Part(Role.SOURCE, new Span(at, at + 6), 3 * i));
        parts.add(new Part(Role.CUE, new Span(at + 7, at + 11), 3 * i + 1));
        parts.add(new Part(Role.CONTENT, new Span(at + 12, at + 36), 3 * i + 2));
      }
    }

    @Override
    public List<Part> parts() {
      return parts;
    }

    @Override
    public List<Name> names() {
      return List.of();
    }

    @Override
    public double link(Part from, Part to) {
      links++;
      return -Math.abs(from.number() - to.number());
    }

    @Override
    public double alone(Part from) {
      return -10;
    }

    @Override
    public Act act(Part cue) {
      return new Act("STATE", 1);
    }
  }

  @Test
  void partsFarApartInOneParagraphAreNotComparedForLinks() {
    long[] links = new long[2];
    for (int k = 0; k < 2; k++) {
      int lines = 1000 * (k + 1);
      Countless marks = new Countless(lines);
      String text = Countless.LINE.repeat(lines).strip();
      Span whole = new Span(0, text.length());
      List<Sentence> sentences = new ArrayList<>();
      SentenceSplitter.sentences(text, whole)
          .forEach(s -> sentences.add(new Sentence(s, 0, false)));
      List<Mention> mentions = new NameFinder().find(Text.of(text), sentences);
      List<Statement> statements =
          new StatementFinder().find(Text.of(text), List.of(whole), sentences, mentions, marks);
      assertEquals(lines, statements.size());
      links[k] = marks.links;
    }
    assertTrue(links[1] <= MOST * links[0], links[0] + " links, then " + links[1]);
  }

  @ParameterizedTest
  @ValueSource(ints = {SHORT, 4 * SHORT})
  void theLastSentenceOfALongParagraphIsReadLikeTheFirst(int size) {
    String part = "The mayor of Rill said that the pier was closed. ";
    String text = part.repeat(size / part.length());
    List<Statement> statements = read(text).statements();
    assertTrue(statements.getFirst().span().start() < part.length());
    assertTrue(statements.getLast().span().start() >= text.length() - part.length());
  }

  /** Marks that end at an offset, with one statement in every line before. */
  private record Short(List<Part> parts, int end) implements Marks {
    @Override
    public List<Name> names() {
      return List.of();
    }

    @Override
    public double link(Part from, Part to) {
      return -Math.abs(from.span().start() - to.span().start());
    }

    @Override
    public double alone(Part from) {
      return -1000;
    }

    @Override
    public Act act(Part cue) {
      return new Act("STATE", 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void whereTheMarksEndThePlainTaggerReadsOn(int marked) {
    String line = "Norway hinted that the pier was closed.";
    String plain = "Iceland said that the ferry was late.";
    StringBuilder text = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Marks.Part> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String own = i < marked ? line : plain;
      int at = text.length();
      if (i < marked) {
        parts.add(new Marks.Part(Marks.Role.SOURCE, new Span(at, at + 6), 3 * i));
        parts.add(new Marks.Part(Marks.Role.CUE, new Span(at + 7, at + 13), 3 * i + 1));
        parts.add(new Marks.Part(Marks.Role.CONTENT, new Span(at + 14, at + 38), 3 * i + 2));
      }
      paragraphs.add(new Span(at, at + own.length()));
      sentences.add(new Sentence(paragraphs.getLast(), i, false));
      text.append(own).append('\n');
    }
    int end = marked == 3 ? Integer.MAX_VALUE : paragraphs.get(marked).start();
    String characters = text.toString();
    List<String> cues =
        new StatementFinder()
                .find(
                    Text.of(characters),
                    paragraphs,
                    sentences,
                    new NameFinder().find(Text.of(characters), sentences),
                    new Short(parts, end))
                .stream()
                .map(s -> s.cue() == null ? "" : s.cue().of(characters))
                .toList();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      expected.add(i < marked ? "hinted" : "said");
    }
    assertEquals(expected, cues);
  }
}

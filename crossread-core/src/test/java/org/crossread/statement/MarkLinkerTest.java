package org.crossread.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.crossread.encode.Marks;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkLinkerTest {
  /** Marks whose links are given by the numbers of the parts; 0 where none is given. */
  private record Given(List<Part> parts, Map<String, Double> links, double alone) implements Marks {
    @Override
    public List<Name> names() {
      return List.of();
    }

    @Override
    public double link(Part from, Part to) {
      return links.getOrDefault(from.number() + ">" + to.number(), 0.0);
    }

    @Override
    public double alone(Part from) {
      return alone;
    }

    @Override
    public Act act(Part cue) {
      return new Act("STATE", 1);
    }
  }

  private static Marks.Part part(int number, Marks.Role role) {
    return new Marks.Part(role, span(number), number);
  }

  private static Span span(int number) {
    return new Span(10 * number, 10 * number + 5);
  }

  private static Draft draft(@Nullable Integer source, int cue, Integer... content) {
    return new Draft(
        source == null ? null : span(source),
        span(cue),
        java.util.Arrays.stream(content).map(MarkLinkerTest::span).toList());
  }

  private static List<Draft> link(Map<String, Double> links, double alone, Marks.Role... roles) {
    List<Marks.Part> parts =
        java.util.stream.IntStream.range(0, roles.length).mapToObj(i -> part(i, roles[i])).toList();
    return MarkLinker.link(new Given(parts, links, alone), parts);
  }

  @Test
  void aContentGoesToTheCueItPointsToAndNotToTheNearest() {
    assertEquals(
        List.of(draft(0, 1, 4), draft(2, 3)),
        link(
            Map.of("4>1", 2.0, "4>3", 1.0, "1>0", 2.0, "3>2", 2.0),
            1,
            Marks.Role.SOURCE,
            Marks.Role.CUE,
            Marks.Role.SOURCE,
            Marks.Role.CUE,
            Marks.Role.CONTENT));
  }

  @Test
  void oneSourceMayServeTwoCues() {
    assertEquals(
        List.of(draft(0, 1, 2), draft(0, 3, 4)),
        link(
            Map.of("2>1", 1.0, "4>3", 1.0, "1>0", 2.0, "3>0", 2.0),
            1,
            Marks.Role.SOURCE,
            Marks.Role.CUE,
            Marks.Role.CONTENT,
            Marks.Role.CUE,
            Marks.Role.CONTENT));
  }

  @Test
  void aCueThatPrefersNoneHasNoSourceUnlessASourceWouldBeLost() {
    assertEquals(
        List.of(draft(0, 1, 2), draft(null, 3, 4)),
        link(
            Map.of("2>1", 1.0, "4>3", 1.0, "1>0", 2.0, "3>0", 0.5),
            1,
            Marks.Role.SOURCE,
            Marks.Role.CUE,
            Marks.Role.CONTENT,
            Marks.Role.CUE,
            Marks.Role.CONTENT));
    assertEquals(
        List.of(draft(0, 1, 2)),
        link(
            Map.of("2>1", 1.0, "1>0", 0.5),
            1,
            Marks.Role.SOURCE,
            Marks.Role.CUE,
            Marks.Role.CONTENT));
  }

  @Test
  void contentsWithoutAnyCueStandTogether() {
    assertEquals(
        List.of(new Draft(null, null, List.of(span(0), span(1)))),
        link(Map.of(), 0, Marks.Role.CONTENT, Marks.Role.CONTENT));
  }

  @Test
  void aCueWithoutSourceAndContentIsNoStatement() {
    assertEquals(List.of(), link(Map.of(), 0, Marks.Role.CUE));
  }
}

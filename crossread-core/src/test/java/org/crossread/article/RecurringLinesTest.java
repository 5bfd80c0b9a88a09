package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.crossread.article.Block.Kind;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecurringLinesTest {
  private static final String APPEAL = "Everyone on the staff lives by what our friends can spare.";
  private static final String BACKGROUND =
      "The lighthouse of Rill has burnt down twice since it was built.";

  private static String story(String what) {
    return "The "
        + what
        + " of Rill was shut on Monday after a storm had torn away its roof in the night.\n"
        + "The keeper of the "
        + what
        + " said that nobody was hurt and that the work would take a month.\n"
        + "A new roof for the "
        + what
        + " has been ordered from a yard on the other side of the sound.\n";
  }

  private static Article article(@Nullable String outlet, String text) {
    try {
      return new Extractor()
          .extract(
              new Capture("a.txt", outlet, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> body(Article article) {
    return article.blocks().stream()
        .filter(b -> b.kind() == Kind.BODY)
        .map(b -> article.text().of(b.span()))
        .toList();
  }

  private static List<List<String>> marked(List<Article> articles) {
    return RecurringLines.mark(articles).stream().map(RecurringLinesTest::body).toList();
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  @Test
  void anAppealThatStandsInTwoTextsOfAnOutletIsBoilerplate() {
    Article pier = article("Herald", story("pier") + APPEAL + "\n");
    Article mill = article("herald", story("mill") + APPEAL + "\n");
    assertEquals(lines(story("pier") + APPEAL), body(pier));
    assertEquals(List.of(lines(story("pier")), lines(story("mill"))), marked(List.of(pier, mill)));
    Block last = RecurringLines.mark(List.of(pier, mill)).getFirst().blocks().getLast();
    assertEquals(Kind.BOILERPLATE, last.kind());
    assertEquals("recurs in other articles of the outlet", last.reason());
  }

  @Test
  void whatTwoOutletsShareIsACopyAndStays() {
    List<Article> articles =
        List.of(
            article("Herald", story("pier") + APPEAL), article("Courier", story("mill") + APPEAL));
    assertEquals(articles, RecurringLines.mark(articles));
  }

  @Test
  void articlesWithoutAnOutletStay() {
    List<Article> articles =
        List.of(article(null, story("pier") + APPEAL), article(null, story("mill") + APPEAL));
    assertEquals(articles, RecurringLines.mark(articles));
  }

  @Test
  void versionsOfOneTextLoseNothing() {
    String changed = story("pier").replace("a month", "two months");
    List<Article> versions =
        List.of(
            article("Herald", story("pier") + APPEAL),
            article("Herald", changed + APPEAL),
            article("Herald", changed + BACKGROUND + "\n" + APPEAL));
    assertEquals(versions, RecurringLines.mark(versions));
  }

  @Test
  void aParagraphOfBackgroundInTwoTextsStays() {
    Article pier = article("Herald", story("pier") + BACKGROUND);
    Article mill = article("Herald", story("mill") + BACKGROUND);
    assertEquals(List.of(body(pier), body(mill)), marked(List.of(pier, mill)));
  }

  @Test
  void aSentenceInThreeTextsGoesOnlyFromTheirEdges() {
    List<String> middle = new ArrayList<>(lines(story("mill")));
    middle.add(1, BACKGROUND);
    List<Article> articles =
        List.of(
            article("Herald", story("pier") + BACKGROUND),
            article("Herald", BACKGROUND + "\n" + story("barn")),
            article("Herald", String.join("\n", middle)));
    assertEquals(List.of(lines(story("pier")), lines(story("barn")), middle), marked(articles));
  }

  @Test
  void theOrderOfTheArticlesChangesNothing() {
    List<Article> articles =
        new ArrayList<>(
            List.of(
                article("Herald", story("pier") + BACKGROUND + "\n" + APPEAL),
                article("Herald", story("mill") + BACKGROUND),
                article("Courier", story("barn") + APPEAL),
                article("Herald", story("barn") + BACKGROUND + "\n" + APPEAL)));
    List<List<String>> forward = marked(articles);
    Collections.reverse(articles);
    List<List<String>> backward = new ArrayList<>(marked(articles));
    Collections.reverse(backward);
    assertEquals(forward, backward);
  }

  @Test
  void anArticleOfNothingElseStaysAsItIs() {
    Article only = article("Herald", APPEAL);
    List<Article> marked =
        RecurringLines.mark(
            List.of(
                only,
                article("Herald", story("pier") + APPEAL),
                article("Herald", story("mill") + APPEAL)));
    assertSame(only, marked.getFirst());
  }
}

package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.crossread.article.Block.Kind;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;

/** What of a page is text of its article, and where it stands in the markup. */
class HtmlPageTest {
  private static final List<String> PARAGRAPHS =
      List.of(
          "The council of Rill voted on Tuesday to close the old pier, after two beams had broken.",
          "The pier has stood for ninety years, and engineers say that it cannot be mended in time.",
          "“We would rather close it than see somebody hurt,” the mayor, Ida Holm, told reporters.",
          "Fishermen who land their catch there will move to the north quay, the harbour office said.",
          "A new pier is to be built for some four million crowns, and could open in three years.",
          "The opposition voted against the plan, because it leaves the old boat house as it is.");
  private static final String HEAD =
      "<html><head><title>Rill closes its pier</title></head><body>"
          + "<nav><ul><li><a href=/n>News</a><li><a href=/s>Sport</a></ul></nav><main><article>"
          + "<h1>Rill closes its pier</h1>";
  private static final String FOOT =
      "</article></main><footer><p>© 2031 The Rill Herald. All rights reserved.</p></footer>";

  private static String paragraphs(List<String> texts) {
    return texts.stream().map(t -> "<p>" + t + "</p>").collect(Collectors.joining("\n"));
  }

  private static Article extract(String page) {
    try {
      return new Extractor()
          .extract(new Capture("a.html", null, "text/html", page.getBytes(StandardCharsets.UTF_8)));
    } catch (UnreadableException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static List<String> body(Article article) {
    return article.blocks().stream()
        .filter(b -> b.kind() == Kind.BODY)
        .map(b -> article.text().of(b.span()))
        .toList();
  }

  @Test
  void everyBlockOfTheBodyIsFoundAgainInTheMarkup() {
    String page =
        HEAD
            + paragraphs(PARAGRAPHS).replace("the mayor", "<a href=\"/holm\">the&#32;mayor</a>")
            + FOOT;
    Article article = extract(page);
    assertEquals(PARAGRAPHS, body(article));
    for (Block b : article.blocks()) {
      Span source = b.source();
      if (b.kind() == Kind.TITLE) {
        assertNull(source);
        continue;
      }
      assertNotNull(source);
      assertEquals(
          article.text().of(b.span()),
          source.of(page).replaceAll("<[^>]*>", "").replace("&#32;", " "));
    }
  }

  @Test
  void bothPartsOfAParagraphWithADatelineComeFromOnePlace() {
    List<String> texts = new ArrayList<>(PARAGRAPHS);
    texts.set(0, "RILL, May 3 (Agency North) - " + texts.getFirst());
    Article article = extract(HEAD + paragraphs(texts) + FOOT);
    List<Block> first =
        article.blocks().stream().filter(b -> b.kind() != Kind.TITLE).limit(2).toList();
    assertEquals(Kind.CREDIT, first.get(0).kind());
    assertEquals(Kind.BODY, first.get(1).kind());
    assertNotNull(first.get(0).source());
    assertEquals(first.get(0).source(), first.get(1).source());
  }

  @Test
  void listsAndQuotationsWithinTheTextAreKept() {
    String list =
        "<p>The council named three reasons for it:</p><ul>"
            + "<li>the beams of the pier are rotten and cannot carry a cart;</li>"
            + "<li>no insurer will cover accidents on it after the summer;</li>"
            + "<li>the north quay has room for all boats of the town.</li></ul>"
            + "<blockquote>The old pier was my father's place of work and mine.</blockquote>";
    Article article =
        extract(
            HEAD
                + paragraphs(PARAGRAPHS.subList(0, 3))
                + list
                + paragraphs(PARAGRAPHS.subList(3, 6))
                + FOOT);
    assertEquals(11, body(article).size(), () -> body(article).toString());
    assertTrue(
        article.blocks().stream().anyMatch(b -> b.reason().equals("item of a list")),
        article.blocks().toString());
  }

  @Test
  void aListOfLinksToOtherArticlesIsNotText() {
    String related =
        "<div class=related><h3>Read more</h3><ul>"
            + "<li><a href=/1>Cod prices rise in Ostrand for the third week</a></li>"
            + "<li><a href=/2>Ferry line orders two more ships from Norway</a></li></ul></div>";
    Article article =
        extract(
            HEAD
                + paragraphs(PARAGRAPHS.subList(0, 3))
                + related
                + paragraphs(PARAGRAPHS.subList(3, 6))
                + FOOT);
    assertEquals(PARAGRAPHS, body(article));
  }

  @Test
  void aParagraphThatThePageHoldsTwiceIsReadOnce() {
    String twice = "<div class=desktop>" + paragraphs(PARAGRAPHS) + "</div>";
    Article article =
        extract(HEAD + twice + "<div class=mobile>" + paragraphs(PARAGRAPHS) + "</div>" + FOOT);
    List<String> body = body(article);
    assertEquals(body.stream().distinct().toList(), body);
  }

  @Test
  void theDescriptionIsNeverTheText() {
    String page =
        "<html><head><title>Rill closes its pier</title><meta property=og:description content=\""
            + String.join(" ", PARAGRAPHS.subList(0, 3))
            + "\"></head><body><div id=app><p>Please wait while the page is loading.</p></div>";
    try {
      Article article =
          new Extractor()
              .extract(
                  new Capture("a.html", null, "text/html", page.getBytes(StandardCharsets.UTF_8)));
      assertFalse(article.text().characters().contains("ninety years"));
    } catch (UnreadableException e) {
      assertEquals(UnreadableException.Reason.NO_ARTICLE, e.reason());
    }
  }

  @Test
  void markupInThePagesOwnDataIsReadAsMarkup() {
    String json = paragraphs(PARAGRAPHS).replace("</p>", "<\\/p>").replace("\n", " ");
    Article article =
        extract(
            "<html><head><script type='application/ld+json'>{\"headline\":\"Rill closes its pier\","
                + "\"articleBody\":\""
                + json
                + "\"}</script></head><body><div id=app></div>");
    assertEquals(PARAGRAPHS, body(article));
    assertTrue(
        article.blocks().stream().allMatch(b -> b.source() == null && !b.reason().isBlank()));
  }

  @Test
  void theSamePageGivesTheSameBlocks() {
    String page = HEAD + paragraphs(PARAGRAPHS) + FOOT;
    assertEquals(extract(page), extract(page));
  }

  @Test
  void aMegabyteOfOneWordParagraphsIsReadInSeconds() {
    String many = String.join("", Collections.nCopies(200_000, "<p>word"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> extract(HEAD + paragraphs(PARAGRAPHS) + "</article>" + many));
  }
}

package org.crossread.render;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.crossread.claim.Claim;
import org.crossread.claim.Passage;
import org.crossread.text.Span;
import org.crossread.timeline.TimelineFinder;
import org.crossread.wording.WordUseFinder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {
  private static final List<View> VIEWS =
      List.of(
          Stories.two(),
          Stories.three(),
          Stories.nine(),
          Stories.hostile(),
          Stories.nothingShared(),
          Stories.tangled());
  private final HtmlRenderer renderer = new HtmlRenderer();

  @Test
  void theSameViewGivesTheSameBytes() {
    assertEquals(renderer.render(Stories.three()), renderer.render(Stories.three()));
  }

  @Test
  void everyLinkStaysOnThePageAndHasItsTarget() {
    for (View view : VIEWS) {
      Document page = Jsoup.parse(renderer.render(view));
      for (Element e : page.select("[href]")) {
        String href = e.attr("href");
        assertTrue(href.startsWith("#"), href);
        assertNotNull(page.getElementById(href.substring(1)), href);
      }
      TreeSet<String> ids = new TreeSet<>();
      for (Element e : page.select("[id]")) {
        assertTrue(ids.add(e.id()), () -> "twice on the page: " + e.id());
      }
    }
  }

  @Test
  void nothingIsLoadedAndNoScriptRuns() {
    for (View view : VIEWS) {
      String html = renderer.render(view);
      Document page = Jsoup.parse(html);
      assertEquals(0, page.select("script, img, link, iframe, object, form, base").size());
      assertEquals(0, page.select("[src], [style], [srcset]").size());
      for (Element e : page.getAllElements()) {
        e.attributes().forEach(a -> assertFalse(a.getKey().startsWith("on"), a.getKey()));
      }
      assertFalse(Pattern.compile("url\\(|@import").matcher(html).find());
      String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
      assertTrue(policy.contains("default-src 'none'"), policy);
    }
  }

  @Test
  void wordsOfArticlesStayWords() {
    Document page = Jsoup.parse(renderer.render(Stories.hostile()));
    assertAll(
        () -> assertTrue(page.text().contains("<script>alert(2)</script>")),
        () -> assertTrue(page.text().contains("<img src=x onerror=alert(3)>")),
        () -> assertTrue(page.text().contains("<b>remedy</b>")),
        () -> assertEquals(0, page.select("b, i").size()),
        () -> assertFalse(page.text().chars().anyMatch(c -> c < ' ' && c != '\n')),
        () -> assertFalse(page.text().chars().anyMatch(Neutral::turnsDirection)),
        () -> assertTrue(page.select(".code").eachText().contains("U+202E")));
  }

  @Test
  void aLinkAndItsTargetShowTheSameWords() {
    int links = 0;
    for (View view : VIEWS) {
      Document page = Jsoup.parse(renderer.render(view));
      for (Element link : page.select("a.w, a.e")) {
        assertEquals(flat(link.text()), flat(target(page, link.attr("href").substring(1))));
        links++;
      }
    }
    assertTrue(links > 100, links + " links");
  }

  @Test
  void everyPassageOfEveryClaimIsInItsRowAndInTheText() {
    for (View view : VIEWS) {
      Sheet sheet = new Sheet(view);
      Document page = Jsoup.parse(renderer.render(view));
      for (Sheet.Row row : sheet.rows()) {
        Element shown = page.getElementById("c-" + row.number());
        assertNotNull(shown);
        Claim claim = row.claim();
        for (Passage p : claim.passages()) {
          String id =
              new Anchors(
                      sheet,
                      new TimelineFinder().find(sheet.comparison()),
                      new WordUseFinder().find(sheet.comparison()))
                  .id(p);
          assertEquals(flat(Neutral.line(sheet.words(p))), flat(target(page, id)));
          assertFalse(shown.select("a[href=#" + id + "]").isEmpty(), id);
        }
      }
    }
  }

  @Test
  void everyBlockOfEveryArticleIsShownOnceAndInOrder() {
    for (View view : VIEWS) {
      Document page = Jsoup.parse(renderer.render(view));
      for (Sheet.Column column : new Sheet(view).articles()) {
        Element text = page.getElementById("a-" + column.letter());
        assertNotNull(text);
        text.select("header, .label").remove();
        assertEquals(flat(column.article().text().characters()), flat(text.text()));
      }
    }
  }

  @Test
  void piecesNestAndCoverTheirPassagesWhateverTheOverlap() {
    for (int seed = 0; seed < 200; seed++) {
      java.util.Random random = new java.util.Random(seed);
      java.util.TreeMap<Span, Anchors.Anchor> anchors = new java.util.TreeMap<>();
      for (int i = 0; i < 12; i++) {
        int start = random.nextInt(40);
        Span span = new Span(start, start + 1 + random.nextInt(15));
        anchors.put(span, new Anchors.Anchor("p-" + span, Anchors.Look.SAME, java.util.Map.of()));
      }
      List<Anchors.Piece> pieces = Anchors.pieces(anchors, new Span(5, 45));
      List<Span> open = new ArrayList<>();
      java.util.TreeMap<String, Integer> covered = new java.util.TreeMap<>();
      for (Anchors.Piece p : pieces) {
        while (!open.isEmpty() && open.getLast().end() <= p.span().start()) {
          open.removeLast();
        }
        assertTrue(open.isEmpty() || open.getLast().contains(p.span()), "seed " + seed);
        open.add(p.span());
        covered.merge(p.anchor().id(), p.span().length(), Integer::sum);
      }
      anchors.forEach((span, anchor) ->
          assertEquals(
              span.shared(new Span(5, 45)), covered.getOrDefault(anchor.id(), 0), "" + span));
    }
  }

  @Test
  void ownWordsGiveNoVerdict() {
    Pattern verdict =
        Pattern.compile("(?i)\\b(true|false|fake|bias\\w*|misinformation|blindspot)\\b");
    for (View view : List.of(Stories.two(), Stories.three(), Stories.nine())) {
      assertFalse(verdict.matcher(Jsoup.parse(renderer.render(view)).text()).find());
    }
  }

  @Test
  void twentyArticlesMakeAPageThatAnyReaderCanOpen() {
    String page = renderer.render(Stories.many(20, 600));
    assertTrue(page.length() < 1_500_000, page.length() + " characters");
  }

  /** The words of a passage in the full text, joined from its pieces. */
  private static String target(Document page, String id) {
    StringBuilder words = new StringBuilder();
    for (Element e : page.select("[id=" + id + "], [data-of=" + id + "]")) {
      words.append(e.text());
    }
    return words.toString();
  }

  /** Without white space, and with characters that HTML cannot hold as they are shown. */
  private static String flat(String text) {
    return Jsoup.parse(Markup.text(text)).text().replaceAll("[\\s\u00A0]+", "");
  }
}

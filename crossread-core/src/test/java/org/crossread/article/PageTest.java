package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.crossread.article.Block.Kind;
import org.crossread.article.Field.Origin;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles out of pages. */
class PageTest {
  private static final List<String> PARAGRAPHS =
      List.of(
          "The ferry Gudrun sank off Rill on Monday night with eleven people on board.",
          "All of them were taken up by a trawler, the harbour master of Rill told reporters.",
          "The ship had left Ostrand at seven in the evening and met a squall near the bank.",
          "An inquiry by the maritime office will begin as soon as the wreck has been found.",
          "The line carried eighty thousand travellers last year and has two more ships.");
  private static final String STORY =
      PARAGRAPHS.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining("\n"));

  @TempDir private Path folder = Path.of("");

  private static Article extract(String page) {
    return extract(page, null);
  }

  private static Article extract(String page, @Nullable LocalDate date) {
    try {
      return new Extractor().extract(capture(page), date);
    } catch (UnreadableException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static Capture capture(String page) {
    return new Capture("a.html", null, "text/html", page.getBytes(StandardCharsets.UTF_8));
  }

  private static String page(String head, String body) {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  private static List<String> of(Article article, Kind kind) {
    return article.blocks().stream()
        .filter(b -> b.kind() == kind)
        .map(b -> article.text().of(b.span()))
        .toList();
  }

  private static <T> T notNull(@Nullable T value) {
    assertNotNull(value);
    return value;
  }

  @Test
  void theArticleIsReadWithoutWhatStandsAroundIt() {
    String body =
        """
        <header class=masthead><a href=/>The Rill Herald</a></header>
        <nav><ul><li><a href=/n>News</a><li><a href=/s>Sport</a></ul></nav>
        <div id=cookie-consent><p>We use cookies. Accept all cookies to go on reading our pages.</p></div>
        <main><article><h1>Ferry sinks off Rill</h1>
        <div class=share>Share Tweet Mail</div>
        """
            + STORY
            + """
            <div class="newsletter"><p>Sign up for our newsletter and get the news into your inbox.</p></div>
            <script>var p = "The ferry never sank, the script said, and nobody should read this.";</script>
            </article></main>
            <aside><h2>Most read</h2><ul><li><a href=/1>Cod prices rise in Ostrand again</a></ul></aside>
            <footer>© 2031 The Rill Herald. All rights reserved.</footer>
            """;
    Article article = extract(page("<title>Ferry sinks off Rill</title>", body));
    assertEquals(PARAGRAPHS, of(article, Kind.BODY));
    assertEquals(List.of("Ferry sinks off Rill"), of(article, Kind.TITLE));
    for (String word : List.of("cookies", "script", "newsletter", "Cod", "Sport")) {
      assertFalse(article.text().characters().contains(word), word);
    }
  }

  @Test
  void theTextIsTheTitleAndTheBlocksBetweenBlankLines() {
    Article article =
        extract(
            page(
                "<title>Ferry  sinks</title>",
                STORY + "<p> Two\n lines,&nbsp;<b>one</b> <i>para</i>graph &amp; more of it.</p>"));
    assertTrue(article.extracted());
    assertEquals(
        "Ferry sinks\n\n"
            + String.join("\n\n", PARAGRAPHS)
            + "\n\nTwo lines, one paragraph & more of it.",
        article.text().characters());
  }

  @Test
  void aTitleThatTheBodyRepeatsStandsOnce() {
    Article article =
        extract(
            page(
                "<meta property=og:title content='Ferry sinks off Rill'>",
                "<article><h1>FERRY  sinks off Rill</h1>" + STORY + "</article>"));
    assertEquals(1, article.text().characters().toLowerCase().split("ferry sinks", -1).length - 1);
  }

  @Test
  void captionsOfFiguresAndPhotoCreditsAreNotRead() {
    Article article =
        extract(
            page(
                "",
                "<article>"
                    + STORY.replaceFirst(
                        "</p>",
                        "</p><figure><img src=a.jpg><figcaption>The harbour of Rill on the morning"
                            + " after the storm.</figcaption></figure><p>Photo: Ada Field / AFP</p>")
                    + "</article>"));
    assertEquals(
        List.of("The harbour of Rill on the morning after the storm."), of(article, Kind.CAPTION));
    assertEquals(List.of("Photo: Ada Field / AFP"), of(article, Kind.CREDIT));
    assertEquals(PARAGRAPHS, of(article, Kind.BODY));
  }

  @Test
  void jsonLdIsTheStrongestWitness() {
    String head =
        """
        <title>Rill Herald - Ferry</title>
        <meta property="og:title" content="Ferry (og)"><meta property="og:site_name" content="Herald (og)">
        <meta name=author content="Somebody (meta)">
        <meta property="article:published_time" content="2031-03-09T10:00:00Z">
        <script type="application/ld+json">
        {"@context":"https://schema.org","@graph":[
          {"@type":"WebSite","name":"no headline here"},
          {"@type":"NewsArticle","headline":"Ferry sinks off Rill",
           "image":{"@type":"ImageObject","name":"no author","headline":"of a picture"},
           "author":[{"@type":"Person","name":"Ada Field"},{"@type":"Person","name":"Bo Ek"}],
           "publisher":{"@type":"Organization","name":"The Rill Herald","logo":{"url":"x"}},
           "datePublished":"2031-03-03T23:30:00+01:00","dateModified":"2031-03-05"}]}
        </script>
        """;
    Article article = extract(page(head, STORY));
    assertEquals("Ferry sinks off Rill", notNull(article.title()).value());
    assertEquals(Origin.JSON_LD, notNull(article.title()).origin());
    assertEquals(new Field<>("The Rill Herald", Origin.JSON_LD, null), article.outlet());
    assertEquals(new Field<>("Ada Field, Bo Ek", Origin.JSON_LD, null), article.byline());
    assertEquals(new Field<>(LocalDate.of(2031, 3, 3), Origin.JSON_LD, null), article.published());
    assertEquals(
        "Ferry sinks off Rill", article.text().of(notNull(notNull(article.title()).span())));
  }

  @Test
  void anAuthorMayBeAPlainName() {
    String head = "<script type='application/ld+json'>{\"author\":\"Ada Field\"}</script>";
    assertEquals("Ada Field", notNull(extract(page(head, STORY)).byline()).value());
  }

  @Test
  void brokenJsonLdLeavesTheOtherWitnesses() {
    String head =
        "<meta property=og:title content='Ferry (og)'>"
            + "<script type='application/ld+json'>{\"publisher\":{\"name\":\"The Rill Herald\"},"
            + " \"headline\": oops</script>"
            + "<script type='application/ld+json'>"
            + "[".repeat(20_000)
            + "</script>";
    Article article = extract(page(head, STORY));
    assertEquals("Ferry (og)", notNull(article.title()).value());
    assertEquals("The Rill Herald", notNull(article.outlet()).value());
    assertEquals(PARAGRAPHS, of(article, Kind.BODY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OPEN_GRAPH|<meta property='article:published_time' content='2031-03-03T01:00:00+00:00'>|",
        "META|<meta name=date content='2031-03-03'>|",
        "META|<meta name=pubdate content='2031-03-03 12:00'>|",
        "TIME_ELEMENT|''|<time datetime='2031-03-03T07:00Z'>Monday</time>",
      })
  void theDayOfPublicationComesWithItsWitness(Origin origin, String head, @Nullable String before) {
    Article article = extract(page(head, (before == null ? "" : before) + STORY));
    assertEquals(new Field<>(LocalDate.of(2031, 3, 3), origin, null), article.published());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<meta name=date content='Monday'>",
        "<meta name=date content='2031-02-31'>",
        "<meta name=date content=''>",
        "<meta property='article:modified_time' content='2031-03-03'>"
      })
  void anUnknownDayStaysUnknown(String head) {
    assertNull(extract(page(head, STORY)).published());
    assertEquals(
        new Field<>(LocalDate.of(2031, 3, 4), Origin.USER, null),
        extract(page(head, STORY), LocalDate.of(2031, 3, 4)).published());
  }

  @Test
  void theLadderOfTitlesGoesDownToTheTitleElement() {
    String title = "<title>Ship lost in squall</title>";
    String h1 = "<h1>Ferry down</h1>";
    assertEquals(
        Origin.OPEN_GRAPH,
        notNull(extract(page("<meta property=og:title content=x>" + title, h1 + STORY)).title())
            .origin());
    assertEquals(Origin.HEADING, notNull(extract(page("", h1 + STORY)).title()).origin());
    assertEquals(Origin.META, notNull(extract(page(title, STORY)).title()).origin());
    assertNull(extract(page("", STORY)).title());
  }

  @Test
  void aBylineElementNamesTheAuthor() {
    assertEquals(
        new Field<>("By Ada Field", Origin.BYLINE, null),
        extract(page("", "<div class=byline>By  Ada Field</div>" + STORY)).byline());
  }

  @Test
  void aPageThatHoldsItsTextOnlyInJsonLdIsRead() {
    String head =
        "<script type='application/ld+json'>{\"headline\":\"Ferry sinks\",\"articleBody\":\""
            + String.join("\\n\\n", PARAGRAPHS)
            + "\"}</script>";
    Article article =
        extract(page(head, "<div id=app><p>Loading the page, wait a moment.</p></div>"));
    assertEquals(PARAGRAPHS, of(article, Kind.BODY));
  }

  @Test
  void anOldPageOfBreaksAndCellsIsRead() {
    Article article =
        extract(
            "<html><body><table><tr><td>"
                + String.join("<br><br>", PARAGRAPHS)
                + "</td></tr></table></body></html>");
    assertEquals(PARAGRAPHS, of(article, Kind.BODY));
  }

  @Test
  void lettersOutsideLatinAndEmojiKeepTheirPlaces() {
    List<String> paragraphs =
        List.of(
            "The master 👩‍✈️ of the ferry said “הספינה טבעה” to the crew, and no more than that.",
            "قال مدير الميناء إن السفينة غرقت ليلا, the harbour office in Rill wrote later on.");
    String body = "<p>" + String.join("</p><p>", paragraphs) + "</p>";
    assertEquals(paragraphs, of(extract(page("", "<article>" + body + "</article>")), Kind.BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<!DOCTYPE html>",
        "<!DOCTYPE html><html><head><title>Ferry sinks off Rill in a storm</title></head></html>",
        "<html><body><div id=app></div><script>start()</script></body></html>",
        "<html><body><img src=a.jpg></body></html>"
      })
  void aPageWithoutWordsIsNoArticle(String page) {
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> new Extractor().extract(capture(page)));
    assertEquals(Reason.NO_ARTICLE, e.reason());
    assertFalse(e.remedy().isBlank());
  }

  @Test
  void aPageOfNavigationAndConsentIsNoArticle() {
    String body =
        """
        <nav><a href=/n>News</a> <a href=/s>Sport</a></nav>
        <ul><li><a href=/1>Cod prices rise in Ostrand</a><li><a href=/2>Mayor of Rill opens a pier</a></ul>
        <div><p>Subscribe to our newsletter. You can unsubscribe at any time.</p>
        <p>We use cookies, see our privacy policy.</p></div>
        """;
    UnreadableException e =
        assertThrows(
            UnreadableException.class,
            () -> new Extractor().extract(capture(page("<title>Rill Herald</title>", body))));
    assertEquals(Reason.NO_ARTICLE, e.reason());
    assertEquals("holds no article, only navigation or boilerplate", e.getMessage());
  }

  @Test
  void anExternalEntityIsNeverFetched() throws Exception {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "Zanzibarite");
    String page =
        "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY leak SYSTEM \""
            + secret.toUri()
            + "\">]><html><body><article>"
            + STORY
            + "<p>The safe held &leak; and nothing else, the owner said.</p></article></body></html>";
    Article article = extract(page);
    assertTrue(article.text().characters().contains("The safe held"));
    assertFalse(article.text().characters().contains("Zanzibarite"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "span", "blockquote", "section", "b", "ul", "font", "table"})
  void elementsNestedHundredThousandDeepAreReadInSeconds(String tag) {
    String deep = ("<" + tag + " class=x>").repeat(100_000);
    Article article =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> extract(page("", "<article>" + STORY + "</article>" + deep + "The end.")));
    assertTrue(article.text().characters().contains(PARAGRAPHS.getFirst()), tag);
  }

  @Test
  void anAttributeOfMegabytesIsPassedOver() {
    String huge = "ad ".repeat(1_000_000);
    String body =
        "<article class='" + huge + "' data-x='" + huge + "' style='" + huge + "'>" + STORY;
    Article article =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> extract(page("", body)));
    assertEquals(PARAGRAPHS, of(article, Kind.BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ad-", "x ", "read", "-", "most "})
  void anIdJustShortEnoughToBeReadCostsNothing(String unit) {
    String name = unit.repeat(399 / unit.length());
    String elements = ("<div id='" + name + "'><i>x</i></div>").repeat(2000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> extract(page("", "<article>" + STORY + elements)));
  }

  @Test
  void unclosedAndMisnestedElementsAreReadAsBrowsersDo() {
    Article article =
        extract("<html><body><article><p>" + String.join("<p>", PARAGRAPHS) + "</b></div></i>");
    assertEquals(PARAGRAPHS, of(article, Kind.BODY));
  }

  @Test
  void hiddenPartsAreNotRead() {
    String hidden =
        "<p hidden>The ferry did not sink at all and this was never shown to anybody.</p>"
            + "<p style='display: none'>The crew was lost and this was never shown to anybody.</p>"
            + "<p aria-hidden=true>The master fled and this was never shown to anybody else.</p>";
    assertEquals(
        PARAGRAPHS, of(extract(page("", "<article>" + hidden + STORY + "</article>")), Kind.BODY));
  }

  @Test
  void aContainerIsNotPrunedForItsNameWhenItHoldsTheText() {
    assertEquals(
        PARAGRAPHS,
        of(extract(page("", "<div class='sidebar widget'>" + STORY + "</div>")), Kind.BODY));
  }
}

package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crossread.article.Field.Origin;
import org.crossread.article.Witness.Subject;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several sources of one page is believed. */
class MetadataChoiceTest {
  private static final String STORY =
      "<article><p>The ferry Gudrun sank off Rill on Monday night with eleven people on board, the"
          + " harbour master told reporters.</p><p>All of them were taken up by a trawler that had"
          + " heard the call and came within the hour.</p></article>";

  private static Metadata of(String head, String before) {
    String page = "<html><head>" + head + "</head><body>" + before + STORY + "</body></html>";
    try {
      return new Extractor()
          .extract(new Capture("a.html", null, "text/html", page.getBytes(StandardCharsets.UTF_8)))
          .metadata();
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static String json(String json) {
    return "<script type='application/ld+json'>{\"@type\":\"Article\"," + json + "}</script>";
  }

  private static @Nullable String published(Metadata m) {
    Field<PublicationDate> date = m.published();
    return date == null ? null : date.value() + " " + date.origin();
  }

  private static String title(Metadata m) {
    Field<String> title = m.title();
    assertNotNull(title);
    return title.value();
  }

  private static String authors(Metadata m) {
    return String.join("; ", m.authors().stream().map(Field::value).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-03-02 TEXT|2031-03-03T03:00:00Z|<h1>Ferry</h1><p>Published March 2, 2031</p>",
        "2031-03-02T22:00-05:00 TEXT|2031-03-03T03:00:00Z|<h1>F</h1><p>March 2, 2031 10 pm</p>"
            + "<p>March 2, 2031 10:00 PM EST</p>",
        "2031-03-02T22:00 TEXT|2031-03-03T03:00:20Z|<h1>Ferry</h1><p>March 2, 2031 10:00 PM</p>",
        "2031-03-02T22:00:00-05:00 TIME_ELEMENT|2031-03-03T03:00:00Z|<time"
            + " datetime='2031-03-02T22:00:00-05:00'>Sunday</time>",
        "2031-03-04 TEXT|2031-03-03T13:00:00Z|<h1>Ferry</h1><p>Published March 4, 2031</p>",
      })
  void theDayOfAnInstantInUtcIsTheOneThatThePageShows(
      String expected, String instant, String shown) {
    String head = json("\"datePublished\":\"" + instant + "\"");
    Metadata m = of(head, shown.replace("<p>March 2, 2031 10 pm</p>", ""));
    assertEquals(expected, published(m));
    assertTrue(
        m.disagreeing().contains(new Witness(Subject.PUBLISHED, instant, Origin.JSON_LD)),
        m.disagreeing()::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-03-02|2031-03-03T15:00:00Z|<h1>Ferry</h1><p>Published March 2, 2031</p>",
        "2031-03-02|2031-03-03T03:00:00-05:00|<h1>Ferry</h1><p>Published March 2, 2031</p>",
        "2031-03-02T20:07|2031-03-03T03:00:00Z|<h1>Ferry</h1><p>March 2, 2031 8:07 PM</p>",
        "2031-03-10|2031-03-03T03:00:00Z|<h1>Ferry</h1><p>March 10, 2031</p>",
        // A time element is trusted long before; words alone may be of an event.
        "2031-01-02|2031-03-03T15:00:00Z|<h1>Ferry</h1><time datetime=2031-01-02>Thursday</time>",
      })
  void theDayBesideTheHeadingCountsWhereThatOfTheDataStandsNowhere(
      String expected, String instant, String shown) {
    Metadata m = of(json("\"datePublished\":\"" + instant + "\""), shown);
    Field<PublicationDate> published = m.published();
    assertNotNull(published);
    assertEquals(expected, published.value().toString());
    assertTrue(
        m.disagreeing().contains(new Witness(Subject.PUBLISHED, instant, Origin.JSON_LD)),
        m.disagreeing()::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The page shows the same day, if only in the first line.
        "2031-03-03T03:00:00Z|<h1>Ferry</h1><p>Published March 3, 2031</p><p>March 2, 2031</p>",
        "2031-03-03T15:00:00Z|<h1>Ferry</h1><p>March 2, 2031</p><p>Published March 3, 2031</p>",
        // A revision.
        "2031-03-03T15:00:00Z|<h1>Ferry</h1><p>March 11, 2031</p>",
        "2031-03-03T15:00:00Z|<h1>Ferry</h1><p>Updated March 5, 2031</p>",
        "2031-03-03T15:00:00Z|<h1>Ferry</h1><p><b>Last updated:</b> <i>March 5, 2031</i></p>",
        "2031-03-03T15:00:00Z|<h1>Ferry</h1><time>Updated March 5, 2031</time>",
        "2031-03-03T15:00:00Z|<h1>Ferry</h1><p>January 2, 2031</p>",
        "2031-03-03T15:00:00Z|<link rel=canonical href=https://rill.example/2031/03/03/a><h1>Ferry"
            + "</h1><p>March 5, 2031</p>",
      })
  void otherwiseTheDayOfTheDataStands(String instant, String shown) {
    assertEquals(
        instant + " JSON_LD", published(of(json("\"datePublished\":\"" + instant + "\""), shown)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Capitals alone are a banner's.
        "Ferry sinks off Rill|<meta property=og:title content='Ferry sinks off Rill'>|<h1>FERRY SINKS AT RILL</h1>",
        // Without support the title that two sources give.
        "Ferry sinks off Rill|<title>Ferry sinks off Rill</title>|<h1>Pulse!</h1><p"
            + " itemprop=headline>Ferry sinks off Rill</p>",
      })
  void whatNoOtherSourceSupportsIsNotTheTitle(String expected, String head, String before) {
    assertEquals(expected, title(of(head, before)));
  }

  @Test
  void aSectionBehindOrBeforeABarIsNoPartOfTheTitle() {
    for (String written :
        List.of(
            "Ferry sinks off Rill ~ Editorial",
            "Opinion ~ Ferry sinks off Rill",
            "Opinion ~ Ferry sinks off Rill ~ Letters Page")) {
      Metadata m = of("<title>" + written.replace('~', '|') + "</title>", "");
      assertEquals("Ferry sinks off Rill", title(m));
    }
    for (String kept :
        List.of(
            "Ferry sinks off Rill ~ What we know", "Lund ~ Holm", "Ferry sinks off Rill - Live")) {
      Metadata m = of("<title>" + kept.replace('~', '|') + "</title>", "");
      assertEquals(kept.replace('~', '|'), title(m));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-10-03 URL|<link rel=canonical href=https://rill.example/2031/october/03/a>|''",
        "2031-10-03 TIME_ELEMENT|''|<aside><time datetime=2031-10-03>October 3, 2031</time></aside>",
        "''|''|<aside><time datetime=2031-10-03>October 3</time> Another ferry that sank in the year"
            + " before, with all hands, off Rill</aside>",
      })
  void theDayStandsInTheAddressOrAloneInAnAside(String expected, String head, String before) {
    String published = published(of(head, before));
    assertEquals(expected, published == null ? "" : published);
  }

  @Test
  void theDateNearestToTheHeadingIsTheArticles() {
    assertEquals(
        "2031-03-02 TEXT",
        published(
            of(
                "",
                "<p class=date>May 9, 2031</p><ul><li>One<li>Two</ul><p class=date>March 2, 2031"
                    + "</p><h1>Ferry sinks off Rill</h1>")));
  }

  @Test
  void aHeadingOfALowerRankThatIsTheTitleOfTheDataIsTheHeading() {
    Metadata m =
        of(
            "<title>Ferry sinks off Rill | Gazette</title>",
            "<h1>The Gazette</h1><p>May 9, 2031</p>"
                + "<ul><li>One<li>Two</ul>".repeat(50)
                + "<h2>Ferry sinks off Rill</h2><p>By Ada Lund</p><p>March 2, 2031</p>");
    assertEquals("Ferry sinks off Rill", title(m));
    assertEquals("2031-03-02 TEXT", published(m));
    assertEquals("Ada Lund", authors(m));
  }

  @Test
  void aTimeInUtcWithoutItsZoneIsNoLocalClock() {
    assertEquals(
        "2031-03-02 TEXT",
        published(
            of(
                json("\"datePublished\":\"2031-03-03T03:00:46.074Z\"")
                    + "<meta name=date content='2031-03-03T03:00:46.074'>",
                "<h1>Ferry</h1><p>Published March 2, 2031</p>")));
  }

  @Test
  void theDayInTheAddressMovesAnInstantInUtc() {
    assertEquals(
        "2031-03-02 URL",
        published(
            of(
                json("\"datePublished\":\"2031-03-03T03:00:00Z\"")
                    + "<link rel=canonical href='https://rill.example/2031/03/02/ferry'>",
                "")));
  }

  @Test
  void aStampOfTheLastChangeIsNoDateOfPublicationWhereThePageShowsOne() {
    String stamps =
        json(
            "\"datePublished\":\"2031-06-03T10:00:00Z\",\"dateModified\":\"2031-06-03T10:00:00Z\"");
    assertEquals(
        "2031-03-02 TEXT", published(of(stamps, "<h1>Ferry</h1><p>Published March 2, 2031</p>")));
    assertEquals("2031-06-03T10:00:00Z JSON_LD", published(of(stamps, "<h1>Ferry</h1>")));
    assertEquals(
        "2031-06-03T10:00:00Z JSON_LD",
        published(
            of(
                stamps.replace("\"dateModified\":\"2031-06-03", "\"dateModified\":\"2031-06-04"),
                "<h1>Ferry</h1><p>Published March 2, 2031</p>")));
  }

  @Test
  void theDayOfPublicationIsStrongerThanThatOfCreation() {
    assertEquals(
        "2031-03-03 MICRODATA",
        published(
            of(
                json("\"dateCreated\":\"2031-02-01\""),
                "<span itemprop=dateCreated content=2031-02-01></span>"
                    + "<span itemprop=datePublished content=2031-03-03>Monday</span>")));
    assertEquals("2031-02-01 JSON_LD", published(of(json("\"dateCreated\":\"2031-02-01\""), "")));
  }

  @Test
  void aLineOfTheLastChangeTellsTheDayWhereNothingElseDoes() {
    String line = "<h1>Ferry</h1><p>Updated March 5, 2031</p>";
    assertEquals("2031-03-05 TEXT", published(of("", line)));
    assertEquals(
        "2031-03-03 URL",
        published(of("<link rel=canonical href=https://rill.example/2031/03/03/a>", line)));
    Field<PublicationDate> modified = of("", line).modified();
    assertNotNull(modified);
    assertEquals("2031-03-05", modified.value().toString());
  }

  @Test
  void aChangeInThePagesDataLeavesThePublicationUnknown() {
    assertNull(
        published(
            of(
                json("\"dateModified\":\"2031-03-03\"")
                    + "<meta property=article:modified_time content=2031-03-03>",
                "")));
  }

  @Test
  void aYearMayStandFirst() {
    assertEquals("2031-01-07", String.valueOf(DateText.read("2031 Jan 7")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How the ferry of Rill was lost|Ferry Gudrun sinks|<h1>How the ferry of Rill was lost</h1>",
      })
  void theOnlyHeadingNeedsLittleSupport(String expected, String other, String body) {
    String head = "<meta property=og:title content='" + other + " off Rill'>";
    assertEquals(expected, title(of(head, body)));
    assertEquals(other + " off Rill", title(of(head, body + "<h1>Of other ferries</h1>")));
    assertEquals(other + " off Rill", title(of(head, "<h1>Rill ferries</h1>")));
  }

  @Test
  void aLabelInTheHeadingIsNoPartOfTheTitle() {
    String head =
        json("\"headline\":\"What the tide left behind\"")
            + "<meta property=og:title content='What the tide left behind'>";
    assertEquals(
        "What the tide left behind",
        title(of(head, "<h1><span>Opinion</span> What the tide left behind</h1>")));
    assertEquals(
        "Read this now What the tide left behind",
        title(of(head, "<h1>Read this now What the tide left behind</h1>")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ferry sinks | Rill Herald; Ferry sinks",
        "Ferry sinks | Rill; Ferry sinks",
        "Ferry sinks | Isle; Ferry sinks | Isle",
        "Ferry sinks - Rill Herald; Ferry sinks",
      })
  void theBeginningOfTheOutletsNameIsTakenOffToo(String line, String expected) {
    assertEquals(expected, Headline.of(line, List.of("Rill Herald of the North"), null, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Links to pages on authors, near the heading.
        "Ada Lund|''|<h1>Ferry sinks</h1><p><a href='/authors/ada-lund'>Ada Lund</a></p>",
        "Ada Lund; Bo Ek|''|<h1>Ferry</h1><a href='/author/1'>Ada Lund</a><a href='/author/2'>Bo Ek</a>",
        "''|''|<h1>Ferry sinks</h1><p><a href='/topics/ada-lund'>Ada Lund</a></p>",
        // A label of a card for networks.
        "Ada Lund|<meta name=twitter:label1 content='Written by'><meta name=twitter:data1"
            + " content='Ada Lund'>|''",
        "''|<meta name=twitter:label1 content='Reading time'><meta name=twitter:data1"
            + " content='Ada Lund'>|''",
        // What a page builder or a column is called does not make a frame.
        "Ada Lund|''|<div class='elementor-widget elementor-widget-container'><p class=author>Ada"
            + " Lund</p></div>",
        "Ada Lund|''|<div class='page--with-sidebar'><h1>Ferry</h1><p class=author>Ada Lund</p></div>",
        "''|''|<div class=sidebar><p class=author>Ada Lund</p></div>",
        "Ada Lund|''|<aside><address><a rel=author href=/a>Ada Lund</a></address></aside>",
        "Ada Lund|''|<aside class=post-author>Ada Lund</aside>",
        // Lines below a name.
        "Ada Lund|''|<div class=byline><p>By Ada Lund</p><p>Link Copied</p></div>",
        "Ada Lund; Bo Ek|''|<div class=byline><p>By Ada Lund</p><p>and Bo Ek</p></div>",
        "Ada Lund|''|<h1>Ferry</h1><div><div>By</div><div>Ada Lund</div></div>",
      })
  void aNameNearTheHeadlineIsFound(String expected, String head, String before) {
    assertEquals(expected, authors(of(head, before)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A line names more authors than the page's data.
        "Ada Lund; Bo Ek|\"author\":\"Ada Lund\"|By Ada Lund and Bo Ek",
        "Ada Lund|\"author\":\"Ada Lund\"|By Cy Moe and Bo Ek",
        "Ada Lund|\"author\":\"Ada Lund\"|By Ada Lund, Editor, Boat Weekly",
        // A line tells who helped.
        "Ada Lund|\"author\":[\"Ada Lund\",\"Bo Ek\"]|By Ada Lund<p>Photography by Bo Ek</p>",
        "Ada Lund|\"author\":[\"Ada Lund\",\"Bo Ek\"]|By Ada Lund<p>Contributions from Bo Ek</p>",
        "Bo Ek|\"author\":\"Bo Ek\"|Photography by Bo Ek",
        // What is glued to a name.
        "Ada Lund|\"author\":\"Ada LundFounder of Rill Boats\"|Ada Lund",
        "Ada Lund|\"author\":\"Ada Lund The Associated Press\"|Ada Lund",
        "Ada Lund|\"author\":\"Ada Lund MD\"|''",
        "Ada Lund|\"author\":\"rill.example\"|Ada Lund",
        // What reads as no name is one where two sources give it.
        "ada lund|\"author\":\"ada lund\"|ada lund",
        "''|\"author\":\"ada lund\"|''",
        // A desk that both name signs alone; persons sign where the data name the outlet.
        "Rill Desk|\"author\":\"Rill Desk\"|By Rill Desk</div><div class=byline>By Bo Ek",
        "Bo Ek|\"author\":\"Rill Desk\"|By Bo Ek",
      })
  void sourcesAmendEachOther(String expected, String data, String line) {
    assertEquals(expected, authors(of(json(data), "<div class=byline>" + line + "</div>")));
  }

  @Test
  void anOutletWithAnAmpersandIsNotTwoPeople() {
    Metadata m =
        of(
            json(
                "\"author\":\", The Rill Herald & Gazette\",\"publisher\":{\"name\":\"The Rill Herald"
                    + " & Gazette\"}"),
            "<div class=byline>Ada Lund, Rill Herald & Gazette</div>");
    assertEquals("Ada Lund", authors(m));
    assertEquals(
        "Lund & Holm",
        authors(
            of(json("\"author\":\"Lund & Holm\",\"publisher\":{\"name\":\"Lund & Holm\"}"), "")));
  }
}

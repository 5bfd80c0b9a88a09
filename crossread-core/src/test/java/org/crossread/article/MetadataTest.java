package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crossread.article.Field.Origin;
import org.crossread.article.Witness.Subject;
import org.crossread.capture.Capture;
import org.crossread.capture.Position;
import org.crossread.capture.Stated;
import org.crossread.capture.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
  private static final String STORY =
      "<article><p>The ferry Gudrun sank off Rill on Monday night with eleven people on board, the"
          + " harbour master told reporters.</p><p>All of them were taken up by a trawler that had"
          + " heard the call and came within the hour.</p></article>";

  private static Metadata of(String head, String before) {
    return of(head, before, null, null);
  }

  private static Metadata of(
      String head, String before, @Nullable Stated stated, @Nullable Instant capturedAt) {
    String page = "<html><head>" + head + "</head><body>" + before + STORY + "</body></html>";
    Capture capture =
        new Capture(
            "a.html",
            null,
            "text/html",
            page.getBytes(StandardCharsets.UTF_8),
            null,
            capturedAt,
            Map.of(),
            Position.whole("a.html"),
            stated,
            List.of());
    try {
      return new Extractor().extract(capture).metadata();
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static String json(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static String title(Metadata m) {
    Field<String> title = m.title();
    assertNotNull(title);
    return title.value();
  }

  private static @Nullable String published(Metadata m) {
    Field<PublicationDate> date = m.published();
    return date == null ? null : date.value() + " " + date.origin();
  }

  private static List<String> authors(Metadata m) {
    return m.authors().stream().map(Field::value).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-03-03T09:15:20+01:00|2031-03-03T09:15:20+01:00",
        "2031-03-03T09:15Z|2031-03-03T09:15Z",
        "2031-03-03 09:15:20|2031-03-03T09:15:20",
        "2031-03-03T00:00:00Z|2031-03-03",
        "2031/3/3|2031-03-03",
        "20310303|2031-03-03",
        "20310303T0915Z|2031-03-03T09:15Z",
        "1930295720|2031-03-03T09:15:20Z",
        "1930295720000|2031-03-03T09:15:20Z",
        "Mon, 3 Mar 2031 09:15:20 +0530|2031-03-03T09:15:20+05:30",
        "Mon Mar 03 2031 09:15:20 GMT+0100 (CET)|2031-03-03T09:15:20+01:00",
        "March 3, 2031 at 9:15 p.m. ET|2031-03-03T21:15-05:00",
        "July 3, 2031 9:15 PM ET|2031-07-03T21:15-04:00",
        "3. März 2031|2031-03-03",
        "3 de marzo de 2031|2031-03-03",
        "le 3 mars 2031 à 09:15|2031-03-03T09:15",
        "Mar 3rd 2031|2031-03-03",
        "3/25/2031|2031-03-25",
        "25/3/2031|2031-03-25",
        "03.04.2031|2031-04-03",
        "March 3, 2031 9:15 am IST|2031-03-03T09:15",
      })
  void aDateIsAsExactAsItIsWritten(String written, String read) {
    assertEquals(read, String.valueOf(DateText.read(written)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31 February 2031",
        "2031-02-31",
        "1970-01-01T00:00:00Z",
        "0001-01-01T00:00:00",
        "9999-12-31",
        "3/4/2031",
        "2031-13-01",
        "March 3, 2031 25:70",
        "now",
        "Monday"
      })
  void whatCanBeNoDateIsNone(String written) {
    assertNull(DateText.read(written));
  }

  @Test
  void aDateAfterTheCaptureIsNotTaken() {
    String head =
        json("{'@type':'NewsArticle','datePublished':'2031-03-09'}".replace('\'', '"'))
            + "<meta name=date content=2031-03-03>";
    assertEquals(
        "2031-03-03 META", published(of(head, "", null, Instant.parse("2031-03-04T00:00:00Z"))));
    assertEquals(
        "2031-03-09 JSON_LD", published(of(head, "", null, Instant.parse("2031-03-08T00:00:00Z"))));
  }

  @Test
  void sourcesThatDisagreeAreKept() {
    Metadata m =
        of(
            json(
                    "{\"@type\":\"Article\",\"datePublished\":\"2031-03-03\",\"author\":\"Ada Field\"}")
                + "<meta property='article:published_time' content='2031-03-05T10:00:00Z'>"
                + "<meta name=author content='Bo Ek'><meta name=date content=2031-03-03>",
            "");
    assertEquals("2031-03-03 JSON_LD", published(m));
    assertTrue(
        m.disagreeing()
            .contains(new Witness(Subject.PUBLISHED, "2031-03-05T10:00:00Z", Origin.OPEN_GRAPH)));
    assertTrue(m.disagreeing().contains(new Witness(Subject.AUTHORS, "Bo Ek", Origin.META)));
    assertTrue(m.disagreeing().stream().noneMatch(w -> w.value().equals("2031-03-03")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-03-03 META|<meta name='dc.date.issued' content='2031-03-03'>|''",
        "2031-03-03 META|<meta name='parsely-pub-date' content='2031-03-03'>|''",
        "2031-03-03 META|<meta name='sailthru.date' content='2031-03-03'>|''",
        "2031-03-03 MICRODATA|''|<span itemprop=datePublished content='2031-03-03'>Monday</span>",
        "2031-03-03 MICRODATA|''|<span property='schema:datePublished'>3 March 2031</span>",
        "2031-03-03 TIME_ELEMENT|''|<time datetime='2031-03-03'>Monday</time>",
        "2031-03-03 TEXT|''|<h1>Ferry sinks</h1><p>Published 3 March 2031</p>",
        "2031-03-03 URL|<link rel=canonical href='https://rill.example/2031/03/03/ferry'>|''",
      })
  void everyRungTellsTheDay(String read, String head, String before) {
    assertEquals(read, published(of(head, before)));
  }

  @Test
  void anUpdateIsNoPublication() {
    Metadata m = of("", "<h1>Ferry sinks</h1><time datetime=2031-03-05 class=updated>Wed</time>");
    assertNull(m.published());
    Field<PublicationDate> modified = m.modified();
    assertNotNull(modified);
    assertEquals("2031-03-05", modified.value().toString());
  }

  @Test
  void aTimeInOthersCommentsIsNotThePages() {
    assertNull(
        of("", "<div class=comments><time datetime=2031-03-05>Wed</time></div>").published());
  }

  @Test
  void theRecordThatBroughtAnArticleIsStrongerThanItsPage() {
    Stated stated =
        new Stated(
            "Ferry lost", "By Ada Field", "Rill Today", "3 Mar 2031", null, "en", null, "feed");
    Metadata m =
        of(
            "<meta property=og:title content='Ferry sinks'><meta property=og:site_name content=X>",
            "",
            stated,
            null);
    assertEquals(new Field<>("Ferry lost", Origin.FEED, null), m.title());
    assertEquals(new Field<>("Rill Today", Origin.FEED, null), m.outlet());
    assertEquals(List.of(new Field<>("Ada Field", Origin.FEED, null)), m.authors());
    assertEquals("2031-03-03 FEED", published(m));
    assertTrue(
        m.disagreeing().contains(new Witness(Subject.TITLE, "Ferry sinks", Origin.OPEN_GRAPH)));
  }

  @Test
  void theGraphIsSearchedForAuthorsById() {
    Metadata m =
        of(
            json(
                "{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ada Field\"},"
                    + "{\"@type\":[\"Thing\",\"ReportageNewsArticle\"],\"headline\":\"Ferry\","
                    + "\"author\":[{\"@id\":\"#a\"},{\"name\":[\"Bo Ek\",\"Cy Lund\"]}]}]}"),
            "");
    assertEquals(List.of("Ada Field", "Bo Ek", "Cy Lund"), authors(m));
  }

  @Test
  void theArticleOfThePageIsTakenAndNotOneBesideIt() {
    Metadata m =
        of(
            "<meta property=og:title content='Ferry sinks'>"
                + json(
                    "[{\"@type\":\"NewsArticle\",\"headline\":\"Dog bites\",\"datePublished\":\"2031-01-01\"},"
                        + "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sinks\",\"datePublished\":\"2031-03-03\"}]"),
            "");
    assertEquals("2031-03-03 JSON_LD", published(m));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"@type\":\"Article\",\"datePublished\":\"2031-03-03\",}",
        "<!-- {\"@type\":\"Article\",\"datePublished\":\"2031-03-03\"} -->",
        "//<![CDATA[ {\"@type\":\"Article\",\"datePublished\":\"2031-03-03\"} //]]>",
        "{\"@type\":\"Article\",\"datePublished\":\"2031-03-03\",\"headline\":\"cut off",
        "{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2031-03-03&quot;}",
      })
  void brokenJsonIsReadAsFarAsItGoes(String broken) {
    assertEquals("2031-03-03 JSON_LD", published(of(json(broken), "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry sinks - The Rill Herald|Ferry sinks",
        "Ferry sinks: crew saved - Rill Herald|Ferry sinks: crew saved",
        "Rill Herald: Ferry sinks|Ferry sinks",
        "Ferry sinks - crew saved|Ferry sinks - crew saved",
        "Ferry sinks – Rill Herald|Ferry sinks",
      })
  void aTitleLosesTheOutletAndNothingElse(String line) {
    // The bars of the titles part the columns too: the last part is what is expected.
    int last = line.lastIndexOf('|');
    assertEquals(
        line.substring(last + 1),
        Headline.of(line.substring(0, last), List.of("Rill Herald"), null, List.of()));
  }

  @Test
  void aHeadingThatAnotherSourceSupportsIsTheTitle() {
    assertEquals(
        "Ferry sinks off Rill, crew saved",
        title(
            of(
                "<meta property=og:title content='Ferry sinks off Rill'>",
                "<h1>Ferry sinks off Rill, crew saved</h1>")));
    assertEquals(
        "Ferry sinks off Rill",
        title(of("<meta property=og:title content='Ferry sinks off Rill'>", "<h1>Herald</h1>")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ada Field|Ada Field",
        "Written by: Ada Field and Bo Ek|Ada Field; Bo Ek",
        "By ADA FIELD, Staff Writer|ADA FIELD",
        "Ada Field, MD, PhD|Ada Field",
        "Ada Field in Port Sable|Ada Field",
        "By Ada Field 3/3/2031 12:12 PM EST|Ada Field",
        "Ada Field, Bo Ek, and Cy van der Lund|Ada Field; Bo Ek; Cy van der Lund",
        "By Ada Field, https://rill.example/ada|Ada Field",
        "Ada Field, Rill Herald|Ada Field",
        "Ada Field, AFP|Ada Field",
        "Ada Field; Ada Field|Ada Field",
        "Dr. Ada Field (Political Editor)|Ada Field",
        "Ada (Berg) Field|Ada Field",
        "Ada Field and Bo Ek, Boat Weekly|Ada Field; Bo Ek",
        "Ada Field, Head of Sales and Community Talks|Ada Field",
        "Ada Field, Editor, Content & Marketing|Ada Field",
        "This post was written by Ada Field, MD|Ada Field",
        "Rill Desk / Updated: Mar 3, 2031, 21:47|''",
        "content: Ada Field, code: Bo Ek|''",
      })
  void aBylineGivesItsNames(String line, String names) {
    Signers signers = new Signers(List.of(), "The Rill Herald");
    assertEquals(names, String.join("; ", signers.names(List.of(line))));
  }

  @Test
  void anAgencyAsAuthorIsACredit() {
    Metadata m = of("<meta name=author content='Associated Press'>", "");
    assertEquals(List.of("Associated Press"), m.credits().stream().map(Field::value).toList());
  }

  @Test
  void hostilePagesTakeBoundedTime() {
    String deep = "{\"a\":".repeat(200_000);
    String metas = "<meta name=author content='Ada Field'>".repeat(100_000);
    String nested = "<div class=author>".repeat(3_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertEquals(List.of("Ada Field"), authors(of(json(deep) + metas, nested + "</div>"))));
  }
}

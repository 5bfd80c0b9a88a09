package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.crossread.article.Block.Kind;
import org.crossread.article.Field.Origin;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.capture.UnreadableException.Reason;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles out of text files, in which the page's blocks are lines. */
class FlattenedTextTest {
  private static final String BODY =
      """
      The ferry Gudrun sank off Rill on Monday night with eleven people on board.

      All of them were taken up by a trawler, the harbour master of Rill told reporters.

      The ship had left Ostrand at seven in the evening and met a squall near the bank.

      An inquiry by the maritime office will begin as soon as the wreck has been found.

      The line carried eighty thousand travellers last year and has two more ships.
      """;

  private static Article extract(String text) {
    return extract("a.txt", text, null);
  }

  private static Article extract(
      String input, String text, @org.jspecify.annotations.Nullable LocalDate date) {
    try {
      return new Extractor().extract(capture(input, text), date);
    } catch (UnreadableException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static Capture capture(String input, String text) {
    return new Capture(input, null, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static UnreadableException refused(String text) {
    return assertThrows(
        UnreadableException.class, () -> new Extractor().extract(capture("a.txt", text)));
  }

  private static List<String> of(Article article, Kind kind) {
    return article.blocks().stream()
        .filter(b -> b.kind() == kind)
        .map(b -> article.text().of(b.span()))
        .toList();
  }

  private static List<String> paragraphs() {
    return List.of(BODY.strip().split("\n\n"));
  }

  private static void assertBlocksAreInOrder(Article article) {
    int at = 0;
    for (Block b : article.blocks()) {
      assertTrue(b.span().start() >= at, b::toString);
      assertFalse(article.text().of(b.span()).isBlank(), b::toString);
      assertFalse(b.reason().isBlank(), b::toString);
      at = b.span().end();
    }
  }

  @Test
  void theTextIsTheFileUntouched() {
    String text = "\n\tFerry sinks off Rill\r\n \r\n" + BODY.replace("\n", "\r\n") + "\u00a0\n\n";
    Article article = extract(text);
    assertEquals(text, article.text().characters());
    assertFalse(article.extracted());
    assertEquals(paragraphs(), of(article, Kind.BODY));
    assertEquals(List.of("Ferry sinks off Rill"), of(article, Kind.TITLE));
    assertBlocksAreInOrder(article);
  }

  @Test
  void titleBylineDateAndOutletComeWithTheirPlaces() {
    String text =
        "Ferry sinks off Rill, crew safe\nBy Ada Field\nPublished 3 March 2031\n\n"
            + BODY
            + "\n© 2031 The Rill Herald\n";
    Article article = extract(text);
    Field<String> title = notNull(article.title());
    assertEquals("Ferry sinks off Rill, crew safe", title.value());
    assertEquals(Origin.HEADING, title.origin());
    assertEquals("By Ada Field", notNull(article.byline()).value());
    assertEquals(Origin.BYLINE, notNull(article.byline()).origin());
    assertEquals(LocalDate.of(2031, 3, 3), notNull(article.published()).value());
    assertEquals(Origin.TEXT, notNull(article.published()).origin());
    assertEquals("The Rill Herald", notNull(article.outlet()).value());
    assertEquals("The Rill Herald", article.label());
    for (Field<?> f :
        List.of(
            title,
            notNull(article.byline()),
            notNull(article.published()),
            notNull(article.outlet()))) {
      Span span = notNull(f.span());
      String words = article.text().of(span);
      assertEquals(f.value() instanceof LocalDate ? "3 March 2031" : f.value(), words);
    }
    assertEquals(paragraphs(), of(article, Kind.BODY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Published: 3 March 2031, 14:00|2031-03-03",
        "Updated Mar. 3, 2031|2031-03-03",
        "Monday, March 3, 2031|2031-03-03",
        "2031-03-03 14:00|2031-03-03",
        "3. Sept 2031|2031-09-03",
        "Last modified: December 31, 2030|2030-12-31"
      })
  void aDateLineTellsTheDay(String line, LocalDate day) {
    Field<LocalDate> published =
        notNull(extract("Ferry sinks off Rill\n" + line + "\n\n" + BODY).published());
    assertEquals(day, published.value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "THE RILL HERALD\\nNews from the coast|THE RILL HERALD",
        "Coast & Harbour\\nWhat you read in Coast & Harbour is paid by you|Coast & Harbour",
        "Rill Radio|Rill Radio"
      })
  void theFirstLineTellsTheOutletWhenItReadsAsAName(String top, String outlet) {
    String text = top.replace("\\n", "\n") + "\n\nFerry sinks off Rill, crew safe\n\n" + BODY;
    Article article = extract(text);
    Field<String> found = notNull(article.outlet());
    assertEquals(outlet, found.value());
    assertEquals(outlet, article.text().of(notNull(found.span())));
    assertEquals("Ferry sinks off Rill, crew safe", notNull(article.title()).value());
    assertEquals(paragraphs(), of(article, Kind.BODY));
  }

  @Test
  void theLineUnderTheBylineTellsTheOutlet() {
    Article article =
        extract("Ferry sinks off Rill, crew safe\nBy Ada Field\nThe Rill Courier\n\n" + BODY);
    assertEquals("The Rill Courier", notNull(article.outlet()).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ferry sinks", "Breaking News", "Ada Field", "Monday Morning"})
  void anotherFirstLineIsNoOutlet(String line) {
    String title = "Ferry sinks off Rill, crew safe";
    assertNull(extract(line + "\n" + BODY).outlet());
    assertNull(extract(line + "\n" + title + "\n\n" + BODY).outlet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RILL - ",
        "RILL — ",
        "PORT RILL/OSTRAND, March 3 (Agency North) - ",
        "OSTRAND, Norland (AN) -- ",
        "Updated on Friday: ",
        "Correction: "
      })
  void aDatelineIsNoPartOfTheFirstSentence(String opening) {
    Article article = extract("Ferry sinks off Rill, crew safe\n\n" + opening + BODY);
    assertEquals(paragraphs(), of(article, Kind.BODY));
    assertEquals(List.of(opening.strip()), of(article, Kind.CREDIT));
    assertBlocksAreInOrder(article);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A ferry - the Gudrun - sank off Rill on Monday night with eleven people on board.",
        "Updated plans for the pier were shown on Monday: they please nobody in the town of Rill."
      })
  void aSentenceThatHoldsADashOrAColonStaysWhole(String line) {
    assertTrue(
        of(extract(BODY + "\n" + line + "\n\n" + BODY.replace("ferry", "ship")), Kind.BODY)
            .contains(line));
  }

  @Test
  void aDateLineWithAChangeTellsTheFirstDay() {
    Article article =
        extract(
            "Ferry sinks off Rill, crew safe\n\nMonday 3 March 2031, 11.20 a.m. - updated Tuesday,"
                + " 8.05 a.m.\n\n"
                + BODY);
    assertEquals(LocalDate.of(2031, 3, 3), notNull(article.published()).value());
    assertEquals(paragraphs(), of(article, Kind.BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Herald Plus: four weeks free, then 9.90 euros a month. Order now.",
        "Did you know that members read without advertisements? Try one month for 10 crowns.",
        "Support our work: become a Friend of the Herald from 4 euros a month."
      })
  void anOfferInTheMiddleIsNotReadAndEndsNothing(String offer) {
    String text = BODY.replaceFirst("\n\n", "\n\n" + offer + "\n\n");
    assertEquals(paragraphs(), of(extract(text), Kind.BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The company said the ticket would cost 12 euros a month from March for all travellers.",
        "“Try it for 3 euros a month,” the head of the line told the passengers of the ferry."
      })
  void newsOfAPriceIsNoOffer(String line) {
    String text = BODY.replaceFirst("\n\n", "\n\n" + line + "\n\n");
    assertTrue(of(extract(text), Kind.BODY).contains(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Published on Thursday",
        "Published 31 February 2031",
        "Published 2031-13-40",
        "The ferry was built on 3 March 2001 in Ostrand by the yard of Bo Ek and his sons.",
        "Monday"
      })
  void noDateIsGuessed(String line) {
    String text = "Ferry sinks off Rill\n" + line + "\n\n" + BODY;
    assertNull(extract(text).published());
    Field<LocalDate> stated = notNull(extract("a.txt", text, LocalDate.of(2031, 3, 4)).published());
    assertEquals(new Field<>(LocalDate.of(2031, 3, 4), Origin.USER, null), stated);
  }

  @Test
  void theDateInTheTextIsStrongerThanTheOneStatedForFilesWithoutOne() {
    Article article =
        extract(
            "a.txt", "Ferry sinks\nPublished 3 March 2031\n\n" + BODY, LocalDate.of(2031, 3, 9));
    assertEquals(LocalDate.of(2031, 3, 3), notNull(article.published()).value());
  }

  @Test
  void withoutMetadataNothingIsGuessed() {
    Article article = extract("dir/sub\\rill.txt", BODY, null);
    assertNull(article.title());
    assertNull(article.outlet());
    assertNull(article.byline());
    assertNull(article.published());
    assertEquals(List.of(), article.credits());
    assertEquals("rill.txt", article.label());
    assertEquals("en", article.language());
    assertEquals(List.of(), article.notices());
  }

  @Test
  void aStatedOutletIsStrongerThanTheOneInTheText() throws UnreadableException {
    Capture capture =
        new Capture(
            "a.txt",
            "Rill Today",
            "text/plain",
            (BODY + "\n© 2031 The Rill Herald\n").getBytes(StandardCharsets.UTF_8));
    assertEquals(
        new Field<>("Rill Today", Origin.USER, null), new Extractor().extract(capture).outlet());
  }

  @Test
  void creditsAreFoundAtEitherEnd() {
    Article article =
        extract("OSTRAND (AFP) — " + BODY + "\nThe Boreal Wire contributed reporting.\n");
    assertEquals(
        List.of("AFP", "The Boreal Wire contributed reporting."),
        article.credits().stream().map(Field::value).toList());
    article.credits().forEach(c -> assertEquals(c.value(), article.text().of(notNull(c.span()))));
    assertEquals(
        List.of("OSTRAND (AFP) —", "The Boreal Wire contributed reporting."),
        of(article, Kind.CREDIT));
  }

  @Test
  void photoCreditsAndRepeatedCaptionsAreNotRead() {
    String text =
        "Ferry sinks off Rill\nPhoto: Ada Field / Rill News\n"
            + paragraphs().get(1)
            + "\n"
            + "The harbour of Rill, seen from the north pier on the morning after the storm. Bo Ek / AFP\n\n"
            + BODY;
    Article article = extract(text);
    assertEquals(List.of("Photo: Ada Field / Rill News"), of(article, Kind.CREDIT));
    assertEquals(2, of(article, Kind.CAPTION).size(), article.blocks()::toString);
    assertEquals(paragraphs(), of(article, Kind.BODY));
  }

  @Test
  void appealsAndNavigationAroundTheArticleAreNotRead() {
    String text =
        """
        Home | Rill | Sport | Weather
        Skip to content
        Ferry sinks off Rill, crew safe
        """
            + BODY
            + """

            Dear readers,
            We work for you every day, and we need your help to go on.
            Our reporters are under pressure as never before.
            Support us with as little as two crowns a month.
            Once
            Monthly
            Your gift keeps the lights on.
            Read more
            Cod prices rise
            Mayor opens pier
            """;
    Article article = extract(text);
    assertEquals(paragraphs(), of(article, Kind.BODY));
    assertEquals(List.of("Ferry sinks off Rill, crew safe"), of(article, Kind.TITLE));
    assertBlocksAreInOrder(article);
  }

  @Test
  void aQuotedAppealIsPartOfTheArticle() {
    String quote = "“We need your help and your support now,” the mayor of Rill told the crowd.";
    assertEquals(quote, of(extract(BODY + "\n" + quote + "\n"), Kind.BODY).getLast());
  }

  @Test
  void paragraphsInAnotherScriptThatShareANumberAreAllRead() {
    String one = "Паром затонул у берега Рилля в ночь на понедельник, на борту было 11 человек.";
    String two = "Капитан порта сообщил, что спасены все 11, и поблагодарил экипаж траулера.";
    String three = "Расследование начнётся, как только будет найдено судно, сообщили в порту.";
    Article article = extract(one + "\n\n" + two + "\n\n" + three + "\n");
    assertEquals(List.of(one, two, three), of(article, Kind.BODY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Die Fähre ist in der Nacht auf Montag vor der Insel gesunken und mit ihr die Ladung, das"
            + " teilte der Hafenmeister mit. Von den Leuten ist nicht einer verletzt.",
        "fr|Le ferry est parti dans la nuit et les marins qui sont dans le port ne savent pas ce que"
            + " les autres ont vu sur une mer du nord, pour le dire ainsi.",
        "ru|Паром затонул в ночь на понедельник недалеко от острова, и все одиннадцать человек,"
            + " которые были на борту, спасены рыбаками из соседней деревни, сообщил капитан.",
        "ar|غرقت العبارة ليلة الاثنين قبالة ساحل الجزيرة وعلى متنها أحد عشر شخصا وقال مدير الميناء"
            + " للصحفيين إن جميع الركاب نجوا بعد أن أنقذهم مركب صيد كان يمر قريبا من المكان."
      })
  void anotherLanguageIsSaid(String language, String text) {
    Article article = extract(text + "\n");
    assertEquals(language, article.language());
    assertEquals(1, article.notices().size(), article.notices()::toString);
    assertTrue(article.notices().getFirst().startsWith("does not read as English"));
  }

  @Test
  void aLanguageWithoutFunctionWordsHereIsKnownToo() {
    Article article =
        extract(
            "W nocy z niedzieli na poniedziałek u brzegów wyspy zatonął prom, którym płynęło"
                + " jedenaście osób. Wszystkich uratowali rybacy, poinformował kapitan portu."
                + " Dochodzenie rozpocznie się, gdy wrak zostanie odnaleziony.\n");
    assertEquals("pl", article.language());
    assertEquals(1, article.notices().size(), article.notices()::toString);
  }

  @Test
  void aShortTextInAnotherScriptIsNotTakenForEnglish() {
    assertEquals("ru", extract("Паром затонул у берега острова ночью.\n").language());
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n\n\t\n", "\uFEFF", "\u00a0\u2003\n"})
  void whiteSpaceHoldsNoText(String text) {
    UnreadableException e = refused(text);
    assertEquals(Reason.NO_ARTICLE, e.reason());
    assertEquals("holds no text", e.getMessage());
    assertFalse(e.remedy().isBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subscribe to our newsletter\nAccept all\nLog in\n",
        "Home | News | Sport | Weather\nShare\nTweet\n",
        "***\n———\n1.\n",
        "Menu\nSearch\nHome\n© 2031 The Rill Herald\nAll rights reserved\n",
        "Ferry sinks"
      })
  void boilerplateAloneIsNoArticle(String text) {
    UnreadableException e = refused(text);
    assertEquals(Reason.NO_ARTICLE, e.reason());
    assertEquals("holds no article, only navigation or boilerplate", e.getMessage());
  }

  @Test
  void nulsDoNotEndTheText() {
    Article article = extract(BODY.replace("Monday night", "Monday\0 night"));
    assertEquals(5, of(article, Kind.BODY).size());
    assertTrue(article.text().characters().contains("Monday\0 night"));
  }

  @Test
  void spansOfTextWithEmojiAndRightToLeftWordsAreExact() {
    String one =
        "The ferry 🛳️ of the 👩‍👩‍👧 family sank, “הספינה טבעה” the master of Rill said.";
    String two =
        "قال مدير الميناء إن السفينة غرقت ليلا, the harbour office in Rill wrote later on.";
    assertEquals(List.of(one, two), of(extract(one + "\r" + two), Kind.BODY));
  }

  @Test
  void theIdTellsNameOutletAndTextAndNotTheFolder() {
    String one = extract("x/a.txt", BODY, null).id();
    assertEquals(16, one.length());
    assertEquals(one, extract("y/z/a.txt", BODY, null).id());
    assertFalse(one.equals(extract("x/b.txt", BODY, null).id()));
    assertFalse(one.equals(extract("x/a.txt", BODY + " ", null).id()));
  }

  @Test
  void whatIsReadIsTitleAndBodyInOrder() {
    Article article = extract("Ferry sinks off Rill\n\n" + BODY + "\nShare this\n");
    assertEquals(
        article.blocks().stream()
            .filter(b -> b.kind() == Kind.TITLE || b.kind() == Kind.BODY)
            .map(Block::span)
            .toList(),
        article.readable());
    assertEquals(6, article.readable().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        " ",
        "\t",
        "\r\n",
        "\u00a0",
        "a",
        "a ",
        "The ferry sank. ",
        "“",
        "( ",
        "Support ",
        ". "
      })
  void megabytesOfOneThingAreReadInSeconds(String unit) {
    String filling = unit.repeat(1_000_000 / unit.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            extract(filling + "\n" + BODY + filling + "\n© 2031 The Rill" + filling + "\n" + BODY));
  }

  @Test
  void aLineOfFiveMegabytesIsOneParagraph() {
    String line = "The ferry sank off Rill. ".repeat(200_000).strip();
    Article article = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> extract(line));
    assertEquals(1, article.blocks().size());
    assertEquals(Kind.BODY, article.blocks().getFirst().kind());
    assertEquals(line.length(), article.blocks().getFirst().span().length());
  }

  private static <T> T notNull(@org.jspecify.annotations.Nullable T value) {
    assertNotNull(value);
    return value;
  }
}

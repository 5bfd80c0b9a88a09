package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crossread.article.Block.Kind;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flattened texts of kinds that no model was trained on. */
class UnseenTextTest {
  private static final List<String> STORY =
      List.of(
          "The ferry Gudrun sank off Rill on Monday night with eleven people on board. All of them"
              + " were taken up by a trawler, the harbour master of Rill told reporters.",
          "The ship had left Ostrand at seven in the evening. It met a squall near the bank and lost"
              + " its steering, according to the captain of the trawler.",
          "An inquiry by the maritime office will begin as soon as the wreck has been found. Divers"
              + " are expected at the place on Thursday morning.",
          "The line carried eighty thousand travellers last year and has two more ships. Both stay"
              + " in port until the cause is known, its owners said.");

  private static final List<String> AROUND =
      List.of(
          "Menu", "Home", "News", "Sport", "Weather", "Log in", "Subscribe", "Share this article");

  private static List<String> body(String text) {
    try {
      Article article =
          new Extractor()
              .extract(
                  new Capture("a.txt", null, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
      return article.blocks().stream()
          .filter(b -> b.kind() == Kind.BODY)
          .map(b -> article.text().of(b.span()))
          .toList();
    } catch (UnreadableException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static String page(List<String> lines) {
    return String.join("\n", AROUND)
        + "\n"
        + String.join("\n", lines)
        + "\n"
        + "Related\nMore from Rill\nMost read\nCookies\nTerms of use\n© 2031 The Rill Herald\n";
  }

  private static List<String> sentences() {
    return STORY.stream().flatMap(p -> List.of(p.split("(?<=\\.) ")).stream()).toList();
  }

  @Test
  void aPageLosesWhatIsAroundItsArticle() {
    assertEquals(STORY, body(page(STORY)));
  }

  @Test
  void blankLinesBetweenTheLinesChangeNothing() {
    assertEquals(STORY, body(page(STORY).replace("\n", "\n\n")));
  }

  @Test
  void aShortWireItemIsRead() {
    String item = "RILL, March 3 (Agency North) - The ferry Gudrun sank off Rill on Monday night.";
    assertEquals(List.of("The ferry Gudrun sank off Rill on Monday night."), body(item));
    assertEquals(2, body(item + "\nNobody was hurt, the harbour master said.").size());
  }

  @Test
  void oneSentenceALineIsRead() {
    assertEquals(sentences(), body(String.join("\n", sentences())));
    assertEquals(sentences(), body(page(sentences())));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 72, 100})
  void linesBrokenAtAWidthAreRead(int width) {
    String text =
        STORY.stream()
            .map(p -> p.replaceAll("(.{1," + width + "})(?: |$)", "$1\n"))
            .collect(Collectors.joining("\n"));
    assertEquals(
        text.lines().filter(l -> !l.isBlank()).toList(), body(text), "nothing may be lost");
  }

  @Test
  void aTextInCapitalsIsRead() {
    List<String> loud = STORY.stream().map(p -> p.toUpperCase(Locale.ROOT)).toList();
    assertEquals(loud, body(String.join("\n", loud)));
    assertEquals(loud, body(page(loud).toUpperCase(Locale.ROOT)));
  }

  @Test
  void aTranscriptIsRead() {
    List<String> lines =
        IntStream.range(0, 12)
            .mapToObj(i ->
                i % 2 == 0
                    ? "FIELD: What did the crew see in hour " + i + " of that night?"
                    : "EK: We saw the light of buoy " + i + ", and then the ship was gone.")
            .toList();
    assertEquals(lines, body(String.join("\n", lines)));
  }

  @Test
  void aLiveBlogIsReadWithoutItsClock() {
    String entry =
        "The harbour master says that boat %d has come back with people from the ferry on board,"
            + " and that the search goes on.";
    String text =
        IntStream.range(1, 9)
            .mapToObj(i -> (10 + i) + ":15\n" + String.format(Locale.ROOT, entry, i))
            .collect(Collectors.joining("\n"));
    List<String> read = body("Ferry sinks off Rill: what we know\n" + text);
    assertTrue(
        read.containsAll(
            IntStream.range(1, 9).mapToObj(i -> String.format(Locale.ROOT, entry, i)).toList()),
        read::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Паром затонул у берега Рилля в ночь на понедельник, на борту было одиннадцать человек.\n"
            + "Капитан порта сообщил, что все спасены, и поблагодарил экипаж траулера за помощь.\n"
            + "Расследование начнётся, как только будет найдено судно, сообщили в управлении.",
        "غرقت العبارة ليلة الاثنين قبالة ساحل الجزيرة وعلى متنها أحد عشر شخصا من سكان البلدة.\n"
            + "وقال مدير الميناء للصحفيين إن جميع الركاب نجوا بعد أن أنقذهم مركب صيد كان قريبا.\n"
            + "وسيبدأ التحقيق في الحادث عندما يعثر الغواصون على حطام السفينة في قاع البحر.",
        "המעבורת טבעה בליל שני מול חוף האי ועל סיפונה אחד עשר בני אדם, כך נמסר מהנמל.\n"
            + "כל הנוסעים ניצלו על ידי ספינת דיג שעברה במקום, אמר מנהל הנמל לעיתונאים.\n"
            + "החקירה תיפתח כאשר ייתגלו שרידי הספינה בקרקעית הים, הודיע משרד התחבורה.",
        "渡轮在星期一夜间于岛屿附近沉没，当时船上有十一人，港务局长对记者表示。\n"
            + "所有乘客都被一艘路过的渔船救起，无人受伤，当地医院的医生在早上说。\n"
            + "海事部门将在找到沉船之后立即展开调查，另外两艘渡轮目前停在港口。",
        "Die Fähre ist in der Nacht auf Montag vor der Insel gesunken, teilte das Hafenamt mit.\n"
            + "Alle elf Menschen an Bord wurden von einem Kutter gerettet, verletzt ist niemand.\n"
            + "Eine Untersuchung soll beginnen, sobald das Wrack auf dem Grund gefunden worden ist."
      })
  void otherLanguagesAreReadWhole(String text) {
    assertEquals(text.lines().toList(), body(text));
    assertEquals(text.lines().toList(), body(text.replace("\n", "\n\n")));
  }

  @Test
  void manyLinesTakeTimeInProportion() {
    String line = String.join("\n", STORY) + "\nShare\nMost read\n";
    String text = "Ferry sinks off Rill\n" + line.repeat(5_000);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> body(text));
  }
}

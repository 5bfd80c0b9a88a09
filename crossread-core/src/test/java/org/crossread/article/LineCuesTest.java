package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossread.article.Block.Kind;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineCuesTest {
  private static final List<String> PARAGRAPHS =
      List.of(
          "The ferry Gudrun sank off Rill on Monday night with eleven people on board.",
          "All of them were taken up by a trawler, the harbour master of Rill told reporters.",
          "The ship had left Ostrand at seven in the evening and met a squall near the bank.",
          "An inquiry by the maritime office will begin as soon as the wreck has been found.",
          "The line carried eighty thousand travellers last year and has two more ships.");

  private static List<String> cues() throws IOException {
    InputStream in = LineCues.class.getResourceAsStream("boilerplate-cues.txt");
    assertNotNull(in);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    }
  }

  private static Stream<String> strong() throws IOException {
    return cues().stream().filter(c -> !c.startsWith("~") && !c.startsWith("="));
  }

  private static Stream<String> weak() throws IOException {
    return cues().stream().filter(c -> c.startsWith("~")).map(c -> c.substring(1));
  }

  private static Stream<String> whole() throws IOException {
    return cues().stream().filter(c -> c.startsWith("=")).map(c -> c.substring(1));
  }

  private static boolean isCue(String line) {
    return new LineCues(line).isCue();
  }

  @Test
  void noCueIsListedTwice() throws IOException {
    Set<String> seen = new HashSet<>();
    for (String cue : cues()) {
      assertTrue(seen.add(cue), cue);
    }
  }

  @ParameterizedTest
  @MethodSource("strong")
  void aStrongCueMarksAShortLineWhateverItsCase(String cue) {
    assertTrue(isCue("Rill: " + cue), cue);
    assertTrue(isCue(cue.toUpperCase(java.util.Locale.ROOT) + " !"), cue);
    assertTrue(isCue("Now " + cue + " and then some."), cue);
  }

  @ParameterizedTest
  @MethodSource("strong")
  void aStrongCueWithinAnotherWordIsNone(String cue) {
    assertFalse(isCue("Rill" + cue + "ness"), cue);
  }

  @ParameterizedTest
  @MethodSource("strong")
  void aStrongCueInALongParagraphIsPartOfTheArticle(String cue) {
    assertFalse(isCue(String.join(" ", PARAGRAPHS) + " The sign read " + cue + "."), cue);
  }

  @ParameterizedTest
  @MethodSource("weak")
  void aWeakCueMarksAShortLineThatIsNoSentence(String cue) {
    assertTrue(isCue(cue + " 24"), cue);
    assertTrue(isCue("Rill " + cue), cue);
    assertFalse(isCue("The crew would " + cue + " Rill."), cue);
    assertFalse(
        isCue(cue + " the crew of the ferry that sank off Rill on Monday night in a squall"), cue);
  }

  @ParameterizedTest
  @MethodSource("whole")
  void aWholeLineCueMarksOnlyTheWholeLine(String cue) {
    assertTrue(isCue(cue), cue);
    assertTrue(isCue(" " + cue.toUpperCase(java.util.Locale.ROOT) + " »"), cue);
    assertFalse(isCue("The crew saw " + cue + " from afar."), cue);
  }

  /** Through the public surface: what is marked is not read. */
  @ParameterizedTest
  @MethodSource("cues")
  void aLineWithACueAfterTheArticleIsNotRead(String cue) throws UnreadableException {
    String bare = cue.replaceFirst("^[=~]", "");
    String text = String.join("\n\n", PARAGRAPHS) + "\n\n" + bare + "\n";
    Article article =
        new Extractor()
            .extract(
                new Capture("a.txt", null, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    List<String> read =
        article.blocks().stream()
            .filter(b -> b.kind() == Kind.BODY || b.kind() == Kind.TITLE)
            .map(b -> article.text().of(b.span()))
            .toList();
    assertEquals(PARAGRAPHS, read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The crew will sign upwards of forty men.",
        "Readmore Hall was shut on Monday.",
        "The minister said he would share the blame.",
        "The union wants the town to support the owners.",
        "He asked to be told more about the search."
      })
  void sentencesThatOnlyResembleACueAreRead(String line) {
    assertFalse(isCue(line), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Ada Field / Rill News",
        "Image credit: Rill Harbour Board",
        "The ferry in 2019. Ada Field / AFP",
        "The harbour of Rill (AP Photo/Ada Field)",
        "Rill Harbour / Flickr (CC BY 2.0)",
        "A trawler off Rill. Archive Photo: Bo Ek",
        "Getty Images"
      })
  void photoCreditsAreKnown(String line) {
    assertTrue(new LineCues(line).isPhotoCredit(), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The photo shows that the ferry was too low in the water.",
        "AFP said that the crew was safe.",
        "Reuters could not reach the owners."
      })
  void sentencesAboutPhotosAndAgenciesAreNoCredits(String line) {
    LineCues cues = new LineCues(line);
    assertFalse(cues.isPhotoCredit() || cues.isAgencyCredit(), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AFP contributed reporting.",
        "Ada Field and Bo Ek contributed to this report.",
        "Additional reporting by Ada Field in Ostrand",
        "Reporting by Ada Field; Editing by Bo Ek",
        "With files from the Boreal Wire"
      })
  void agencyCreditsAreKnown(String line) {
    assertTrue(new LineCues(line).isAgencyCredit(), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ada Field",
        "Written by Ada Field and Bo Ek",
        "by Ödön Łuk",
        "BY ADA FIELD",
        "Written by Ada van Field."
      })
  void bylinesAreKnown(String line) {
    assertTrue(new LineCues(line).isByline(), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"By Monday, all of them were gone.", "by the harbour of Rill", "Bystanders"})
  void otherLinesWithByAreNoBylines(String line) {
    assertFalse(new LineCues(line).isByline(), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Published: 3 March 2031, 14:00",
        "Updated on Monday at nine",
        "3 March 2031",
        "March 3, 2031",
        "Monday, March 3, 2031",
        "2031-03-03 14:00",
        "Last modified yesterday"
      })
  void dateLinesAreKnown(String line) {
    assertTrue(new LineCues(line).isDateLine(), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 3 March 2031 the ferry sank.",
        "The ferry sank on March 3, 2031, off the coast of Rill, the harbour master said.",
        "Publishedness is no word"
      })
  void sentencesWithADateAreNoDateLines(String line) {
    assertFalse(new LineCues(line).isDateLine(), line);
  }

  @Test
  void navigationIsThreePartsBetweenBars() {
    assertTrue(isCue("Home | Rill | Sport | Weather"));
    assertTrue(isCue("News › Rill › Ferries"));
    assertFalse(isCue("The crew saw nothing | nobody did."));
  }

  @Test
  void whatIsQuotedDoesNotAddressTheReader() {
    assertTrue(new LineCues("We rely on your help.").addressesReader());
    assertTrue(new LineCues("We rely on your help.").saysYou());
    assertFalse(new LineCues("“We rely on your help,” the mayor said.").addressesReader());
    assertFalse(new LineCues("\"You must go,\" the mayor said.").saysYou());
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", ".", "\"", "” ", "»", "| ", "a", "aa. ", "“", "Photo: ", "/ "})
  void aLongRunOfOneMarkIsJudgedAtOnce(String mark) {
    String line = "a" + mark.repeat(400_000) + "b";
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          LineCues cues = new LineCues(line);
          cues.isCue();
          cues.isSentence();
          cues.hasStop();
          cues.isPhotoCredit();
          cues.isAgencyCredit();
          cues.isByline();
          cues.isDateLine();
          cues.addressesReader();
          cues.saysYou();
        });
  }
}

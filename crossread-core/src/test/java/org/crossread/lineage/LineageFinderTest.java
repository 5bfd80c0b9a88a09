package org.crossread.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.crossread.lineage.Lineage.CopiedPassage;
import org.crossread.lineage.Lineage.Copy;
import org.crossread.lineage.Lineage.Extent;
import org.crossread.report.Report;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineageFinderTest {
  private static final LineageFinder FINDER = new LineageFinder();
  private static final List<String> WIRE = wire(8);

  /** Paragraphs of invented words, the same for the same number and unlike all others. */
  private static List<String> wire(int seed) {
    Random random = new Random(seed);
    List<String> paragraphs = new ArrayList<>();
    for (int p = 0; p < 6; p++) {
      paragraphs.add(prose(random, 30) + ".");
    }
    return paragraphs;
  }

  private static String prose(Random random, int words) {
    return String.join(
        " ",
        IntStream.range(0, words)
            .mapToObj(i -> Integer.toString(random.nextInt(36, 36 * 36 * 36), 36))
            .toList());
  }

  private static Lineage find(Report... reports) {
    return FINDER.find(List.of(reports));
  }

  private static Copy only(Lineage lineage) {
    assertEquals(1, lineage.copies().size(), lineage::toString);
    return lineage.copies().getFirst();
  }

  @SafeVarargs
  private static List<String> concat(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return all;
  }

  @Test
  void sameWordsInOtherTypographyAreAnExactCopy() {
    Report a = Reports.of("a", List.of("The mayor’s café reopened — at last.", "It rained."));
    Report b = Reports.of("b", List.of("THE MAYOR'S CAFE re\u00ADopened at last", "It rained!"));
    Lineage lineage = find(a, b);
    assertEquals(Extent.EXACT, only(lineage).extent());
    assertEquals("all 9 words are the same", only(lineage).why());
    assertEquals(1, lineage.independent());
  }

  @Test
  void captionsBoilerplateAndCreditsAreNoText() {
    String shared = WIRE.get(0) + " " + WIRE.get(1);
    for (String kind : List.of("CAPTION ", "BOILERPLATE ", "CREDIT ")) {
      Report a = Reports.of("a", concat(List.of(kind + shared), wire(1)));
      Report b = Reports.of("b", concat(List.of(kind + shared), wire(2)));
      assertEquals(List.of(), find(a, b).copies());
    }
  }

  @Test
  void cutsAndAdditionsLeaveAnEditedCopy() {
    Report a = Reports.of("a", WIRE);
    Report b = Reports.of("b", concat(WIRE.subList(1, 4), wire(3).subList(0, 2)));
    Lineage lineage = find(a, b);
    assertEquals(Extent.EDITED, only(lineage).extent());
    assertEquals("90 of 150 words are the same, in 3 passages", only(lineage).why());
    assertEquals(1, lineage.independent());
  }

  @Test
  void movedParagraphsAreFound() {
    List<String> moved = new ArrayList<>(WIRE);
    Collections.reverse(moved);
    Copy copy = only(find(Reports.of("a", WIRE), Reports.of("b", moved)));
    assertEquals(Extent.EDITED, copy.extent());
    assertEquals(6, copy.passages().size());
  }

  @Test
  void passageTakenOverIsPartialAndBothStayIndependent() {
    Report a = Reports.of("a", concat(wire(1), List.of(WIRE.get(0)), wire(2), wire(3)));
    Report b = Reports.of("b", concat(wire(4), wire(5), List.of(WIRE.get(0)), wire(6)));
    Lineage lineage = find(a, b);
    assertEquals(Extent.PARTIAL, only(lineage).extent());
    assertEquals(2, lineage.independent());
    assertEquals(
        "30 of 570 words are the same, in 1 passage; up to 30 words in a row outside quotation"
            + " marks",
        only(lineage).why());
  }

  @Test
  void sharedQuotationsMakeNoCopy() {
    List<String> quotes =
        List.of(
            "“" + prose(new Random(70), 80) + ",” the minister told reporters on Friday.",
            "“" + prose(new Random(71), 80) + ",” she said.");
    Report a = Reports.of("a", concat(wire(1), quotes));
    Report b = Reports.of("b", concat(quotes, wire(2)));
    assertEquals(List.of(), find(a, b).copies());
    assertEquals(Extent.EXACT, only(find(a, Reports.of("c", concat(wire(1), quotes)))).extent());
  }

  @Test
  void passagesAreEqualWordsAndStayWithinParagraphs() {
    List<String> a = List.of("CAPTION one", WIRE.get(0), "CAPTION two", WIRE.get(1), WIRE.get(2));
    List<String> b =
        List.of(WIRE.get(0), WIRE.get(1).replaceFirst(" \\S+ ", " changed "), WIRE.get(2));
    Report left = Reports.of("a", a);
    Report right = Reports.of("b", b);
    Copy copy = only(find(left, right));
    boolean turned = copy.left().equals(right.id());
    Text l = (turned ? right : left).article().text();
    Text r = (turned ? left : right).article().text();
    int before = 0;
    assertEquals(3, copy.passages().stream().filter(p -> p.left().length() > 60).count());
    for (CopiedPassage p : copy.passages()) {
      assertEquals(l.of(p.left()), r.of(p.right()));
      assertTrue(!l.of(p.left()).contains("\n"), l.of(p.left()));
      assertTrue(before <= p.left().start(), copy::toString);
      before = p.left().end();
    }
  }

  @Test
  void aThirdArticleJoinsTwo() {
    Report agency = Reports.of("agency", WIRE);
    Report first = Reports.of("first", concat(wire(1).subList(0, 2), WIRE.subList(0, 3)));
    Report second = Reports.of("second", concat(WIRE.subList(3, 6), wire(2).subList(0, 2)));
    assertEquals(2, find(first, second).independent());
    assertEquals(1, find(first, second, agency).independent());
  }

  @Test
  void resultDoesNotDependOnTheOrderAndIdsAreSorted() {
    List<Report> reports = new ArrayList<>(Reports.story("strait"));
    reports.addAll(Reports.story("works-fire"));
    Lineage expected = FINDER.find(reports);
    Random random = new Random(4);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(reports, random);
      assertEquals(expected, FINDER.find(reports));
    }
    for (List<String> group : expected.groups()) {
      assertEquals(group.stream().sorted().toList(), group);
    }
    List<String> first = expected.groups().stream().map(List::getFirst).toList();
    assertEquals(first.stream().sorted().toList(), first);
    expected.copies().forEach(c -> assertTrue(c.left().compareTo(c.right()) < 0));
  }

  private static @Nullable String original(Report a, Report b) {
    return only(find(a, b)).original();
  }

  private static Report dated(
      String name, @Nullable String outlet, int day, @Nullable String credit) {
    LocalDate date = day == 0 ? null : LocalDate.of(2031, 3, day);
    return Reports.of(name, outlet, date, credit, WIRE);
  }

  @Test
  void creditThatNamesTheOthersOutletTellsTheOriginal() {
    Report agency = dated("agency", "The Boreal Wire", 0, null);
    Report paper = dated("paper", "Evening Lantern", 0, "With files from Boreal Wire");
    assertEquals(agency.id(), original(paper, agency));
    assertTrue(only(find(paper, agency)).why().endsWith("; credited to The Boreal Wire"));
    assertNull(original(paper, dated("other", "Wire", 0, "Reporting by Boreal Wire")));
    assertNull(original(agency, dated("later", "Boreal Wire", 0, "Reporting by Boreal Wire")));
  }

  @Test
  void lineThatIsNothingButTheOthersOutletIsACredit() {
    Report agency = dated("agency", "Boreal Wire", 0, null);
    for (String line : List.of("BOILERPLATE World | 7 March | Boreal Wire", "CREDIT Boreal Wire")) {
      assertEquals(agency.id(), original(agency, Reports.of("paper", concat(WIRE, List.of(line)))));
    }
    Report photo = Reports.of("p", concat(WIRE, List.of("CREDIT Photo: A. Friis, Boreal Wire")));
    assertNull(original(agency, photo));
  }

  @Test
  void earlierDayTellsTheOriginalUnlessTheCreditContradicts() {
    Report early = dated("early", "A", 6, null);
    assertEquals(early.id(), original(dated("late", "B", 7, null), early));
    assertEquals(
        "all 180 words are the same; published on 2031-03-06, the other on 2031-03-07",
        only(find(early, dated("late", "B", 7, null))).why());
    assertNull(original(dated("same", "B", 6, null), early));
    assertNull(original(dated("undated", "B", 0, null), early));
    assertNull(original(dated("agency", "C", 7, null), dated("x", "D", 6, "With files from C")));
  }

  @Test
  void earlierOfTwoReprintsIsNoOriginal() {
    Report agency = dated("agency", "Boreal Wire", 6, null);
    Report first = dated("first", "A", 7, null);
    Report second = dated("second", "B", 8, null);
    for (Copy copy : find(second, agency, first).copies()) {
      boolean siblings = !copy.left().equals(agency.id()) && !copy.right().equals(agency.id());
      assertEquals(siblings ? null : agency.id(), copy.original());
      assertEquals(siblings, copy.why().endsWith("; both were taken from Boreal Wire"));
    }
  }

  @Test
  void dateAloneDoesNotTellWhoTookAPassage() {
    LocalDate day = LocalDate.of(2031, 3, 6);
    List<String> a = concat(wire(1), List.of(WIRE.get(0)));
    List<String> b = concat(wire(2), List.of(WIRE.get(0)));
    Copy copy =
        only(
            find(
                Reports.of("a", "A", day, null, a),
                Reports.of("b", "B", day.plusDays(1), null, b)));
    assertEquals(Extent.PARTIAL, copy.extent());
    assertNull(copy.original());
    assertTrue(copy.why().contains("2031-03-06"), copy.why());
  }

  @Test
  void noReportsOneReportAndNoWords() {
    assertEquals(new Lineage(List.of(), List.of()), find());
    Report one = Reports.of("a", WIRE);
    assertEquals(List.of(List.of(one.id())), find(one, one).groups());
    assertEquals(
        2, find(Reports.of("a", List.of("…")), Reports.of("b", List.of("—"))).independent());
  }

  @Test
  void fiveMegabytesAreComparedWithinSeconds() {
    Random random = new Random(5);
    String once = prose(random, 1_200_000);
    String refrain = "one two three four five six ".repeat(180_000);
    String page = (prose(random, 300) + " ").repeat(4_000);
    for (String text : List.of(once, refrain, page)) {
      String edited =
          text.substring(0, text.length() / 2) + " edited " + text.substring(text.length() / 2);
      List<Report> reports =
          List.of(Reports.of("a", List.of(text)), Reports.of("b", List.of(edited)));
      Lineage lineage = assertTimeout(Duration.ofSeconds(20), () -> FINDER.find(reports));
      assertEquals(Extent.EDITED, only(lineage).extent());
    }
  }
}

package org.crossread.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossread.name.Party;
import org.crossread.position.CodedAct.Flag;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActCoderTest {
  /** More acts a neutral sentence would drown the ledger; the measure of the plan. */
  private static final double MOST_NEUTRAL = 0.03;

  static Stream<String> sentences() {
    return ResourceLines.of(ActCoderTest.class, "sentences.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void theActsOfASentenceAreThoseOfTheResource(String line) {
    String[] cells = line.split("\t");
    assertEquals(cells[1], CodedTexts.shown(CodedTexts.acts(cells[0])), cells[0]);
  }

  static Stream<String> faults() {
    return ResourceLines.of(ActCoderTest.class, "faults.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatATextIsFoundWantingForDisputesIt(String fault) {
    List<String> sentences =
        List.of(
            "Norway said the plan is " + fault + ".",
            "Norway said the new plans " + fault + " the catch.",
            "Norway said the new plan " + fault + " the catch.");
    assertTrue(
        sentences.stream()
            .flatMap(s -> CodedTexts.acts(s).stream())
            .anyMatch(a -> a.kind() == ActKind.DISPUTE && a.party().equals("NOR")),
        fault);
  }

  @Test
  void everyKindHasASentence() {
    Set<ActKind> kinds = EnumSet.noneOf(ActKind.class);
    sentences().forEach(l -> CodedTexts.acts(l.split("\t")[0]).forEach(a -> kinds.add(a.kind())));
    Set<ActKind> missing = EnumSet.complementOf(EnumSet.copyOf(kinds));
    missing.remove(ActKind.STATE);
    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void twoPartiesInEachOthersPlaceMirrorTheActs(String line) {
    String sentence = line.split("\t")[0];
    String mirrored = mirror(sentence);
    String acts = CodedTexts.shown(CodedTexts.acts(sentence));
    String other = CodedTexts.shown(CodedTexts.acts(mirrored));
    assertEquals(
        acts.replace("NOR", "_").replace("ISL", "NOR").replace("_", "ISL"), other, mirrored);
  }

  private static String mirror(String sentence) {
    return sentence
        .replace("Norwegian", "1")
        .replace("Icelandic", "Norwegian")
        .replace("1", "Icelandic")
        .replace("Norway", "2")
        .replace("Iceland ", "Norway ")
        .replace("Iceland.", "Norway.")
        .replace("2", "Iceland")
        .replace("Oslo", "3")
        .replace("Reykjavik", "Oslo")
        .replace("3", "Reykjavik");
  }

  @Test
  void neutralSentencesHoldHardlyAnyAct() {
    List<String> sentences = ResourceLines.of(ActCoderTest.class, "neutral.txt");
    List<String> found = new ArrayList<>();
    for (String s : sentences) {
      CodedTexts.acts(s).forEach(a -> found.add(a.kind() + ": " + s));
    }
    assertTrue(sentences.size() >= 500, "sentences: " + sentences.size());
    assertTrue(found.size() < MOST_NEUTRAL * sentences.size(), found.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Icelandic plan was rejected by Norway and Sweden.|NOR SWE",
        "The Icelandic plan was rejected by Norwegian police.|NOR.POL",
        "Norwegian Prime Minister Anna Berg visited Iceland.|P:berg",
        "Norway, Sweden and Anna Berg visited Iceland.|NOR SWE P:berg",
        "Norway, Sweden and the big angry Denmark visited Iceland.|NOR SWE DNK",
        "Norway and the government of Sweden rejected the Icelandic plan.|NOR SWE",
        "The government of Norway and the government of Sweden rejected the plan.|NOR SWE",
      })
  void allWhoActTogetherAreNamedAndNobodyElse(String text, String actors) {
    CodedAct act = CodedTexts.acts(text).getFirst();
    List<String> ids = new ArrayList<>();
    ids.add(act.actor() == null ? "open" : act.actor().id());
    act.others().forEach(p -> ids.add(p.id()));
    assertEquals(actors, String.join(" ", ids));
  }

  @Test
  void everySpanIsOfTheText() {
    String text =
        "Norway called on Iceland to open the port, “release the crew” and pay.\n\n"
            + "Oslo said the answers “ignored” its red lines 🚢 again.";
    List<CodedAct> acts = CodedTexts.acts(text);
    assertTrue(acts.size() >= 3, acts.toString());
    for (int i = 0; i < acts.size(); i++) {
      CodedAct a = acts.get(i);
      assertTrue(a.span().end() <= text.length() && !a.span().isEmpty(), a.toString());
      assertTrue(a.embeddedIn() < acts.size() && a.embeddedIn() != i, a.toString());
    }
  }

  @Test
  void whatAnothersWordsTellKeepsItsOwnActor() {
    List<CodedAct> acts =
        CodedTexts.acts("“The Icelandic ultimatum is unacceptable,” Norway said.");
    CodedAct inner = acts.stream().filter(CodedAct::isEmbedded).findFirst().orElseThrow();
    assertEquals("ISL", inner.party());
    assertEquals("NOR", acts.get(inner.embeddedIn()).party());
    assertTrue(inner.flags().contains(Flag.DEADLINE), inner.toString());
  }

  @Test
  void aYearInANameIsNoTimeOfTheAct() {
    CodedAct act =
        CodedTexts.acts("Norway accused Iceland of breaching the 1990 Treaty on Nets.").getFirst();
    assertEquals(null, act.time());
  }

  @Test
  void anActThatNamesNobodyGoesToTheCounterpartNamedLast() {
    List<CodedAct> acts =
        CodedTexts.acts("Norway accused Iceland of lying. Norway demanded an apology.");
    CodedAct last = acts.getLast();
    assertEquals(List.of("ISL"), last.targets().stream().map(Party::id).toList());
    assertTrue(last.flags().contains(Flag.TARGET_INFERRED), last.toString());
  }

  @Test
  void forAPersonWhoNamesNobodyNoTargetIsGuessed() {
    List<CodedAct> acts =
        CodedTexts.acts(
            "Mayor Inger Solbakken accused Iceland of lying. Solbakken demanded an apology.");
    assertEquals(ActKind.DEMAND, acts.getLast().kind());
    assertEquals(List.of(), acts.getLast().targets());
  }

  @Test
  void thePastInATitleIsAPassive() {
    CodedAct act = CodedTexts.acts(CodedTexts.titled("Norway Criticised for Raid")).getFirst();
    assertEquals(List.of("NOR"), act.targets().stream().map(Party::id).toList());
    assertEquals(null, act.actor());
    CodedAct active = CodedTexts.acts(CodedTexts.titled("Norway Criticises Iceland")).getFirst();
    assertEquals("NOR", active.party());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "Norway", "“", "Norway said", "and and and", "if if, if", "— ; —"})
  void anythingCanBeRead(String text) {
    assertTrue(CodedTexts.acts(text).size() < 2, text);
  }

  @Test
  @Timeout(30)
  void aVeryLongSentenceIsReadInTime() {
    String text = "Norway accused Iceland of lying and ".repeat(400) + "left.";
    assertTrue(CodedTexts.acts(text).size() <= 400);
  }

  static List<String> papers() {
    return ResourceLines.of(Told.class, "papers.txt");
  }

  @ParameterizedTest
  @MethodSource("papers")
  void aPaperThatIsAgreedIsAgreedByThoseAtTheTable(String paper) {
    boolean many = paper.endsWith("s");
    String text = "On Monday the entire " + paper + (many ? " were" : " was") + " agreed.";
    List<CodedAct> acts = CodedTexts.acts(text);
    assertEquals(List.of(ActKind.AGREE), acts.stream().map(CodedAct::kind).toList(), text);
    assertNull(acts.getFirst().actor(), text);
  }

  static List<String> dangers() {
    return ResourceLines.of(Told.class, "dangers.txt");
  }

  @ParameterizedTest
  @MethodSource("dangers")
  void whatMayComeIsWarnedOf(String danger) {
    assertTrue(
        Stream.of("bring " + danger + " to", danger, "be " + danger + " for")
            .map(words -> "Norway said the plan may " + words + " the island.")
            .anyMatch(
                text -> CodedTexts.acts(text).stream().anyMatch(a -> a.kind() == ActKind.WARN)),
        danger);
  }
}

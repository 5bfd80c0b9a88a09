package org.crossread.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActFinderTest {
  private final ActFinder finder = new ActFinder();

  private String acts(String sentence) {
    return acts(sentence, false);
  }

  private String acts(String sentence, boolean headline) {
    Text text = Text.of(sentence);
    return finder.find(text, new Sentence(new Span(0, text.length()), 0, headline)).stream()
        .map(a -> a.kind() + " " + text.of(a.trigger()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norland did not accept the terms.|REJECT not accept",
        "Norland didn't accept the terms.|REJECT didn't accept",
        "Norland didn’t accept the terms.|REJECT didn’t accept",
        "Norland no longer supports the plan.|REJECT no longer supports",
        "Norland refused to accept the terms.|REJECT refused to accept",
        "Norland refuses to withdraw its ships.|REJECT refuses to withdraw",
        "Norland will not withdraw its ships.|REJECT not withdraw",
        "Norland failed to agree on a date.|REJECT failed to agree",
        "Norland did not rule out a strike.|STATE not rule out",
        "Norland neither supports nor opposes the plan.|STATE neither supports; STATE nor opposes",
        "Norland is ready to pause the survey.|AGREE ready to",
        "Norland is not ready to pause the survey.|REJECT not ready to",
        "Norland refused to condemn the raid.|STATE refused to condemn",
        "Norland saw no need for a survey.|REJECT saw no need"
      })
  void aNegationOrRefusalTurnsTheKind(String sentence, String expected) {
    assertEquals(expected, acts(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister declined to say more.",
        "The minister refused to comment.",
        "The minister did not say why.",
        "The army has not withdrawn.",
        "Nothing happened on Monday."
      })
  void whatIsNotSaidOrDoneIsNoAct(String sentence) {
    assertEquals("", acts(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The offer of talks surprised them.|PROPOSE offer",
        "They offer the islands a cable.|PROPOSE offer",
        "The state of the roads is bad.|''",
        "He states the case.|STATE states",
        "The phone calls stopped.|''",
        "Vestland calls for a strike.|DEMAND calls for",
        "She dismissed calls for a strike.|REJECT dismissed; APPEAL calls for",
        "The question of the nets is old.|''",
        "They question the count.|DISPUTE question",
        "Two supports of the bridge broke.|''"
      })
  void aWordThatCanBeBothIsReadAsVerbOrNoun(String sentence, String expected) {
    String found = acts(sentence);
    assertTrue(found.equals(expected) || found.startsWith(expected + ";"), found);
    assertEquals(expected.isEmpty(), found.isEmpty(), found);
  }

  @Test
  void phrasesWinOverTheirWords() {
    assertEquals(
        "REJECT turned the old offer down; PROPOSE offer", acts("They turned the old offer down."));
    assertEquals("APPEAL called on", acts("They called on Vestland to leave."));
    assertEquals("REJECT met with a cool reply", acts("The idea met with a cool reply."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norland demanded that Vestland withdraw its ships.|DEMAND demanded",
        "Norland threatened to attack the port.|THREATEN threatened",
        "Norland accused Vestland of attacking a trawler.|ACCUSE accused",
        "Norland demanded a pause and expelled two envoys.|DEMAND demanded; COERCE expelled",
        "Norland demanded a pause after Vestland attacked a trawler.|DEMAND demanded; ASSAULT attacked"
      })
  void aDeedThatAnActSpeaksOfIsNoDeed(String sentence, String expected) {
    assertEquals(expected, acts(sentence));
  }

  @Test
  void wordsWithinANameAreNoAct() {
    assertEquals("STATE said", acts("The Court of Appeals said so."));
    assertEquals("", acts("Norland-backed crews came home."));
  }

  @Test
  void aHeadlineInCapitalsIsRead() {
    assertEquals("REJECT Rejects; PROPOSE Offer", acts("Norland Rejects The Offer", true));
    assertEquals("REJECT Rejects", acts("Norland Rejects Vestland Cable Plan", false));
  }

  @Test
  void triggersAreWithinTheSentenceAndInOrder() {
    Text text =
        Text.of("They agreed. Norland warned Vestland, which rejected the claim. They met.");
    Sentence second = new Sentence(new Span(13, 63), 0, false);
    List<Act> acts = finder.find(text, second);
    assertEquals(
        List.of(ActKind.WARN, ActKind.REJECT), acts.stream().map(Act::kind).limit(2).toList());
    assertTrue(acts.stream().allMatch(a -> second.span().contains(a.trigger())), acts.toString());
    assertEquals(
        acts.stream().map(Act::trigger).sorted().toList(),
        acts.stream().map(Act::trigger).toList());
  }

  @Test
  void theEntryTellsWhetherItWasTurned() {
    Text text = Text.of("Norland did not accept the offer.");
    List<Act> acts = finder.find(text, new Sentence(new Span(0, text.length()), 0, false));
    assertEquals("not accept", acts.getFirst().lemma());
    assertEquals("accept", acts.getFirst().entry());
    assertTrue(acts.getFirst().isTurned() && !acts.getFirst().nominal(), acts.toString());
    assertTrue(!acts.getLast().isTurned() && acts.getLast().nominal(), acts.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "...",
        "not",
        "neither nor",
        "refused to",
        "* * *",
        "n't 't '",
        "\ud800 agreed",
        "turned"
      })
  void anythingCanBeRead(String sentence) {
    Text text = Text.of(sentence);
    for (Act act : finder.find(text, new Sentence(new Span(0, text.length()), 0, false))) {
      assertTrue(act.trigger().end() <= text.length() && !act.trigger().isEmpty(), act.toString());
    }
  }

  @Test
  void aSentenceOutsideTheTextIsRefused() {
    Sentence outside = new Sentence(new Span(0, 50), 0, false);
    assertThrows(IndexOutOfBoundsException.class, () -> finder.find(Text.of("Short."), outside));
  }

  @Test
  @Timeout(15)
  void aLongSentenceTakesLinearTime() {
    String sentence = "they set the old put on calling for, ".repeat(5000);
    int found = acts(sentence).split("; ").length;
    assertTrue(found > 4900 && found <= 5000, "acts: " + found);
  }
}

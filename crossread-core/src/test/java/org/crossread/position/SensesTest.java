package org.crossread.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensesTest {
  private static final ActFinder FINDER = new ActFinder();

  private static String kinds(String sentence) {
    Text text = Text.of(sentence);
    return FINDER.find(text, new Sentence(new Span(0, text.length()), 0, false)).stream()
        .map(a -> a.kind().name())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They released the two hostages on Monday.|WITHDRAW",
        "They released a short film on Monday.|''",
        "The two hostages were released on Monday.|WITHDRAW",
        "They reopened the border bridge.|WITHDRAW",
        "They reopened an old wound.|''",
        "The north provided food to the islands.|AID",
        "The report provided a clear picture of the islands.|''",
        "They delivered two drones to the islands.|AID",
        "She delivered a long lecture.|''",
        "They contributed troops to the mission.|AID",
        "The rain contributed to a poor harvest.|''",
        "They funded a second campaign ad.|''",
        "The mayor offered a sharp critique of the harbour plan.|''",
        "The mayor offered his support for the harbour plan.|WELCOME",
        "The mayor offered a shared harbour.|PROPOSE",
        "The mayor suggested the harbour was too small.|STATE",
        "The mayor suggested a second harbour.|PROPOSE",
        "The harbour is too small, the mayor suggested.|STATE",
        "They brought back the old harbour tax.|''",
        "The council backs off.|''",
        "The council backs the new harbour.|WELCOME",
        "The mayor defended his harbour plan.|''",
        "The mayor defended the strikers.|WELCOME",
        "The mayor stood by his words.|''",
        "The town celebrated a birthday.|''",
        "It sank thanks to the storm.|''",
        "They sought to win the cup.|''",
        "They sought a second election.|''",
        "They sought a truce.|APPEAL",
        "They asked two hard questions.|''",
        "Is it true, she asked.|STATE",
        "They asked how it sank.|STATE",
        "They asked the north for help.|APPEAL",
        "It begs more questions.|''",
        "The rain helped defeat them.|''",
        "The north helped the islands.|AID",
        "She is best equipped for it.|''",
        "They are equipped to win.|''",
        "They equipped the northern army.|AID",
        "They defend the faith.|''",
        "They beat up on the mayor.|''",
        "They struck a deal.|''",
        "They struck the convoy.|ASSAULT",
        "They raided the pension fund.|''",
        "They raided the harbour.|COERCE",
        "They suspended their campaign.|''",
        "The plan was met with silence.|''",
        "She hosts a show.|''",
        "He attended school there.|''",
        "They called up a witness.|''",
        "They called up reservists.|MOBILIZE",
        "They take back the Senate.|''",
        "I must leave.|STATE",
        "They must leave.|DEMAND",
        "It invites comparisons.|''",
        "They could not agree more.|''",
        "The storm threatens the economy.|''",
        "They threatened a strike.|THREATEN",
        "They sought comment.|''",
        "They urged on the runners.|''",
        "They urged the runners to stop.|APPEAL",
        "She signs caps at fairs.|''",
        "She signed the treaty.|AGREE",
        "It was a racially charged word.|''",
        "He pleaded guilty in court.|''",
        "He pleaded for mercy.|APPEAL",
        "The rule requires that they leave.|DEMAND",
        "The rule requires 60 votes.|''",
        "The filibuster goes on, requiring them to wait.|''",
        "Two senators blocked the harbour bill.|REJECT",
        "Two trawlers blocked the harbour.|COERCE",
        "They seized on the mistake.|''",
        "They seized the chance.|''",
        "They seized the trawler.|COERCE",
        "They attacked her record.|ACCUSE",
        "They attacked the convoy.|ASSAULT",
        "It was a personal attack.|ACCUSE",
        "They paid for an attack ad.|''",
        "They beat the champions.|''",
        "They beat two protesters.|ASSAULT",
        "It destroyed his life.|''",
        "It destroyed a bridge.|ASSAULT",
        "They executed the change well.|''",
        "They executed two prisoners.|ASSAULT",
        "They wound up in the second league.|''",
        "She mustered the votes.|''",
        "They mustered 5,200 soldiers.|MOBILIZE",
        "She deployed a phrase of her mother's.|''",
        "It reinforced an old belief.|''",
        "They reinforced the garrison.|MOBILIZE",
        "They massed a fortune.|''",
        "They challenge the mayor in the primary.|''",
        "They challenge the verdict.|DISPUTE",
        "They vowed to fight the harbour tax.|REJECT",
        "They vowed to pay the harbour tax.|AGREE",
        "They pledged to repeal the harbour tax.|REJECT",
        "They promised to oppose the harbour tax.|REJECT",
        "They are ready to fight the harbour tax.|REJECT",
        "They are prepared to fight the harbour tax.|REJECT",
        "It obstructed justice.|''",
        "She spoke to reporters.|''",
        "She spoke to the minister.|CONSULT",
        "They would neither confirm or deny it.|''",
        "Two were killed in a crash.|''",
        "Two were killed in a raid.|ASSAULT",
        "Two were wounded in a crash.|''",
        "They prosecuted a long war.|''",
      })
  void theWordsAroundATriggerTellItsSense(String sentence, String kinds) {
    Set<String> found = new HashSet<>(List.of(kinds(sentence).split(" ")));
    if (kinds.isEmpty()) {
      found.remove("");
      found.remove("STATE");
      assertEquals(Set.of(), found, sentence);
    } else {
      assertTrue(found.contains(kinds), sentence + " " + found);
    }
  }

  static Stream<String> entries() {
    return Senses.shipped().entries().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyEntryIsOneOfTheFrames(String entry) {
    assertTrue(
        ResourceLines.of(Frames.class, "frames.tsv").stream()
            .map(line -> line.split("\t"))
            .anyMatch(c -> (c[0] + "/" + c[1].replaceAll("/[vn]$", "")).equals(entry)),
        entry);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AID/help\tperhaps\tnear\tus\t-",
        "AID/help\tif\tbehind\tus\t-",
        "AID/help\tif\tnear\tus\tPRAISE",
      })
  void aLineThatCannotBeReadIsNamed(String line) {
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class, () -> new Senses(List.of(List.of(line.split("\t")))));
    assertTrue(String.valueOf(e.getMessage()).contains("AID/help"), e.getMessage());
  }

  @Test
  void theFirstLineThatHoldsIsTaken() {
    assertEquals("WELCOME", kinds("They offered some sympathy."));
  }
}

package org.crossread.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parties that who asks knows by name and Crossread does not. */
class NamedPartyTest {
  private static NamedParty state(String id, List<String> names, List<String> demonyms) {
    return new NamedParty(
        new Party(id, names.getFirst(), Party.Kind.STATE, null),
        names,
        demonyms,
        List.of(id.equals("NRL") ? "Norhaven" : "Sudmark"));
  }

  private static final NameFinder FINDER =
      new NameFinder(
          List.of(
              state("NRL", List.of("Norland"), List.of("Norlandic")),
              state("SUD", List.of("Sudria"), List.of("Sudria", "Sudrian")),
              state("XNO", List.of("Norway"), List.of())));

  private static String shown(NameFinder finder, String text) {
    return finder
        .find(Text.of(text), List.of(new Sentence(new Span(0, text.length()), 0, false)))
        .stream()
        .map(m -> m.span().of(text) + " = " + m.party().id())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norland rejected it.|Norland = NRL",
        "The Norlandic foreign minister rejected it.|Norlandic foreign minister = NRL.MFA",
        "For years Norhaven rejected it.|Norhaven = NRL",
        "Norland and Iceland rejected it.|Norland = NRL; Iceland = ISL",
        "The Sudria government rejected it.|Sudria government = SUD.GOV",
        "The Norland government rejected it.|Norland = NRL",
        "Norway rejected it.|Norway = XNO",
      })
  void aPartyOfYoursIsFoundLikeThoseOfTheResources(String text, String mentions) {
    assertEquals(mentions, shown(FINDER, text));
  }

  @Test
  void otherFindersDoNotKnowIt() {
    assertEquals("Norway = NOR", shown(new NameFinder(), "Norway rejected it."));
  }

  @Test
  void aPartyWithoutNamesIsRefused() {
    Party party = new Party("NRL", "Norland", Party.Kind.STATE, null);
    assertThrows(
        IllegalArgumentException.class,
        () -> new NamedParty(party, List.of(), List.of(), List.of()));
  }
}

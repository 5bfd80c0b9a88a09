package org.crossread.position;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.crossread.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueNamesTest {
  private static String deed(String words) {
    return IssueNames.deed(words, new Span(0, words.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to withdraw all nets from the bay, which are torn|withdraw all nets from the bay",
        "the mayor to drop the harbour plan over his “rude” speech|drop the harbour plan over his rude speech",
        "and withdraw all nets|withdraw all nets",
        "stopping boat traffic in the bay|stopping boat traffic in the bay",
        "the mayor must apologise to the sailors because they were right|apologise to the sailors",
        "that the mayor leave the town|leave the town",
        "she should step down|step down",
        "to step aside before Friday|step aside",
        "demanding they withdraw the order|withdraw the order",
        "be decided by the two towns, not by courts|be decided by the two towns",
        "Norway’s council to open the harbour’s gates|open the harbour's gates",
        "that the two boats must be moved by Friday|two boats must be moved by Friday",
        "Norland and Iceland leaving the bay|leaving the bay",
        "that Norland halt work in the bay|halt work in the bay",
        "the mayor has to close the bay|close the bay",
        "Then the summit should be held in the town|summit should be held in the town",
        "the U.S. navy to leave the bay|leave the bay",
        "the mayor to join the U.S. navy|join the U.S. navy",
        "him to meet Gov. Ilse Varga in the town hall|meet Gov. Ilse Varga in the town hall",
        "the mayor to assess whether he can stay|assess",
        "to re-open the harbour and to drain the bay|re-open the harbour",
        "the mayor to listen to the sailors of the bay|listen to the sailors of the bay",
      })
  void whatShallBeDoneIsNamed(String words, String name) {
    assertEquals(name, deed(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "legal guarantees for the bay",
        "the right to fish in the bay",
        "plans to drain the bay",
        "new rules closing the bay",
        "that the mayor has closed the bay",
        "that the bay is too small",
        "compromises on nets",
        "it",
        "“",
      })
  void whereNoDeedIsToldThereIsNoName(String words) {
    assertEquals("", deed(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norland for an end to the plan|an end to the plan",
        "the Norland and Sudria for a pause|a pause",
        "a pause for Norland|a pause for Norland",
        "for a pause|for a pause",
        "Norland for|Norland for",
      })
  void whoIsAskedIsNoIssue(String words, String rest) {
    assertEquals(rest, IssueNames.withoutAddressee(words, new Span(0, words.length())).of(words));
  }

  @ParameterizedTest
  @CsvSource({"''", "' '"})
  void withoutWordsThereIsNoName(String words) {
    assertEquals("", deed(words));
  }
}

package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.crossread.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BearingTest {
  private static Bearing ofTime(String sentence) {
    Report r = Told.report("a.txt", sentence + " The harbour of Rill lay still all day long.");
    return Bearing.of(r, r.times().getFirst().span());
  }

  private static Bearing ofNumber(String sentence) {
    Report r = Told.report("a.txt", sentence + " The harbour of Rill lay still all day long.");
    return Bearing.of(r, r.quantities().getFirst().span());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Holm has led the party since 2002.|Anna Berger led the party since 2003.|true",
        "Her term of office ends in 2018.|Her last term officially ends in 2019.|true",
        "She led the party from 2002.|She led the party until 2003.|false",
        "The office told the paper on Tuesday.|The office told it after the report came out on Sunday.|false",
        "On Tuesday, envoys met in the hall.|On Monday, envoys met in the town.|true",
        "A clerk on Friday apologised for the post.|The chief clerk had to apologise Saturday for it.|true",
        "A clerk on Friday apologised for the post.|The clerk on Saturday apologised again.|true",
        "A clerk on Friday resigned over the post.|The chief clerk had to apologise Saturday for it.|false",
        "The harbour was closed on Monday.|The inquiry was opened on Tuesday.|false",
      })
  void timesAreOfOneThingWhenTheyHangOnTheSameWordAtTheSameEnd(
      String left, String right, boolean one) {
    assertEquals(one, ofTime(left).isTimeOf(ofTime(right)), ofTime(left) + " " + ofTime(right));
    assertEquals(one, ofTime(right).isTimeOf(ofTime(left)), "symmetric");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The couple earned $139 million then.|They earned $141 million in all.|true",
        "The couple earned $139 million then.|They paid $43 million in taxes.|false",
        "They gave $3 million in aid.|She promised $2 million in aid.|true",
        "Prices rose 12 percent there.|Prices rose 21 percent in spring.|true",
        "Ilse Varn got 10 percent of votes.|Turnout was 14 percent in Rill.|false",
      })
  void numbersAreOfOneThingWhenTheSameWordStandsBeforeOrBehind(
      String left, String right, boolean one) {
    assertEquals(
        one, ofNumber(left).isThatOf(ofNumber(right)), ofNumber(left) + " " + ofNumber(right));
  }
}

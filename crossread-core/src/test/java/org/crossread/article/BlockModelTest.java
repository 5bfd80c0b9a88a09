package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boosted trees in their text form. */
class BlockModelTest {
  private static final List<String> NAMES = List.of("words", "links");

  private static BlockModel model(String... lines) {
    return BlockModel.parse(List.of(lines), NAMES);
  }

  @ParameterizedTest
  @CsvSource({
    "4.5, 0.25, -0.35", // both conditions hold; a threshold itself counts as below
    "4.5, 0.26, -0.65",
    "4.6, 0.25, 0.1",
    "4.6, 9, 0.1"
  })
  void theOddsAreTheBaseAndOneLeafOfEachTree(float words, float links, double odds) {
    BlockModel model =
        model(
            "# a comment",
            "features words links",
            "base -0.25",
            "",
            "tree words<=4.5 links<=0.25 -0.1 -0.4 0.25",
            "tree words<=4.5 0.0 1e-1");
    assertEquals(odds, model.odds(new float[] {words, links}), 1e-12);
    assertEquals(1 / (1 + Math.exp(-odds)), model.probability(new float[] {words, links}), 1e-12);
  }

  @Test
  void treesWithBranchesOnBothSidesAreRead() {
    BlockModel model =
        model("features words links", "tree words<=2 links<=1 1 2 links<=5 words<=9 3 4 5");
    assertEquals(1, model.odds(new float[] {2, 1}));
    assertEquals(2, model.odds(new float[] {2, 2}));
    assertEquals(3, model.odds(new float[] {3, 5}));
    assertEquals(4, model.odds(new float[] {10, 5}));
    assertEquals(5, model.odds(new float[] {10, 6}));
  }

  @Test
  void whatTheFirstTreesGiveUpIsLeftAtTheStatedOdds() {
    String[] trees = {
      "features words links",
      "stop 1 -3.5 -6",
      "tree words<=2 -4 words<=5 -3.5 1",
      "tree words<=9 5 7"
    };
    BlockModel model = model(trees);
    assertEquals(-6, model.odds(new float[] {2, 0}));
    assertEquals(1.5, model.odds(new float[] {3, 0}));
    assertEquals(8, model.odds(new float[] {10, 0}));
    assertThrows(
        IllegalStateException.class,
        () -> model("features words links", "stop 2 -3.5 -6", "tree words<=2 -4 1"));
  }

  @Test
  void manyBlocksAreJudgedAsEachAlone() {
    BlockModel model =
        model(
            "features words links",
            "stop 1 -3.5 -6",
            "tree words<=-2e9 -4 words<=0 -3.5 words<=3e9 1 2",
            "tree links<=-0.5 10 links<=1e-35 20 links<=7 30 40");
    float[] ends = {-Float.MAX_VALUE, -3e9f, -1, -0.5f, -0f, 0, 1e-30f, 7, 7.5f, 3e9f, 4e9f};
    float[][] blocks = new float[ends.length * ends.length * 5][];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = new float[] {ends[i % ends.length], ends[i / ends.length % ends.length]};
    }
    double[] odds = model.odds(blocks);
    for (int i = 0; i < blocks.length; i++) {
      float words = blocks[i][0];
      float links = blocks[i][1];
      double first = words <= -2e9f ? -4 : words <= 0 ? -3.5 : words <= 3e9f ? 1 : 2;
      double second = links <= -0.5f ? 10 : links <= 0 ? 20 : links <= 7 ? 30 : 40;
      double expected = first < -3.5 ? -6 : first + second;
      assertEquals(expected, odds[i], words + " " + links);
      assertEquals(expected, model.odds(blocks[i]), words + " " + links);
    }
  }

  @Test
  void aTreeHasAtMost32Leaves() {
    String chain = "tree" + " words<=1".repeat(31) + " 5".repeat(31) + " 7";
    assertEquals(7, model("features words links", chain).odds(new float[] {2, 0}));
    assertEquals(5, model("features words links", chain).odds(new float[] {1, 0}));
    String longer = "tree" + " words<=1".repeat(32) + " 5".repeat(33);
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> model("features words links", longer));
    assertTrue(e.getMessage().contains("more than 32 leaves"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop 1 -3.5",
        "tree words<=4.5 0.1",
        "tree words<=4.5 0.1 0.2 0.3",
        "tree",
        "tree size<=4.5 0.1 0.2",
        "tree words<=x 0.1 0.2",
        "base",
        "features words",
        "leaf 0.1"
      })
  void whatIsNoModelIsRefusedWithItsLine(String line) {
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class, () -> model("features words links", "base 0", line));
    assertTrue(e.getMessage().startsWith("model: line 3: "), e.getMessage());
  }

  @Test
  void aModelThatNamesNoFeaturesIsRefused() {
    assertThrows(IllegalStateException.class, () -> model("base 0"));
    assertThrows(IllegalStateException.class, () -> BlockModel.of("no-such-model.txt", NAMES));
  }
}

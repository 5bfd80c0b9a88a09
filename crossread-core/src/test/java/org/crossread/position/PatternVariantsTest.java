package org.crossread.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.crossread.name.Party;
import org.crossread.position.CodedAct.Modality;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One act told in the active and the passive, indirectly, denied, conditionally and by two. */
class PatternVariantsTest {
  /** The plain tagger cuts three of the sixty otherwise. */
  private static final int LEAST_KEPT = 57;

  /**
   * @param kind of the act
   * @param active what follows the actor
   * @param passive a whole sentence, or "-"
   * @param base the act after "would"
   */
  record Pattern(ActKind kind, String active, String passive, String base, boolean turned) {
    private String of(String template) {
      String filled =
          template
              .replace("{A}", turned ? "Iceland" : "Norway")
              .replace("{B}", turned ? "Norway" : "Iceland")
              .replace("{O}", turned ? "Norwegian" : "Icelandic");
      return filled.replace("an Norwegian", "a Norwegian").replace("An Norwegian", "A Norwegian");
    }

    private String actor() {
      return turned ? "ISL" : "NOR";
    }

    private String other() {
      return turned ? "NOR" : "ISL";
    }

    List<CodedAct> acts(String template) {
      return CodedTexts.acts(of(template)).stream()
          .filter(a -> a.kind() == kind && !a.isEmbedded())
          .filter(a -> isOf(a.actor()))
          .toList();
    }

    private boolean isOf(Party party) {
      return party != null && party.root().equals(actor());
    }

    /** The act and nobody but the other party as its target. */
    void holds(String template) {
      List<CodedAct> acts = acts(template);
      assertFalse(acts.isEmpty(), () -> kind + " in " + of(template));
      for (CodedAct a : acts) {
        for (Party target : a.targets()) {
          assertEquals(other(), target.root(), () -> of(template));
        }
      }
    }
  }

  static Stream<Pattern> patterns() {
    return ResourceLines.columns(PatternVariantsTest.class, "patterns.tsv", 4).stream()
        .flatMap(c ->
            Stream.of(false, true)
                .map(turned ->
                    new Pattern(ActKind.valueOf(c.get(0)), c.get(1), c.get(2), c.get(3), turned)));
  }

  @Test
  void thereAreThirtyPatterns() {
    assertEquals(30, patterns().count() / 2);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void inTheActive(Pattern p) {
    p.holds("{A} " + p.active() + " on Monday.");
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void inThePassive(Pattern p) {
    if (!p.passive().equals("-")) {
      p.holds(p.passive() + ".");
    }
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void indirectly(Pattern p) {
    p.holds("{A} said it would " + p.base() + ".");
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void deniedItIsNoActOfItsKind(Pattern p) {
    assertTrue(
        p.acts("{A} did not " + p.base() + ".").stream()
            .allMatch(a -> a.modality() == Modality.DENIED),
        p.toString());
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void withAConditionItIsStillTheAct(Pattern p) {
    assertFalse(
        p.acts("{A} will " + p.base() + " if the strait is closed.").isEmpty(), p.toString());
  }

  @Test
  void theConditionIsKept() {
    long kept =
        patterns()
            .filter(p ->
                p.acts("{A} will " + p.base() + " if the strait is closed.").stream()
                    .anyMatch(a -> a.condition() != null))
            .count();
    assertTrue(kept >= LEAST_KEPT, kept + " of 60");
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void byTwo(Pattern p) {
    p.holds("{A} and Sweden " + p.active() + " on Monday.");
  }
}

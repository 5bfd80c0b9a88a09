package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeighedStemsTest {
  private static final double NEAR = 1e-12;

  /** Of four sentences "ferri" is in three, "pier" in two, the others in one. */
  private static final PairContext CONTEXT =
      new PairContext(
          List.of(
              Set.of("ferri", "pier"), Set.of("ferri", "storm"), Set.of("ferri"), Set.of("pier")),
          List.of());

  private static final double FERRI = Math.log(5 / 3.0);
  private static final double PIER = Math.log(5 / 2.0);
  private static final double STORM = Math.log(5);

  private static WeighedStems.Shared shared(Set<String> a, Set<String> b) {
    return CONTEXT.weighed(a).with(CONTEXT.weighed(b));
  }

  @Test
  void whatIsRareWeighsMore() {
    WeighedStems.Shared s = shared(Set.of("ferri", "storm", "pier"), Set.of("storm", "ferri"));
    assertEquals(FERRI + STORM, s.mass(), NEAR);
    assertEquals(STORM, s.rarest(), NEAR);
    assertEquals(1, s.containment(), NEAR);
    assertEquals((FERRI + STORM) / (FERRI + STORM + PIER), s.ofLeft(), NEAR);
    double both = FERRI * FERRI + STORM * STORM;
    assertEquals(both / Math.sqrt(both * (both + PIER * PIER)), s.overlap(), NEAR);
  }

  @Test
  void nothingInCommonIsNothing() {
    for (Set<String> other : List.of(Set.of("pier"), Set.<String>of(), Set.of("unheard"))) {
      WeighedStems.Shared s = shared(Set.of("storm"), other);
      assertEquals(0, s.mass(), NEAR);
      assertEquals(0, s.overlap(), NEAR);
      assertEquals(0, s.containment(), NEAR);
      assertEquals(0, s.ofLeft(), NEAR);
      assertEquals(0, s.rarest(), NEAR);
    }
  }
}

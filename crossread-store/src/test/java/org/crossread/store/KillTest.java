package org.crossread.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
  private static final int RUNS = 4;

  @Test
  void whatWasDoneIsThereOnceAfterAKill(@TempDir Path folder) throws Exception {
    Path place = folder.resolve("w");
    Workspace.create(place).close();
    KillRuns runs = new KillRuns(place, 3);
    for (int i = 0; i < RUNS; i++) {
      runs.run();
    }
    assertEquals(List.of(), runs.faults());
    assertTrue(runs.killedAtWork() > 0, "no process was killed at work");
  }
}

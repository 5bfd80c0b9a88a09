package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter written = new StringWriter();
  private long seconds;

  private Progress progress(boolean terminal, long total) {
    return new Progress(
        new PrintWriter(written, true),
        terminal,
        () -> TimeUnit.SECONDS.toNanos(seconds),
        4,
        total);
  }

  @Test
  void withoutATerminalALineComesEveryTenSeconds() {
    Progress progress = progress(false, 1000);
    for (seconds = 1; seconds <= 25; seconds++) {
      progress.at(2, seconds * 10, seconds * 100);
    }
    assertEquals(
        """
        crossread: 1,000 articles, file 2 of 4, 100 a second, 10 %, about 1 min 30 s left
        crossread: 2,000 articles, file 2 of 4, 100 a second, 20 %, about 1 min 20 s left
        """,
        written.toString());
  }

  @Test
  void aTerminalGetsOneLineThatIsTakenAwayAgain() {
    Progress progress = progress(true, 1000);
    progress.at(1, 1, 1);
    assertEquals("", written.toString(), "short runs stay quiet");
    seconds = 2;
    progress.at(1, 500, 10);
    assertEquals(
        "\r\u001b[K10 articles, file 1 of 4, 5.0 a second, 50 %, about 2 s left",
        written.toString());
    progress.clear();
    progress.clear();
    assertTrue(written.toString().endsWith("left\r\u001b[K"), written::toString);
  }

  @Test
  void ofUnknownSizeNoShareIsTold() {
    Progress progress = progress(false, 0);
    seconds = 11;
    progress.at(1, 5000, 22);
    assertEquals("crossread: 22 articles, file 1 of 4, 2.0 a second\n", written.toString());
    assertFalse(written.toString().contains("%"));
  }
}

package org.crossread.cli;

import java.io.PrintWriter;

/** Ends the program at once when the user interrupts it, with a word on what that means. */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  Interruption(PrintWriter err, String meaning) {
    hook =
        new Thread(() -> {
          err.println();
          err.println("crossread: interrupted; " + meaning);
          err.flush();
          Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running.
    }
  }
}

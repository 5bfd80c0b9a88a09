package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a server from starting. */
class ServeCommandTest {
  @TempDir private Path folder = Path.of("");

  private Run serve(String... options) {
    String[] all = new String[options.length + 4];
    all[0] = "serve";
    all[1] = "--fast";
    all[2] = "--workspace";
    all[3] = folder.resolve("desk").toString();
    System.arraycopy(options, 0, all, 4, options.length);
    return Run.of(all);
  }

  private void workspace() {
    Run run = Run.of("init", folder.resolve("desk").toString());
    assertEquals(ExitCode.OK, run.status(), run.err());
  }

  @Test
  void withoutAWorkspaceNothingIsServed() {
    Run run = serve();
    assertEquals(ExitCode.NOT_FOUND, run.status(), run.err());
    assertTrue(run.err().contains("desk"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void anAddressThatOthersReachNeedsAToken() {
    workspace();
    Run run = serve("--host", "192.0.2.7");
    assertEquals(ExitCode.USAGE, run.status(), run.err());
    assertTrue(run.err().contains("--token"), run.err());
  }

  @Test
  void aShortTokenIsRefused() {
    workspace();
    Run run = serve("--host", "192.0.2.7", "--token", "short");
    assertEquals(ExitCode.USAGE, run.status(), run.err());
    assertTrue(run.err().contains("16"), run.err());
  }

  @Test
  void aPortThatIsTakenIsNamedWithARemedy() throws IOException {
    workspace();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run = serve("--port", String.valueOf(taken.getLocalPort()));
      assertEquals(ExitCode.FAILURE, run.status(), run.err());
      assertTrue(run.err().contains(String.valueOf(taken.getLocalPort())), run.err());
      assertTrue(run.err().contains("--port"), run.err());
    }
  }

  @Test
  void aRehearsalAnswersAndEnds() {
    Run run = Run.of("serve", "--port", "0", "--fast", "--rehearse");
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertEquals("", run.out());
  }
}

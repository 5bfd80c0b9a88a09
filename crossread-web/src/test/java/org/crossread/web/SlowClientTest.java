package org.crossread.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.crossread.store.Note;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers that leave, stall or send half of what they said they would. */
class SlowClientTest {
  private static final int IDLE_MILLIS = 700;

  @TempDir static Path folder;
  private static Site site;
  private int before;

  /** A list of 12 MB, more than any connection holds back. */
  @BeforeAll
  static void start() {
    site = Site.impatient(folder.resolve("w"), IDLE_MILLIS);
    for (int i = 0; i < 120; i++) {
      site.workspace()
          .notes()
          .add("Ines Dahl", Note.Kind.STORY, "story-0" + i, "x".repeat(99_000), List.of());
    }
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void mark() {
    before = site.log().size();
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(20_000);
    socket.connect(new InetSocketAddress("127.0.0.1", site.port()));
    return socket;
  }

  private static void send(Socket socket, String head) throws IOException {
    socket
        .getOutputStream()
        .write(
            head.replace("HOST", "Host: 127.0.0.1:" + site.port())
                .getBytes(StandardCharsets.US_ASCII));
  }

  /** The lines of the log since this test began, once they are {@code count} and stay so. */
  private List<String> lines(int count) throws InterruptedException {
    for (int i = 0; i < 100 && site.log().size() - before < count; i++) {
      Thread.sleep(50);
    }
    Thread.sleep(IDLE_MILLIS);
    return List.copyOf(site.log().subList(before, site.log().size()));
  }

  private static void stillServes() {
    assertEquals(200, site.get("/api/v1/stories").statusCode());
  }

  private void toldOnce() throws Exception {
    List<String> lines = lines(1);
    assertEquals(1, lines.size(), lines::toString);
    assertTrue(
        lines.getFirst().startsWith("GET /api/v1/notes.ndjson: the reader went away"),
        lines::toString);
  }

  @Test
  void whoLeavesInTheMiddleIsOneLine() throws Exception {
    try (Socket socket = connect()) {
      send(socket, "GET /api/v1/notes.ndjson HTTP/1.1\r\nHOST\r\n\r\n");
      assertEquals('H', socket.getInputStream().read());
      socket.setSoLinger(true, 0);
    }
    toldOnce();
    stillServes();
  }

  @Test
  void whoTakesNothingIsGivenUpAndIsOneLine() throws Exception {
    try (Socket socket = connect()) {
      send(socket, "GET /api/v1/notes.ndjson HTTP/1.1\r\nHOST\r\n\r\n");
      toldOnce();
    }
    stillServes();
  }

  @Test
  void whoIsSlowButTakesSomethingGetsItAll() throws Exception {
    try (Socket socket = connect()) {
      send(socket, "GET /api/v1/notes?limit=3 HTTP/1.1\r\nHOST\r\nConnection: close\r\n\r\n");
      InputStream in = socket.getInputStream();
      int all = 0;
      for (int got = in.readNBytes(30_000).length; got > 0; got = in.readNBytes(30_000).length) {
        all += got;
        Thread.sleep(IDLE_MILLIS / 5);
      }
      assertTrue(all > 3 * 99_000, "only " + all);
    }
    assertEquals(List.of(), lines(0));
  }

  @Test
  void halfABodyIsRefusedAndIsOneLine() throws Exception {
    String head =
        "POST /api/v1/notes HTTP/1.1\r\nHOST\r\nContent-Type: application/json\r\n"
            + "Content-Length: 1000\r\n\r\n{\"on\":";
    try (Socket socket = connect()) {
      send(socket, head);
      List<String> lines = lines(1);
      assertEquals(1, lines.size(), lines::toString);
      assertTrue(lines.getFirst().startsWith("POST /api/v1/notes: "), lines::toString);
      assertFalse(lines.getFirst().contains(" 500 "), lines::toString);
    }
    try (Socket socket = connect()) {
      send(socket, head);
      socket.shutdownOutput();
      List<String> lines = lines(2);
      assertEquals(2, lines.size(), lines::toString);
      assertFalse(lines.getLast().contains(" 500 "), lines::toString);
    }
    assertEquals(120, site.workspace().notes().list(null, "", 200, null).items().size());
    stillServes();
  }

  @Test
  void anUploadThatIsCutAddsNothingAndIsOneLine() throws Exception {
    try (Socket socket = connect()) {
      send(
          socket,
          "POST /api/v1/articles HTTP/1.1\r\nHOST\r\nX-CSRF-Token: api\r\n"
              + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n"
              + "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nTen");
      socket.setSoLinger(true, 0);
    }
    List<String> lines = lines(1);
    assertEquals(1, lines.size(), lines::toString);
    assertFalse(lines.getFirst().contains(" 500 "), lines::toString);
    assertFalse(site.get("/api/v1/jobs").body().contains("\"id\""));
    stillServes();
  }

  @Test
  void halfAHeadTiesNothingUp() throws Exception {
    Socket[] sockets = new Socket[80];
    for (int i = 0; i < sockets.length; i++) {
      sockets[i] = connect();
      send(sockets[i], "GET /api/v1/stories HTTP/1.1\r\nHOST\r\nX-Slow: ");
    }
    stillServes();
    for (Socket socket : sockets) {
      assertTrue(socket.getInputStream().readNBytes(100_000).length < 100_000);
      socket.close();
    }
    assertEquals(List.of(), lines(0));
  }
}

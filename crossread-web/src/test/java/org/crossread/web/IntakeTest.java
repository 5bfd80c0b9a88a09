package org.crossread.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.crossread.capture.FetchPolicy;
import org.crossread.store.Source;
import org.crossread.store.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is added by the page is asked again by refresh, as what is added by the command. */
class IntakeTest {
  private static final String PAGE =
      "<html><head><title>Bay closed</title></head><body><article><h1>Bay closed</h1><p>The harbour"
          + " of Gull Bay was closed on Monday after a storm, the harbour master said.</p><p>Nobody"
          + " was hurt, and the ferries will sail again on Tuesday, she said.</p></article>"
          + "</body></html>";

  @TempDir Path folder;
  private HttpServer server;
  private String address;

  @BeforeEach
  void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = "http://127.0.0.1:" + server.getAddress().getPort();
    answer("/page", "text/html", PAGE);
    answer("/empty", "application/rss+xml", "<rss version=\"2.0\"><channel></channel></rss>");
    answer(
        "/feed",
        "application/rss+xml",
        "<rss version=\"2.0\"><channel><title>Bay</title><item><title>Bay closed</title><link>"
            + address
            + "/page</link></item></channel></rss>");
    server.start();
  }

  private void answer(String path, String type, String body) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFeedAndThePageItLedToAreRememberedAndWhatBroughtNothingIsNot() throws Exception {
    try (Workspace workspace = Workspace.create(folder)) {
      Intake intake =
          new Intake(
              workspace,
              Site.reader(),
              FetchPolicy.of("test").with(true, Duration.ofSeconds(5)),
              new Job("1", "ADD", InstantSource.system()));
      String told =
          intake.run(new Intake.Wish(List.of(), List.of(address + "/feed", address + "/empty"), 3));
      assertEquals("added 1, 0 already known, 1 failed", told, "the feed without entries");
      Source feed = workspace.sources().find(address + "/feed");
      assertNotNull(feed);
      assertEquals(3, feed.follow());
      Source page = workspace.sources().find(address + "/page");
      assertNotNull(page);
      assertEquals(address + "/feed", page.via());
      assertNull(workspace.sources().find(address + "/empty"));
    }
  }
}

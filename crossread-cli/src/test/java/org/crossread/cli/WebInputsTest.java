package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Addresses as inputs of the commands, on a server of this machine. */
class WebInputsTest {
  private static final String STORY =
      "The ferry Karin sank off Rill on Monday evening with 41 people on board, the harbour"
          + " master said. Fishing boats brought all passengers ashore before midnight.";
  private static final String OTHER =
      "The ferry Karin sank off Rill on Monday evening with 43 people on board, the coast guard"
          + " said. It was the second ship lost in the strait this year, its owner said.";

  @TempDir private Path folder = Path.of("");
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;

  WebInputsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
  }

  @BeforeEach
  void open() {
    page("/ferry", "text/html; charset=utf-8", html(STORY).getBytes(StandardCharsets.UTF_8));
    server.createContext(
        "/moved",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.getResponseHeaders().add("Location", "/ferry?from=moved");
          exchange.sendResponseHeaders(301, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private static String html(String text) {
    return "<!doctype html><title>Ferry sinks</title><article><h1>Ferry sinks</h1><p>"
        + text
        + "</p></article>";
  }

  private void page(String path, String type, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.getResponseHeaders().add("ETag", "\"7\"");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static JsonNode json(String line) {
    return new ObjectMapper().readTree(line);
  }

  @Test
  void anAddressIsExtractedWithWhatTellsItsCapture() {
    Instant before = Instant.now();
    Run run = Run.of("extract", at("/moved"), "--ndjson", "--allow-private");
    assertEquals(ExitCode.OK, run.status(), run::err);
    JsonNode article = json(run.out());
    assertEquals(at("/moved"), article.get("input").asString());
    assertEquals(at("/ferry?from=moved"), article.get("uri").asString());
    assertEquals("text/html; charset=utf-8", article.get("headers").get("content-type").asString());
    assertEquals("\"7\"", article.get("headers").get("etag").asString());
    Instant at = Instant.parse(article.get("capturedAt").asString());
    assertTrue(!at.isBefore(before) && Duration.between(before, at).toMinutes() < 2, at::toString);
    assertTrue(article.get("text").asString().contains(STORY), run::out);
    assertEquals(List.of("/moved", "/ferry?from=moved"), asked);
  }

  @Test
  void withoutLeaveThisMachineIsNotAsked() {
    Run run = Run.of("extract", at("/ferry"), "--ndjson");
    assertEquals(ExitCode.INVALID_INPUT, run.status());
    assertTrue(
        run.err()
            .contains(
                at("/ferry")
                    + ": 127.0.0.1 is an address of this machine (127.0.0.1)"
                    + " (add --allow-private if that is meant)"),
        run::err);
    assertEquals(List.of(), asked);
  }

  @Test
  void anAddressAndAFileAreCompared() throws IOException {
    Path file = folder.resolve("other.txt");
    Files.writeString(file, OTHER);
    Run run = Run.of("compare", at("/ferry"), file.toString(), "--allow-private", "--json");
    assertEquals(ExitCode.OK, run.status(), run::err);
    assertEquals(2, json(run.out()).get("articles").size());
    assertTrue(run.out().contains(at("/ferry")), run::out);
  }

  @Test
  void whatIsNotFoundIsSaidAndTheOthersAreRead() {
    Run run = Run.of("extract", at("/none"), at("/ferry"), "--allow-private", "--ndjson");
    assertEquals(ExitCode.PARTIAL, run.status());
    assertTrue(run.err().contains(at("/none") + ": not found (404) (check the address)"), run::err);
    assertEquals(1, run.out().lines().count());
    assertEquals(ExitCode.NOT_FOUND, Run.of("extract", at("/none"), "--allow-private").status());
  }

  @Test
  void theEncodingThatTheServerStatesIsUsed() {
    String cyrillic = "Паром «Карин» затонул у острова Рилл в понедельник вечером, сообщил порт.";
    page("/koi", "text/html; charset=koi8-r", html(cyrillic).getBytes(Charset.forName("KOI8-R")));
    Run run = Run.of("extract", at("/koi"), "--allow-private", "--ndjson");
    assertEquals(ExitCode.OK, run.status(), run::err);
    assertTrue(json(run.out()).get("text").asString().contains(cyrillic), run::out);
  }

  @Test
  void keptCapturesHoldTheBytesAndTheirOrigin() throws IOException {
    Path kept = folder.resolve("kept/captures");
    String[] command = {
      "extract", at("/moved"), "--allow-private", "--ndjson", "--keep-captures", kept.toString()
    };
    String sha256 = json(Run.of(command).out()).get("sha256").asString();
    assertArrayEquals(
        html(STORY).getBytes(StandardCharsets.UTF_8),
        Files.readAllBytes(kept.resolve(sha256 + ".capture")));
    JsonNode sheet = json(Files.readString(kept.resolve(sha256 + ".json")));
    assertEquals(at("/moved"), sheet.get("input").asString());
    assertEquals(at("/ferry?from=moved"), sheet.get("uri").asString());
    assertEquals(at("/moved"), sheet.get("redirects").get(0).asString());
    assertEquals(200, sheet.get("status").asInt());
    assertEquals("\"7\"", sheet.get("headers").get("etag").asString());
    assertEquals(sha256, sheet.get("sha256").asString());
    Run.of(command);
    try (var files = Files.list(kept)) {
      assertEquals(
          List.of(sha256 + "-2.json", sha256 + ".capture", sha256 + ".json"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void capturesThatCannotBeKeptEndTheCommand() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "in the way");
    Run run =
        Run.of("extract", at("/ferry"), "--allow-private", "--keep-captures", file.toString());
    assertEquals(ExitCode.FAILURE, run.status());
    assertTrue(run.err().contains("captures cannot be kept: "), run::err);
  }

  @Test
  void withoutAnAddressNothingIsKeptOrAsked() throws IOException {
    Path file = folder.resolve("ferry.html");
    Files.writeString(file, html(STORY + " See " + at("/ferry") + " for more."));
    Path kept = folder.resolve("kept");
    Run run = Run.of("extract", file.toString(), "--keep-captures", kept.toString());
    assertEquals(ExitCode.OK, run.status(), run::err);
    assertEquals(List.of(), asked);
    assertFalse(Files.exists(kept));
  }

  @Test
  void aTimeThatIsNoneIsWrongUsage() {
    for (String time : List.of("0", "-5", "86401", "soon")) {
      Run run = Run.of("extract", at("/ferry"), "--timeout=" + time);
      assertEquals(ExitCode.USAGE, run.status(), time);
      assertEquals(
          ExitCode.USAGE, Run.of("compare", at("/a"), at("/b"), "--timeout=" + time).status());
    }
  }
}

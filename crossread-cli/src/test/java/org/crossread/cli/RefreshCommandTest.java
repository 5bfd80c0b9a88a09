package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a workspace asks again, from a server of this machine that changes between the runs. */
class RefreshCommandTest {
  private static final String PIER =
      "The pier of Rill was closed on Monday after %s people were hurt, the mayor said. Repairs will"
          + " take two weeks, and boats land at the north quay until then.";

  @TempDir private Path folder = Path.of("");
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final HttpServer server;

  RefreshCommandTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
  }

  @BeforeEach
  void open() {
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String page = pages.get(path);
          if (!path.equals("/robots.txt")) {
            asked.add(path);
          }
          byte[] body = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .add("Content-Type", path.endsWith(".rss") ? "application/rss+xml" : "text/html");
          exchange.sendResponseHeaders(
              page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    assertEquals(ExitCode.OK, Run.of("init", folder.resolve("w").toString()).status());
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void page(String path, String title, String text) {
    pages.put(
        path,
        "<!doctype html><title>"
            + title
            + "</title><article><h1>"
            + title
            + "</h1><p>"
            + text
            + "</p></article>");
  }

  private void feed(String... paths) {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Rill</title>");
    for (String path : paths) {
      feed.append("<item><title>Of ")
          .append(path)
          .append("</title><link>")
          .append(at(path))
          .append("</link></item>");
      page(path, "Of " + path, String.format(PIER, path.length() + "0"));
    }
    pages.put("/news.rss", feed.append("</channel></rss>").toString());
  }

  private Run in(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--workspace", folder.resolve("w").toString()));
    return Run.of(all);
  }

  private JsonNode refreshed(String... arguments) {
    asked.clear();
    List<String> all = new ArrayList<>(List.of("refresh", "--allow-private", "--fast", "--json"));
    all.addAll(List.of(arguments));
    Run run = in(all.toArray(new String[0]));
    assertEquals(ExitCode.OK, run.status(), run.err());
    return run.json();
  }

  private void add(String... arguments) {
    List<String> all = new ArrayList<>(List.of("add", "--allow-private", "--fast"));
    all.addAll(List.of(arguments));
    in(all.toArray(new String[0]));
    asked.clear();
  }

  @Test
  void aPageIsAskedAgainAndItsChangeIsAVersion() {
    page("/pier", "Pier closed", String.format(PIER, "12"));
    add(at("/pier"));
    assertEquals(0, refreshed().get("versions").asInt());
    page("/pier", "Pier closed", String.format(PIER, "15"));
    JsonNode done = refreshed();
    assertEquals(List.of("/pier"), asked);
    assertEquals(1, done.get("versions").asInt());
    assertEquals(1, done.get("read").asInt());
    refreshed("--no-fetch");
    assertEquals(List.of(), asked);
  }

  @Test
  void anAddressWithAPlaceInItIsAskedAgain() {
    page("/pier", "Pier closed", String.format(PIER, "12"));
    add(at("/pier#quay"));
    refreshed();
    assertEquals(List.of("/pier"), asked);
  }

  @Test
  void aFeedIsAskedAgainAndWhatIsNewInItIsAdded() {
    feed("/one", "/three");
    add(at("/news.rss"), "--follow", "5");
    feed("/four", "/one", "/three");
    JsonNode done = refreshed();
    assertEquals(List.of("/news.rss", "/four", "/one", "/three"), asked);
    assertEquals(1, done.get("added").asInt());
    assertEquals(0, done.get("versions").asInt());
    // What a feed lists no more is asked no more.
    feed("/four");
    assertEquals(0, refreshed().get("added").asInt());
    assertEquals(List.of("/news.rss", "/four"), asked);
  }

  @Test
  void ofAFeedAsManyNewPagesAreFetchedAsTheUserSaid() {
    feed("/one");
    add(at("/news.rss"), "--follow", "1");
    feed("/four", "/three", "/one");
    JsonNode done = refreshed();
    assertEquals(List.of("/news.rss", "/four", "/one"), asked);
    assertEquals(1, done.get("notFollowed").asInt());
    feed("/seven", "/eleven", "/four", "/three", "/one");
    assertEquals(3, refreshed("--follow", "3").get("added").asInt());
  }

  @Test
  void linksOfAFeedAreNotAskedUnlessTheUserSaidSo() {
    feed("/one", "/three");
    add(at("/news.rss"));
    JsonNode done = refreshed();
    assertEquals(List.of("/news.rss"), asked);
    assertEquals(2, done.get("notFollowed").asInt());
    assertEquals(0, done.get("failed").asInt());
  }

  @Test
  void whatIsForgottenIsAskedNoMore() {
    feed("/one");
    page("/pier", "Pier closed", String.format(PIER, "12"));
    add(at("/news.rss"), at("/pier"), "--follow", "1");
    assertEquals(
        List.of(at("/news.rss") + " --follow 1", at("/pier") + " --follow 1"),
        in("refresh", "--list").out().lines().toList());
    assertEquals(ExitCode.OK, in("refresh", "--forget", at("/news.rss")).status());
    refreshed();
    assertEquals(List.of("/pier"), asked);
    assertEquals(1, in("refresh", "--list", "--json").json().get("addresses").size());
    Run none = in("refresh", "--forget", at("/nowhere"));
    assertEquals(ExitCode.NOT_FOUND, none.status(), none.err());
    assertEquals(ExitCode.USAGE, in("refresh", "--list", "--forget", at("/pier")).status());
    add(at("/news.rss"));
    refreshed();
    assertEquals(List.of("/news.rss", "/one", "/pier"), asked);
  }

  @Test
  void whatBroughtNothingIsNotAskedAgain() {
    pages.put("/empty", "<!doctype html><title>Nothing</title><p></p>");
    add(at("/none"), at("/empty"));
    refreshed();
    assertEquals(List.of(), asked);
  }

  @Test
  void decisionsThatDoNotHoldAnyMoreAreListed() {
    in("add", "../examples/strait", "../examples/works-fire", "--fast");
    List<String> stories =
        in("stories", "--json")
            .json()
            .get("stories")
            .valueStream()
            .map(s -> s.get("id").asString())
            .toList();
    Run merged = in("correct", "merge", stories.get(0), stories.get(1));
    assertEquals(ExitCode.OK, merged.status(), merged.err());
    assertEquals(0, refreshed().get("conflicts").size());
    String whole = in("stories", "--json").json().get("stories").get(0).get("id").asString();
    String member = in("show", whole, "--json").json().get("members").get(0).get("id").asString();
    in("correct", "split", whole, member);
    JsonNode done = refreshed();
    assertEquals(1, done.get("conflicts").size(), done::toString);
    assertEquals("same-story", done.get("conflicts").get(0).get("kind").asString());
    Run told = in("refresh", "--fast");
    assertTrue(told.out().contains("same-story") && told.out().contains("CONFLICT"), told.out());
    assertTrue(told.err().contains("1 decision does not hold any more"), told.err());
  }
}

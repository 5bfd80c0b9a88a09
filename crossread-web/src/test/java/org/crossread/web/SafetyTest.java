package org.crossread.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.capture.FetchPolicy;
import org.crossread.store.Note;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'>";

  @TempDir static Path folder;
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.ofExamples(folder.resolve("w"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** The first line of the answer to a request with the host {@code host}. */
  private static String raw(String host, String path) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:PORT", "127.0.0.1.evil.example:PORT", "127.0.0.1:1"})
  void anotherHostIsNotAnsweredFor(String host) throws IOException {
    String line = raw(host.replace("PORT", Integer.toString(site.port())), "/");
    assertTrue(line.contains(" 421 "), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "LOCALHOST:PORT"})
  void thisMachineIsAnsweredFor(String host) throws IOException {
    String line = raw(host.replace("PORT", Integer.toString(site.port())), "/");
    assertTrue(line.contains(" 200 "), line);
  }

  @Test
  void everyAnswerForbidsWhatIsNotOfThisServer() {
    for (String path : List.of("/", "/nowhere", "/api/v1/stories", "/api/v1/nowhere")) {
      HttpResponse<String> answer = site.get(path);
      String policy = answer.headers().firstValue("content-security-policy").orElse("");
      assertTrue(policy.startsWith("default-src 'self'"), path + ": " + policy);
      assertFalse(policy.contains("unsafe"), policy);
      assertEquals("nosniff", answer.headers().firstValue("x-content-type-options").orElse(""));
      assertFalse(answer.headers().map().containsKey("server"), path);
    }
  }

  private record Session(String cookie, String token) {}

  private static Session session(Site of) {
    HttpResponse<String> page = of.get("/add");
    Matcher m = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"").matcher(page.body());
    assertTrue(m.find(), page.body());
    String cookie = Site.cookie(page, "session");
    assertNotNull(cookie);
    return new Session(cookie, m.group(1));
  }

  private static String note(String token, String text) {
    return "csrf="
        + token
        + "&kind=STORY&target=x&author=Ines&text="
        + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aFormWithItsTokenWritesAndOneWithoutDoesNot() {
    Session s = session(site);
    HttpResponse<String> written =
        site.post("/notes", FORM, note(s.token(), "kept by its token"), "Cookie", s.cookie());
    assertEquals(303, written.statusCode(), written.body());
    for (String token : List.of("", "0".repeat(64), s.token().replace(s.token().charAt(0), 'x'))) {
      HttpResponse<String> refused =
          site.post("/notes", FORM, note(token, "never kept"), "Cookie", s.cookie());
      assertEquals(403, refused.statusCode());
    }
    assertEquals(403, site.post("/notes", FORM, note(s.token(), "never kept")).statusCode());
    List<Note> notes = site.workspace().notes().list(null, "kept", 100, null).items();
    assertEquals(List.of("kept by its token"), notes.stream().map(Note::text).toList());
  }

  @Test
  void whatAnotherSiteSendsIsRefused() {
    Session s = session(site);
    assertEquals(
        403,
        site.post(
                "/notes",
                FORM,
                note(s.token(), "x"),
                "Cookie",
                s.cookie(),
                "Origin",
                "https://evil.example")
            .statusCode());
    assertEquals(
        403,
        site.post(
                "/notes",
                FORM,
                note(s.token(), "x"),
                "Cookie",
                s.cookie(),
                "Sec-Fetch-Site",
                "cross-site")
            .statusCode());
    assertEquals(
        403,
        site.json(
                "POST",
                "/api/v1/notes",
                "{\"on\":\"STORY\",\"target\":\"x\",\"text\":\"y\"}",
                "Origin",
                "https://evil.example")
            .statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "/a\nSet-Cookie: x=y"
      })
  void nobodyIsLedToAnotherSite(String back) {
    Session s = session(site);
    HttpResponse<String> answer =
        site.post(
            "/notes",
            FORM,
            note(s.token(), "led") + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8),
            "Cookie",
            s.cookie());
    assertEquals("/notes", answer.headers().firstValue("location").orElse(""));
  }

  @Test
  void cookiesAreOfThisSiteOnly() {
    for (String cookie : site.get("/add").headers().allValues("set-cookie")) {
      assertTrue(cookie.contains("SameSite=Strict") && cookie.contains("HttpOnly"), cookie);
    }
  }

  @Test
  void aTokenIsAskedForAndKeptAsACookie() {
    try (Site guarded = Site.guarded(folder.resolve("guarded"))) {
      HttpResponse<String> page = guarded.get("/");
      assertEquals(303, page.statusCode());
      assertEquals("/login", page.headers().firstValue("location").orElse(""));
      HttpResponse<String> api = guarded.get("/api/v1/stories");
      assertEquals(401, api.statusCode());
      assertEquals("Bearer", api.headers().firstValue("www-authenticate").orElse(""));
      assertEquals(
          401, guarded.get("/api/v1/stories", "Authorization", "Bearer wrong").statusCode());
      assertEquals(
          200,
          guarded.get("/api/v1/stories", "Authorization", "Bearer " + Site.TOKEN).statusCode());
      assertEquals(403, guarded.post("/login", FORM, "token=wrong").statusCode());
      HttpResponse<String> signedIn = guarded.post("/login", FORM, "token=" + Site.TOKEN);
      assertEquals(303, signedIn.statusCode());
      String cookie = Site.cookie(signedIn, "_token");
      assertNotNull(cookie);
      assertFalse(cookie.contains(Site.TOKEN), cookie);
      assertEquals(200, guarded.get("/", "Cookie", cookie).statusCode());
    }
  }

  @Test
  void anAddressOthersReachNeedsAToken() {
    FetchPolicy policy = FetchPolicy.of("test").with(false, Duration.ofSeconds(1));
    for (String host : List.of("0.0.0.0", "192.0.2.7", "desk.example")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Options(host, 0, null, "Ines", "test", policy),
          host);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new Options("0.0.0.0", 0, "short", "Ines", "test", policy));
    new Options("localhost", 0, null, "Ines", "test", policy);
  }

  @Test
  void wordsOfOthersNeverBecomeMarkup() throws IOException {
    try (Site evil = Site.empty(folder.resolve("evil"))) {
      String text =
          "%s Gazette\n\n%s ferry runs aground\n\nBy %s\n\nA ferry with 140 people on board ran aground off Tarn Point"
              + " on Monday, said Minister %s. \u202Egnihton\u202C was hurt, it said.\n\nThe ferry had left Brig harbour at noon, “%s”, the captain told reporters.\n";
      Path a = folder.resolve("a" + "&lt;b.txt");
      Path b = folder.resolve("b.txt");
      Files.writeString(a, text.formatted("A", EVIL, EVIL, EVIL, EVIL));
      Files.writeString(
          b,
          text.formatted("B", EVIL, "Lena", EVIL, EVIL).replace("140", "150").replace("noon", "one")
              + "\nMore words of its own, so that it is no copy: the coast guard counted passengers twice and named a captain.\n");
      evil.add(List.of(a, b));
      String id = evil.workspace().articles().list(1, null).items().getFirst().article();
      evil.workspace().notes().add(EVIL, Note.Kind.ARTICLE, id, EVIL, List.of(EVIL));
      evil.workspace().failures().add(EVIL, EVIL, EVIL);
      for (String path :
          List.of(
              "/?all=yes",
              "/articles/" + id,
              "/articles/" + id + "?at=3-40",
              "/search?q=ferry",
              "/search?q=" + URLEncoder.encode("ferry " + "<b>", StandardCharsets.UTF_8),
              "/notes",
              "/notes?words=" + URLEncoder.encode(EVIL, StandardCharsets.UTF_8),
              "/failures",
              "/ledger",
              "/ledger?speaker=" + URLEncoder.encode(EVIL, StandardCharsets.UTF_8))) {
        harmless(path, evil.page(path));
      }
      for (var s : evil.workspace().stories().list(1, 10, null).items()) {
        for (String tab :
            List.of(
                "",
                "?view=pair",
                "?view=article",
                "?view=columns&claim=1",
                "?view=readings",
                "?show=only",
                "/statements",
                "/ledger",
                "/timeline",
                "/wording",
                "/sources",
                "/exports")) {
          HttpResponse<String> answer = evil.get("/stories/" + s.id() + tab);
          harmless(tab, answer.body());
        }
      }
      HttpResponse<String> wrong =
          evil.get("/stories/x?view=" + URLEncoder.encode(EVIL, StandardCharsets.UTF_8));
      harmless("error", wrong.body());
    }
  }

  private static void harmless(String path, String page) {
    assertFalse(page.contains("<script>alert"), path);
    assertFalse(page.contains("<img src=x"), path);
    assertFalse(page.contains("\u202E"), path + " turns the direction");
  }

  @Test
  void aFailureIsOneLineOfTheLog() {
    int before = site.log().size();
    site.get("/nowhere%0d%0aX:y");
    site.get("/stories/story-ffffffffffffffff");
    List<String> lines =
        site.log().subList(before, site.log().size()).stream()
            .filter(l -> !l.contains("went away"))
            .toList();
    assertEquals(2, lines.size(), lines.toString());
    lines.forEach(l -> assertFalse(l.contains("\n") || l.contains("\r"), l));
  }

  @Test
  void aConnectionThatIsCutHarmsNobody() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (Socket socket = new Socket("127.0.0.1", site.port())) {
        socket
            .getOutputStream()
            .write(
                ("GET /api/v1/search.ndjson?q=the HTTP/1.1\r\nHost: 127.0.0.1:"
                        + site.port()
                        + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        socket.setSoLinger(true, 0);
      }
    }
    assertEquals(200, site.get("/api/v1/stories").statusCode());
  }
}

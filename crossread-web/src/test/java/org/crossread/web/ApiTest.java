package org.crossread.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.correction.PassageKey;
import org.crossread.store.StoredArticle;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String API = "/api/v1";

  @TempDir static Path folder;
  private static Site site;
  private static String story;
  private static StoredArticle article;
  private static JsonNode openapi;

  @BeforeAll
  static void start() {
    site = Site.ofExamples(folder.resolve("w"));
    story = site.story("Iceland").id();
    article = site.workspace().stories().articles(site.story("Iceland")).getFirst();
    openapi = JSON.readTree(site.get(API + "/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static JsonNode get(String path) {
    HttpResponse<String> answer = site.get(API + path);
    assertEquals(200, answer.statusCode(), path + " " + answer.body());
    return JSON.readTree(answer.body());
  }

  /** Calls an operation and checks status, media type and body against the description. */
  private static JsonNode call(
      Set<String> called,
      String method,
      String template,
      String path,
      String body,
      String... headers) {
    JsonNode operation =
        openapi.at("/paths").get(template).get(method.toLowerCase(java.util.Locale.ROOT));
    called.add(method + " " + template);
    HttpResponse<String> answer =
        method.equals("GET")
            ? site.get(API + path, headers)
            : site.json(method, API + path, body, headers);
    String status = Integer.toString(answer.statusCode());
    JsonNode response = operation.get("responses").get(status);
    assertTrue(
        response != null,
        method + " " + path + ": " + status + " is not described; " + answer.body());
    String type = answer.headers().firstValue("content-type").orElse("").split(";", 2)[0];
    JsonNode content = response.get("content").get(type);
    assertTrue(content != null, method + " " + path + ": " + type + " is not described");
    if (!type.endsWith("json") || type.contains("ndjson")) {
      assertFalse(answer.body().isEmpty(), path);
      return JSON.createObjectNode();
    }
    JsonNode node = JSON.readTree(answer.body());
    assertEquals(List.of(), faults(content.get("schema"), node), method + " " + path);
    return node;
  }

  /** What a body has against a schema of the description. */
  private static List<String> faults(JsonNode schema, JsonNode body) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.put("components", openapi.get("components"));
    schema.properties().forEach(p -> whole.put(p.getKey(), p.getValue()));
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("urn:crossread"), JSON.valueToTree(whole));
    List<String> faults = new ArrayList<>();
    compiled.validate(body).forEach(e -> faults.add(e.toString()));
    return faults;
  }

  @Test
  void everyOperationAnswersAsItIsDescribed() throws Exception {
    Set<String> called = new HashSet<>();
    for (String list : List.of("stories", "articles")) {
      for (String form : List.of("", ".ndjson", ".csv")) {
        call(called, "GET", "/" + list + form, "/" + list + form, "");
      }
    }
    call(called, "GET", "/stories/{story}", "/stories/" + story, "");
    for (String form : List.of("", ".json", ".ndjson", ".jsonld", ".csv", ".md", ".html")) {
      call(
          called,
          "GET",
          "/stories/{story}/comparison" + form,
          "/stories/" + story + "/comparison" + form,
          "");
    }
    for (String form : List.of("", ".ndjson", ".csv")) {
      call(called, "GET", "/claims" + form, "/claims" + form + "?story=" + story, "");
      call(called, "GET", "/statements" + form, "/statements" + form + "?story=" + story, "");
      call(called, "GET", "/positions" + form, "/positions" + form + "?story=" + story, "");
      call(called, "GET", "/search" + form, "/search" + form + "?q=harbours", "");
    }
    String a = "/articles/" + article.reference();
    call(called, "GET", "/articles/{article}", a, "");
    call(called, "GET", "/articles/{article}/text", a + "/text", "");
    call(called, "GET", "/articles/{article}/versions", a + "/versions", "");
    call(
        called,
        "POST",
        "/notes",
        "/notes",
        "{\"on\":\"STORY\",\"target\":\""
            + story
            + "\",\"text\":\"call the ministry\",\"labels\":[\"urgent\"]}");
    for (String form : List.of("", ".ndjson", ".csv")) {
      call(called, "GET", "/notes" + form, "/notes" + form, "");
    }
    JsonNode correction = call(called, "POST", "/corrections", "/corrections", split());
    call(
        called,
        "POST",
        "/corrections/{id}/revert",
        "/corrections/" + correction.get("id").stringValue() + "/revert",
        "{}");
    for (String form : List.of("", ".ndjson", ".csv")) {
      call(called, "GET", "/corrections" + form, "/corrections" + form, "");
    }
    call(called, "POST", "/watches", "/watches", "{\"name\":\"harbours\",\"query\":\"harbours\"}");
    call(called, "GET", "/watches", "/watches", "");
    call(called, "GET", "/watches/{name}", "/watches/harbours", "");
    JsonNode job = call(called, "POST", "/watches/{name}/runs", "/watches/harbours/runs", "{}");
    call(called, "GET", "/watches/{name}/alerts", "/watches/harbours/alerts", "");
    call(called, "GET", "/watches/{name}/alerts.atom", "/watches/harbours/alerts.atom", "");
    call(
        called,
        "POST",
        "/articles",
        "/articles",
        "{\"addresses\":[\"http://127.0.0.1:1/nothing\"]}");
    call(called, "GET", "/jobs", "/jobs", "");
    String id = job.get("id").stringValue();
    call(
        called,
        "GET",
        "/jobs/{job}/events",
        "/jobs/" + id + "/events",
        "",
        "Accept",
        "text/event-stream");
    call(called, "GET", "/jobs/{job}", "/jobs/" + id, "");
    call(called, "GET", "/openapi.json", "/openapi.json", "");
    String tag = site.get(API + "/stories/" + story).headers().firstValue("etag").orElseThrow();
    JsonNode renamed =
        call(
            called,
            "PUT",
            "/stories/{story}/name",
            "/stories/" + story + "/name",
            "{\"name\":\"The Iceland cable\"}",
            "If-Match",
            tag);
    assertEquals("The Iceland cable", renamed.get("title").stringValue());
    Set<String> described = described();
    described.removeAll(called);
    assertEquals(Set.of(), described, "described, but not called");
  }

  /** Method and path of each operation of the description. */
  private static Set<String> described() {
    Set<String> described = new TreeSet<>();
    openapi
        .get("paths")
        .properties()
        .forEach(p ->
            p.getValue()
                .propertyNames()
                .forEach(
                    m -> described.add(m.toUpperCase(java.util.Locale.ROOT) + " " + p.getKey())));
    return described;
  }

  @Test
  void whatIsAnsweredIsDescribedAndNothingElse() {
    Set<String> answered = new TreeSet<>();
    for (String route : site.routes()) {
      if (route.contains(" " + API + "/")) {
        answered.add(route.replace(" " + API, " "));
      }
    }
    assertEquals(answered, described());
    assertEquals(API, openapi.at("/servers/0/url").stringValue());
  }

  @Test
  void everyPartOfAnAddressIsDescribed() {
    openapi
        .get("paths")
        .properties()
        .forEach(p ->
            p.getValue()
                .properties()
                .forEach(o -> {
                  Set<String> named = new TreeSet<>();
                  for (JsonNode parameter : o.getValue().path("parameters")) {
                    JsonNode whole =
                        parameter.has("$ref")
                            ? openapi.at(parameter.get("$ref").stringValue().substring(1))
                            : parameter;
                    if (whole.get("in").stringValue().equals("path")) {
                      named.add("{" + whole.get("name").stringValue() + "}");
                    }
                  }
                  Set<String> parts = new TreeSet<>(List.of(p.getKey().split("/")));
                  parts.removeIf(part -> !part.startsWith("{"));
                  assertEquals(parts, named, o.getKey() + " " + p.getKey());
                }));
  }

  private static String split() {
    Text text = site.workspace().articles().text(article).text();
    PassageKey key = PassageKey.of(text, new Span(0, 5));
    return "{\"kind\":\"split\",\"part\":[{\"text\":\"%s\",\"words\":\"%s\",\"start\":0,\"end\":5}],\"author\":\"Ines Dahl\"}"
        .formatted(key.text(), key.words());
  }

  @Test
  void everyPassageIsWhatItsPlaceHolds() {
    int seen = 0;
    for (JsonNode claim : get("/claims?story=" + story + "&limit=1000").get("items")) {
      for (JsonNode reading : claim.get("readings")) {
        for (JsonNode p : reading.get("passages")) {
          String text =
              site.workspace()
                  .articles()
                  .text(
                      site.workspace()
                          .articles()
                          .find(p.get("article").stringValue() + "@" + p.get("version").asInt()))
                  .text()
                  .characters();
          assertEquals(
              text.substring(p.get("start").asInt(), p.get("end").asInt()),
              p.get("quote").stringValue());
          assertEquals(200, site.get(p.get("link").stringValue().replace("#at", "")).statusCode());
          seen++;
        }
      }
    }
    assertTrue(seen > 50, "only " + seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stories?least=1",
        "articles?x=1",
        "search?q=Norway",
        "claims?story=STORY",
        "positions?story=STORY",
        "statements?story=STORY"
      })
  void partsOfAListMakeTheWholeList(String list) {
    String path = "/" + list.replace("STORY", story);
    List<String> whole = items(get(path + "&limit=1000"));
    List<String> parts = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = get(path + "&limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      parts.addAll(items(page));
      cursor = page.get("next").isNull() ? "" : page.get("next").stringValue();
    } while (!cursor.isEmpty());
    assertTrue(whole.size() > 1, path);
    assertEquals(whole, parts);
    String lines = site.get(API + path.replaceFirst("\\?", ".ndjson?")).body();
    assertEquals(whole.size(), lines.lines().count());
    String csv = site.get(API + path.replaceFirst("\\?", ".csv?")).body();
    assertTrue(csv.lines().count() > whole.size(), csv);
  }

  private static List<String> items(JsonNode page) {
    List<String> items = new ArrayList<>();
    page.get("items").forEach(i -> items.add(i.toString()));
    return items;
  }

  @Test
  void anUnchangedReadIsNotSentAgain() {
    String path = API + "/claims?story=" + story;
    String tag = site.get(path).headers().firstValue("etag").orElseThrow();
    assertEquals(304, site.get(path, "If-None-Match", tag).statusCode());
    assertEquals(200, site.get(path, "If-None-Match", "\"another\"").statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/stories/story-ffffffffffff|404",
        "/stories/..%2f..%2fetc|404",
        "/articles/zz|404",
        "/articles/..%2F..%2Fetc%2Fpasswd|404",
        "/jobs/0000|404",
        "/watches/none|404",
        "/claims|400",
        "/claims?story=STORY&kind=LIES|400",
        "/claims?story=STORY&cursor=0123456789abcdef.5|409",
        "/claims?story=STORY&cursor=nonsense|400",
        "/stories?cursor=!!|400",
        "/stories?limit=0|400",
        "/stories?limit=many|400",
        "/search|400",
        "/search?q=act:LIE|400",
        "/positions?since=yesterday|400",
        "/stories/STORY/comparison.csv?table=../../etc/passwd|404",
        "/stories/STORY/comparison.exe|404",
        "/nowhere|404",
      })
  void whatIsWrongIsToldWithARemedy(String path, int status) {
    HttpResponse<String> answer = site.get(API + path.replace("STORY", story));
    assertEquals(status, answer.statusCode(), answer.body());
    problem(answer);
  }

  private static void problem(HttpResponse<String> answer) {
    assertEquals(
        "application/problem+json", answer.headers().firstValue("content-type").orElse(""));
    JsonNode node = JSON.readTree(answer.body());
    assertEquals(List.of(), faults(openapi.at("/components/schemas/Problem"), node), answer.body());
    assertFalse(node.get("remedy").stringValue().isBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|400",
        "[1]|400",
        "\"text\"|400",
        "{\"on\":\"PLANET\",\"target\":\"x\",\"text\":\"y\"}|400",
        "{\"on\":\"STORY\",\"text\":\"y\"}|400",
        "{\"on\":\"STORY\",\"target\":\"x\"}|400",
        "{\"on\":\"STORY\",\"target\":\"x\",\"text\":5}|400",
        "{\"on\":\"STORY\",\"target\":\"x\",\"text\":\"y\",\"labels\":\"z\"}|400",
      })
  void aNoteThatIsNoneIsRefused(String body, int status) {
    HttpResponse<String> answer = site.json("POST", API + "/notes", body);
    assertEquals(status, answer.statusCode(), answer.body());
    problem(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void anotherMediaTypeIsRefused(String type) {
    HttpResponse<String> answer = site.post(API + "/notes", type, "on=STORY");
    assertEquals(415, answer.statusCode(), answer.body());
    problem(answer);
  }

  @Test
  void aBodyBeyondTheLimitIsRefused() {
    HttpResponse<String> answer =
        site.json("POST", API + "/notes", "{\"text\":\"" + "x".repeat(3 << 20) + "\"}");
    assertEquals(413, answer.statusCode(), answer.body());
    problem(answer);
  }

  @Test
  void anAddressBeyondTheLimitIsRefused() {
    HttpResponse<String> answer = site.get(API + "/search?q=" + "x".repeat(40_000));
    assertTrue(answer.statusCode() == 414 || answer.statusCode() == 431, answer.body());
    assertTrue(answer.body().contains("remedy"), answer.body());
  }

  @Test
  void aNameIsWrittenOverOnlyByWhoSawIt() {
    String path = API + "/stories/" + site.story("Ferrolack").id() + "/name";
    assertEquals(428, site.json("PUT", path, "{\"name\":\"x\"}").statusCode());
    HttpResponse<String> stale =
        site.json("PUT", path, "{\"name\":\"x\"}", "If-Match", "\"seen-before\"");
    assertEquals(412, stale.statusCode());
    problem(stale);
    assertTrue(site.story("Ferrolack").title().contains("Ferrolack"));
  }

  @Test
  void aDecisionOnAListThatChangedIsRefusedWhenTheListWasNamed() {
    HttpResponse<String> answer =
        site.json("POST", API + "/corrections", split(), "If-Match", "\"seen-before\"");
    assertEquals(412, answer.statusCode());
    problem(answer);
  }
}

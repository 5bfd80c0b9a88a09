package org.crossread.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files and addresses that come in through the API, and the jobs that take them in. */
class ApiAddingTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String API = "/api/v1";

  @TempDir static Path folder;
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.empty(folder.resolve("w"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void aFileIsAddedReadAndGroupedAndItsProgressToldAsEvents() throws Exception {
    String text =
        "Lantern Gazette\n\nFerry runs aground off Tarn Point\n\nBy Lena Moe\n\n12 May 2031\n\n"
            + "A ferry with 140 people on board ran aground off Tarn Point on Monday, the coast guard said."
            + " Nobody was hurt, and all passengers were taken ashore by evening, it said.\n\n"
            + "The ferry had left Brig harbour at noon and lost its way in fog, the captain told reporters.\n";
    String boundary = "xyz";
    String body =
        "--xyz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"../../ferry<b>.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + text
            + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"empty.txt\"\r\n\r\n\r\n--xyz--\r\n";
    HttpResponse<String> answer =
        site.send(
            HttpRequest.newBuilder(URI.create(site.url(API + "/articles")))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)),
            "X-CSRF-Token",
            "api");
    assertEquals(202, answer.statusCode(), answer.body());
    String job = answer.headers().firstValue("location").orElseThrow();
    String events = site.get(job + "/events", "Accept", "text/event-stream").body();
    assertTrue(events.contains("event: progress"), events);
    assertTrue(events.contains("\"state\":\"DONE\""), events);
    JsonNode done = JSON.readTree(site.get(job).body());
    assertEquals(1, done.get("articles").size(), done.toString());
    assertEquals(1, done.get("failures").size(), done.toString());
    assertEquals("empty.txt", done.get("failures").get(0).get("input").stringValue());
    JsonNode added =
        JSON.readTree(
            site.get(API + "/articles/" + done.get("articles").get(0).stringValue()).body());
    assertEquals("ferry<b>.txt", added.get("input").stringValue());
    JsonNode statements =
        JSON.readTree(
            site.get(API + "/statements?article=" + added.get("id").stringValue()).body());
    assertNotEquals(0, statements.get("items").size());
  }

  @Test
  void eventsAreSentToNobodyWhoDoesNotAskForThem() {
    JsonNode job =
        JSON.readTree(
            site.json("POST", API + "/articles", "{\"addresses\":[\"http://127.0.0.1:1/\"]}")
                .body());
    HttpResponse<String> answer =
        site.get(API + "/jobs/" + job.get("id").stringValue() + "/events");
    assertEquals(406, answer.statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"addresses\":[]}",
        "{\"addresses\":[\"/etc/passwd\"]}",
        "{\"addresses\":[\"file.txt\"]}",
        "{\"addresses\":[\"https://a.example/\"],\"follow\":-1}",
        "{\"addresses\":[\"https://a.example/\"],\"follow\":\"many\"}"
      })
  void onlyAddressesAreFetched(String body) {
    assertEquals(400, site.json("POST", API + "/articles", body).statusCode());
  }
}

package org.crossread.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.crossread.encode.Encoder;
import org.crossread.encode.Encoding;
import org.crossread.encode.PlainEncoder;
import org.crossread.encode.Vector;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a comparison while it is being made: its reader waits until it is let go. */
class ComparisonJobTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder = Path.of("");

  /** Reads one article for each permit. */
  private static final class Gated implements Encoder {
    private final Encoder plain = new PlainEncoder();
    private final Semaphore permits = new Semaphore(0);

    @Override
    public List<Vector> encode(List<String> texts) {
      return plain.encode(texts);
    }

    @Override
    public Encoding read(String characters, List<Span> paragraphs) {
      permits.acquireUninterruptibly();
      return plain.read(characters, paragraphs);
    }

    @Override
    public String version() {
      return "gated";
    }
  }

  @Test
  void aComparisonThatIsBeingMadeIsAJobWithItsProgress() {
    Gated gated = new Gated();
    try (Site site = Site.unread(folder.resolve("w"), gated)) {
      String story = site.story("Iceland").id();
      String comparison = "/api/v1/stories/" + story + "/comparison";
      HttpResponse<String> answer = site.get(comparison);
      assertEquals(202, answer.statusCode(), answer.body());
      String job = answer.headers().firstValue("location").orElseThrow();
      assertEquals("1", answer.headers().firstValue("retry-after").orElse(""));
      JsonNode status = JSON.readTree(answer.body());
      assertEquals("COMPARE", status.get("kind").stringValue());
      assertEquals(0, status.get("done").asInt());
      assertTrue(status.get("total").asInt() >= 6, answer.body());
      for (String list : List.of("claims", "statements.csv", "positions.ndjson")) {
        HttpResponse<String> same = site.get("/api/v1/" + list + "?story=" + story);
        assertEquals(202, same.statusCode(), same.body());
        assertEquals(job, same.headers().firstValue("location").orElseThrow());
      }
      String page = site.get("/stories/" + story).body();
      assertTrue(page.contains("data-job=\"" + job.replaceFirst(".*/", "") + "\""), page);
      assertTrue(page.contains("<progress") && page.contains("reads the articles"), page);
      assertTrue(page.contains("<noscript><meta http-equiv=\"refresh\""), page);
      gated.permits.release(2);
      assertTrue(told(site, job, "read 2 of").contains("\"done\":2"));
      gated.permits.release(1_000);
      String events = site.get(job + "/events", "Accept", "text/event-stream").body();
      assertTrue(events.contains("\"state\":\"DONE\""), events);
      assertEquals(200, site.get(comparison).statusCode());
      assertFalse(site.page("/stories/" + story).contains("data-job"));
      assertEquals(List.of(), site.log());
    }
  }

  /** The job once its message holds {@code words}. */
  private static String told(Site site, String job, String words) {
    String body = "";
    for (int i = 0; i < 200; i++) {
      body = site.get(job).body();
      if (body.contains(words)) {
        return body.replace(" ", "");
      }
      try {
        Thread.sleep(25);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException(words + " was not told: " + body);
  }
}

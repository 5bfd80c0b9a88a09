package org.crossread.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ArticleRendererTest {
  private static final String TEXT =
      """
      The ferry Gudrun sank off Rill on Monday night with 11 people on board.

      All of the passengers were saved by a trawler, the harbour master of Rill told reporters.
      """;

  private final ArticleRenderer renderer = new ArticleRenderer();

  private static Capture capture(String input, String text) {
    return new Capture(input, null, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Article article(Capture capture) {
    try {
      return new Extractor().extract(capture);
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private String line(String text) {
    Capture capture = capture("a.txt", text);
    return renderer.line(capture, article(capture));
  }

  @Test
  void theRecordOfAShortTextIsThis() {
    assertEquals(
        """
        {"input":"a.txt","file":"a.txt","record":1,"offset":0,"uri":null,"capturedAt":null,\
        "headers":{},"mediaType":"text/plain",\
        "sha256":"%s",\
        "id":"%s","title":null,"titleFrom":null,"byline":null,"bylineFrom":null,"authors":[],\
        "outlet":null,"outletFrom":null,"published":null,"publishedFrom":null,"modified":null,\
        "modifiedFrom":null,"language":"en","languageFrom":"TEXT","canonical":null,\
        "canonicalFrom":null,"credits":[],"disagreeing":[],"notices":[],"text":"%s",\
        "blocks":[{"kind":"BODY","start":0,"end":71,"codePoints":[0,71],"reason":"paragraph"},\
        {"kind":"BODY","start":73,"end":162,"codePoints":[73,162],"reason":"paragraph"}]}
        """
            .formatted(
                org.crossread.text.Text.sha256(TEXT),
                article(capture("a.txt", TEXT)).id(),
                TEXT.replace("\n", "\\n")),
        line(TEXT));
  }

  @Test
  void aLineIsOneLineOfAsciiWhateverTheTextHolds() {
    String odd =
        TEXT.replace("trawler", "trawler \u2028 \u0085 \u001b[31m \u0000 \uD83D\uDEF3 “x”");
    String line = line(odd);
    assertTrue(line.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7F), line);
    assertEquals(line.length() - 1, line.indexOf('\n'));
    JsonNode read = new ObjectMapper().readTree(line);
    assertEquals(odd, read.get("text").asString());
  }

  @Test
  void theReadableFormIsThis() {
    Capture capture = capture("folder/a.txt", TEXT);
    assertEquals(
        """
        (no title)
          en · 30 words
          The ferry Gudrun sank off Rill on Monday night with 11 people on board.
          folder/a.txt

        """,
        renderer.readable(capture, article(capture)));
  }

  @Test
  void longLinesOfTheReadableFormAreCutAndHarmless() {
    String wide = "渡船在周一晚上沉没。".repeat(30);
    Capture capture =
        capture("a\u001b]0;x\u0007\n.txt", TEXT.replace("The ferry", wide + "\u001b[2J"));
    String readable = renderer.readable(capture, article(capture));
    assertTrue(readable.lines().allMatch(l -> DisplayWidth.of(l) <= 100), readable);
    assertFalse(readable.contains("\u001b"), readable);
    assertTrue(readable.contains("…"), readable);
  }
}

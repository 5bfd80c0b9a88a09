package org.crossread.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.text.Span;
import org.crossread.text.Text;

/** From a capture to an article. Stateless and thread-safe. */
public final class Extractor {
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");

  /**
   * @throws UnreadableException when there is no article in it
   */
  public Article extract(Capture capture) throws UnreadableException {
    Text text = Text.of(new String(capture.bytes(), StandardCharsets.UTF_8));
    List<Block> blocks = new ArrayList<>();
    Matcher m = LINE.matcher(text.characters());
    while (m.find()) {
      if (!m.group().isBlank()) {
        blocks.add(new Block(Block.Kind.BODY, new Span(m.start(), m.end()), "line"));
      }
    }
    return new Article(
        Article.idOf(capture.input(), capture.outlet(), text),
        capture.input(),
        text,
        false,
        blocks,
        null,
        null,
        null,
        null,
        List.of(),
        "en",
        List.of());
  }
}

package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Article text out of pages: the body paragraphs, without title, captions and credits. A page that
 * is not there or holds no article for the extractor counts as empty text.
 */
final class ExtractEvaluation implements Evaluation {
  private static final String MEDIA_TYPE = "text/html";

  private static final String REMEDY =
      "give the output of another extractor as {id: {articleBody}}, or that under \"output\"";

  private final Extractor extractor = new Extractor();
  private final @Nullable Path peer;

  /**
   * @param peer texts of another extractor to be compared with, or null
   */
  ExtractEvaluation(@Nullable Path peer) {
    this.peer = peer;
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    ShingleScore score = new ShingleScore();
    ShingleScore peers = new ShingleScore();
    Json others = peer == null ? null : Json.object(DataFile.text(peer, REMEDY), peer, REMEDY);
    if (others != null && others.at("output") instanceof Json.Fields output) {
      others = output;
    }
    Map<String, String> bodies = new LinkedHashMap<>();
    List<String> notices = new ArrayList<>();
    int missing = 0;
    for (Pages.Page page : Pages.read(data)) {
      String body = "";
      if (Files.exists(page.html())) {
        body = body(page, notices);
        bodies.put(page.id(), body);
      } else {
        missing++;
        notices.add(page.html() + ": no such page; counted as empty text");
      }
      score.add(page.body(), body);
      if (others != null) {
        peers.add(page.body(), others.at(page.id()).at("articleBody").words());
      }
    }
    if (predictions != null) {
      Output.write(predictions, predictions(bodies));
    }
    List<Measure> measures = new ArrayList<>(score.measures());
    measures.add(Measure.count("pages.missing", missing));
    measures.add(
        Measure.count("pages.empty", bodies.values().stream().filter(String::isEmpty).count()));
    if (others != null) {
      measures.addAll(PeerScore.measures(score, peers));
    }
    return new Result(measures, notices);
  }

  private String body(Pages.Page page, List<String> notices) throws DataException, IOException {
    byte[] bytes = page.bytes();
    try {
      Article article = extractor.extract(new Capture(page.id(), null, MEDIA_TYPE, bytes));
      return text(article);
    } catch (UnreadableException e) {
      return "";
    } catch (RuntimeException | StackOverflowError e) {
      notices.add(page.html() + ": the extractor failed, counted as empty text: " + e);
      return "";
    }
  }

  /** The body; with it what opens a paragraph of it, as a dateline does. */
  private static String text(Article article) {
    String characters = article.text().characters();
    StringBuilder text = new StringBuilder();
    List<Block> blocks = article.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block b = blocks.get(i);
      boolean opens =
          i + 1 < blocks.size()
              && blocks.get(i + 1).kind() == Block.Kind.BODY
              && !characters
                  .substring(b.span().end(), blocks.get(i + 1).span().start())
                  .contains("\n");
      if (b.kind() == Block.Kind.BODY || b.kind() == Block.Kind.CREDIT && opens) {
        text.append(b.span().of(characters)).append(opens ? " " : "\n\n");
      }
    }
    return text.toString().strip();
  }

  /** Texts by page, in the form in which the gold is kept too. */
  static String predictions(Map<String, String> bodies) {
    return Json.write(json -> {
      json.writeStartObject();
      bodies.forEach((id, body) -> {
        json.writeName(id);
        json.writeStartObject();
        json.writeStringProperty("articleBody", body);
        json.writeEndObject();
      });
      json.writeEndObject();
    })
        + "\n";
  }
}

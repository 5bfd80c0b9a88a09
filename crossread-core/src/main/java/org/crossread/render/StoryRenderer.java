package org.crossread.render;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.crossread.article.Article;
import org.crossread.article.Field;
import org.crossread.claim.NotRead;
import org.crossread.lineage.Lineage.CopiedPassage;
import org.crossread.lineage.Lineage.Copy;
import org.crossread.lineage.Lineage.Edit;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Stories for a terminal, or as one JSON object. Those with most independent reports come first,
 * what stays alone last. Stateless and thread-safe.
 */
public final class StoryRenderer {
  private static final Comparator<StorySheet> MOST_FIRST =
      Comparator.<StorySheet>comparingInt(s -> -s.lineage().independent())
          .thenComparingInt(s -> -s.articles().size())
          .thenComparing(StorySheet::id);

  private final JsonFactory factory =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** A few lines a story. */
  public String text(List<StorySheet> stories) {
    StringBuilder out = new StringBuilder();
    List<StorySheet> alone = new ArrayList<>();
    int number = 0;
    for (StorySheet story : stories.stream().sorted(MOST_FIRST).toList()) {
      if (story.articles().size() == 1) {
        alone.add(story);
      } else {
        number++;
        story(out, number, story);
      }
    }
    if (!alone.isEmpty()) {
      out.append("Alone: ").append(count(alone.size(), "article")).append('\n');
      alone.forEach(s -> article(out, s.articles().getFirst()));
    }
    return out.toString();
  }

  private static void story(StringBuilder out, int number, StorySheet story) {
    out.append(number).append("  ").append(Neutral.line(story.title())).append('\n');
    LocalDate from = story.from();
    LocalDate to = story.to();
    out.append("   ");
    if (from != null && to != null) {
      out.append(from).append(from.equals(to) ? "" : " to " + to).append("; ");
    }
    out.append(count(story.articles().size(), "article")).append(", ");
    out.append(count(story.lineage().independent(), "independent report")).append('\n');
    CopyLines.of(story).forEach(line -> out.append("   ").append(line).append('\n'));
    shared(out, "names", story.grounds().names());
    shared(out, "numbers", story.grounds().numbers());
    shared(out, "words", story.grounds().words());
    story.articles().forEach(a -> article(out, a));
    out.append('\n');
  }

  private static void shared(StringBuilder out, String what, List<String> words) {
    if (!words.isEmpty()) {
      out.append("   shared ").append(what).append(": ");
      out.append(Neutral.line(String.join(", ", words))).append('\n');
    }
  }

  private static void article(StringBuilder out, Article article) {
    LocalDate day = StorySheet.day(article);
    Field<String> title = article.title();
    out.append("   - ").append(day == null ? "no date   " : day.toString()).append("  ");
    out.append(Neutral.line(article.label()));
    out.append(title == null ? "" : ": " + Neutral.line(title.value()));
    out.append("  [").append(Neutral.line(article.input())).append("]\n");
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  /**
   * A JSON object, ending with a line feed; ASCII.
   *
   * @param notGrouped inputs that gave no article, with the reason
   */
  public String json(List<StorySheet> stories, List<NotRead> notGrouped) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeName("stories");
      json.writeStartArray();
      for (StorySheet story : stories.stream().sorted(MOST_FIRST).toList()) {
        story(json, story);
      }
      json.writeEndArray();
      json.writeName("notGrouped");
      json.writeStartArray();
      for (NotRead n : notGrouped) {
        json.writeStartObject();
        json.writeStringProperty("input", n.input());
        json.writeStringProperty("reason", n.reason());
        json.writeStringProperty("remedy", n.remedy());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private static void story(JsonGenerator json, StorySheet story) {
    json.writeStartObject();
    json.writeStringProperty("id", story.id());
    json.writeStringProperty("thread", story.thread());
    json.writeStringProperty("title", story.title());
    text(json, "from", story.from());
    text(json, "to", story.to());
    json.writeNumberProperty("independent", story.lineage().independent());
    json.writeName("shared");
    json.writeStartObject();
    words(json, "names", story.grounds().names());
    words(json, "numbers", story.grounds().numbers());
    words(json, "words", story.grounds().words());
    json.writeEndObject();
    json.writeName("articles");
    json.writeStartArray();
    for (Article article : story.articles()) {
      json.writeStartObject();
      json.writeStringProperty("id", article.id());
      json.writeStringProperty("input", article.input());
      text(json, "outlet", value(article.outlet()));
      text(json, "title", value(article.title()));
      text(json, "published", StorySheet.day(article));
      json.writeNumberProperty("family", story.lineage().groupOf(article.id()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeName("copies");
    json.writeStartArray();
    Map<String, String> texts = new HashMap<>();
    story.articles().forEach(a -> texts.put(a.id(), a.text().characters()));
    story
        .lineage()
        .copies()
        .forEach(c -> copy(json, c, id -> Objects.requireNonNull(texts.get(id))));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void copy(JsonGenerator json, Copy copy, UnaryOperator<String> texts) {
    json.writeStartObject();
    json.writeStringProperty("left", copy.left());
    json.writeStringProperty("right", copy.right());
    text(json, "original", copy.original());
    json.writeStringProperty("extent", copy.extent().name());
    json.writeStringProperty("why", copy.why());
    json.writeName("passages");
    json.writeStartArray();
    for (CopiedPassage passage : copy.passages()) {
      json.writeStartArray();
      for (Span span : List.of(passage.left(), passage.right())) {
        json.writeNumber(span.start());
        json.writeNumber(span.end());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeName("edits");
    json.writeStartArray();
    for (Edit edit : copy.edits()) {
      json.writeStartObject();
      json.writeStringProperty("kind", copy.kind(edit).name());
      json.writeName("at");
      json.writeStartArray();
      for (Span span : List.of(edit.left(), edit.right())) {
        json.writeNumber(span.start());
        json.writeNumber(span.end());
      }
      json.writeEndArray();
      json.writeStringProperty("left", edit.left().of(texts.apply(copy.left())));
      json.writeStringProperty("right", edit.right().of(texts.apply(copy.right())));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static @Nullable String value(@Nullable Field<String> field) {
    return field == null ? null : field.value();
  }

  private static void text(JsonGenerator json, String name, @Nullable Object value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value.toString());
    }
  }

  private static void words(JsonGenerator json, String name, List<String> words) {
    json.writeName(name);
    json.writeStartArray();
    words.forEach(json::writeString);
    json.writeEndArray();
  }
}

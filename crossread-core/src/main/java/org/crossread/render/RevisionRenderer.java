package org.crossread.render;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossread.article.Article;
import org.crossread.revision.Edit;
import org.crossread.revision.Revision;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * What changed between two versions of an article, as lines for a reader or as JSON. Text of the
 * articles is made harmless. Stateless and thread-safe.
 */
public final class RevisionRenderer {
  private static final int NARROWEST = 40;

  private final JsonFactory factory =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /**
   * Lines for a reader: first all changes of one sentence in a line, then the sentence before and
   * after.
   *
   * @param width columns; at least 40
   */
  public String text(Revision revision, int width) {
    Page page = new Page(Math.max(NARROWEST, width));
    page.block("", Neutral.line(counts(revision)));
    page.block("  - ", Neutral.line(revision.before().article().input()));
    page.block("  + ", Neutral.line(revision.after().article().input()));
    List<Edit> edits = revision.edits();
    int at = 0;
    while (at < edits.size()) {
      Edit first = edits.get(at);
      List<String> told = new ArrayList<>();
      int end = at;
      while (end < edits.size() && ofOneSentence(edits.get(end), first)) {
        told.add(Neutral.line(edits.get(end).told()));
        end++;
      }
      page.blank();
      page.block("", Ink.of(Ink.BOLD, String.join("; ", told)));
      if (first.kind() != Edit.Kind.MOVED) {
        side(page, "  - ", revision.before().article(), first.sentenceBefore());
      }
      side(page, "  + ", revision.after().article(), first.sentenceAfter());
      at = end;
    }
    StringBuilder out = new StringBuilder();
    for (String line : page.lines()) {
      out.append(Ink.paint(line, false).stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static boolean ofOneSentence(Edit e, Edit first) {
    return java.util.Objects.equals(e.sentenceBefore(), first.sentenceBefore())
        && java.util.Objects.equals(e.sentenceAfter(), first.sentenceAfter());
  }

  private static void side(Page page, String head, Article article, @Nullable Span span) {
    if (span != null) {
      page.block(head, Neutral.line(article.text().of(span)));
    }
  }

  /** "3 changes: 1 number, 2 attribution; 1 moved; 12 sentences unchanged". */
  private static String counts(Revision revision) {
    Map<Edit.Kind, Integer> counts = new EnumMap<>(Edit.Kind.class);
    revision.edits().forEach(e -> counts.merge(e.kind(), 1, Integer::sum));
    Integer moved = counts.remove(Edit.Kind.MOVED);
    int changes = counts.values().stream().mapToInt(n -> n).sum();
    List<String> kinds =
        counts.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
            .toList();
    return (changes == 0
            ? "nothing is told otherwise"
            : Phrases.count(changes, "change", "changes") + ": " + String.join(", ", kinds))
        + (moved == null ? "" : "; " + moved + " moved")
        + "; "
        + Phrases.count(revision.same(), "sentence", "sentences")
        + " with the same words";
  }

  /** One object on one line; offsets as in the JSON of a comparison. Ends with a line feed. */
  public String json(Revision revision) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("offsets", "utf-16");
      article(json, "before", revision.before().article());
      article(json, "after", revision.after().article());
      json.writeNumberProperty("same", revision.same());
      json.writeName("edits");
      json.writeStartArray();
      CodePoints before = new CodePoints(revision.before().article().text().characters());
      CodePoints after = new CodePoints(revision.after().article().text().characters());
      for (Edit e : revision.edits()) {
        json.writeStartObject();
        json.writeStringProperty("kind", e.kind().name());
        json.writeStringProperty("told", e.told());
        passage(json, "before", revision.before().article(), before, e.before());
        passage(json, "after", revision.after().article(), after, e.after());
        passage(json, "sentenceBefore", revision.before().article(), before, e.sentenceBefore());
        passage(json, "sentenceAfter", revision.after().article(), after, e.sentenceAfter());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private static void article(JsonGenerator json, String name, Article a) {
    json.writeName(name);
    json.writeStartObject();
    json.writeStringProperty("input", a.input());
    json.writeStringProperty("id", a.id());
    json.writeStringProperty("textSha256", a.text().id());
    json.writeEndObject();
  }

  private static void passage(
      JsonGenerator json, String name, Article article, CodePoints points, @Nullable Span span) {
    if (span == null) {
      return;
    }
    json.writeName(name);
    json.writeStartObject();
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
    json.writeName("codePoints");
    json.writeStartArray();
    json.writeNumber(points.before(span.start()));
    json.writeNumber(points.before(span.end()));
    json.writeEndArray();
    json.writeStringProperty("quote", article.text().of(span));
    json.writeEndObject();
  }
}

package org.crossread.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.store.Hit;
import org.crossread.store.Note;
import org.crossread.store.StoredArticle;
import org.crossread.store.StoredStory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a workspace holds, as JSON. Fields are in docs/workspace.md. */
final class Forms {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Forms() {}

  /** On several lines, with a line feed at the end. */
  static String pretty(Object form) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form) + "\n";
  }

  /** On one line, with a line feed at the end. */
  static String line(Object form) {
    return JSON.writeValueAsString(form) + "\n";
  }

  static Map<String, @Nullable Object> of(StoredArticle a) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("article", a.article());
    form.put("version", a.number());
    form.put("latest", a.latest());
    form.put("report", a.report());
    form.put("title", a.title());
    form.put("outlet", a.outlet());
    form.put("byline", a.byline());
    form.put("published", text(a.published()));
    form.put("language", a.language());
    form.put("words", a.words());
    form.put("uri", a.uri());
    form.put("input", a.input());
    form.put("capture", a.capture());
    form.put("capturedAt", text(a.capturedAt()));
    form.put("addedAt", text(a.addedAt()));
    return form;
  }

  static Map<String, @Nullable Object> of(StoredStory s) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("story", s.id());
    form.put("thread", s.thread());
    form.put("title", s.title());
    form.put("articles", s.articles());
    form.put("independent", s.independent());
    form.put("from", text(s.from()));
    form.put("to", text(s.to()));
    form.put("openedAt", text(s.openedAt()));
    form.put("changedAt", text(s.changedAt()));
    Map<String, Object> differences = new LinkedHashMap<>();
    s.differences().forEach((k, n) -> differences.put(k.name(), n));
    form.put("differences", differences);
    return form;
  }

  static Map<String, @Nullable Object> of(Hit h) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("quote", h.quote());
    form.put("start", h.span().start());
    form.put("end", h.span().end());
    form.put("speakers", h.speakers());
    form.put("acts", sorted(h.acts()));
    form.put("differs", sorted(h.differs()));
    form.put("copies", h.copies());
    form.put("story", h.story());
    form.put("in", of(h.article()));
    return form;
  }

  static Map<String, @Nullable Object> of(Note n) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("note", n.number());
    form.put("author", n.author());
    form.put("at", text(n.at()));
    form.put("on", n.kind().name().toLowerCase(java.util.Locale.ROOT));
    form.put("target", n.target());
    form.put("text", n.text());
    form.put("labels", n.labels());
    return form;
  }

  private static List<String> sorted(java.util.Set<String> words) {
    return words.stream().sorted().toList();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}

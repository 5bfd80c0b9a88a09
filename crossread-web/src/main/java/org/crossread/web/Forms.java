package org.crossread.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.claim.Cited;
import org.crossread.claim.Claim;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.crossread.claim.Reading;
import org.crossread.name.Party;
import org.crossread.position.Ledger;
import org.crossread.render.Decisions;
import org.crossread.render.Sheet;
import org.crossread.statement.Statement;
import org.crossread.store.Alert;
import org.crossread.store.Hit;
import org.crossread.store.Note;
import org.crossread.store.StoredArticle;
import org.crossread.store.StoredStory;
import org.crossread.store.Watch;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Things as JSON objects. Offsets are UTF-16 units, {@code codePoints} the same in code points;
 * days and times are of RFC 3339; what is unknown is null. The API and the commands give the same.
 * Stateless.
 */
public final class Forms {
  private Forms() {}

  public static Map<String, @Nullable Object> of(StoredStory s) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("id", s.id());
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

  public static Map<String, @Nullable Object> of(StoredArticle a) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("id", a.article());
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
    form.put("sha256", a.capture());
    form.put("capturedAt", text(a.capturedAt()));
    form.put("addedAt", text(a.addedAt()));
    return form;
  }

  /** With its characters and the role of each of its blocks. */
  static Map<String, @Nullable Object> of(StoredArticle stored, Article article) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("id", stored.article());
    form.put("version", stored.number());
    form.put("text", article.text().characters());
    List<Map<String, @Nullable Object>> blocks = new ArrayList<>();
    for (Block b : article.blocks()) {
      Map<String, @Nullable Object> block = new LinkedHashMap<>();
      block.put("kind", b.kind().name());
      block.put("start", b.span().start());
      block.put("end", b.span().end());
      block.put("reason", b.reason());
      blocks.add(block);
    }
    form.put("blocks", blocks);
    return form;
  }

  static Map<String, @Nullable Object> passage(StoredArticle a, String text, Span span) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    int first = text.codePointCount(0, span.start());
    form.put("article", a.article());
    form.put("version", a.number());
    form.put("outlet", a.outlet());
    form.put("start", span.start());
    form.put("end", span.end());
    form.put("codePoints", List.of(first, first + text.codePointCount(span.start(), span.end())));
    form.put("quote", span.of(text));
    form.put("link", Evidence.Cited.permalink(a, span));
    return form;
  }

  static Map<String, @Nullable Object> passage(Spread spread, Passage p) {
    return passage(
        spread.stored(p.article()),
        spread.sheet().comparison().report(p.article()).article().text().characters(),
        p.span());
  }

  static Map<String, @Nullable Object> of(Spread spread, Sheet.Row row) {
    Claim claim = row.claim();
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("id", claim.id());
    form.put("story", spread.story());
    form.put("row", row.number());
    form.put("status", row.status().name());
    form.put("independent", claim.independent());
    form.put("why", claim.why());
    form.put("edited", Decisions.edited(spread.sheet(), claim));
    List<Object> readings = new ArrayList<>();
    for (Reading r : spread.sheet().readings(claim)) {
      Map<String, @Nullable Object> reading = new LinkedHashMap<>();
      reading.put("key", r.key());
      reading.put("passages", r.passages().stream().map(p -> passage(spread, p)).toList());
      readings.add(reading);
    }
    form.put("readings", readings);
    form.put("differences", claim.differences().stream().map(d -> of(spread, d)).toList());
    return form;
  }

  private static Map<String, @Nullable Object> of(Spread spread, Difference d) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("kind", d.kind().name());
    form.put("certainty", d.certainty().name());
    form.put("wording", d instanceof Difference.Quote q ? q.wording().name() : null);
    form.put("reason", d.reason());
    form.put("left", passage(spread, d.left()));
    form.put("right", passage(spread, d.right()));
    Cited cited = Cited.of(d, spread.sheet().comparison());
    form.put("leftSpeaker", name(cited.left()));
    form.put("rightSpeaker", name(cited.right()));
    return form;
  }

  private static @Nullable String name(@Nullable Party party) {
    return party == null ? null : party.name();
  }

  static Map<String, @Nullable Object> of(StoredArticle stored, Article article, Statement s) {
    String text = article.text().characters();
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("article", stored.article());
    form.put("version", stored.number());
    form.put("outlet", stored.outlet());
    form.put("speaker", party(s.speaker()));
    form.put("source", s.source() == null ? null : passage(stored, text, s.source()));
    form.put("cue", s.cue() == null ? null : passage(stored, text, s.cue()));
    form.put("content", s.content().stream().map(c -> passage(stored, text, c)).toList());
    form.put("mode", s.mode().name());
    form.put("polarity", s.polarity().name());
    form.put("certainty", s.certainty().name());
    List<Object> via = new ArrayList<>();
    s.via()
        .forEach(r -> {
          Map<String, @Nullable Object> relay = new LinkedHashMap<>();
          relay.put("party", party(r.party()));
          relay.put("passage", passage(stored, text, r.span()));
          via.add(relay);
        });
    form.put("via", via);
    return form;
  }

  static @Nullable Map<String, @Nullable Object> party(@Nullable Party p) {
    if (p == null) {
      return null;
    }
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("id", p.id());
    form.put("name", p.name());
    form.put("kind", p.kind().name());
    return form;
  }

  static Map<String, @Nullable Object> of(LedgerBook book, Ledger.Row row) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("id", row.id());
    form.put("party", party(row.party()));
    form.put("kind", row.kind().name());
    form.put("issue", row.issue());
    form.put("position", row.position());
    form.put("counterparts", row.counterparts().stream().map(Forms::party).toList());
    form.put("status", row.status().label());
    form.put("contested", row.contested());
    form.put("firstSeen", text(row.firstSeen()));
    form.put("lastSeen", text(row.lastSeen()));
    form.put("conditions", row.conditions());
    form.put("flags", row.flags().stream().map(Enum::name).sorted().toList());
    form.put("outlets", row.outlets());
    form.put("evidence", row.evidence().stream().map(e -> passage(book, e)).toList());
    List<Object> events = new ArrayList<>();
    for (Ledger.Event e : row.events()) {
      Map<String, @Nullable Object> event = new LinkedHashMap<>();
      event.put("status", e.status().label());
      event.put("statedBy", party(e.by()));
      event.put("day", text(e.day()));
      event.put("passage", passage(book, e.evidence()));
      events.add(event);
    }
    form.put("events", events);
    form.put("threats", row.threats().stream().map(e -> passage(book, e)).toList());
    return form;
  }

  private static Map<String, @Nullable Object> passage(LedgerBook book, Ledger.Evidence e) {
    return passage(
        book.stored(e.article()),
        book.comparison().report(e.article()).article().text().characters(),
        e.span());
  }

  public static Map<String, @Nullable Object> of(Hit h) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("quote", h.quote());
    form.put("start", h.span().start());
    form.put("end", h.span().end());
    form.put("link", Evidence.Cited.permalink(h.article(), h.span()));
    form.put("story", h.story());
    form.put("speakers", h.speakers());
    form.put("acts", h.acts().stream().sorted().toList());
    form.put("differs", h.differs().stream().sorted().toList());
    form.put("copies", h.copies());
    form.put("article", of(h.article()));
    return form;
  }

  public static Map<String, @Nullable Object> of(Note n) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("id", n.number());
    form.put("author", n.author());
    form.put("at", text(n.at()));
    form.put("on", n.kind().name());
    form.put("target", n.target());
    form.put("text", n.text());
    form.put("labels", n.labels());
    return form;
  }

  static Map<String, @Nullable Object> of(Library.Decided d) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("id", d.correction().id());
    form.put("kind", d.correction().change().word());
    form.put("author", d.correction().author());
    form.put("time", text(d.correction().time()));
    form.put("reason", d.correction().reason());
    form.put("reverted", d.reverted());
    form.put("passages", d.correction().change().passages().stream().map(Forms::key).toList());
    return form;
  }

  private static Map<String, @Nullable Object> key(org.crossread.correction.PassageKey key) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("text", key.text());
    form.put("words", key.words());
    form.put("start", key.start());
    form.put("end", key.end());
    return form;
  }

  static Map<String, @Nullable Object> of(Watch w) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("name", w.name());
    form.put("query", w.query());
    form.put("createdAt", text(w.createdAt()));
    form.put("runAt", text(w.runAt()));
    return form;
  }

  static Map<String, @Nullable Object> of(Alert a) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("id", a.number());
    form.put("watch", a.watch());
    form.put("at", text(a.at()));
    form.put("kind", a.kind());
    form.put("story", a.story());
    form.put("title", a.title());
    form.put("body", a.body());
    return form;
  }

  static Map<String, @Nullable Object> of(Job.Status j) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("id", j.id());
    form.put("kind", j.kind().toUpperCase(Locale.ROOT));
    form.put("state", j.state().name());
    form.put("message", j.message());
    form.put("done", j.done());
    form.put("total", j.total());
    form.put("articles", j.articles());
    form.put("failures", j.failures());
    form.put("createdAt", text(j.createdAt()));
    form.put("changedAt", text(j.changedAt()));
    return form;
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}

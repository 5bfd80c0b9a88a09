package org.crossread.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Markdown, NDJSON, JSON-LD, and what is left out. */
class ExportFormsTest {
  private static final List<View> VIEWS =
      List.of(Stories.two(), Stories.three(), Stories.nine(), Stories.hostile());

  private static List<JsonNode> lines(View view, JsonRenderer.Texts texts) {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : new NdjsonRenderer(texts).render(view).split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(new ObjectMapper().readTree(line));
      }
    }
    return lines;
  }

  private static long count(List<JsonNode> lines, String type) {
    return lines.stream().filter(l -> l.path("type").asString().equals(type)).count();
  }

  @Test
  void ndjsonHasALineForEverythingThatJsonHas() {
    for (View view : VIEWS) {
      List<JsonNode> lines = lines(view, JsonRenderer.Texts.NONE);
      JsonNode json = new ObjectMapper().readTree(new JsonRenderer().render(view));
      long cells = 0;
      long differences = 0;
      for (JsonNode claim : json.path("claims")) {
        cells += claim.path("passages").size();
        differences += claim.path("differences").size();
      }
      assertEquals("comparison", lines.getFirst().path("type").asString());
      assertEquals(view.inputs().size(), count(lines, "article"));
      assertEquals(cells, count(lines, "cell"));
      assertEquals(differences, count(lines, "difference"));
      assertEquals(json.path("onlyIn").size(), count(lines, "onlyIn"));
      assertEquals(json.path("statements").size(), count(lines, "statement"));
      assertEquals(json.path("ledger").size(), count(lines, "position"));
      assertEquals(json.path("notRead").size(), count(lines, "notRead"));
    }
  }

  @Test
  void cellsOfNdjsonQuoteWhatStandsAtTheirPlace() {
    View view = Stories.two();
    int cells = 0;
    for (JsonNode line : lines(view, JsonRenderer.Texts.NONE)) {
      if (line.path("type").asString().equals("cell")) {
        cells++;
        String text = text(view, line.path("article").asInt());
        assertEquals(
            text.substring(line.path("start").asInt(), line.path("end").asInt()),
            line.path("quote").asString());
      }
    }
    assertEquals(14, cells);
  }

  private static String text(View view, int position) {
    String id = view.inputs().get(position).article();
    return view.comparison().report(id == null ? "" : id).article().text().characters();
  }

  @Test
  void wholeTextsStandOnlyWhereTheyAreAskedFor() {
    View view = Stories.two();
    String whole = text(view, 0);
    for (JsonRenderer.Texts texts : JsonRenderer.Texts.values()) {
      JsonNode article =
          new ObjectMapper().readTree(new JsonRenderer(texts).render(view)).path("articles").get(0);
      assertEquals(texts == JsonRenderer.Texts.ALL ? whole : "", article.path("text").asString(""));
    }
    assertEquals(
        whole,
        lines(view, JsonRenderer.Texts.ALL).get(1).path("article").path("text").asString(""));
    assertFalse(new JsonLdRenderer(false).render(view).contains("articleBody"));
    assertTrue(new JsonLdRenderer(true).render(view).contains("articleBody"));
  }

  @Test
  void selectorsOfJsonLdFindTheirWordsByPlaceAndByWords() {
    for (View view : VIEWS) {
      JsonNode graph = graph(view);
      int selected = 0;
      for (JsonNode target : new Found("oa:SpecificResource").in(graph)) {
        String source = target.path("oa:hasSource").path("@id").asString();
        String text =
            view.comparison()
                .report(source.substring(source.lastIndexOf(':') + 1))
                .article()
                .text()
                .characters();
        JsonNode place = target.path("oa:hasSelector").get(0);
        JsonNode words = target.path("oa:hasSelector").get(1);
        int start = text.offsetByCodePoints(0, place.path("oa:start").asInt());
        int end = text.offsetByCodePoints(0, place.path("oa:end").asInt());
        String exact = words.path("oa:exact").asString();
        assertEquals(text.substring(start, end), exact);
        String prefix = words.path("oa:prefix").asString();
        String suffix = words.path("oa:suffix").asString();
        assertTrue(text.startsWith(prefix + exact + suffix, start - prefix.length()));
        selected++;
      }
      int passages =
          view.comparison().claims().stream().mapToInt(c -> c.passages().size()).sum()
              + view.comparison().claims().stream().mapToInt(c -> 2 * c.differences().size()).sum();
      for (Report r : view.comparison().reports()) {
        passages += r.statements().stream().mapToInt(s -> s.content().size()).sum();
      }
      assertEquals(passages, selected);
    }
  }

  private static JsonNode graph(View view) {
    return new ObjectMapper().readTree(new JsonLdRenderer(false).render(view));
  }

  /** Objects of one type, wherever they stand. */
  private record Found(String type) {
    List<JsonNode> in(JsonNode node) {
      List<JsonNode> found = new ArrayList<>();
      if (node.path("@type").asString("").equals(type)) {
        found.add(node);
      }
      node.forEach(child -> found.addAll(in(child)));
      return found;
    }
  }

  @Test
  void everyNameOfJsonLdIsDeclaredAndEveryReferenceOfItsOwnLeadsSomewhere() {
    for (View view : VIEWS) {
      JsonNode document = graph(view);
      Set<String> prefixes = new TreeSet<>(document.path("@context").propertyNames());
      Set<String> nodes = new HashSet<>();
      document.path("@graph").forEach(n -> nodes.add(n.path("@id").asString()));
      names(document.path("@graph"), prefixes, nodes);
      assertTrue(nodes.size() > view.comparison().claims().size());
    }
  }

  private static void names(JsonNode node, Set<String> prefixes, Set<String> nodes) {
    for (String name : node.propertyNames()) {
      if (!name.startsWith("@")) {
        assertTrue(prefixes.contains(name.substring(0, name.indexOf(':'))), name);
      }
      String id = name.equals("@id") ? node.path(name).asString() : "";
      assertTrue(!id.startsWith("urn:") || nodes.contains(id), id);
    }
    node.forEach(child -> names(child, prefixes, nodes));
  }

  @Test
  void idsOfJsonLdAreEachGivenOnce() {
    for (View view : VIEWS) {
      Map<String, Integer> seen = new HashMap<>();
      for (JsonNode n : graph(view).path("@graph")) {
        seen.merge(n.path("@id").asString(), 1, Integer::sum);
      }
      seen.forEach((id, times) -> assertEquals(1, times, id));
    }
  }

  @Test
  void citationsNeverCutACharacterInTwo() {
    String text = "\uD83D\uDEA2".repeat(40) + "word" + "\uD83D\uDEA2".repeat(40);
    for (int shift = 0; shift < 2; shift++) {
      String own = "x".repeat(shift) + text;
      Span span = new Span(80 + shift, 84 + shift);
      Citation c = Citation.of(own, new CodePoints(own), span);
      assertEquals("word", c.exact());
      assertEquals(40 + shift, c.start());
      assertFalse(Character.isLowSurrogate(c.prefix().charAt(0)));
      assertFalse(Character.isHighSurrogate(c.suffix().charAt(c.suffix().length() - 1)));
    }
  }

  @Test
  void wordsOfOthersAreNoMarkup() {
    assertEquals("\\<b\\>\\*x\\*\\[a\\](b)\\|\\`c\\`", MarkdownRenderer.safe("<b>*x*[a](b)|`c`"));
    assertEquals("a b", MarkdownRenderer.safe("a\n\nb"));
    for (String line : new MarkdownRenderer().render(Stories.hostile()).split("\n", -1)) {
      assertFalse(line.replaceAll("\\\\.", "").matches(".*[<>\\[\\]`].*"), line);
      assertFalse(line.chars().anyMatch(c -> c < ' '), line);
    }
  }

  @Test
  void theBriefTellsEveryClaimAndEveryPassageOfIt() {
    View view = Stories.two();
    String brief = new MarkdownRenderer().render(view);
    Sheet sheet = new Sheet(view);
    for (Sheet.Row row : sheet.rows()) {
      assertTrue(brief.contains("### Claim " + row.number() + " ("));
      row.claim()
          .passages()
          .forEach(p ->
              assertTrue(
                  brief.contains(
                      "\\["
                          + sheet.letter(p.article())
                          + " "
                          + p.span().start()
                          + "–"
                          + p.span().end()
                          + "\\]")));
    }
  }

  @Test
  void aRedactedViewNamesNoOutletInAnyForm() {
    for (View view : List.of(Stories.two(), Stories.three(), Stories.nine())) {
      View redacted = new Redaction().redact(view);
      String texts = String.join("\n", view.comparison().texts().values());
      List<String> forms =
          new ArrayList<>(
              List.of(
                  new MarkdownRenderer().render(redacted),
                  new JsonRenderer(JsonRenderer.Texts.NONE).render(redacted),
                  new NdjsonRenderer(JsonRenderer.Texts.NONE).render(redacted),
                  new JsonLdRenderer(false).render(redacted),
                  new HtmlRenderer().render(redacted)));
      forms.addAll(new CsvRenderer().render(redacted).values());
      for (View.Input input : view.inputs()) {
        Article a =
            input.article() == null ? null : view.comparison().report(input.article()).article();
        for (String form : forms) {
          assertFalse(form.contains(input.name()), input.name());
          if (a != null && a.outlet() != null && !texts.contains(a.outlet().value())) {
            assertFalse(form.contains(a.outlet().value()), a.outlet().value());
          }
        }
      }
      for (Report r : redacted.comparison().reports()) {
        assertNull(r.article().outlet());
      }
      assertEquals(view.comparison().claims(), redacted.comparison().claims());
    }
  }
}

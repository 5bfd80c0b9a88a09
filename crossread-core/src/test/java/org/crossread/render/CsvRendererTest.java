package org.crossread.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvRendererTest {
  private final CsvRenderer renderer = new CsvRenderer();

  @Test
  void filesAndHeadersAreThoseOfTheContract() {
    Map<String, String> files = renderer.render(Stories.three());
    assertEquals(
        List.of(
            "articles.csv",
            "claims.csv",
            "differences.csv",
            "only_in.csv",
            "positions.csv",
            "speakers.csv",
            "statements.csv",
            "timeline.csv",
            "versions.csv",
            "wording.csv"),
        List.copyOf(files.keySet()));
    assertTrue(files.get("claims.csv").startsWith("claim,claim_id,status,"));
  }

  @Test
  void everyLineHasAsManyCellsAsTheHeader() {
    for (View view : List.of(Stories.two(), Stories.nine(), Stories.hostile())) {
      renderer
          .render(view)
          .forEach((name, text) -> {
            List<List<String>> rows = parse(text);
            for (List<String> row : rows) {
              assertEquals(rows.getFirst().size(), row.size(), name + ": " + row);
            }
          });
    }
  }

  @Test
  void offsetsGiveTheQuote() {
    View view = Stories.two();
    Sheet sheet = new Sheet(view);
    List<List<String>> rows = parse(renderer.render(view).get("claims.csv"));
    assertEquals(15, rows.size());
    for (List<String> row : rows.subList(1, rows.size())) {
      String text =
          sheet.articles().stream()
              .filter(c -> c.letter().equals(row.get(6)))
              .findFirst()
              .orElseThrow()
              .article()
              .text()
              .characters();
      assertEquals(
          text.substring(Integer.parseInt(row.get(7)), Integer.parseInt(row.get(8))), row.get(9));
    }
  }

  @Test
  void noCellStartsAFormula() {
    renderer
        .render(Stories.hostile())
        .forEach((name, text) ->
            parse(text)
                .forEach(row ->
                    row.forEach(cell ->
                        assertFalse(
                            !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0,
                            name + ": " + cell))));
    assertEquals("'=1+1", CsvTable.cell("=1+1"));
    assertEquals("'@x", CsvTable.cell("@x"));
    assertEquals("\"'-a,b\"", CsvTable.cell("-a,b"));
  }

  @Test
  void quotesCommasAndLineBreaksAreQuoted() {
    assertEquals("\"a \"\"b\"\", c\"", CsvTable.cell("a \"b\", c"));
    assertEquals("\"a\nb\"", CsvTable.cell("a\nb"));
    assertEquals("a;b", CsvTable.cell("a;b"));
    assertEquals("a\uFFFDb", CsvTable.cell("a\uD800b"));
  }

  /** Rows of cells by RFC 4180; a line ends with CR LF. */
  private static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          assertEquals('\n', text.charAt(++i));
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    assertTrue(row.isEmpty() && cell.isEmpty() && !quoted, "the last line is ended");
    return rows;
  }
}

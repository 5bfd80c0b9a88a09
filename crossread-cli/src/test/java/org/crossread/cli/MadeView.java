package org.crossread.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Field;
import org.crossread.article.Metadata;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparison;
import org.crossread.claim.Difference;
import org.crossread.claim.NotRead;
import org.crossread.claim.OnlyIn;
import org.crossread.claim.Passage;
import org.crossread.claim.Reading;
import org.crossread.lineage.Lineage;
import org.crossread.name.Party;
import org.crossread.render.View;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.crossread.text.Text;

/** A comparison of any number of invented articles with everything a page can show. */
final class MadeView {
  private final List<Report> reports = new ArrayList<>();
  private final List<View.Input> inputs = new ArrayList<>();

  private MadeView() {}

  static View of(int articles) {
    return new MadeView().build(articles);
  }

  private View build(int articles) {
    for (int i = 0; i < articles; i++) {
      Report report = report(i);
      reports.add(report);
      inputs.add(new View.Input(report.article().input(), report.id(), null));
    }
    NotRead notRead =
        new NotRead("a-very-long-name-".repeat(8) + ".pdf", "not text", "give a text file");
    inputs.add(new View.Input(notRead.input(), null, notRead));
    List<Claim> claims = new ArrayList<>();
    claims.add(claim("counted eleven boats", "counted ten boats", true));
    claims.add(claim("The bridge stays shut until the water falls", "The bridge stays shut", true));
    claims.add(claim("until the water falls. No ferry runs", "No ferry runs", false));
    claims.add(claim("No ferry runs", "No ferry runs", false));
    Passage only = at(reports.getFirst(), "<b>Nobody</b> was hurt");
    List<Report> sorted = reports.stream().sorted(Comparator.comparing(Report::id)).toList();
    TreeMap<String, String> versions = new TreeMap<>();
    versions.put("crossread", "0.1.0");
    Comparison comparison =
        new Comparison(
            sorted,
            new Lineage(sorted.stream().map(r -> List.of(r.id())).toList(), List.of()),
            claims,
            List.of(
                new OnlyIn(
                    only, at(reports.get(1), "No ferry runs"), "too little in common: ferry")),
            List.of(),
            List.of(notRead),
            versions);
    return new View(comparison, inputs);
  }

  /** Even articles tell it one way, odd ones the other. */
  private Claim claim(String even, String odd, boolean differs) {
    List<Passage> left = new ArrayList<>();
    List<Passage> right = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      (i % 2 == 0 ? left : right).add(at(reports.get(i), i % 2 == 0 ? even : odd));
    }
    left.sort(null);
    right.sort(null);
    List<Difference> differences = new ArrayList<>();
    if (differs) {
      for (Passage l : left) {
        for (Passage r : right) {
          boolean turn = l.compareTo(r) > 0;
          differences.add(
              new Difference.Number(
                  turn ? r : l, turn ? l : r, "other words", Difference.Certainty.LIKELY));
        }
      }
    }
    List<Reading> readings =
        differs
            ? List.of(new Reading(even, left), new Reading(odd, right))
            : List.of(
                new Reading(
                    "",
                    java.util.stream.Stream.concat(left.stream(), right.stream())
                        .sorted()
                        .toList()));
    String id = Text.sha256(even + odd).substring(0, 12);
    return new Claim(id, readings, differences, reports.size(), "the same words");
  }

  private static Report report(int i) {
    List<String> lines = new ArrayList<>();
    lines.add("Flood at the old bridge, report " + i);
    lines.add(
        "The harbour master "
            + (i % 2 == 0 ? "counted eleven boats" : "counted ten boats")
            + " adrift, he told the radio.");
    lines.add(
        "“The bridge stays shut"
            + (i % 2 == 0 ? " until the water falls. No ferry runs" : "; No ferry runs")
            + ",” said mayor Ada Lind.");
    for (int p = 0; p < 12; p++) {
      lines.add("Paragraph " + p + " only fills the column. " + "The water rose again. ".repeat(9));
    }
    lines.add("<b>Nobody</b> was hurt, 港湾 sources said. <img src=http://localhost/x.png>");
    lines.add("Subscribe to report " + i + " <script>document.title='run'</script>");
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int n = 0; n < lines.size(); n++) {
      Span span = new Span(text.length(), text.length() + lines.get(n).length());
      Block.Kind kind =
          n == 0
              ? Block.Kind.TITLE
              : n == lines.size() - 1 ? Block.Kind.BOILERPLATE : Block.Kind.BODY;
      blocks.add(new Block(kind, span, "made so"));
      text.append(lines.get(n)).append("\n\n");
    }
    Text whole = Text.of(text.toString());
    String input = "report-" + i + ".txt";
    Article article =
        new Article(
            Article.idOf(input, null, whole),
            input,
            whole,
            false,
            blocks,
            Metadata.of(
                new Field<>(lines.getFirst(), Field.Origin.HEADING, blocks.getFirst().span()),
                new Field<>("Outlet number " + i, Field.Origin.USER, null),
                null,
                List.of()),
            List.of("a notice"));
    Party mayor = new Party("P:lind", "Ada Lind", Party.Kind.PERSON, null);
    Statement statement =
        new Statement(
            span(whole, "mayor Ada Lind"),
            span(whole, "said mayor"),
            List.of(span(whole, "The bridge stays shut"), span(whole, "No ferry runs")),
            mayor,
            List.of(new Statement.Relay(span(whole, "the radio"), null)),
            Statement.Mode.DIRECT,
            Statement.Polarity.ASSERTED,
            Statement.Certainty.PROBABLE);
    return new Report(
        article,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(statement),
        List.of(),
        List.of());
  }

  private static Passage at(Report report, String words) {
    return new Passage(report.id(), span(report.article().text(), words));
  }

  private static Span span(Text text, String words) {
    int at = text.characters().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(at, at + words.length());
  }
}

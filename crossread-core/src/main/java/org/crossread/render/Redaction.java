package org.crossread.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Metadata;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparison;
import org.crossread.claim.Decision;
import org.crossread.claim.NotRead;
import org.crossread.lineage.Lineage;
import org.crossread.report.Report;

/**
 * Takes the outlets out of a view: names of inputs become letters, and outlets, bylines, authors,
 * addresses, credits, sources, notices and what weaker sources state are left out, as are the words
 * that tell why one article is a copy of another, and author and reason of what people decided.
 * What the texts themselves say stays, also where it names an outlet, and so does the id of an
 * article, which somebody who has the article can make again. Stateless and thread-safe.
 */
public final class Redaction {
  private static final String LEFT_OUT = "left out";

  /** The same comparison without the outlets. */
  public View redact(View view) {
    Map<String, String> letters = new TreeMap<>();
    List<View.Input> inputs = new ArrayList<>();
    List<NotRead> notRead = new ArrayList<>();
    Map<String, String> names = new TreeMap<>();
    for (View.Input input : view.inputs()) {
      String key = input.article() == null ? "input " + input.name() : input.article();
      String letter = letters.computeIfAbsent(key, k -> Sheet.letter(letters.size()));
      if (input.article() == null) {
        NotRead n = new NotRead(letter, "could not be read", "");
        names.put(input.name(), letter);
        notRead.add(n);
        inputs.add(new View.Input(letter, null, n));
      } else {
        names.put(input.article(), letter);
        inputs.add(new View.Input(letter, input.article(), null));
      }
    }
    Comparison c = view.comparison();
    List<String> authors = c.decisions().stream().map(Decision::author).distinct().toList();
    List<Report> reports =
        c.reports().stream()
            .map(r -> report(r, names.getOrDefault(r.id(), LEFT_OUT), authors))
            .toList();
    return new View(
        new Comparison(
            reports,
            lineage(c.lineage()),
            c.claims().stream().map(claim -> claim(claim, authors)).toList(),
            c.onlyIn(),
            c.unrelated(),
            notRead,
            c.versions(),
            c.decisions().stream().map(Redaction::decision).toList()),
        inputs);
  }

  private static Decision decision(Decision d) {
    return new Decision(
        d.id(),
        d.kind(),
        d.state(),
        d.passages(),
        d.program(),
        d.person(),
        d.issue(),
        LEFT_OUT,
        d.time(),
        "",
        d.note());
  }

  /** The reason of a difference that a person decided tells who and why. */
  private static Claim claim(Claim claim, List<String> authors) {
    return new Claim(
        claim.id(),
        claim.readings(),
        claim.differences().stream()
            .map(d ->
                authors.stream().anyMatch(a -> d.reason().startsWith("decided by " + a))
                    ? d.as(d.kind(), "decided by a person")
                    : d)
            .toList(),
        claim.independent(),
        claim.why());
  }

  /** The reason of a block that a person took out ends with who did. */
  private static Block block(Block b, List<String> authors) {
    for (String author : authors) {
      if (b.reason().endsWith(", says " + author)) {
        String rest = b.reason().substring(0, b.reason().length() - author.length());
        return new Block(b.kind(), b.span(), rest + "a person", b.source());
      }
    }
    return b;
  }

  private static Report report(Report r, String letter, List<String> authors) {
    return new Report(
        article(r.article(), letter, authors),
        r.sentences(),
        r.sentenceVectors(),
        r.mentions(),
        r.quantities(),
        r.times(),
        r.quotations(),
        r.statements(),
        r.acts(),
        r.propositions());
  }

  private static Article article(Article a, String letter, List<String> authors) {
    Metadata m = a.metadata();
    return new Article(
        a.id(),
        letter,
        a.text(),
        a.extracted(),
        a.blocks().stream().map(b -> block(b, authors)).toList(),
        new Metadata(
            m.title(),
            null,
            null,
            List.of(),
            m.published(),
            m.modified(),
            m.language(),
            null,
            List.of(),
            List.of()),
        List.of());
  }

  private static Lineage lineage(Lineage lineage) {
    return new Lineage(
        lineage.groups(),
        lineage.copies().stream()
            .map(c ->
                new Lineage.Copy(
                    c.left(),
                    c.right(),
                    c.original(),
                    c.extent(),
                    c.passages(),
                    c.edits(),
                    LEFT_OUT))
            .toList());
  }
}

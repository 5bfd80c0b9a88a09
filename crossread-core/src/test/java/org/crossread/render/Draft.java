package org.crossread.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A comparison written by hand. Passages are given by their words, which must occur once in the
 * article.
 */
final class Draft {
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final List<View.Input> inputs = new ArrayList<>();
  private final Map<String, List<Statement>> statements = new TreeMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<OnlyIn> only = new ArrayList<>();
  private final List<String> unrelated = new ArrayList<>();
  private final List<NotRead> notRead = new ArrayList<>();
  private final List<Lineage.Copy> copies = new ArrayList<>();
  private final List<List<String>> together = new ArrayList<>();

  /**
   * Adds an article called by {@code name} in this draft. A line that starts with {@code caption:},
   * {@code credit:} or {@code boilerplate:} becomes a block of that kind without these words.
   */
  Draft article(
      String name,
      String input,
      @Nullable String outlet,
      @Nullable String date,
      String title,
      String... lines) {
    StringBuilder text = new StringBuilder(title);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(Block.Kind.TITLE, new Span(0, title.length()), "first line"));
    List<Field<String>> credits = new ArrayList<>();
    for (String line : lines) {
      Block.Kind kind = Block.Kind.BODY;
      String words = line;
      for (Block.Kind k : List.of(Block.Kind.CAPTION, Block.Kind.CREDIT, Block.Kind.BOILERPLATE)) {
        String mark = k.name().toLowerCase(java.util.Locale.ROOT) + ": ";
        if (line.startsWith(mark)) {
          kind = k;
          words = line.substring(mark.length());
        }
      }
      text.append("\n\n");
      Span span = new Span(text.length(), text.length() + words.length());
      text.append(words);
      blocks.add(new Block(kind, span, kind == Block.Kind.BOILERPLATE ? "asks for money" : "text"));
      if (kind == Block.Kind.CREDIT) {
        credits.add(new Field<>(words, Field.Origin.TEXT, span));
      }
    }
    Text whole = Text.of(text.toString());
    Article article =
        new Article(
            Article.idOf(input, outlet, whole),
            input,
            whole,
            input.endsWith(".html"),
            blocks,
            Metadata.of(
                title.isEmpty() ? null : new Field<>(title, Field.Origin.HEADING, new Span(0, 0)),
                outlet == null ? null : new Field<>(outlet, Field.Origin.USER, null),
                date == null ? null : new Field<>(LocalDate.parse(date), Field.Origin.META, null),
                credits),
            outlet == null
                ? List.of("No outlet is named; the file name stands for it.")
                : List.of());
    articles.put(name, article);
    inputs.add(new View.Input(input, article.id(), null));
    return this;
  }

  Draft again(String name, String input) {
    inputs.add(new View.Input(input, id(name), null));
    return this;
  }

  Draft notRead(String input, String reason, String remedy) {
    NotRead n = new NotRead(input, reason, remedy);
    notRead.add(n);
    inputs.add(new View.Input(input, null, n));
    return this;
  }

  String id(String name) {
    return article(name).id();
  }

  Article article(String name) {
    Article article = articles.get(name);
    if (article == null) {
      throw new IllegalArgumentException("no article " + name);
    }
    return article;
  }

  Span span(String name, String words) {
    String text = article(name).text().characters();
    int at = text.indexOf(words);
    if (at < 0 || text.indexOf(words, at + 1) >= 0) {
      throw new IllegalArgumentException("not once in " + name + ": " + words);
    }
    return new Span(at, at + words.length());
  }

  Passage at(String name, String words) {
    return new Passage(id(name), span(name, words));
  }

  Reading reading(String key, Passage... passages) {
    return new Reading(key, java.util.Arrays.stream(passages).sorted().toList());
  }

  Draft claim(int independent, List<Reading> readings, Difference... differences) {
    List<Difference> all = new ArrayList<>();
    for (Difference d : differences) {
      all.add(d);
    }
    String id = Text.sha256(readings.toString()).substring(0, 12);
    claims.add(new Claim(id, readings, all, independent, "shared names and numbers"));
    return this;
  }

  Draft only(Passage passage, @Nullable Passage nearest) {
    only.add(
        new OnlyIn(
            passage,
            nearest,
            nearest == null ? OnlyIn.NOTHING_NEAR : "too little in common: fleet"));
    return this;
  }

  Draft unrelated(String name) {
    unrelated.add(id(name));
    return this;
  }

  Draft copy(String original, String copy, Lineage.Extent extent, String why, String... shared) {
    String left = id(original).compareTo(id(copy)) < 0 ? original : copy;
    String right = left.equals(original) ? copy : original;
    List<Lineage.CopiedPassage> passages = new ArrayList<>();
    for (String words : shared) {
      passages.add(new Lineage.CopiedPassage(span(left, words), span(right, words)));
    }
    copies.add(
        new Lineage.Copy(id(left), id(right), id(original), extent, passages, List.of(), why));
    together.add(List.of(id(original), id(copy)));
    return this;
  }

  Draft says(
      String name,
      @Nullable String source,
      @Nullable String cue,
      @Nullable Party speaker,
      Statement.Mode mode,
      List<Statement.Relay> via,
      String... content) {
    statements
        .computeIfAbsent(id(name), k -> new ArrayList<>())
        .add(
            new Statement(
                source == null ? null : span(name, source),
                cue == null ? null : span(name, cue),
                java.util.Arrays.stream(content).map(c -> span(name, c)).toList(),
                speaker,
                via,
                mode,
                Statement.Polarity.ASSERTED,
                Statement.Certainty.CONFIRMED));
    return this;
  }

  Statement.Relay relay(String name, String words, @Nullable Party party) {
    return new Statement.Relay(span(name, words), party);
  }

  View view() {
    List<Report> reports = new ArrayList<>();
    for (Article a : articles.values()) {
      reports.add(
          new Report(
              a,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              statements.getOrDefault(a.id(), List.of()),
              List.of(),
              List.of()));
    }
    reports.sort(java.util.Comparator.comparing(Report::id));
    List<List<String>> groups = new ArrayList<>();
    for (Report r : reports) {
      List<String> pair =
          together.stream().filter(g -> g.contains(r.id())).findFirst().orElse(List.of(r.id()));
      List<String> sorted = pair.stream().sorted().toList();
      if (!groups.contains(sorted)) {
        groups.add(sorted);
      }
    }
    only.sort(java.util.Comparator.comparing(OnlyIn::passage));
    TreeMap<String, String> versions = new TreeMap<>();
    versions.put("crossread", "0.1.0");
    versions.put("encoder", "made by hand");
    return new View(
        new Comparison(
            reports, new Lineage(groups, copies), claims, only, unrelated, notRead, versions),
        inputs);
  }
}

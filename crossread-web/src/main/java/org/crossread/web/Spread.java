package org.crossread.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.crossread.claim.Claim;
import org.crossread.claim.Difference;
import org.crossread.render.PageParts;
import org.crossread.render.Sheet;
import org.crossread.render.Voices;
import org.crossread.store.Compared;
import org.crossread.store.StoredArticle;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/** A story laid open: its comparison and what follows from it, made when first asked for. */
public final class Spread {
  private static final int VERSION = 16;

  private final String story;
  private final Compared compared;
  private final Sheet sheet;
  private final Map<String, StoredArticle> byReport = new LinkedHashMap<>();
  private @Nullable LedgerBook ledger;
  private @Nullable PageParts parts;
  private @Nullable List<Voices> voices;

  Spread(String story, Compared compared) {
    this.story = story;
    this.compared = compared;
    this.sheet = new Sheet(compared.view());
    compared.articles().forEach(a -> byReport.putIfAbsent(a.report(), a));
  }

  /**
   * Tells this comparison from others: what a form names, so that nothing changed is decided on.
   */
  public String version() {
    return compared.key().substring(0, VERSION);
  }

  /** Id of the story. */
  public String story() {
    return story;
  }

  Compared compared() {
    return compared;
  }

  /** Letters, rows and marks. */
  public Sheet sheet() {
    return sheet;
  }

  /** The article that a report was made from. */
  public StoredArticle stored(String report) {
    StoredArticle a = byReport.get(report);
    if (a == null) {
      throw new IllegalArgumentException("no article became report " + report);
    }
    return a;
  }

  /** Whether an article is among those laid side by side. */
  public boolean compares(StoredArticle article) {
    return compared.articles().stream().anyMatch(a -> a.article().equals(article.article()));
  }

  /** The column with this letter; null when there is none that was read. */
  public Sheet.@Nullable Column column(@Nullable String letter) {
    return sheet.articles().stream()
        .filter(c -> c.letter().equals(letter))
        .findFirst()
        .orElse(null);
  }

  /** The row with this number; null when there is none. */
  public Sheet.@Nullable Row row(int number) {
    return number < 1 || number > sheet.rows().size() ? null : sheet.rows().get(number - 1);
  }

  /** The row of a claim by its id; null when there is none. */
  Sheet.@Nullable Row row(String claim) {
    return sheet.rows().stream().filter(r -> r.claim().id().equals(claim)).findFirst().orElse(null);
  }

  /** The positions of the parties in these reports. */
  public synchronized LedgerBook ledger() {
    LedgerBook l = ledger;
    if (l == null) {
      l = LedgerBook.of(compared.view().comparison(), byReport, version());
      ledger = l;
    }
    return l;
  }

  /** Sections of the self-contained page. */
  public synchronized PageParts parts() {
    PageParts p = parts;
    if (p == null) {
      p = new PageParts(compared.view(), this::link);
      parts = p;
    }
    return p;
  }

  /** Statements by speaker. */
  public synchronized List<Voices> voices() {
    List<Voices> v = voices;
    if (v == null) {
      v = Voices.of(sheet);
      voices = v;
    }
    return v;
  }

  /** Where a place of the self-contained page is among these pages. */
  private String link(String place) {
    String base = "/stories/" + story;
    return switch (place.isEmpty() ? ' ' : place.charAt(0)) {
      case 'p' -> passage(place, base);
      case 'c' -> base + "?claim=" + place.substring(2);
      case 'a' -> base + "?view=article&article=" + place.substring(2);
      case 'o' -> base + "?show=only";
      default -> base;
    };
  }

  private String passage(String place, String base) {
    String[] parts = place.split("-");
    Sheet.Column column = parts.length == 4 ? column(parts[1]) : null;
    return column == null || column.article() == null
        ? base
        : Evidence.Cited.permalink(
            stored(column.article().id()),
            new Span(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
  }

  /** Kinds of difference that occur, in their order. */
  public List<Difference.Kind> kinds() {
    TreeSet<Difference.Kind> kinds = new TreeSet<>();
    for (Sheet.Row row : sheet.rows()) {
      row.claim().differences().forEach(d -> kinds.add(d.kind()));
    }
    return List.copyOf(kinds);
  }

  /** Number of independent reports, other than that of {@code report}, which tell it otherwise. */
  public int against(Claim claim, String report) {
    TreeSet<Integer> groups = new TreeSet<>();
    for (Difference d : claim.differences()) {
      if (d.left().article().equals(report)) {
        groups.add(sheet.comparison().lineage().groupOf(d.right().article()));
      } else if (d.right().article().equals(report)) {
        groups.add(sheet.comparison().lineage().groupOf(d.left().article()));
      }
    }
    return groups.size();
  }
}

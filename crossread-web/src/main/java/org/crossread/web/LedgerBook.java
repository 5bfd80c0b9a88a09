package org.crossread.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossread.claim.Comparison;
import org.crossread.claim.Passage;
import org.crossread.claim.Positions;
import org.crossread.name.Party;
import org.crossread.position.Ledger;
import org.crossread.store.StoredArticle;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A ledger of positions with the articles that it is from.
 *
 * @param articles by report
 * @param version tells it from every other
 */
public record LedgerBook(
    Comparison comparison, Map<String, StoredArticle> articles, Ledger ledger, String version) {
  /** Articles of one ledger at most; grouping takes cubic time in the acts of one party. */
  static final int MOST = 500;

  /**
   * What is asked of it.
   *
   * @param speaker part of the name or id of the party
   * @param issue part of the issue or the words
   * @param since only what was told of on or after this day
   * @param fresh only positions first seen, or with an event, on or after {@code since}
   */
  public record Question(
      @Nullable String speaker, @Nullable String issue, @Nullable LocalDate since, boolean fresh) {
    public String speakerText() {
      return speaker == null ? "" : speaker;
    }

    public String issueText() {
      return issue == null ? "" : issue;
    }

    public String sinceText() {
      return since == null ? "" : since.toString();
    }
  }

  /** Rows under one heading. */
  public record Group(String name, List<Ledger.Row> rows) {}

  static LedgerBook of(Comparison comparison, Map<String, StoredArticle> articles, String version) {
    return new LedgerBook(comparison, articles, Positions.of(comparison).ledger(), version);
  }

  /** The rows that are asked for, in the order of the ledger. */
  public List<Ledger.Row> rows(Question q) {
    return ledger.rows().stream().filter(r -> isAsked(r, q)).toList();
  }

  private boolean isAsked(Ledger.Row row, Question q) {
    String party = q.speaker();
    String words = q.issue();
    boolean own =
        party == null
            || row.party().id().equalsIgnoreCase(party)
            || row.party().root().equalsIgnoreCase(party)
            || holds(row.party().name(), party);
    boolean about = words == null || holds(row.issue(), words) || holds(row.position(), words);
    LocalDate since = q.since();
    boolean recent = since == null || isSince(row.lastSeen(), since);
    return own && about && recent && (!q.fresh() || isNew(row, since) || isMoved(row, since));
  }

  private static boolean holds(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private static boolean isSince(@Nullable LocalDate day, @Nullable LocalDate since) {
    return since != null && day != null && !day.isBefore(since);
  }

  /** Whether nobody told of it before {@code since}. */
  public boolean isNew(Ledger.Row row, @Nullable LocalDate since) {
    return isSince(row.firstSeen(), since);
  }

  /** Whether something became of it on or after {@code since}. */
  public boolean isMoved(Ledger.Row row, @Nullable LocalDate since) {
    return row.events().stream().anyMatch(e -> isSince(e.day(), since));
  }

  /** The rows under the name of their party, or of their issue. */
  public List<Group> groups(Collection<Ledger.Row> rows, boolean byIssue) {
    Map<String, List<Ledger.Row>> groups = new LinkedHashMap<>();
    for (Ledger.Row r : rows) {
      String name = byIssue ? r.issue() : name(r.party());
      groups.computeIfAbsent(name, k -> new ArrayList<>()).add(r);
    }
    List<Group> all = new ArrayList<>();
    groups.forEach((name, own) -> all.add(new Group(name, own)));
    return all;
  }

  /** A party as a heading: its state where it has one. */
  public static String name(Party party) {
    int colon = party.name().indexOf(": ");
    return party.principal() != null && colon > 0 ? party.name().substring(0, colon) : party.name();
  }

  /** The words of a passage. */
  public String quote(Ledger.Evidence e) {
    return comparison.quote(new Passage(e.article(), e.span()));
  }

  /** A link to a passage that stays good. */
  public String permalink(Ledger.Evidence e) {
    return Evidence.Cited.permalink(stored(e.article()), e.span());
  }

  /** What to call the outlet. */
  public String label(Ledger.Evidence e) {
    return stored(e.article()).label();
  }

  StoredArticle stored(String report) {
    StoredArticle a = articles.get(report);
    if (a == null) {
      throw new IllegalArgumentException("no article became report " + report);
    }
    return a;
  }

  /** "claimed-ignored" and the like, as it is shown. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Passage passage(String report, Span span) {
    return new Passage(report, span);
  }
}

package org.crossread.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.crossread.article.Article;
import org.crossread.article.Field;
import org.crossread.claim.Cited;
import org.crossread.claim.Claim;
import org.crossread.claim.Difference;
import org.crossread.claim.NotRead;
import org.crossread.claim.OnlyIn;
import org.crossread.claim.Passage;
import org.crossread.claim.Positions;
import org.crossread.claim.Reading;
import org.crossread.name.Party;
import org.crossread.position.Ledger;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.crossread.wording.WordUse;
import org.crossread.wording.WordUseFinder;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as CSV files by RFC 4180: comma, double quotes doubled, lines ended by CR LF, a
 * header line first. Offsets are UTF-16 units in the article's text; {@code article} is the letter
 * that articles.csv explains.
 *
 * <p>A cell that a spreadsheet would run as a formula, because it starts with {@code = + - @}, a
 * tab or a carriage return, has an apostrophe put before it; every quote can be restored from its
 * offsets. Stateless and thread-safe.
 */
public final class CsvRenderer {
  /**
   * File names to contents, sorted by name: articles.csv, claims.csv, differences.csv, only_in.csv,
   * positions.csv, speakers.csv, statements.csv, timeline.csv, versions.csv and wording.csv. To be
   * written as UTF-8.
   */
  public Map<String, String> render(View view) {
    Sheet sheet = new Sheet(view);
    WordUse use = new WordUseFinder().find(view.comparison());
    TreeMap<String, String> files = new TreeMap<>();
    files.put("articles.csv", articles(sheet));
    files.put("claims.csv", claims(sheet));
    files.put("differences.csv", differences(sheet));
    files.put("only_in.csv", onlyIn(sheet));
    files.put("positions.csv", positions(sheet));
    files.put("speakers.csv", CsvWordUse.speakers(sheet, use));
    files.put("statements.csv", statements(sheet));
    files.put("timeline.csv", CsvTimeline.of(sheet));
    files.put("versions.csv", versions(sheet));
    files.put("wording.csv", CsvWordUse.wording(sheet, use));
    return Collections.unmodifiableSortedMap(files);
  }

  private static String articles(Sheet sheet) {
    CsvTable t =
        new CsvTable(
            "article,id,input,outlet,title,byline,date,credits,language,independent_group,status,"
                + "reason,remedy,url,captured_at,capture_sha256,text_sha256");
    for (Sheet.Column column : sheet.columns()) {
      Article a = column.article();
      NotRead n = column.notRead();
      if (a == null) {
        t.row(
            column.letter(),
            "",
            column.input(),
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "not read",
            n == null ? "" : n.reason(),
            n == null ? "" : n.remedy(),
            text(column.source().uri()),
            text(column.source().capturedAt()),
            text(column.source().sha256()),
            "");
        continue;
      }
      String credits = Phrases.credits(a);
      t.row(
          column.letter(),
          a.id(),
          column.input(),
          value(a.outlet()),
          value(a.title()),
          value(a.byline()),
          value(a.published()),
          credits == null ? "" : credits,
          a.language(),
          Integer.toString(sheet.comparison().lineage().groupOf(a.id()) + 1),
          sheet.unrelated(column) ? "unrelated" : "read",
          "",
          "",
          text(column.source().uri()),
          text(column.source().capturedAt()),
          text(column.source().sha256()),
          a.text().id());
    }
    return t.text();
  }

  private static String claims(Sheet sheet) {
    CsvTable t =
        new CsvTable("claim,claim_id,status,independent,reading,key,article,start,end,quote,why");
    for (Sheet.Row row : sheet.rows()) {
      Claim claim = row.claim();
      int reading = 0;
      for (Reading r : sheet.readings(claim)) {
        reading++;
        for (Passage p : r.passages()) {
          t.row(
              Integer.toString(row.number()),
              claim.id(),
              row.status().name().toLowerCase(Locale.ROOT),
              Integer.toString(claim.independent()),
              Integer.toString(reading),
              r.key(),
              sheet.letter(p.article()),
              Integer.toString(p.span().start()),
              Integer.toString(p.span().end()),
              sheet.words(p),
              claim.why());
        }
      }
    }
    return t.text();
  }

  private static String name(@Nullable Party party) {
    return party == null ? "" : party.name();
  }

  private static String differences(Sheet sheet) {
    CsvTable t =
        new CsvTable(
            "claim,claim_id,kind,wording,left_article,left_start,left_end,left_quote,"
                + "right_article,right_start,right_end,right_quote,reason,certainty,"
                + "left_speaker,right_speaker");
    for (Sheet.Row row : sheet.rows()) {
      for (Difference d : row.claim().differences()) {
        boolean turn = sheet.order().compare(d.left(), d.right()) > 0;
        Passage left = turn ? d.right() : d.left();
        Passage right = turn ? d.left() : d.right();
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(row.number()));
        cells.add(row.claim().id());
        cells.add(d.kind().name());
        cells.add(
            d instanceof Difference.Quote q ? q.wording().name().toLowerCase(Locale.ROOT) : "");
        cells.addAll(place(sheet, left));
        cells.addAll(place(sheet, right));
        cells.add(Contrast.reason(d, turn));
        cells.add(d.certainty().name().toLowerCase(Locale.ROOT));
        Cited told = Cited.of(d, sheet.comparison());
        Cited cited = turn ? told.turned() : told;
        cells.add(name(cited.left()));
        cells.add(name(cited.right()));
        t.row(cells.toArray(String[]::new));
      }
    }
    return t.text();
  }

  private static String onlyIn(Sheet sheet) {
    CsvTable t =
        new CsvTable(
            "article,start,end,quote,nearest_article,nearest_start,nearest_end,nearest_quote,why");
    for (Sheet.Column column : sheet.articles()) {
      for (OnlyIn o : sheet.onlyIn(column)) {
        List<String> cells = new ArrayList<>(place(sheet, o.passage()));
        cells.addAll(o.nearest() == null ? List.of("", "", "", "") : place(sheet, o.nearest()));
        cells.add(o.why());
        t.row(cells.toArray(String[]::new));
      }
    }
    return t.text();
  }

  private static String statements(Sheet sheet) {
    CsvTable t =
        new CsvTable(
            "article,speaker,speaker_id,source,cue,via,mode,polarity,certainty,part,start,end,"
                + "quote,statement");
    int number = 0;
    for (Sheet.Column column : sheet.articles()) {
      Article a = column.article();
      if (a == null) {
        continue;
      }
      for (Statement s : sheet.comparison().report(a.id()).statements()) {
        number++;
        int part = 0;
        Voices.Spoken spoken = new Voices.Spoken(a, s);
        for (Span c : s.content()) {
          part++;
          t.row(
              column.letter(),
              s.speaker() == null ? "" : s.speaker().name(),
              s.speaker() == null ? "" : s.speaker().id(),
              words(a, s.source()),
              words(a, s.cue()),
              String.join(" > ", spoken.via()),
              s.mode().name().toLowerCase(Locale.ROOT),
              s.polarity().name().toLowerCase(Locale.ROOT),
              s.certainty().name().toLowerCase(Locale.ROOT),
              Integer.toString(part),
              Integer.toString(c.start()),
              Integer.toString(c.end()),
              a.text().of(c),
              Integer.toString(number));
        }
      }
    }
    return t.text();
  }

  /** A row for each passage that puts a position forward. */
  private static String positions(Sheet sheet) {
    CsvTable t =
        new CsvTable(
            "position,party,party_id,kind,issue,counterparts,status,contested,first_seen,last_seen,"
                + "article,start,end,quote");
    for (Ledger.Row row : Positions.of(sheet.comparison()).ledger().rows()) {
      for (Ledger.Evidence e : row.evidence()) {
        List<String> cells = new ArrayList<>();
        cells.add(row.id());
        cells.add(row.party().name());
        cells.add(row.party().id());
        cells.add(row.kind().name());
        cells.add(row.issue());
        cells.add(String.join(" ", row.counterparts().stream().map(Party::id).toList()));
        cells.add(row.status().label());
        cells.add(row.contested() ? "yes" : "no");
        cells.add(text(row.firstSeen()));
        cells.add(text(row.lastSeen()));
        cells.addAll(place(sheet, new Passage(e.article(), e.span())));
        t.row(cells);
      }
    }
    return t.text();
  }

  private static String versions(Sheet sheet) {
    CsvTable t = new CsvTable("name,version");
    sheet.comparison().versions().forEach((name, version) -> t.row(name, version));
    return t.text();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  static List<String> place(Sheet sheet, Passage p) {
    return List.of(
        sheet.letter(p.article()),
        Integer.toString(p.span().start()),
        Integer.toString(p.span().end()),
        sheet.words(p));
  }

  private static String words(Article article, @Nullable Span span) {
    return span == null ? "" : article.text().of(span);
  }

  private static String value(@Nullable Field<?> field) {
    return field == null ? "" : field.value().toString();
  }
}

package org.crossread.render;

import java.util.ArrayList;
import java.util.List;
import org.crossread.claim.Passage;
import org.crossread.name.Party;
import org.crossread.wording.Naming;
import org.crossread.wording.ReportingVerb;
import org.crossread.wording.Share;
import org.crossread.wording.Usage;
import org.crossread.wording.WordUse;

/**
 * Counted wording as tables: a row for each use, a row for each speaker of an article. Stateless.
 */
final class CsvWordUse {
  private CsvWordUse() {}

  static String wording(Sheet sheet, WordUse use) {
    CsvTable t = new CsvTable("group,subject,subject_id,form,article,start,end,quote");
    for (Naming n : use.parties()) {
      n.forms().forEach(u -> rows(t, sheet, "party", n.name(), n.id(), u));
    }
    for (Naming n : use.things()) {
      String subject = String.join(" / ", n.forms().stream().map(Usage::form).toList());
      n.forms().forEach(u -> rows(t, sheet, "thing", subject, "", u));
    }
    for (ReportingVerb v : use.verbs()) {
      for (ReportingVerb.Use u : v.uses()) {
        Party speaker = u.speaker();
        row(
            t,
            sheet,
            "reporting verb",
            speaker == null ? "" : speaker.name(),
            speaker == null ? "" : speaker.id(),
            v.verb(),
            u.cue());
      }
    }
    use.scareQuotes().forEach(u -> rows(t, sheet, "scare quote", "", "", u));
    use.hedges().forEach(u -> rows(t, sheet, "hedge", "", "", u));
    return t.text();
  }

  private static void rows(
      CsvTable t, Sheet sheet, String group, String subject, String id, Usage u) {
    u.passages().stream()
        .sorted(sheet.order())
        .forEach(p -> row(t, sheet, group, subject, id, u.form(), p));
  }

  private static void row(
      CsvTable t, Sheet sheet, String group, String subject, String id, String form, Passage p) {
    List<String> cells = new ArrayList<>(List.of(group, subject, id, form));
    cells.addAll(CsvRenderer.place(sheet, p));
    t.row(cells);
  }

  static String speakers(Sheet sheet, WordUse use) {
    CsvTable t =
        new CsvTable(
            "article,order,speaker,speaker_id,source,statements,words,quoted_words,article_words");
    for (Sheet.Column column : sheet.related()) {
      for (Share s : of(use, column)) {
        Party speaker = s.speaker();
        t.row(
            column.letter(),
            Integer.toString(s.order()),
            speaker == null ? "" : speaker.name(),
            speaker == null ? "" : speaker.id(),
            s.source(),
            Integer.toString(s.statements()),
            Integer.toString(s.words()),
            Integer.toString(s.quoted()),
            Integer.toString(s.articleWords()));
      }
    }
    return t.text();
  }

  /** The shares of one article in their order. */
  static List<Share> of(WordUse use, Sheet.Column column) {
    return use.shares().stream()
        .filter(s -> column.article() != null && s.article().equals(column.article().id()))
        .toList();
  }
}

package org.crossread.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.crossread.timeline.Dated;
import org.crossread.timeline.Moment;
import org.crossread.timeline.Timeline;
import org.crossread.timeline.TimelineFinder;

/** The timeline as a table: a row for each passage; rows without days are undated. Stateless. */
final class CsvTimeline {
  private CsvTimeline() {}

  static String of(Sheet sheet) {
    CsvTable t =
        new CsvTable(
            "from,to,granularity,unresolved,dates,article,start,end,quote,time_start,time_end,time");
    Timeline timeline = new TimelineFinder().find(sheet.comparison());
    timeline.dated().forEach(m -> rows(t, sheet, m));
    timeline.undated().forEach(m -> rows(t, sheet, m));
    return t.text();
  }

  private static void rows(CsvTable t, Sheet sheet, Moment m) {
    for (Dated d : ordered(sheet, m)) {
      List<String> cells = new ArrayList<>();
      cells.add(m.from() == null ? "" : m.from().toString());
      cells.add(m.to() == null ? "" : m.to().toString());
      cells.add(m.granularity().name().toLowerCase(Locale.ROOT));
      cells.add(m.key());
      cells.add(d.saying() ? "statement" : "event");
      cells.addAll(CsvRenderer.place(sheet, d.passage()));
      cells.add(Integer.toString(d.time().span().start()));
      cells.add(Integer.toString(d.time().span().end()));
      cells.add(sheet.words(d.time()));
      t.row(cells);
    }
  }

  /** In the order of the command line, then of the text. */
  static List<Dated> ordered(Sheet sheet, Moment m) {
    return m.told().stream()
        .sorted(
            Comparator.comparing(Dated::passage, sheet.order())
                .thenComparing(Dated::time, sheet.order()))
        .toList();
  }
}

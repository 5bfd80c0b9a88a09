package org.crossread.render;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossread.quantity.TimeExpression.Granularity;
import org.crossread.timeline.Dated;
import org.crossread.timeline.Moment;

/** The timeline in words. Stateless. */
public final class Moments {
  private Moments() {}

  /** "6 November 2025", "week from 10 November 2025", "autumn 2024", "2021". */
  public static String when(Moment m) {
    LocalDate from = m.from();
    LocalDate to = m.to();
    if (from == null || to == null) {
      return "“" + m.key().replaceFirst("^(?:day|period|ago|earlier|later) ", "") + "”";
    }
    return switch (m.granularity()) {
      case DAY, HOUR -> day(from);
      case WEEK -> "week from " + day(from);
      case MONTH -> month(from);
      case SEASON -> season(from) + " " + years(from, to);
      case YEAR -> Integer.toString(from.getYear());
      case VAGUE -> day(from) + " to " + day(to);
    };
  }

  /** The time as the articles write it, for a moment without days: "next week". */
  public static String words(Sheet sheet, Moment m) {
    return m.from() == null
        ? "“" + Neutral.line(sheet.words(m.told().getFirst().time())) + "”"
        : when(m);
  }

  /**
   * ISO 8601, no more exact than the words: "2025-11-06", "2025-11", "2025"; else the first day.
   */
  public static String machine(Moment m) {
    LocalDate from = m.from();
    if (from == null) {
      return "";
    }
    return m.granularity() == Granularity.YEAR
        ? from.toString().substring(0, 4)
        : m.granularity() == Granularity.MONTH ? from.toString().substring(0, 7) : from.toString();
  }

  /** Passages told in the same words, one list each, in the order of the view. */
  public static List<List<Dated>> same(Sheet sheet, Moment m, boolean saying) {
    Map<String, List<Dated>> same = new LinkedHashMap<>();
    for (Dated d : CsvTimeline.ordered(sheet, m)) {
      if (d.saying() == saying) {
        same.computeIfAbsent(Wording.key(sheet.words(d.passage())), k -> new ArrayList<>()).add(d);
      }
    }
    return List.copyOf(same.values());
  }

  private static String day(LocalDate d) {
    return d.getDayOfMonth() + " " + month(d);
  }

  private static String month(LocalDate d) {
    return d.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + d.getYear();
  }

  private static String season(LocalDate from) {
    return switch (from.getMonthValue()) {
      case 3, 4, 5 -> "spring";
      case 6, 7, 8 -> "summer";
      case 9, 10, 11 -> "autumn";
      default -> "winter";
    };
  }

  private static String years(LocalDate from, LocalDate to) {
    return from.getYear() == to.getYear()
        ? Integer.toString(from.getYear())
        : from.getYear() + "/" + to.getYear();
  }
}

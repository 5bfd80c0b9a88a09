package org.crossread.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossread.article.Article;
import org.crossread.render.Markup;
import org.crossread.render.Moments;
import org.crossread.render.Sheet;
import org.crossread.timeline.Dated;
import org.crossread.timeline.Moment;
import org.crossread.timeline.Timeline;
import org.crossread.wording.ReportingVerb;
import org.crossread.wording.Share;
import org.crossread.wording.WordUse;

/**
 * Plots as SVG, without style of their own: what they show also stands below them in words. All
 * numbers are counts. For one page.
 */
final class Plots {
  private static final int LEFT = 190;
  private static final int LINE = 34;
  private static final int COLUMN = 74;

  /** Moments in one plot; all are in the list below it. */
  private static final int MOST_MOMENTS = 24;

  private static final int MOST_VERBS = 12;
  private static final int BAR = 520;

  private static final Set<String> MONTHS =
      Arrays.stream(Month.values())
          .map(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .collect(Collectors.toUnmodifiableSet());

  private final List<Sheet.Column> columns;
  private final StringBuilder out = new StringBuilder();

  Plots(Sheet sheet) {
    this.columns = sheet.articles();
  }

  /** Which article tells of which day: a dot for what is dated, a ring for when it was said. */
  String timeline(Timeline timeline) {
    List<Moment> moments =
        timeline.dated().stream().filter(m -> m.from() != null).limit(MOST_MOMENTS).toList();
    if (moments.isEmpty()) {
      return "";
    }
    int width = LEFT + moments.size() * COLUMN + 20;
    int height = 64 + columns.size() * LINE;
    open(width, height, "Days that the articles tell of");
    for (int i = 0; i < moments.size(); i++) {
      Moment m = moments.get(i);
      int x = LEFT + i * COLUMN + COLUMN / 2;
      line(x, 50, x, height - 8);
      String[] words = label(m);
      text(x, 20, "middle", "", words[0]);
      text(x, 36, "middle", "", words[1]);
    }
    for (int row = 0; row < columns.size(); row++) {
      Sheet.Column c = columns.get(row);
      int y = 64 + row * LINE + LINE / 2;
      name(c, y);
      for (int i = 0; i < moments.size(); i++) {
        int x = LEFT + i * COLUMN + COLUMN / 2;
        int told = 0;
        int said = 0;
        for (Dated d : moments.get(i).told()) {
          if (c.article() != null && d.passage().article().equals(c.article().id())) {
            told += d.saying() ? 0 : 1;
            said += d.saying() ? 1 : 0;
          }
        }
        if (told + said > 0) {
          circle(x, y, 4 + Math.min(6, told + said), told > 0 ? "dot" : "dot hollow");
          if (told + said > 1) {
            text(x + 14, y + 4, "start", "", Integer.toString(told + said));
          }
        }
      }
    }
    return out.append("</svg>").toString();
  }

  private static String[] label(Moment m) {
    String when = Moments.when(m);
    LocalDate from = m.from();
    if (from != null && when.endsWith(" " + from.getYear())) {
      String day = when.substring(0, when.length() - 5);
      int space = day.lastIndexOf(' ');
      String month = day.substring(space + 1);
      String shorter = MONTHS.contains(month) ? month.substring(0, 3) : month;
      return new String[] {
        (space < 0 ? "" : day.substring(0, space + 1).replace("week from", "from")) + shorter,
        Integer.toString(from.getYear())
      };
    }
    return new String[] {Asked.cut(when, 11), ""};
  }

  /** How much of each article is quoted, reported and told by itself; which verbs report. */
  String wording(WordUse use) {
    String shares = shares(use);
    out.setLength(0);
    return shares + verbs(use);
  }

  private String shares(WordUse use) {
    record Words(int quoted, int reported, int all) {}
    List<Words> words = new ArrayList<>();
    for (Sheet.Column c : columns) {
      int quoted = 0;
      int said = 0;
      int all = 0;
      for (Share s : use.shares()) {
        Article a = c.article();
        if (a != null && s.article().equals(a.id())) {
          quoted += s.quoted();
          said += s.words();
          all = s.articleWords();
        }
      }
      words.add(new Words(quoted, said - quoted, Math.max(all, said)));
    }
    int most = words.stream().mapToInt(Words::all).max().orElse(0);
    if (most == 0) {
      return "";
    }
    open(LEFT + BAR + 230, 20 + columns.size() * LINE, "Words quoted, reported and told");
    for (int row = 0; row < columns.size(); row++) {
      int y = 10 + row * LINE;
      name(columns.get(row), y + LINE / 2);
      Words w = words.get(row);
      int x = LEFT;
      x += rect(x, y + 8, w.quoted() * BAR / most, "quoted");
      x += rect(x, y + 8, w.reported() * BAR / most, "reported");
      x += rect(x, y + 8, (w.all() - w.quoted() - w.reported()) * BAR / most, "told-part");
      text(
          x + 8,
          y + LINE / 2 + 5,
          "start",
          "",
          w.quoted() + " quoted, " + w.reported() + " reported, of " + w.all());
    }
    return out.append("</svg>").toString();
  }

  private String verbs(WordUse use) {
    List<ReportingVerb> verbs = use.verbs().stream().limit(MOST_VERBS).toList();
    if (verbs.isEmpty()) {
      return "";
    }
    int step = 56;
    open(LEFT + columns.size() * step + 20, 44 + verbs.size() * LINE, "Reporting verbs by article");
    for (int i = 0; i < columns.size(); i++) {
      text(LEFT + i * step + step / 2, 26, "middle", "strong", columns.get(i).letter());
    }
    for (int row = 0; row < verbs.size(); row++) {
      int y = 40 + row * LINE + LINE / 2;
      text(0, y + 4, "start", "", verbs.get(row).verb());
      line(0, y + LINE / 2, LEFT + columns.size() * step, y + LINE / 2);
      TreeMap<String, Integer> counts = new TreeMap<>();
      verbs.get(row).uses().forEach(u -> counts.merge(u.cue().article(), 1, Integer::sum));
      for (int i = 0; i < columns.size(); i++) {
        Article a = columns.get(i).article();
        int n = a == null ? 0 : counts.getOrDefault(a.id(), 0);
        if (n > 0) {
          int x = LEFT + i * step + step / 2;
          circle(x, y, (int) Math.round(3 + 3 * Math.sqrt(n)), "dot");
          text(x + 18, y + 4, "start", "", Integer.toString(n));
        }
      }
    }
    return out.append("</svg>").toString();
  }

  private void open(int width, int height, String title) {
    out.append(
        String.format(
            Locale.ROOT,
            "<svg class=\"plot\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                + " aria-label=\"%s\">",
            width,
            height,
            width,
            height,
            title));
  }

  private void name(Sheet.Column c, int y) {
    text(0, y + 5, "start", "strong", c.letter());
    text(26, y + 4, "start", "", Asked.cut(c.label(), 22));
  }

  private void line(int x1, int y1, int x2, int y2) {
    out.append(
        String.format(
            Locale.ROOT, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>", x1, y1, x2, y2));
  }

  private void circle(int x, int y, int r, String css) {
    out.append(
        String.format(
            Locale.ROOT, "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>", css, x, y, r));
  }

  private int rect(int x, int y, int width, String css) {
    out.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"18\"/>",
            css,
            x,
            y,
            width));
    return width;
  }

  private void text(int x, int y, String anchor, String css, String words) {
    out.append("<text x=\"")
        .append(x)
        .append("\" y=\"")
        .append(y)
        .append("\" text-anchor=\"")
        .append(anchor)
        .append("\" class=\"")
        .append(css)
        .append("\">")
        .append(Markup.attribute(words))
        .append("</text>");
  }
}

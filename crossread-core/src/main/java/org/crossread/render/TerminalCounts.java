package org.crossread.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossread.claim.Passage;
import org.crossread.timeline.Dated;
import org.crossread.timeline.Moment;
import org.crossread.timeline.Timeline;
import org.crossread.timeline.TimelineFinder;
import org.crossread.wording.Share;
import org.crossread.wording.Usage;
import org.crossread.wording.WordUse;
import org.crossread.wording.WordUseFinder;

/** The timeline and the counted wording of a comparison on a terminal, in short. */
final class TerminalCounts {
  /** So many parties, verbs and words are listed; JSON, CSV and the page have more. Chosen. */
  private static final int MOST_PARTIES = 6;

  private static final int MOST_WORDS = 12;
  private static final int MOST_SPEAKERS = 5;

  /** Columns of the name of a group. */
  private static final int GROUP = 15;

  private final Sheet sheet;
  private final Page page;

  TerminalCounts(Sheet sheet, Page page) {
    this.sheet = sheet;
    this.page = page;
  }

  void print() {
    timeline(new TimelineFinder().find(sheet.comparison()));
    wording(new WordUseFinder().find(sheet.comparison()));
  }

  private void timeline(Timeline timeline) {
    if (timeline.isEmpty()) {
      return;
    }
    page.section(
        "Timeline",
        Phrases.count(timeline.dated().size(), "date", "dates")
            + (timeline.undated().isEmpty()
                ? ""
                : ", " + timeline.undated().size() + " not dated"));
    timeline.dated().forEach(this::moment);
    if (!timeline.undated().isEmpty()) {
      page.block("  ", Ink.of(Ink.BOLD, "Not dated") + " (no day of publication to count from)");
      timeline.undated().forEach(this::moment);
    }
  }

  private void moment(Moment m) {
    page.block("  ", Ink.of(Ink.BOLD, Moments.words(sheet, m)));
    for (List<Dated> same : Moments.same(sheet, m, false)) {
      passage(same, "");
    }
    for (List<Dated> same : Moments.same(sheet, m, true)) {
      passage(same, Ink.of(Ink.DIM, "stated: "));
    }
  }

  private void passage(List<Dated> same, String mark) {
    List<Passage> passages = same.stream().map(Dated::passage).toList();
    String letters = sheet.lettersOf(passages);
    page.block(
        "    " + Ink.of(Ink.BOLD, letters) + "  ",
        mark + Neutral.line(sheet.shown(passages.getFirst())));
  }

  private void wording(WordUse use) {
    if (use.isEmpty()) {
      return;
    }
    page.section("Wording", "counted by article; no score");
    use.parties().stream().limit(MOST_PARTIES).forEach(n -> group("same party", forms(n.forms())));
    use.things().stream().limit(MOST_PARTIES).forEach(n -> group("same thing", forms(n.forms())));
    if (!use.verbs().isEmpty()) {
      group(
          "reported with",
          some(use.verbs().stream().map(v -> Neutral.line(v.verb()) + in(Counts.cues(v)))));
    }
    if (!use.scareQuotes().isEmpty()) {
      group(
          "in quotes",
          some(
              use.scareQuotes().stream()
                  .map(u -> "“" + Neutral.line(u.form()) + "”" + in(u.passages()))));
    }
    if (!use.hedges().isEmpty()) {
      group("hedges", forms(use.hedges()));
    }
    for (Sheet.Column column : sheet.related()) {
      List<Share> shares = CsvWordUse.of(use, column);
      if (!shares.isEmpty()) {
        speakers(column, shares);
      }
    }
  }

  private void speakers(Sheet.Column column, List<Share> shares) {
    List<String> parts = new ArrayList<>();
    for (Share s : shares.subList(0, Math.min(MOST_SPEAKERS, shares.size()))) {
      parts.add(s.order() + " " + Counts.name(s) + " " + s.words());
    }
    int rest = shares.size() - parts.size();
    group(
        "speakers in " + column.letter(),
        String.join(", ", parts)
            + (rest > 0 ? ", " + rest + " more" : "")
            + " of "
            + Phrases.count(shares.getFirst().articleWords(), "word", "words"));
  }

  private String forms(List<Usage> usages) {
    return some(usages.stream().map(u -> Neutral.line(u.form()) + in(u.passages())));
  }

  private String in(List<Passage> passages) {
    return " (" + Counts.byArticle(sheet, passages) + ")";
  }

  private static String some(Stream<String> all) {
    List<String> parts = all.toList();
    int rest = parts.size() - MOST_WORDS;
    return String.join("; ", parts.subList(0, Math.min(MOST_WORDS, parts.size())))
        + (rest > 0 ? "; " + rest + " more" : "");
  }

  private void group(String name, String text) {
    page.block("  " + Ink.pad(Ink.of(Ink.DIM, name), GROUP), text);
  }
}

package org.crossread.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One statement whose speaker was read by hand: where it stands, never its words.
 *
 * @param article id of the article
 * @param half {@code seen} for articles whose errors were looked at while the rules were written,
 *     {@code held} for the others, {@code -} for a set that is not split
 * @param content from the first word of what is said to the last, in UTF-16 units
 * @param cue the reporting words; null when there are none
 * @param form how the source is written: {@code name}, {@code role} for a role noun, a document or
 *     a group, {@code pronoun} for a pronoun or no source at all
 * @param names any of which names the speaker: as the article does, or the id of the party; {@code
 *     open} where a careful reader cannot tell
 * @param via the relay chains that are right: {@code D} for a document, else the id of the party,
 *     parted by spaces, {@code -} for none; empty when not coded
 */
record SpeakerGold(
    String article,
    String half,
    Span content,
    @Nullable Span cue,
    String form,
    List<String> names,
    List<String> via) {
  static final String OPEN = "open";
  private static final String SHIPPED = "speakers.tsv";
  private static final String REMEDY =
      "give a tab-separated file with the columns id, half, start, end, cue_start, cue_end, class,"
          + " names, via";
  private static final String NOT_CODED = "*";

  SpeakerGold {
    names = List.copyOf(names);
    via = List.copyOf(via);
  }

  /** The rows of {@code file}, or those that ship with Crossread when it is null. */
  static List<SpeakerGold> read(@Nullable Path file) throws DataException, IOException {
    Path named = file != null ? file : Path.of(SHIPPED);
    List<String> lines = file != null ? DataFile.lines(file, REMEDY) : shipped();
    List<SpeakerGold> gold = new ArrayList<>();
    for (Table.Row row :
        Table.tsv(
            named,
            lines,
            REMEDY,
            "id",
            "half",
            "start",
            "end",
            "cue_start",
            "cue_end",
            "class",
            "names",
            "via")) {
      gold.add(of(row));
    }
    return List.copyOf(gold);
  }

  private static List<String> shipped() throws IOException {
    try (InputStream in = SpeakerGold.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + SHIPPED);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static SpeakerGold of(Table.Row row) throws DataException {
    Span content = span(row, "start", "end");
    String via = row.value("via");
    return new SpeakerGold(
        row.value("id"),
        row.value("half"),
        content,
        row.integer("cue_start") < 0 ? null : span(row, "cue_start", "cue_end"),
        row.value("class"),
        List.of(row.value("names").split("\\|")),
        via.equals(NOT_CODED) ? List.of() : List.of(via.split("\\|")));
  }

  private static Span span(Table.Row row, String start, String end) throws DataException {
    int from = row.integer(start);
    int to = row.integer(end);
    if (from < 0 || to < from) {
      throw DataException.invalid(
          row.file(),
          "row " + row.number() + " has no span without 0 <= " + start + " <= " + end,
          REMEDY);
    }
    return new Span(from, to);
  }
}

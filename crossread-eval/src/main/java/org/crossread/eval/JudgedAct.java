package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crossread.position.ActKind;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * An act that the program told once, and what a reader found of it: where it stands, never its
 * words.
 *
 * @param article id of the article
 * @param half {@code seen} for events whose faults were read while rules were made, {@code held}
 *     for the others, {@code fresh} for acts of these that were drawn and judged after the rules
 * @param trigger where its words begin, in UTF-16 units
 * @param kind as it was told
 * @param actor id of the party that was told, {@code -} for none
 * @param targets ids of the parties, parted by spaces, {@code -} for none
 * @param kindRight whether the words name such an act
 * @param actorRight whether that party does it; null when not judged
 * @param targetRight whether it is towards or about those; null when not judged
 */
record JudgedAct(
    String article,
    String half,
    int trigger,
    ActKind kind,
    String actor,
    String targets,
    boolean kindRight,
    @Nullable Boolean actorRight,
    @Nullable Boolean targetRight) {
  static final String NONE = "-";
  private static final String SHIPPED = "acts-judged.tsv";
  private static final String REMEDY =
      "give a tab-separated file with the columns id, half, trigger, kind, actor, targets,"
          + " kind_right, actor_right, target_right; verdicts are 1, 0 or -";

  /** The rows of {@code file}, or those that ship with Crossread when it is null. */
  static List<JudgedAct> read(@Nullable Path file) throws DataException, IOException {
    Path named = file != null ? file : Path.of(SHIPPED);
    List<String> lines =
        file != null ? DataFile.lines(file, REMEDY) : ResourceLines.of(JudgedAct.class, SHIPPED);
    List<JudgedAct> acts = new ArrayList<>();
    for (Table.Row row :
        Table.tsv(
            named,
            lines,
            REMEDY,
            "id",
            "half",
            "trigger",
            "kind",
            "actor",
            "targets",
            "kind_right",
            "actor_right",
            "target_right")) {
      Boolean kind = verdict(row, "kind_right");
      int trigger = row.integer("trigger");
      if (kind == null || trigger < 0) {
        throw wrong(row, "has no verdict on its kind, or no place");
      }
      acts.add(
          new JudgedAct(
              row.value("id"),
              row.value("half"),
              trigger,
              kind(row),
              row.value("actor"),
              row.value("targets"),
              kind,
              verdict(row, "actor_right"),
              verdict(row, "target_right")));
    }
    return List.copyOf(acts);
  }

  private static ActKind kind(Table.Row row) throws DataException {
    for (ActKind kind : ActKind.values()) {
      if (kind.name().equals(row.value("kind"))) {
        return kind;
      }
    }
    throw wrong(row, "has no kind of act \"" + row.value("kind") + "\"");
  }

  private static @Nullable Boolean verdict(Table.Row row, String column) throws DataException {
    return switch (row.value(column)) {
      case "1" -> Boolean.TRUE;
      case "0" -> Boolean.FALSE;
      case NONE -> null;
      default ->
          throw wrong(row, "has \"" + row.value(column) + "\" in " + column + ", not 1, 0 or -");
    };
  }

  private static DataException wrong(Table.Row row, String what) {
    return DataException.invalid(row.file(), "row " + row.number() + " " + what, REMEDY);
  }
}

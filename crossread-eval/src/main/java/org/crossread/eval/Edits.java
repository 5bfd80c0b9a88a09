package org.crossread.eval;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossread.capture.Decoder;
import org.crossread.claim.Difference;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Edits of invented articles: a folder with {@code truth/edits.tsv} (doc, kind, find, replace,
 * note) and each document as {@code STORY/DOC.txt}.
 */
final class Edits {
  static final String REMEDY =
      "give the folder with truth/edits.tsv (doc, kind, find, replace) and the articles as"
          + " STORY/DOC.txt, like examples/";

  /** The kind of an edit after which the text tells the same as before. */
  private static final String HARMLESS = "HARMLESS";

  private Edits() {}

  /**
   * One edit.
   *
   * @param file the article
   * @param text its characters before the edit
   * @param kind what is made to differ; null when nothing is
   * @param at where {@code find} stands in {@code text}
   */
  record Edit(
      String doc,
      Path file,
      String text,
      Difference.@Nullable Kind kind,
      String find,
      String replace,
      Span at) {
    String edited() {
      return text.substring(0, at.start()) + replace + text.substring(at.end());
    }

    /** Where the replacement stands in the edited text. */
    Span editedAt() {
      return new Span(at.start(), at.start() + replace.length());
    }

    boolean harmless() {
      return kind == null;
    }

    String kindName() {
      return kind == null ? HARMLESS : kind.name();
    }
  }

  /** The edits in file order. */
  static List<Edit> read(Path folder) throws DataException, IOException {
    if (!Files.exists(folder)) {
      throw DataException.missing(folder, REMEDY);
    }
    if (!Files.isDirectory(folder)) {
      throw DataException.invalid(folder, "is no folder", REMEDY);
    }
    Path table = folder.resolve("truth").resolve("edits.tsv");
    Map<String, Path> files = new HashMap<>();
    Map<Path, String> texts = new HashMap<>();
    List<Edit> edits = new ArrayList<>();
    for (Table.Row row : Table.tsv(table, REMEDY, "doc", "kind", "find", "replace")) {
      String doc = row.value("doc");
      Path file = files.get(doc);
      if (file == null) {
        file = document(folder, doc);
        files.put(doc, file);
        texts.put(file, Decoder.decode(DataFile.bytes(file, REMEDY), false).characters());
      }
      edits.add(edit(row, file, texts.getOrDefault(file, "")));
    }
    if (edits.isEmpty()) {
      throw DataException.invalid(table, "has no rows", REMEDY);
    }
    return edits;
  }

  private static Edit edit(Table.Row row, Path file, String text) throws DataException {
    String find = row.value("find");
    int at = text.indexOf(find);
    if (find.isEmpty() || at < 0 || text.indexOf(find, at + 1) >= 0) {
      throw DataException.invalid(
          row.file(),
          "row " + row.number() + ": \"" + find + "\" does not occur exactly once in " + file,
          "write words of the article that occur once");
    }
    return new Edit(
        row.value("doc"),
        file,
        text,
        kind(row),
        find,
        row.value("replace"),
        new Span(at, at + find.length()));
  }

  private static Difference.@Nullable Kind kind(Table.Row row) throws DataException {
    String kind = row.value("kind");
    if (kind.equals(HARMLESS)) {
      return null;
    }
    try {
      return Difference.Kind.valueOf(kind);
    } catch (IllegalArgumentException e) {
      throw DataException.invalid(
          row.file(),
          "row " + row.number() + " has the kind \"" + kind + "\"",
          "write HARMLESS or one of " + List.of(Difference.Kind.values()));
    }
  }

  private static Path document(Path folder, String doc) throws DataException, IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stories = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path story : stories) {
        Path file = story.resolve(doc + ".txt");
        if (Files.isRegularFile(file)) {
          found.add(file);
        }
      }
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw found.isEmpty()
        ? DataException.missing(folder.resolve("*").resolve(doc + ".txt"), REMEDY)
        : DataException.invalid(folder, "has " + found.size() + " files " + doc + ".txt", REMEDY);
  }
}

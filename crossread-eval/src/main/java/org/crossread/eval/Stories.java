package org.crossread.eval;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.capture.Decoder;

/**
 * Stories compared by hand: a folder with {@code rows.tsv}, or one file whose name ends in {@code
 * -rows.tsv}, and each document as {@code NAME.txt} or {@code NAME_*.txt}. When there is a {@code
 * documents.tsv} the lengths that it states are checked, since the rows point into the texts.
 */
final class Stories {
  private static final String REMEDY =
      "give a folder with rows.tsv (story, type, doc_a, start_a, end_a, doc_b, start_b, end_b) and"
          + " the documents as NAME.txt, like data/comparisons";

  private Stories() {}

  /**
   * One story.
   *
   * @param documents the files, in the order of their names; positions are places in this list
   */
  record Story(String name, List<Path> documents, List<GoldRow> rows) {
    Story {
      documents = List.copyOf(documents);
      rows = List.copyOf(rows);
    }
  }

  /** All stories of {@code folder}, by name. */
  static List<Story> read(Path folder) throws DataException, IOException {
    if (!Files.exists(folder)) {
      throw DataException.missing(folder, REMEDY);
    }
    if (!Files.isDirectory(folder)) {
      throw DataException.invalid(folder, "is no folder", REMEDY);
    }
    SortedMap<String, List<Table.Row>> byStory = new TreeMap<>();
    for (Table.Row row : Table.tsv(rows(folder), REMEDY, GoldRow.COLUMNS)) {
      byStory.computeIfAbsent(row.value("story"), s -> new ArrayList<>()).add(row);
    }
    Map<String, Integer> lengths = lengths(folder);
    List<Story> stories = new ArrayList<>();
    for (Map.Entry<String, List<Table.Row>> e : byStory.entrySet()) {
      stories.add(story(folder, e.getKey(), e.getValue(), lengths));
    }
    if (stories.isEmpty()) {
      throw DataException.invalid(folder, "has no rows", REMEDY);
    }
    return stories;
  }

  private static Story story(
      Path folder, String name, List<Table.Row> rows, Map<String, Integer> lengths)
      throws DataException, IOException {
    SortedSet<String> names = new TreeSet<>();
    for (Table.Row row : rows) {
      names.add(row.value("doc_a"));
      names.add(row.value("doc_b"));
    }
    names.remove("");
    if (names.size() < 2) {
      throw DataException.invalid(folder, "story " + name + " names one document", REMEDY);
    }
    List<Path> documents = new ArrayList<>();
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (String document : names) {
      Path file = document(folder, document);
      Integer length = lengths.get(document);
      if (length != null) {
        String text = Decoder.decode(DataFile.bytes(file, REMEDY), false).characters();
        int characters = text.codePointCount(0, text.length());
        if (characters != length) {
          throw DataException.invalid(
              file,
              "has " + characters + " characters, documents.tsv says " + length,
              "use the text that the rows were made on");
        }
      }
      positions.put(document, documents.size());
      documents.add(file);
    }
    List<GoldRow> gold = new ArrayList<>();
    for (Table.Row row : rows) {
      gold.add(GoldRow.of(row, positions));
    }
    return new Story(name, documents, gold);
  }

  private static Path rows(Path folder) throws DataException, IOException {
    Path plain = folder.resolve("rows.tsv");
    return Files.exists(plain) ? plain : only(folder, "*-rows.tsv", "rows.tsv");
  }

  private static Path document(Path folder, String name) throws DataException, IOException {
    Path plain = folder.resolve(name + ".txt");
    return Files.exists(plain) ? plain : only(folder, name + "_*.txt", name + ".txt");
  }

  private static Path only(Path folder, String pattern, String wanted)
      throws DataException, IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
      files.forEach(found::add);
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw found.isEmpty()
        ? DataException.missing(folder.resolve(wanted), REMEDY)
        : DataException.invalid(folder, "has " + found.size() + " files " + pattern, REMEDY);
  }

  private static Map<String, Integer> lengths(Path folder) throws DataException, IOException {
    Path file = folder.resolve("documents.tsv");
    Map<String, Integer> lengths = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (Table.Row row : Table.tsv(file, REMEDY, "name", "characters")) {
        lengths.put(row.value("name"), row.integer("characters"));
      }
    }
    return lengths;
  }
}

package org.crossread.eval;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Pages with the text that is to be found in them: a folder with {@code articles.json.gz} ({@code
 * {id: {articleBody}}}) and {@code html/ID.html.gz}, or one with {@code ID.json} ({@code
 * ground_truth.main_content}) beside each {@code ID.html.gz}. Files may also lie unpacked.
 */
final class Pages {
  private static final String REMEDY =
      "give the unpacked folder of naeb.tar (articles.json.gz and html/) or of"
          + " wcxb-dev-articles.tar (N.json beside N.html.gz)";

  private Pages() {}

  /**
   * One page.
   *
   * @param html where its file is or would be
   * @param body the gold text
   * @param facts title, authors and date in the gold
   */
  record Page(String id, Path html, String body, Facts facts) {
    /** The raw bytes of the page. */
    byte[] bytes() throws DataException, IOException {
      return DataFile.bytes(html, REMEDY);
    }
  }

  /**
   * Metadata in the gold, as written there; empty where it has none.
   *
   * @param url where the page was received from
   */
  record Facts(String title, String authors, String date, String url) {}

  private static String words(Json of, String name) {
    return of.at(name) instanceof Json.Words w ? w.value() : "";
  }

  /** The pages of {@code folder}, in the order of the gold or of their names. */
  static List<Page> read(Path folder) throws DataException, IOException {
    if (!Files.exists(folder)) {
      throw DataException.missing(folder, REMEDY);
    }
    if (!Files.isDirectory(folder)) {
      throw DataException.invalid(
          folder, "is no folder", "unpack it first: tar xf " + folder + " -C FOLDER; " + REMEDY);
    }
    Path index = packedOrPlain(folder, "articles.json");
    List<Page> pages = Files.exists(index) ? indexed(folder, index) : single(folder);
    if (pages.isEmpty()) {
      throw DataException.invalid(folder, "holds no pages with gold", REMEDY);
    }
    return pages;
  }

  private static List<Page> indexed(Path folder, Path index) throws DataException, IOException {
    List<Page> pages = new ArrayList<>();
    for (Map.Entry<String, Json> e :
        Json.object(DataFile.text(index, REMEDY), index, REMEDY).members().entrySet()) {
      pages.add(
          new Page(
              e.getKey(),
              packedOrPlain(folder.resolve("html"), e.getKey() + ".html"),
              e.getValue().at("articleBody").words(),
              new Facts(
                  words(e.getValue(), "title"),
                  words(e.getValue(), "authors"),
                  words(e.getValue(), "date"),
                  words(e.getValue(), "url"))));
    }
    return pages;
  }

  private static List<Page> single(Path folder) throws DataException, IOException {
    TreeSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
      found.forEach(files::add);
    }
    List<Page> pages = new ArrayList<>();
    for (Path file : files) {
      Json whole = Json.object(DataFile.text(file, REMEDY), file, REMEDY);
      Json gold = whole.at("ground_truth");
      if (!(gold.at("main_content") instanceof Json.Words body)) {
        throw DataException.invalid(file, "has no ground_truth.main_content", REMEDY);
      }
      String name = file.getFileName().toString();
      String id = name.substring(0, name.length() - ".json".length());
      Facts facts =
          new Facts(
              words(gold, "title"),
              words(gold, "author"),
              words(gold, "publish_date"),
              words(whole, "url"));
      pages.add(new Page(id, packedOrPlain(folder, id + ".html"), body.value(), facts));
    }
    return pages;
  }

  private static Path packedOrPlain(Path folder, String name) {
    Path plain = folder.resolve(name);
    return Files.exists(plain) ? plain : folder.resolve(name + ".gz");
  }
}

package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.article.Field;
import org.crossread.article.Metadata;
import org.crossread.article.PublicationDate;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Title, authors and day of publication out of pages, where the gold has them. A title is exact
 * when it is the same but for case, spaces and the forms of letters and marks (Unicode NFKC,
 * quotation marks, dashes) and the outlet's name behind it; authors when the names have the same
 * words, in any order ("Lund, Ada"), without "by", titles, degrees, accents and what stands in
 * parentheses; a date when it is the same day. {@code date.either} also counts the day of the last
 * change, which some gold texts give. The page's address is not told to the extractor. A page that
 * holds no article for the extractor has no metadata.
 */
final class MetadataEvaluation implements Evaluation {
  private static final int DECIMALS = 3;
  private static final Pattern PARTS =
      Pattern.compile("\\s*[,;/&|]\\s*|\\s+(?:and|with)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE_NAME = Pattern.compile("^(?:by|dr|prof)\\.? ");
  private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  /** "FAND", "M.D.", "E-RYT 200": behind a name, and without a small letter. */
  private static final Pattern DEGREE =
      Pattern.compile("[^\\p{Ll}\\d\\s][^\\p{Ll}\\s]{0,6}(?: \\d+)?");

  private static final Pattern BEHIND = Pattern.compile("(.+) [|-] (.+?)");
  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N} ]+");
  private static final Set<String> DEGREES =
      Set.of("md", "phd", "rd", "rdn", "ms", "ma", "mba", "ba", "bs", "dvm", "jd", "rn", "cfp");

  private final Extractor extractor = new Extractor();

  private static final class Count {
    private int gold;
    private int right;
    private int wrong;

    void add(boolean given, boolean same) {
      gold++;
      right += same ? 1 : 0;
      wrong += given && !same ? 1 : 0;
    }

    List<Measure> measures(String name) {
      return List.of(
          new Measure(name + ".exact", (double) right / Math.max(1, gold), DECIMALS),
          new Measure(name + ".precision", (double) right / Math.max(1, right + wrong), DECIMALS),
          Measure.count(name + ".found", right),
          Measure.count(name + ".wrong", wrong),
          Measure.count(name + ".missing", gold - right - wrong),
          Measure.count(name + ".gold", gold));
    }
  }

  private record Given(String title, String authors, String date, String changed, String outlet) {}

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    Count title = new Count();
    Count authors = new Count();
    Count date = new Count();
    int either = 0;
    Map<String, Given> all = new LinkedHashMap<>();
    List<String> notices = new ArrayList<>();
    for (Pages.Page page : Pages.read(data)) {
      if (!Files.exists(page.html())) {
        notices.add(page.html() + ": no such page; left out");
        continue;
      }
      Given given = given(page, notices);
      all.put(page.id(), given);
      Pages.Facts gold = page.facts();
      if (!gold.title().isBlank()) {
        title.add(
            !given.title().isEmpty(),
            plain(gold.title(), given.outlet()).equals(plain(given.title(), given.outlet())));
      }
      if (!names(gold.authors()).isEmpty()) {
        authors.add(
            !given.authors().isEmpty(), names(gold.authors()).equals(names(given.authors())));
      }
      if (isDay(gold.date())) {
        date.add(!given.date().isEmpty(), gold.date().equals(given.date()));
        either += List.of(given.date(), given.changed()).contains(gold.date()) ? 1 : 0;
      }
    }
    if (predictions != null) {
      Output.write(predictions, predictions(all));
    }
    List<Measure> measures = new ArrayList<>(title.measures("title"));
    measures.addAll(date.measures("date"));
    measures.add(new Measure("date.either", (double) either / Math.max(1, date.gold), DECIMALS));
    measures.addAll(authors.measures("byline"));
    return new Result(measures, notices);
  }

  private Given given(Pages.Page page, List<String> notices) throws DataException, IOException {
    byte[] bytes = page.bytes();
    try {
      Article article = extractor.extract(new Capture(page.id(), null, "text/html", bytes));
      Metadata m = article.metadata();
      Field<LocalDate> day = article.published();
      Field<PublicationDate> changed = m.modified();
      Field<String> title = m.title();
      Field<String> outlet = m.outlet();
      return new Given(
          title == null ? "" : title.value(),
          String.join("; ", m.authors().stream().map(Field::value).toList()),
          day == null ? "" : day.value().toString(),
          changed == null ? "" : changed.value().day().toString(),
          outlet == null ? "" : outlet.value());
    } catch (UnreadableException e) {
      return new Given("", "", "", "", "");
    } catch (RuntimeException | StackOverflowError e) {
      notices.add(page.html() + ": the extractor failed, counted as missing: " + e);
      return new Given("", "", "", "", "");
    }
  }

  private static boolean isDay(String date) {
    return date.matches("\\d{4}-\\d\\d-\\d\\d");
  }

  /** A title as it is compared, without the outlet's name behind it. */
  static String plain(String title, String outlet) {
    String plain = plain(title);
    String name = plain(outlet);
    Matcher m = BEHIND.matcher(plain);
    return !name.isEmpty() && m.matches() && m.group(2).equals(name) ? m.group(1) : plain;
  }

  /** A title as it is compared. */
  static String plain(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKC)
        .replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace('–', '-')
        .replace('—', '-')
        .replaceAll("-{2,}", "-")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The words of all names as they are compared, in order of the alphabet. */
  static Set<String> names(String authors) {
    Set<String> names = new TreeSet<>();
    for (String part : PARTS.split(ASIDE.matcher(authors).replaceAll(" "))) {
      if (!names.isEmpty() && DEGREE.matcher(part.strip()).matches()) {
        continue;
      }
      String bare = ACCENT.matcher(Normalizer.normalize(part, Normalizer.Form.NFD)).replaceAll("");
      String name = BEFORE_NAME.matcher(plain(bare)).replaceFirst("");
      name = NO_NAME.matcher(name).replaceAll("").strip();
      if (!name.isEmpty() && !DEGREES.contains(name)) {
        names.addAll(List.of(name.split(" +")));
      }
    }
    return names;
  }

  private static String predictions(Map<String, Given> all) {
    return Json.write(json -> {
      json.writeStartObject();
      all.forEach((id, given) -> {
        json.writeName(id);
        json.writeStartObject();
        json.writeStringProperty("title", given.title());
        json.writeStringProperty("authors", given.authors());
        json.writeStringProperty("date", given.date());
        json.writeEndObject();
      });
      json.writeEndObject();
    })
        + "\n";
  }
}

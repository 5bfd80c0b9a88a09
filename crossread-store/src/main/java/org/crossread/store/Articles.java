package org.crossread.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.article.Field;
import org.crossread.capture.Capture;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;
import org.crossread.text.Text;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a workspace. A changed page is a further version of its article; no version is
 * ever written over. Thread-safe.
 */
public final class Articles {
  private static final Pattern REFERENCE = Pattern.compile("([0-9a-f]{1,16})(?:@(\\d{1,6}))?");

  private final Parts parts;

  Articles(Parts parts) {
    this.parts = parts;
  }

  /** A record and the article that was made from it. */
  public record Extracted(Capture capture, Article article) {}

  /**
   * Whether this record came in before, and its bytes are here; then there is no need to extract
   * it.
   */
  public boolean knows(Capture capture) {
    String sha256 = Text.sha256(capture.bytes());
    String key = Identity.record(capture, sha256);
    boolean known =
        parts
            .database()
            .read(h ->
                h.createQuery("select count(*) from record where key = :key")
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one()
                    > 0);
    return known && parts.captures().holds(sha256);
  }

  /** As {@link #addAll}, for one. */
  public Added add(Capture capture, Article article) {
    return addAll(List.of(new Extracted(capture, article))).getFirst();
  }

  /** Puts all of {@code extracted} here, in one change, and tells what became of each. */
  public List<Added> addAll(List<Extracted> extracted) {
    // On all processors, since this is most of the work, and the change itself is short.
    List<Adding> prepared =
        extracted.size() == 1
            ? List.of(Adding.of(extracted.getFirst(), parts))
            : extracted.parallelStream().map(e -> Adding.of(e, parts)).toList();
    Map<String, byte[]> captures = new LinkedHashMap<>();
    prepared.forEach(a -> captures.put(a.sha256(), a.packed()));
    // They are on their way to the disk while the change is made, and there before it is whole.
    try (Captures.Keeping keeping = parts.captures().keep(captures)) {
      return parts
          .database()
          .write(h -> {
            Instant at = parts.clock().now(h);
            try (AddingAll adding = new AddingAll(parts, h, at)) {
              List<Added> added = adding.add(prepared);
              keeping.finish(h);
              return added;
            }
          });
    }
  }

  /** How many articles there are. */
  public long count() {
    return parts
        .database()
        .read(h -> h.createQuery("select count(*) from article").mapTo(Long.class).one());
  }

  /** The latest versions, last added article first. */
  public Page<StoredArticle> list(int limit, @Nullable String cursor) {
    int most = Cursors.limit(limit);
    record Row(long seq, StoredArticle article) {}
    List<Row> rows =
        parts
            .database()
            .read(h ->
                h.createQuery(
                        "select a.seq as place, "
                            + VersionRows.COLUMNS
                            + VersionRows.TABLES
                            + "where a.seq < :before and v.number = a.latest"
                            + " order by a.seq desc limit :limit")
                    .bind("before", Cursors.before(cursor))
                    .bind("limit", most + 1)
                    .map((rs, c) -> new Row(rs.getLong("place"), VersionRows.stored(rs)))
                    .list());
    boolean more = rows.size() > most;
    List<Row> shown = more ? rows.subList(0, most) : rows;
    return new Page<>(
        shown.stream().map(Row::article).toList(), more ? Cursors.of(shown.getLast().seq()) : null);
  }

  /**
   * The version that {@code reference} names: an id or the beginning of one that fits no other, and
   * {@code @number}, else the latest. The id that a comparison has for it names it too.
   *
   * @throws StoreException when none fits, or several
   */
  public StoredArticle find(String reference) {
    Matcher m = REFERENCE.matcher(reference.strip());
    if (!m.matches()) {
      throw none(reference);
    }
    String prefix = m.group(1);
    List<String> ids =
        parts
            .database()
            .read(h ->
                h.createQuery("select id from article where id >= :from and id < :to limit 3")
                    .bind("from", prefix)
                    .bind("to", prefix + "g")
                    .mapTo(String.class)
                    .list());
    if (ids.size() > 1) {
      throw new StoreException(
          Reason.CONFLICT, reference + ": fits several articles", "write more of the id");
    }
    if (ids.isEmpty()) {
      return byReport(reference, prefix);
    }
    String number = m.group(2);
    return one(ids.getFirst(), number == null ? null : Integer.valueOf(number))
        .orElseThrow(() -> none(reference));
  }

  private StoredArticle byReport(String reference, String report) {
    return parts
        .database()
        .read(h ->
            h.createQuery(
                    "select "
                        + VersionRows.COLUMNS
                        + VersionRows.TABLES
                        + "where v.report = :report order by v.seq desc limit 1")
                .bind("report", report)
                .map((rs, c) -> VersionRows.stored(rs))
                .findFirst())
        .orElseThrow(() -> none(reference));
  }

  private java.util.Optional<StoredArticle> one(String id, @Nullable Integer number) {
    return parts
        .database()
        .read(h ->
            h.createQuery(
                    "select "
                        + VersionRows.COLUMNS
                        + VersionRows.TABLES
                        + "where a.id = :id and v.number = "
                        + (number == null ? "a.latest" : String.valueOf(number)))
                .bind("id", id)
                .map((rs, c) -> VersionRows.stored(rs))
                .findOne());
  }

  private static StoreException none(String reference) {
    return new StoreException(
        Reason.NOT_FOUND,
        reference + ": there is no such article",
        "crossread stories and crossread search list what there is");
  }

  /** All versions of an article, first first. */
  public List<StoredArticle> versions(String article) {
    return parts
        .database()
        .read(h ->
            h.createQuery(
                    "select "
                        + VersionRows.COLUMNS
                        + VersionRows.TABLES
                        + "where a.id = :id order by v.number")
                .bind("id", article)
                .map((rs, c) -> VersionRows.stored(rs))
                .list());
  }

  /** The text, blocks and metadata of a version, as they were extracted. */
  public Article text(StoredArticle of) {
    return parts.database().read(h -> text(h, parts, of.article(), of.number()));
  }

  static Article text(Handle h, Parts parts, String article, int number) {
    byte[] content =
        h.createQuery("select content from version where article = :a and number = :n")
            .bind("a", article)
            .bind("n", number)
            .mapTo(byte[].class)
            .findOne()
            .orElseThrow(() -> none(article + "@" + number));
    return parts.codec().article(content);
  }

  /** The bytes that a version was made from. */
  public byte[] bytes(StoredArticle of) {
    return parts.captures().get(of.capture());
  }

  /** What a version was extracted from: its bytes and what is known of their way here. */
  public Capture capture(StoredArticle of) {
    String meta =
        parts
            .database()
            .read(h ->
                h.createQuery(
                        "select r.meta from record r join version v on v.seq = r.version where"
                            + " v.article = :a and v.number = :n and r.capture = v.capture"
                            + " order by r.added_at, r.key")
                    .bind("a", of.article())
                    .bind("n", of.number())
                    .mapTo(String.class)
                    .findFirst()
                    .orElseThrow(() -> none(of.reference())));
    return CaptureMeta.read(meta, bytes(of));
  }

  /** Articles whose title, outlet or address holds {@code words}; last added first. */
  public List<StoredArticle> named(String words, int limit) {
    return parts
        .database()
        .read(h ->
            h.createQuery(
                    "select "
                        + VersionRows.COLUMNS
                        + VersionRows.TABLES
                        + "where v.number = a.latest and lower(coalesce(v.title, '') || ' ' ||"
                        + " coalesce(v.outlet, '') || ' ' || coalesce(a.uri, v.input))"
                        + " like :words escape '!' order by a.seq desc limit :limit")
                .bind("words", "%" + Notes.literal(words) + "%")
                .bind("limit", Cursors.limit(limit))
                .map((rs, c) -> VersionRows.stored(rs))
                .list());
  }

  /** The day on which an article says it was published; null when it does not. */
  static @Nullable LocalDate day(Article article) {
    Field<LocalDate> day = article.published();
    return day == null ? null : day.value();
  }

  /** Extracts what {@code capture} holds and adds it. */
  public Added add(Capture capture) throws org.crossread.capture.UnreadableException {
    return add(capture, new Extractor().extract(capture, null));
  }
}

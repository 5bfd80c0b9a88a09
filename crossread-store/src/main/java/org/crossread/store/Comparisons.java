package org.crossread.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossread.article.Article;
import org.crossread.article.RecurringLines;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.claim.Difference;
import org.crossread.correction.Corrected;
import org.crossread.correction.Correction;
import org.crossread.correction.Corrector;
import org.crossread.correction.Outcome;
import org.crossread.render.JsonRenderer;
import org.crossread.render.View;
import org.crossread.report.Report;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;
import org.crossread.text.Text;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of articles of a workspace, kept until an article, a model or a decision changes. The
 * same articles as files give the same comparison. Thread-safe.
 */
public final class Comparisons {
  /** Articles of one comparison at most; as for files. */
  public static final int MOST = 20;

  private static final int FEWEST = 2;

  private final Parts parts;

  Comparisons(Parts parts) {
    this.parts = parts;
  }

  /**
   * Lays {@code articles} side by side. Reads what was not read yet, which takes its time.
   *
   * @throws StoreException when they are too few or too many, or all of the same words
   */
  public Compared of(List<StoredArticle> articles, Reader reader) {
    if (articles.size() < FEWEST || articles.size() > MOST) {
      throw new StoreException(
          Reason.INVALID,
          "a comparison takes " + FEWEST + " to " + MOST + " articles, not " + articles.size(),
          "name others");
    }
    Key key = key(articles, reader);
    List<Report> reports = reports(articles, reader);
    if (reports.size() < FEWEST) {
      throw new StoreException(
          Reason.INVALID, "all these articles are of the same words", "name another one");
    }
    Codec.Stored stored = kept(key);
    Comparison comparison =
        stored == null
            ? corrected(articles, reports, reader).comparison()
            : new Comparison(
                sorted(reports),
                stored.lineage(),
                stored.claims(),
                stored.onlyIn(),
                stored.unrelated(),
                stored.notRead(),
                reader.versions(),
                stored.decisions());
    View view = new View(comparison, articles.stream().map(Comparisons::input).toList());
    if (stored == null) {
      // Corrections may change reports; then it is made again when it is needed.
      keep(key, view, comparison.reports().equals(sorted(reports)));
    }
    return new Compared(key.whole(), articles, view, stored != null);
  }

  private static List<Report> sorted(List<Report> reports) {
    return reports.stream().sorted(Comparator.comparing(Report::id)).toList();
  }

  private Corrected corrected(List<StoredArticle> articles, List<Report> reports, Reader reader) {
    List<Correction> corrections = new Corrections(parts).all();
    return new Corrector(corrections, corrections.isEmpty() ? Map.of() : later(articles))
        .compare(new Comparer(reader.versions()), reports, List.of());
  }

  private static View.Input input(StoredArticle a) {
    return new View.Input(
        a.input(), a.report(), null, new View.Source(a.uri(), a.capturedAt(), a.capture()));
  }

  /** Hashes of the texts of other versions, to that of the version compared. */
  private Map<String, String> later(List<StoredArticle> articles) {
    Articles all = new Articles(parts);
    Map<String, String> later = new LinkedHashMap<>();
    for (StoredArticle a : articles) {
      if (a.latest() > 1) {
        String own = all.text(a).text().id();
        for (StoredArticle v : all.versions(a.article())) {
          String other = all.text(v).text().id();
          if (!other.equals(own)) {
            later.put(other, own);
          }
        }
      }
    }
    return later;
  }

  /** What became of each correction in a comparison of {@code articles}. */
  public List<Outcome> outcomes(List<StoredArticle> articles, Reader reader) {
    return corrected(articles, reports(articles, reader), reader).outcomes();
  }

  /**
   * Lays the reports of a story side by side: of copies the first, in order of publication, {@link
   * #MOST} at most. Notes the differences for lists and for search.
   *
   * @throws StoreException when it has only one independent report
   */
  public Compared of(StoredStory story, Reader reader) {
    Compared compared = of(chosen(story), reader);
    noteDifferences(story, compared);
    return compared;
  }

  /** The articles that {@link #of(StoredStory, Reader)} compares. */
  public List<StoredArticle> chosen(StoredStory story) {
    List<StoredArticle> independent = new Stories(parts).independent(story);
    if (independent.size() < FEWEST) {
      throw new StoreException(
          Reason.INVALID,
          story.id() + ": has one independent report, and a comparison needs two",
          "name two articles of it to compare copies");
    }
    return independent.subList(0, Math.min(MOST, independent.size()));
  }

  /** The JSON of a story's comparison; from what is kept where nothing changed. */
  public String json(StoredStory story, Reader reader) {
    String kept = keptJson(key(chosen(story), reader));
    return kept != null ? kept : new JsonRenderer().render(of(story, reader).view());
  }

  /** As {@link #json(StoredStory, Reader)}, of articles. */
  public String json(List<StoredArticle> articles, Reader reader) {
    String kept = keptJson(key(articles, reader));
    return kept != null ? kept : new JsonRenderer().render(of(articles, reader).view());
  }

  /**
   * What a kept comparison depends on.
   *
   * @param place of the articles and the versions of what reads; has one comparison at most
   * @param state of all else, the build and the decisions; another one makes it out of date
   */
  private record Key(String place, String state) {
    String whole() {
      return Text.sha256(place + "\n" + state);
    }
  }

  private Key key(List<StoredArticle> articles, Reader reader) {
    StringBuilder key = new StringBuilder(reader.version());
    StringBuilder state = new StringBuilder(reader.build().comparing());
    parts
        .database()
        .read(h -> {
          for (StoredArticle a : articles) {
            key.append('\n')
                .append(
                    h.createQuery(
                            "select article_hash from version where article = :a and number = :n")
                        .bind("a", a.article())
                        .bind("n", a.number())
                        .mapTo(String.class)
                        .one())
                .append(' ')
                .append(a.report());
          }
          state.append('\n').append(Settings.get(h, Corrections.STATE).orElse(""));
          return true;
        });
    return new Key(Text.sha256(key.toString()), Text.sha256(state.toString()));
  }

  /** One report for each text; lines that recur among articles of an outlet are boilerplate. */
  private List<Report> reports(List<StoredArticle> articles, Reader reader) {
    List<Article> texts = new ArrayList<>();
    parts
        .database()
        .read(h -> {
          articles.forEach(a -> texts.add(Articles.text(h, parts, a.article(), a.number())));
          return true;
        });
    Reports reports = new Reports(parts);
    Map<String, Report> byId = new LinkedHashMap<>();
    for (Article marked : RecurringLines.mark(texts)) {
      if (!byId.containsKey(marked.id())) {
        byId.put(marked.id(), reports.of(marked, reader));
      }
    }
    return List.copyOf(byId.values());
  }

  private Codec.@Nullable Stored kept(Key key) {
    Optional<byte[]> content = content("content", key);
    if (content.isEmpty() || content.get().length == 0) {
      return null;
    }
    try {
      return parts.codec().comparison(content.get());
    } catch (StoreException e) {
      if (e.reason() != Reason.DAMAGED) {
        throw e;
      }
      return null;
    }
  }

  private @Nullable String keptJson(Key key) {
    return content("json", key)
        .map(b -> new String(Codec.unpack(b), StandardCharsets.UTF_8))
        .orElse(null);
  }

  private Optional<byte[]> content(String column, Key key) {
    return parts
        .database()
        .read(h ->
            h.createQuery(
                    "select " + column + " from comparison where key = :key and state = :state")
                .bind("key", key.place())
                .bind("state", key.state())
                .mapTo(byte[].class)
                .findOne());
  }

  private void keep(Key key, View view, boolean whole) {
    byte[] json = Codec.pack(new JsonRenderer().render(view).getBytes(StandardCharsets.UTF_8));
    byte[] content = whole ? parts.codec().bytes(view.comparison()) : new byte[0];
    parts
        .database()
        .write(h ->
            h.createUpdate(
                    "insert into comparison (key, made_at, content, json, state)"
                        + " values (:key, :at, :content, :json, :state) on conflict (key) do update"
                        + " set made_at = excluded.made_at, content = excluded.content, json ="
                        + " excluded.json, state = excluded.state")
                .bind("key", key.place())
                .bind("state", key.state())
                .bind("at", parts.clock().now(h).toString())
                .bind("content", content)
                .bind("json", json)
                .execute());
  }

  private void noteDifferences(StoredStory story, Compared compared) {
    List<Difference> differences =
        compared.view().comparison().claims().stream()
            .flatMap(c -> c.differences().stream())
            .toList();
    boolean noted =
        parts
            .database()
            .read(h ->
                Settings.get(h, "differences " + story.id())
                    .filter(compared.key()::equals)
                    .isPresent());
    if (noted) {
      return;
    }
    parts
        .database()
        .write(h -> {
          count(h, story, compared.key(), differences);
          for (StoredArticle a : compared.articles()) {
            mark(h, a, compared, differences);
          }
          Settings.put(h, "differences " + story.id(), compared.key());
          return true;
        });
  }

  private static void count(Handle h, StoredStory story, String key, List<Difference> differences) {
    h.createUpdate("delete from story_difference where story = :s").bind("s", story.id()).execute();
    Map<String, Integer> counts = new java.util.TreeMap<>();
    differences.forEach(d -> counts.merge(d.kind().name(), 1, Integer::sum));
    counts.forEach((kind, n) ->
        h.createUpdate(
                "insert into story_difference (story, comparison, kind, number)"
                    + " values (:s, :c, :kind, :n)")
            .bind("s", story.id())
            .bind("c", key)
            .bind("kind", kind)
            .bind("n", n)
            .execute());
  }

  private void mark(Handle h, StoredArticle a, Compared compared, List<Difference> differences) {
    Optional<Article> article =
        compared.view().comparison().reports().stream()
            .map(Report::article)
            .filter(r -> r.id().equals(a.report()))
            .findFirst();
    Optional<Long> seq =
        h.createQuery("select seq from version where article = :a and number = :n")
            .bind("a", a.article())
            .bind("n", a.number())
            .mapTo(Long.class)
            .findOne();
    if (article.isEmpty() || seq.isEmpty() || a.number() != a.latest()) {
      return;
    }
    new ReadMarks(parts, h)
        .mark(
            seq.get(),
            article.get(),
            m -> m.startsWith(Mark.DIFFERS.field()),
            (passage, marks) -> {
              for (Difference d : differences) {
                for (var side : List.of(d.left(), d.right())) {
                  if (side.article().equals(a.report()) && side.span().overlaps(passage.span())) {
                    marks.addAll(Mark.DIFFERS.of(d.kind().name(), parts.terms()));
                  }
                }
              }
            });
  }
}

package org.crossread.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.crossread.claim.Comparison;
import org.crossread.claim.Decision.State;
import org.crossread.correction.Correction;
import org.crossread.correction.Corrector;
import org.crossread.correction.Outcome;
import org.crossread.lineage.LineageFinder;
import org.crossread.render.JsonRenderer;
import org.crossread.render.View;
import org.crossread.report.Report;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;
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
    Asked asked = new Asked(parts, articles, reader);
    List<Report> reports = asked.reports();
    if (reports.size() < FEWEST) {
      throw new StoreException(
          Reason.INVALID, "all these articles are of the same words", "name another one");
    }
    Asked.Key key = asked.key();
    Codec.Stored stored = kept(key);
    Comparison comparison =
        stored == null
            ? asked.corrected(asked.touching()).comparison()
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

  private static View.Input input(StoredArticle a) {
    return new View.Input(
        a.input(), a.report(), null, new View.Source(a.uri(), a.capturedAt(), a.capture()));
  }

  /**
   * What became of each correction in a comparison of {@code articles}; those of stories have no
   * part in it.
   */
  public List<Outcome> outcomes(List<StoredArticle> articles, Reader reader) {
    return new Asked(parts, articles, reader).corrected(new Corrections(parts).all()).outcomes();
  }

  /** The decisions that may change a comparison of {@code articles}, by time, then id. */
  public List<Correction> decisions(List<StoredArticle> articles, Reader reader) {
    return new Asked(parts, articles, reader).touching();
  }

  /**
   * The reports of {@code articles} with the decisions that hold in them, for what needs no claims:
   * their positions. Each text once; any number of articles.
   */
  public Comparison unaligned(List<StoredArticle> articles, Reader reader) {
    Asked asked = new Asked(parts, articles, reader);
    Articles all = new Articles(parts);
    Reports kept = new Reports(parts);
    Map<String, Report> reports = new TreeMap<>();
    for (StoredArticle a : articles) {
      reports.computeIfAbsent(a.report(), id -> kept.of(all.text(a), reader));
    }
    List<Report> ordered = List.copyOf(reports.values());
    List<Correction> touching = asked.touching(() -> ordered);
    Function<List<Report>, Comparison> make =
        own ->
            new Comparison(
                own,
                new LineageFinder().find(own),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                reader.versions());
    return touching.isEmpty()
        ? make.apply(ordered)
        : new Corrector(touching, asked.later()).withoutClaims(ordered, make).comparison();
  }

  /**
   * A decision that does not hold.
   *
   * @param story where; null for a decision on stories
   */
  public record Conflict(@Nullable StoredStory story, Outcome outcome) {}

  /**
   * The decisions that stand but do not hold, since the program finds something else by now, or a
   * later decision undoes them. Compares all stories that decisions speak of.
   */
  public List<Conflict> conflicts(Reader reader) {
    List<Conflict> conflicts = new ArrayList<>();
    Stories stories = new Stories(parts);
    for (Outcome o : stories.outcomes()) {
      if (isFailed(o)) {
        conflicts.add(new Conflict(null, o));
      }
    }
    for (StoredStory story : decided(stories)) {
      if (story.independent() < FEWEST) {
        continue;
      }
      Asked asked = new Asked(parts, chosen(story), reader);
      if (!asked.touching().isEmpty() && asked.reports().size() >= FEWEST) {
        asked.corrected(asked.touching()).outcomes().stream()
            .filter(Comparisons::isFailed)
            .forEach(o -> conflicts.add(new Conflict(story, o)));
      }
    }
    return conflicts;
  }

  private static boolean isFailed(Outcome o) {
    return o.state() == State.CONFLICT || o.state() == State.NOT_APPLICABLE;
  }

  /** The stories with articles that decisions on passages speak of. */
  private List<StoredStory> decided(Stories stories) {
    List<Long> texts =
        new Corrections(parts)
            .decisions().stream()
                .flatMap(c -> c.change().passages().stream())
                .map(p -> VersionRows.text(p.text()))
                .distinct()
                .toList();
    List<String> ids =
        texts.isEmpty()
            ? List.of()
            : parts
                .database()
                .read(h ->
                    h.createQuery(
                            "select distinct m.story from version v join member m on m.article ="
                                + " v.article where v.text in (<texts>) order by m.story")
                        .bindList("texts", texts)
                        .mapTo(String.class)
                        .list());
    return ids.stream().map(stories::find).toList();
  }

  /**
   * Lays the reports of a story side by side: of copies the first, in order of publication, {@link
   * #MOST} at most. Notes the differences for lists and for search.
   *
   * @throws StoreException when it has only one independent report
   */
  public Compared of(StoredStory story, Reader reader) {
    Compared compared = of(chosen(story), reader);
    new DifferenceNotes(parts).note(story, compared);
    return compared;
  }

  /**
   * Reads what {@link #of(StoredStory, Reader)} has to read of {@code story}, which is most of what
   * it takes.
   *
   * @param done is told of each article once its report is there, in the order of comparing
   */
  public void read(StoredStory story, Reader reader, Consumer<StoredArticle> done) {
    new Asked(parts, chosen(story), reader).reports(done);
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
    String kept = keptJson(new Asked(parts, chosen(story), reader).key());
    return kept != null ? kept : new JsonRenderer().render(of(story, reader).view());
  }

  /** As {@link #json(StoredStory, Reader)}, of articles. */
  public String json(List<StoredArticle> articles, Reader reader) {
    String kept = keptJson(new Asked(parts, articles, reader).key());
    return kept != null ? kept : new JsonRenderer().render(of(articles, reader).view());
  }

  private Codec.@Nullable Stored kept(Asked.Key key) {
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

  private @Nullable String keptJson(Asked.Key key) {
    return content("json", key)
        .map(b -> new String(Codec.unpack(b), StandardCharsets.UTF_8))
        .orElse(null);
  }

  private Optional<byte[]> content(String column, Asked.Key key) {
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

  private void keep(Asked.Key key, View view, boolean whole) {
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
}

package org.crossread.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.crossread.article.Article;
import org.crossread.article.RecurringLines;
import org.crossread.claim.Comparer;
import org.crossread.correction.Corrected;
import org.crossread.correction.Correction;
import org.crossread.correction.Corrector;
import org.crossread.correction.Touching;
import org.crossread.report.Report;
import org.crossread.store.Workspace.Parts;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are to be compared, and what their comparison depends on. What is asked for twice
 * is found once. Not thread-safe.
 */
final class Asked {
  private final Parts parts;
  private final List<StoredArticle> articles;
  private final Reader reader;
  private @Nullable List<Report> reports;
  private @Nullable List<Correction> touching;

  Asked(Parts parts, List<StoredArticle> articles, Reader reader) {
    this.parts = parts;
    this.articles = articles;
    this.reader = reader;
  }

  /** One report for each text; lines that recur among articles of an outlet are boilerplate. */
  List<Report> reports() {
    List<Report> found = reports;
    return found == null ? reports(a -> {}) : found;
  }

  /** The same, read now; {@code done} is told of each article whose report is there. */
  List<Report> reports(Consumer<StoredArticle> done) {
    List<Report> found = read(done);
    reports = found;
    return found;
  }

  /** The decisions that may change this comparison. */
  List<Correction> touching() {
    List<Correction> found = touching;
    if (found == null) {
      found = touching(this::reports);
      touching = found;
    }
    return found;
  }

  /** As {@link #touching()}, of reports that were read in another way. */
  List<Correction> touching(Supplier<List<Report>> read) {
    List<Correction> decisions = new Corrections(parts).decisions();
    return decisions.isEmpty()
        ? decisions
        : Touching.of(decisions, texts()::contains, () -> Touching.parties(read.get()));
  }

  Corrected corrected(List<Correction> corrections) {
    return new Corrector(corrections, corrections.isEmpty() ? Map.of() : later())
        .compare(new Comparer(reader.versions()), reports(), List.of());
  }

  Key key() {
    StringBuilder place = new StringBuilder(reader.version());
    parts
        .database()
        .read(h -> {
          for (StoredArticle a : articles) {
            place
                .append('\n')
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
          return true;
        });
    StringBuilder state = new StringBuilder(reader.build().comparing());
    touching().forEach(c -> state.append('\n').append(c.id()));
    return new Key(Text.sha256(place.toString()), Text.sha256(state.toString()));
  }

  /**
   * What a kept comparison depends on.
   *
   * @param place of the articles and the versions of what reads; has one comparison at most
   * @param state of all else, the build and the decisions; another one makes it out of date
   */
  record Key(String place, String state) {
    String whole() {
      return Text.sha256(place + "\n" + state);
    }
  }

  /** Tells the texts of all versions of the articles. */
  private TextSet texts() {
    List<String> ids = articles.stream().map(StoredArticle::article).distinct().toList();
    return new TextSet(
        Set.copyOf(
            parts
                .database()
                .read(h ->
                    h.createQuery(
                            "select distinct text from version where article in (<ids>) and text is"
                                + " not null")
                        .bindList("ids", ids)
                        .mapTo(Long.class)
                        .list())));
  }

  private record TextSet(Set<Long> texts) {
    boolean contains(String sha256) {
      return texts.contains(VersionRows.text(sha256));
    }
  }

  /** Hashes of the texts of other versions, to that of the version compared. */
  Map<String, String> later() {
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

  private List<Report> read(Consumer<StoredArticle> done) {
    List<Article> texts = new ArrayList<>();
    parts
        .database()
        .read(h -> {
          articles.forEach(a -> texts.add(Articles.text(h, parts, a.article(), a.number())));
          return true;
        });
    Reports reports = new Reports(parts);
    Map<String, Report> byId = new LinkedHashMap<>();
    List<Article> marked = RecurringLines.mark(texts);
    for (int i = 0; i < marked.size(); i++) {
      Article article = marked.get(i);
      if (!byId.containsKey(article.id())) {
        byId.put(article.id(), reports.of(article, reader));
      }
      done.accept(articles.get(i));
    }
    return List.copyOf(byId.values());
  }
}

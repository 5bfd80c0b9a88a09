package org.crossread.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.store.Finding.Level;
import org.crossread.store.Workspace.Parts;
import org.jdbi.v3.core.Handle;

/**
 * Examines a workspace: file, schema, captures, articles, reports, index, decisions. Changes
 * nothing unless asked to mend the index. Thread-safe.
 */
public final class Doctor {
  private static final String AGAIN = "add the same input again, or restore a backup";
  private static final String MEND = "crossread doctor --mend";

  private final Parts parts;

  Doctor(Parts parts) {
    this.parts = parts;
  }

  /** All that is not as it should be; empty when all is. Takes time in proportion to the whole. */
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    parts
        .database()
        .read(h -> {
          file(h, findings);
          captures(h, findings);
          versions(h, findings);
          reports(h, findings);
          index(h, findings);
          return true;
        });
    try {
      new Corrections(parts).all();
    } catch (StoreException e) {
      findings.add(new Finding(Level.LOST, String.valueOf(e.getMessage()), e.remedy()));
    }
    return findings;
  }

  /**
   * As {@link #examine()}, and what is kept that {@code reader} would make anew. To bring it up to
   * date is no haste: it is made anew when it is needed.
   */
  public List<Finding> examine(Reader reader) {
    List<Finding> findings = examine();
    long unread = new Reports(parts).unread(reader);
    if (unread > 0) {
      findings.add(
          new Finding(
              Level.NOTE,
              unread
                  + (unread == 1 ? " article was" : " articles were")
                  + " not read, or by another build or version of the models",
              "crossread refresh reads what is left; comparing reads what it needs"));
    }
    return findings;
  }

  private void file(Handle h, List<Finding> findings) {
    if (parts.database().kind() != Database.Kind.SQLITE) {
      return;
    }
    for (String line : h.createQuery("pragma integrity_check").mapTo(String.class).list()) {
      if (!line.equals("ok")) {
        findings.add(new Finding(Level.LOST, "the file: " + line, "restore a backup"));
      }
    }
    int astray = h.createQuery("pragma foreign_key_check").mapToMap().list().size();
    if (astray > 0) {
      findings.add(
          new Finding(Level.LOST, astray + " rows name something that is not there", AGAIN));
    }
  }

  private void captures(Handle h, List<Finding> findings) {
    Set<String> rows =
        new TreeSet<>(h.createQuery("select sha256 from capture").mapTo(String.class).list());
    for (String sha256 : rows) {
      try {
        parts.captures().get(sha256);
      } catch (StoreException e) {
        findings.add(new Finding(Level.LOST, String.valueOf(e.getMessage()), e.remedy()));
      }
    }
    Set<String> left = new HashSet<>(parts.captures().all());
    left.removeAll(rows);
    if (!left.isEmpty()) {
      findings.add(
          new Finding(
              Level.NOTE,
              left.size() + " captures belong to no article: an add was cut off",
              "run that add again, or leave them"));
    }
  }

  private void versions(Handle h, List<Finding> findings) {
    record Row(String name, String hash, byte[] content) {}
    h.createQuery("select article, number, article_hash, content from version order by seq")
        .map((rs, c) ->
            new Row(rs.getString(1) + "@" + rs.getInt(2), rs.getString(3), rs.getBytes(4)))
        .forEach(row -> {
          try {
            Article article = parts.codec().article(row.content());
            if (!parts.codec().hash(article).equals(row.hash())) {
              findings.add(
                  new Finding(
                      Level.LOST, "article " + row.name() + " is not what was stored", AGAIN));
            }
          } catch (StoreException e) {
            findings.add(
                new Finding(Level.LOST, "article " + row.name() + ": " + e.getMessage(), AGAIN));
          }
        });
  }

  private void reports(Handle h, List<Finding> findings) {
    int[] broken = {0};
    h.createQuery("select content from report")
        .map((rs, c) -> rs.getBytes(1))
        .forEach(bytes -> {
          try {
            parts.codec().report(bytes);
          } catch (StoreException e) {
            broken[0]++;
          }
        });
    if (broken[0] > 0) {
      findings.add(
          new Finding(
              Level.MENDABLE,
              broken[0] + " reports cannot be read",
              "nothing: they are made again when they are needed"));
    }
  }

  private void index(Handle h, List<Finding> findings) {
    long passages = h.createQuery("select count(*) from passage").mapTo(Long.class).one();
    long expected =
        h.createQuery(
                "select coalesce(sum(v.passages), 0)"
                    + VersionRows.TABLES
                    + "where v.number = a.latest")
            .mapTo(Long.class)
            .one();
    long indexed = parts.index().size(h);
    if (passages != expected || passages != indexed) {
      findings.add(
          new Finding(
              Level.MENDABLE,
              "the index of passages holds "
                  + indexed
                  + " of "
                  + expected
                  + " passages ("
                  + passages
                  + " rows)",
              MEND));
    }
  }

  /**
   * Makes the index of passages anew out of the articles. Marks of speakers, acts and differences
   * stay where the passages did.
   *
   * @return how many passages it holds
   */
  public long mend() {
    return parts.database().write(h -> new Reindexing(parts, h).run());
  }
}

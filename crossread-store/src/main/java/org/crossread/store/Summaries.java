package org.crossread.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.article.Field;
import org.crossread.lineage.Lineage;
import org.crossread.lineage.LineageFinder;
import org.crossread.store.Workspace.Parts;
import org.jdbi.v3.core.Handle;

/** What lists show of a story, made anew when its articles change. Within a change. */
final class Summaries {
  private final Parts parts;
  private final Handle h;
  private final Instant at;
  private final LineageFinder lineages = new LineageFinder();

  Summaries(Parts parts, Handle h, Instant at) {
    this.parts = parts;
    this.h = h;
    this.at = at;
  }

  private record Member(String id, Article article) {}

  void renew(String story) {
    List<Member> members =
        h.createQuery(
                "select a.id, v.content"
                    + VersionRows.TABLES
                    + "join member m on m.article = a.id where m.story = :story and v.number ="
                    + " a.latest order by coalesce(v.published, '9999'), a.seq")
            .bind("story", story)
            .map((rs, c) -> new Member(rs.getString(1), parts.codec().article(rs.getBytes(2))))
            .list();
    int independent = families(members);
    TreeSet<LocalDate> days = new TreeSet<>();
    String title = "";
    for (Member m : members) {
      LocalDate day = Articles.day(m.article());
      if (day != null) {
        days.add(day);
      }
      Field<String> own = m.article().title();
      if (title.isEmpty() && own != null) {
        title = own.value();
      }
    }
    if (title.isEmpty() && !members.isEmpty()) {
      title = members.getFirst().article().label();
    }
    h.createUpdate(
            "update story set title = :title, articles = :articles, independent = :independent,"
                + " first_day = :first, last_day = :last, changed_at = :at, changed = :changed"
                + " where id = :id")
        .bind("title", title)
        .bind("articles", members.size())
        .bind("independent", independent)
        .bind("first", days.isEmpty() ? null : days.first().toString())
        .bind("last", days.isEmpty() ? null : days.last().toString())
        .bind("at", at.toString())
        .bind("changed", Database.fresh(h, "change", 1))
        .bind("id", story)
        .execute();
    h.createUpdate("delete from story_difference where story = :id").bind("id", story).execute();
  }

  /** Writes down which members are copies of each other, and tells how many are not. */
  private int families(List<Member> members) {
    if (members.size() < 2) {
      return members.size();
    }
    // Two members may share an id: the same words from two addresses. They are one family.
    Map<String, Article> byReport = new HashMap<>();
    List<Article> distinct = new ArrayList<>();
    for (Member m : members) {
      if (byReport.putIfAbsent(m.article().id(), m.article()) == null) {
        distinct.add(m.article());
      }
    }
    Lineage lineage = lineages.ofArticles(distinct);
    for (Member m : members) {
      int family = lineage.groupOf(Objects.requireNonNull(m.article().id()));
      h.createUpdate("update member set family = :family where article = :a and family <> :family")
          .bind("family", family)
          .bind("a", m.id())
          .execute();
    }
    return lineage.independent();
  }
}

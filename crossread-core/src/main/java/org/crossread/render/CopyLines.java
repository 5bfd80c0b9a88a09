package org.crossread.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossread.article.Article;
import org.crossread.lineage.Lineage;
import org.crossread.lineage.Lineage.Copy;
import org.crossread.lineage.Lineage.Extent;

/** The copies of a story in a few words: "AFP original, 5 identical, 2 edited". Stateless. */
final class CopyLines {
  private CopyLines() {}

  /** One line a family of copies, and one for passages taken over. */
  static List<String> of(StorySheet story) {
    Map<String, Article> byId = new HashMap<>();
    story.articles().forEach(a -> byId.put(a.id(), a));
    List<String> lines = new ArrayList<>();
    for (List<String> family : story.lineage().groups()) {
      if (family.size() > 1) {
        lines.add(family(family, story.lineage(), byId));
      }
    }
    for (Copy copy : story.lineage().copies()) {
      if (copy.extent() == Extent.PARTIAL) {
        lines.add(
            label(byId, copy.left()) + " and " + label(byId, copy.right()) + " share passages");
      }
    }
    return lines;
  }

  private static String label(Map<String, Article> byId, String id) {
    Article article = byId.get(id);
    return article == null ? id : article.label();
  }

  private static String family(List<String> family, Lineage lineage, Map<String, Article> byId) {
    Map<String, Integer> named = new HashMap<>();
    for (Copy copy : lineage.copies()) {
      String original = copy.original();
      if (original != null && family.contains(original)) {
        named.merge(original, 1, Integer::sum);
      }
    }
    String original = "";
    int most = 0;
    for (String id : family) {
      if (named.getOrDefault(id, 0) > most) {
        original = id;
        most = named.getOrDefault(id, 0);
      }
    }
    String head = original.isEmpty() ? family.getFirst() : original;
    int identical = 0;
    for (Copy copy : lineage.copies()) {
      if (copy.extent() == Extent.EXACT
          && (copy.left().equals(head) || copy.right().equals(head))) {
        identical++;
      }
    }
    int edited = family.size() - 1 - identical;
    return label(byId, head)
        + (original.isEmpty() ? " (which came first is not told)" : " original")
        + (identical == 0 ? "" : ", " + identical + " identical")
        + (edited == 0 ? "" : ", " + edited + " edited");
  }
}

package org.crossread.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossread.article.Article;
import org.crossread.claim.Passage;
import org.crossread.lineage.Lineage.Copy;
import org.crossread.lineage.Lineage.Extent;

/**
 * The copies of a story in a few words: "AFP original, 5 identical, 2 edited", and what the edited
 * ones did to it. Lines are harmless for a terminal. For one story.
 */
final class CopyLines {
  /** Edits of one copy, edited copies of a family and pairs with passages that are told. Chosen. */
  private static final int MOST_EDITS = 4;

  private static final int MOST_COPIES = 4;
  private static final int MOST_PARTIAL = 6;

  private final StorySheet story;
  private final Map<String, Article> byId = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final List<String> lines = new ArrayList<>();

  private CopyLines(StorySheet story) {
    this.story = story;
    Set<String> labels = new HashSet<>();
    for (Article article : story.articles()) {
      byId.put(article.id(), article);
      if (!labels.add(article.label())) {
        ambiguous.add(article.label());
      }
    }
  }

  /** One line a family of copies, set in under it its edits, and one for passages taken over. */
  static List<String> of(StorySheet story) {
    CopyLines copies = new CopyLines(story);
    for (List<String> family : story.lineage().groups()) {
      if (family.size() > 1) {
        copies.family(family);
      }
    }
    copies.partial();
    return copies.lines;
  }

  private String label(String id) {
    Article article = byId.get(id);
    if (article == null) {
      return id;
    }
    String label = Neutral.line(article.label());
    return ambiguous.contains(article.label())
        ? label + " [" + Neutral.line(article.input()) + "]"
        : label;
  }

  private void family(List<String> family) {
    Map<String, Integer> named = new HashMap<>();
    for (Copy copy : story.lineage().copies()) {
      String original = copy.original();
      if (original != null && copy.extent() != Extent.PARTIAL && family.contains(original)) {
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
    String head = original.isEmpty() ? first(family) : original;
    int identical = 0;
    List<Copy> edited = new ArrayList<>();
    for (Copy copy : story.lineage().copies()) {
      if (copy.left().equals(head) || copy.right().equals(head)) {
        identical += copy.extent() == Extent.EXACT ? 1 : 0;
        if (copy.extent() == Extent.EDITED) {
          edited.add(copy);
        }
      }
    }
    int others = family.size() - 1 - identical;
    lines.add(
        "copies: "
            + label(head)
            + (original.isEmpty() ? "" : " original")
            + (identical == 0 ? "" : ", " + identical + " identical")
            + (others == 0 ? "" : ", " + others + " edited")
            + (original.isEmpty() ? "; which came first is not told" : ""));
    edited.subList(0, Math.min(MOST_COPIES, edited.size())).forEach(c -> edits(c, head));
    if (others > Math.min(MOST_COPIES, edited.size())) {
      more(others - Math.min(MOST_COPIES, edited.size()), "edited");
    }
  }

  /** The first of the family in the order of the story. */
  private String first(List<String> family) {
    return story.articles().stream()
        .map(Article::id)
        .filter(family::contains)
        .findFirst()
        .orElse(family.getFirst());
  }

  private void edits(Copy copy, String head) {
    String other = copy.left().equals(head) ? copy.right() : copy.left();
    List<CopyEdits.Shown> edits =
        CopyEdits.of(copy, copy.right().equals(head), id -> id.equals(head) ? "above" : "here");
    lines.add("  " + label(other) + ", " + CopyEdits.counts(edits));
    for (CopyEdits.Shown edit : edits.subList(0, Math.min(MOST_EDITS, edits.size()))) {
      lines.add(
          "    "
              + Ink.pad(edit.what(), "changed".length())
              + "  "
              + CopyEdits.words(edit, this::quote));
    }
    if (edits.size() > MOST_EDITS) {
      lines.add("    " + (edits.size() - MOST_EDITS) + " more in --json");
    }
  }

  private String quote(Passage passage) {
    Article article = byId.get(passage.article());
    return article == null ? "" : article.text().of(passage.span());
  }

  private void partial() {
    int told = 0;
    int all = 0;
    for (Copy copy : story.lineage().copies()) {
      if (copy.extent() != Extent.PARTIAL) {
        continue;
      }
      all++;
      if (told < MOST_PARTIAL) {
        told++;
        String original = copy.original();
        String passages = Phrases.count(copy.passages().size(), "passage", "passages");
        lines.add(
            original == null
                ? "shared: "
                    + label(copy.left())
                    + " and "
                    + label(copy.right())
                    + " share "
                    + passages
                : "taken over: "
                    + label(original.equals(copy.left()) ? copy.right() : copy.left())
                    + " has "
                    + passages
                    + " of "
                    + label(original));
      }
    }
    if (all > told) {
      more(all - told, "with shared passages");
    }
  }

  private void more(int n, String what) {
    lines.add("  " + n + " more " + what + " in --json");
  }
}

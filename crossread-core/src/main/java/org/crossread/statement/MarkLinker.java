package org.crossread.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossread.encode.Marks;
import org.crossread.encode.Marks.Part;
import org.crossread.encode.Marks.Role;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Joins the parts that a model marks in one paragraph into statements, by the model's own links:
 * every content chooses a cue, every cue a source or none. One source may serve two cues ("she said
 * …, adding …" has one, "the ministry denied … and called …" too). Stateless; quadratic in the
 * parts of a paragraph.
 */
final class MarkLinker {
  private MarkLinker() {}

  /** Statements in text order; contents without any cue in the paragraph stand together alone. */
  static List<Draft> link(Marks marks, List<Part> parts) {
    List<Part> cues = parts.stream().filter(p -> p.role() == Role.CUE).toList();
    List<Part> sources = parts.stream().filter(p -> p.role() == Role.SOURCE).toList();
    Map<Part, List<Span>> contents = new HashMap<>();
    List<Span> alone = new ArrayList<>();
    for (Part p : parts) {
      if (p.role() == Role.CONTENT) {
        Part cue = best(marks, p, cues);
        if (cue == null) {
          alone.add(p.span());
        } else {
          contents.computeIfAbsent(cue, c -> new ArrayList<>()).add(p.span());
        }
      }
    }
    Map<Part, Part> sourceOf = sources(marks, cues, sources);
    List<Draft> drafts = new ArrayList<>();
    for (Part cue : cues) {
      Part source = sourceOf.get(cue);
      List<Span> content = contents.getOrDefault(cue, List.of());
      if (source != null || !content.isEmpty()) {
        drafts.add(new Draft(source == null ? null : source.span(), cue.span(), content));
      }
    }
    if (!alone.isEmpty()) {
      drafts.add(new Draft(null, null, alone));
    }
    drafts.sort(Comparator.comparingInt(Draft::start));
    return drafts;
  }

  private static Map<Part, Part> sources(Marks marks, List<Part> cues, List<Part> sources) {
    Map<Part, Part> chosen = new HashMap<>();
    Set<Part> taken = new HashSet<>();
    for (Part cue : cues) {
      Part source = best(marks, cue, sources);
      if (source != null && marks.link(cue, source) > marks.alone(cue)) {
        chosen.put(cue, source);
        taken.add(source);
      }
    }
    for (Part source : sources) {
      if (!taken.contains(source)) {
        Part cue = null;
        for (Part c : cues) {
          if (cue == null || marks.link(c, source) > marks.link(cue, source)) {
            cue = c;
          }
        }
        if (cue != null) {
          chosen.putIfAbsent(cue, source);
        }
      }
    }
    return chosen;
  }

  private static @Nullable Part best(Marks marks, Part from, List<Part> among) {
    Part best = null;
    for (Part p : among) {
      if (best == null || marks.link(from, p) > marks.link(from, best)) {
        best = p;
      }
    }
    return best;
  }
}

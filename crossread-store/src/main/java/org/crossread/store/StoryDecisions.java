package org.crossread.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crossread.claim.Decision.State;
import org.crossread.correction.Change;
import org.crossread.correction.Correction;
import org.crossread.correction.Outcome;
import org.crossread.correction.Standing;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What people decided on stories, laid over what grouping says. It follows from the two alone, so
 * that articles that come later fall under it, and a decision taken back leaves nothing behind. For
 * one reading; not thread-safe.
 */
final class StoryDecisions {
  private final Handle h;

  /** Articles of all stories concerned, to the story that is shown. */
  private final Map<String, String> shown = new TreeMap<>();

  /** By text; a decision asks when it is applied, and again when it is checked. */
  private final Map<String, List<String>> articles = new HashMap<>();

  private final Map<String, Long> ages = new HashMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Map<Correction, Outcome> outcomes = new LinkedHashMap<>();

  /** Stories that a decision gave its name to; the name stays when its article leaves. */
  private final Map<Correction, Set<String>> named = new HashMap<>();

  private StoryDecisions(Handle h) {
    this.h = h;
  }

  /**
   * What holds.
   *
   * @param shown articles to their story, of all stories that a decision concerns
   * @param names of stories that people gave
   * @param outcomes one a decision on stories that stands, by time, then id
   * @param named stories by the decision that gives them its name
   */
  record Result(
      Map<String, String> shown,
      Map<String, String> names,
      List<Outcome> outcomes,
      Map<Correction, Set<String>> named) {
    /**
     * Whether {@code o}, one of the outcomes, is about a story.
     *
     * @param texts of the story's articles, as {@link VersionRows#text} has them
     */
    boolean isAbout(Outcome o, String story, Set<Long> texts) {
      Set<String> stories = named.get(o.correction());
      return stories != null && o.state() == State.APPLIED
          ? stories.contains(story)
          : o.correction().change().articles().stream()
              .anyMatch(t -> texts.contains(VersionRows.text(t)));
    }
  }

  static Result of(Handle h, List<Correction> corrections) {
    StoryDecisions decisions = new StoryDecisions(h);
    List<Correction> own =
        new Standing(corrections)
            .decisions().stream().filter(c -> !c.change().articles().isEmpty()).toList();
    own.forEach(c -> c.change().articles().forEach(decisions::load));
    own.forEach(decisions::apply);
    decisions.outcomes.replaceAll((c, o) -> decisions.checked(c, o));
    return new Result(
        decisions.shown,
        decisions.names,
        List.copyOf(decisions.outcomes.values()),
        decisions.named);
  }

  /** Takes in all articles of the stories, as grouped, of the articles with this text. */
  private void load(String text) {
    h.createQuery(
            "select m.article, m.program, s.seq from member m join story s on s.id = m.program where"
                + " m.program in (select o.program from member o where o.article in (select article"
                + " from version where text = :text))")
        .bind("text", VersionRows.text(text))
        .map((rs, c) -> {
          ages.put(rs.getString(2), rs.getLong(3));
          return shown.putIfAbsent(rs.getString(1), rs.getString(2));
        })
        .list();
  }

  private List<String> articles(String text) {
    return articles.computeIfAbsent(
        text,
        t ->
            h.createQuery(
                    "select distinct v.article from version v join member m on m.article ="
                        + " v.article where v.text = :text order by v.article")
                .bind("text", VersionRows.text(t))
                .mapTo(String.class)
                .list());
  }

  private void apply(Correction c) {
    List<List<String>> those = c.change().articles().stream().map(this::articles).toList();
    if (those.stream().anyMatch(List::isEmpty)) {
      outcomes.put(
          c,
          outcome(c, State.NOT_APPLICABLE, "", "", "an article it names is not in this workspace"));
      return;
    }
    Set<String> stories = new LinkedHashSet<>();
    those.forEach(l -> l.forEach(a -> stories.add(story(a))));
    outcomes.put(
        c,
        switch (c.change()) {
          case Change.SameStory s -> same(c, stories);
          case Change.OwnStory o -> own(c, those, stories);
          case Change.RenameStory r -> renamed(c, r, stories);
          default -> throw new IllegalArgumentException("no decision on stories: " + c);
        });
  }

  private String story(String article) {
    String story = shown.get(article);
    if (story == null) {
      throw new IllegalStateException("no story of " + article);
    }
    return story;
  }

  private Outcome same(Correction c, Set<String> stories) {
    // The oldest one stays; one that people made is younger than all.
    String into =
        stories.stream()
            .min(
                Comparator.comparingLong((String s) -> ages.getOrDefault(s, Long.MAX_VALUE))
                    .thenComparing(s -> s))
            .orElseThrow();
    shown.replaceAll((article, story) -> stories.contains(story) ? into : story);
    return outcome(
        c,
        stories.size() == 1 ? State.UNNEEDED : State.APPLIED,
        stories.size() == 1 ? "one story" : String.join(", ", stories),
        into,
        "");
  }

  private Outcome own(Correction c, List<List<String>> those, Set<String> stories) {
    Set<String> part = new LinkedHashSet<>();
    those.forEach(part::addAll);
    boolean already =
        stories.size() == 1
            && shown.entrySet().stream()
                .filter(e -> stories.contains(e.getValue()))
                .allMatch(e -> part.contains(e.getKey()));
    String story = already ? stories.iterator().next() : Stories.PREFIX + c.id();
    part.forEach(a -> shown.put(a, story));
    return outcome(
        c, already ? State.UNNEEDED : State.APPLIED, String.join(", ", stories), story, "");
  }

  private Outcome renamed(Correction c, Change.RenameStory change, Set<String> stories) {
    stories.forEach(s -> names.put(s, change.name()));
    named.put(c, stories);
    return outcome(
        c, State.APPLIED, String.join(", ", stories), "called “" + change.name() + "”", "");
  }

  /** A later one may undo what an earlier one did. */
  private Outcome checked(Correction c, Outcome o) {
    if (o.state() != State.APPLIED && o.state() != State.UNNEEDED) {
      return o;
    }
    List<String> all = new ArrayList<>();
    c.change().articles().forEach(t -> all.addAll(articles(t)));
    Set<String> stories = new LinkedHashSet<>();
    all.forEach(a -> stories.add(story(a)));
    @Nullable String undone =
        switch (c.change()) {
          case Change.SameStory s ->
              stories.size() > 1 ? "a later correction takes these articles apart" : null;
          case Change.OwnStory own ->
              stories.size() > 1
                      || shown.entrySet().stream()
                          .anyMatch(
                              e -> stories.contains(e.getValue()) && !all.contains(e.getKey()))
                  ? "a later correction puts other articles to these"
                  : null;
          case Change.RenameStory r -> unnamed(c, r);
          default -> null;
        };
    return undone == null ? o : outcome(c, State.CONFLICT, o.program(), o.person(), undone);
  }

  /** Why a story is not called as decided; null when it is. */
  private @Nullable String unnamed(Correction c, Change.RenameStory change) {
    Set<String> stories = named.getOrDefault(c, Set.of());
    if (!stories.stream().allMatch(s -> change.name().equals(names.get(s)))) {
      return "a later correction gives another name";
    }
    return shown.values().containsAll(stories)
        ? null
        : "a later correction puts its articles into another story";
  }

  private static Outcome outcome(
      Correction c, State state, String program, String person, String note) {
    return new Outcome(c, state, List.of(), program, person, note);
  }
}

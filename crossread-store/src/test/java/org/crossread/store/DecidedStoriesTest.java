package org.crossread.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.crossread.claim.Decision.State;
import org.crossread.correction.Correction;
import org.crossread.correction.Outcome;
import org.junit.jupiter.api.Test;

/** What holds of every workspace, and what people decide on its stories. */
abstract class DecidedStoriesTest extends WorkspaceTest {
  private Map<String, String> shown() {
    Map<String, String> shown = new TreeMap<>();
    for (StoredArticle a : workspace.articles().list(100, null).items()) {
      StoredStory story = workspace.stories().of(a);
      shown.put(a.article(), story == null ? "" : story.id() + " " + story.title());
    }
    return shown;
  }

  @Test
  void storiesArePutTogetherPartedAndNamedByPeopleAndBackAgain() throws Exception {
    workspace.articles().addAll(Fixtures.story("strait").subList(0, 4));
    workspace.articles().addAll(Fixtures.story("works-fire").subList(0, 2));
    workspace.stories().group();
    Map<String, String> grouped = shown();
    List<StoredStory> before = workspace.stories().list(1, 10, null).items();
    StoredStory young = before.getFirst();
    StoredStory old = before.getLast();
    assertNotEquals(young.id(), old.id());
    StoredArticle one = workspace.stories().articles(old).getFirst();
    StoredArticle other = workspace.stories().articles(young).getFirst();

    Correction same = workspace.corrections().sameStory(other, one, "ada", "one event");
    StoredStory whole = workspace.stories().find(old.id());
    assertEquals(old.articles() + young.articles(), whole.articles());
    assertEquals(whole.id(), Objects.requireNonNull(workspace.stories().of(other)).id());

    Correction named = workspace.corrections().renameStory(one, " The two ", "ada", "");
    assertEquals("The two", workspace.stories().find(old.id()).title());

    Correction own = workspace.corrections().ownStory(List.of(one), "bo", "");
    StoredStory apart = Objects.requireNonNull(workspace.stories().of(one));
    assertEquals(1, apart.articles());
    assertEquals(whole.articles() - 1, workspace.stories().find(old.id()).articles());
    assertEquals(
        List.of(State.CONFLICT, State.APPLIED),
        workspace.stories().outcomes().stream()
            .filter(o -> !o.correction().equals(named))
            .map(Outcome::state)
            .toList());
    assertEquals(
        List.of(same),
        workspace.comparisons().conflicts(Fixtures.READER).stream()
            .map(c -> c.outcome().correction())
            .filter(same::equals)
            .toList());

    for (Correction c : List.of(own, named, same)) {
      workspace.corrections().revert(c.id(), "ada", "");
    }
    assertEquals(grouped, shown());
    assertEquals(List.of(), workspace.stories().outcomes());
    assertEquals(
        List.of(),
        workspace.doctor().examine(Fixtures.READER).stream()
            .filter(f -> f.level() != Finding.Level.NOTE)
            .toList());
  }

  @Test
  void aNameStaysWithItsStoryWhenTheArticleItWasGivenByIsSplitOff() throws Exception {
    workspace.articles().addAll(Fixtures.story("strait").subList(0, 4));
    workspace.articles().addAll(Fixtures.story("works-fire").subList(0, 2));
    workspace.stories().group();
    List<StoredStory> stories = workspace.stories().list(1, 10, null).items();
    StoredStory old = stories.getLast();
    StoredStory young = stories.getFirst();
    StoredArticle first = workspace.stories().articles(old).getFirst();
    Correction named = workspace.corrections().renameStory(first, "The cable", "ada", "");
    Correction own = workspace.corrections().ownStory(List.of(first), "ada", "");
    StoredStory apart = Objects.requireNonNull(workspace.stories().of(first));
    assertEquals("The cable", workspace.stories().find(old.id()).title());
    assertNotEquals("The cable", apart.title());
    assertEquals(
        Map.of(named, State.APPLIED), states(workspace.stories().outcomes(old)), "of the story");
    assertEquals(
        Map.of(own, State.APPLIED), states(workspace.stories().outcomes(apart)), "of the part");

    // Put into an older one, or the younger into it: one of the two names is gone, and said to be.
    StoredArticle other = workspace.stories().articles(young).getFirst();
    Correction lost = workspace.corrections().renameStory(other, "The fire", "ada", "");
    StoredArticle rest = workspace.stories().articles(old).getFirst();
    workspace.corrections().sameStory(other, rest, "ada", "");
    assertEquals("The cable", workspace.stories().find(old.id()).title());
    assertEquals(State.APPLIED, states(workspace.stories().outcomes(old)).get(named));
    assertEquals(State.CONFLICT, states(workspace.stories().outcomes(old)).get(lost));
  }

  private static Map<Correction, State> states(List<Outcome> outcomes) {
    Map<Correction, State> states = new java.util.HashMap<>();
    outcomes.forEach(o -> states.put(o.correction(), o.state()));
    return states;
  }

  @Test
  void whatComesLaterFallsUnderTheDecisions() throws Exception {
    List<Articles.Extracted> strait = Fixtures.story("strait");
    workspace.articles().addAll(strait.subList(0, 3));
    workspace.articles().addAll(Fixtures.story("works-fire").subList(0, 2));
    workspace.stories().group();
    List<StoredStory> before = workspace.stories().list(1, 10, null).items();
    StoredArticle young = workspace.stories().articles(before.getFirst()).getFirst();
    StoredArticle old = workspace.stories().articles(before.getLast()).getFirst();
    workspace.corrections().sameStory(young, old, "ada", "");
    int together = Objects.requireNonNull(workspace.stories().of(old)).articles();
    workspace.articles().addAll(strait.subList(3, strait.size()));
    workspace.stories().group();
    StoredStory now = Objects.requireNonNull(workspace.stories().of(young));
    assertEquals(now, workspace.stories().of(old));
    assertTrue(now.articles() > together, now::toString);
  }
}

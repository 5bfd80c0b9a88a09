package org.crossread.cli;

import java.util.ArrayList;
import java.util.List;
import org.crossread.correction.Correction;
import org.crossread.store.StoredArticle;
import org.crossread.store.StoredStory;
import org.crossread.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Decisions on which articles tell one event. */
final class CorrectStories {
  private CorrectStories() {}

  /** Makes two stories one. */
  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description = "Makes two stories one; articles that come to either later are in it too.")
  static final class Merge extends InWorkspace {
    @Parameters(index = "0", paramLabel = "STORY", description = "a story")
    private String one = "";

    @Parameters(index = "1", paramLabel = "STORY", description = "the other one")
    private String other = "";

    @Mixin private CorrectCommand.Deciding deciding = new CorrectCommand.Deciding();

    @Override
    int run(Workspace workspace) {
      StoredStory from = workspace.stories().find(one);
      StoredStory into = workspace.stories().find(other);
      if (from.id().equals(into.id())) {
        throw usage("the two are one story already");
      }
      StoredArticle left = first(workspace, from);
      StoredArticle right = first(workspace, into);
      Correction c =
          workspace.corrections().sameStory(left, right, deciding.author.name(), deciding.reason);
      StoredStory story = workspace.stories().of(left);
      return deciding.added(this, c, "one story now" + (story == null ? "" : ", " + story.id()));
    }
  }

  /** Makes articles of a story one of their own. */
  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "Takes articles out of a story; they are one of their own.")
  static final class Split extends InWorkspace {
    @Parameters(index = "0", paramLabel = "STORY", description = "the story they leave")
    private String story = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ARTICLE", description = "ids")
    private List<String> articles = new ArrayList<>();

    @Mixin private CorrectCommand.Deciding deciding = new CorrectCommand.Deciding();

    @Override
    int run(Workspace workspace) {
      StoredStory from = workspace.stories().find(story);
      List<String> there =
          workspace.stories().articles(from).stream().map(StoredArticle::article).toList();
      List<StoredArticle> part = articles.stream().map(workspace.articles()::find).toList();
      for (StoredArticle a : part) {
        if (!there.contains(a.article())) {
          throw usage(
              a.article() + " is not in " + from.id() + "; see crossread show " + from.id());
        }
      }
      Correction c =
          workspace.corrections().ownStory(part, deciding.author.name(), deciding.reason);
      StoredStory now = workspace.stories().of(part.getFirst());
      return deciding.added(this, c, "a story of their own" + (now == null ? "" : ", " + now.id()));
    }
  }

  /** Gives a story a name. */
  @Command(
      name = "rename",
      mixinStandardHelpOptions = true,
      description = "Gives a story another title.")
  static final class Rename extends InWorkspace {
    @Parameters(index = "0", paramLabel = "STORY", description = "its id")
    private String story = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "what to call it")
    private String name = "";

    @Mixin private CorrectCommand.Deciding deciding = new CorrectCommand.Deciding();

    @Override
    int run(Workspace workspace) {
      if (name.isBlank()) {
        throw usage("the name is empty; to take a name back, revert its correction");
      }
      StoredStory found = workspace.stories().find(story);
      Correction c =
          workspace
              .corrections()
              .renameStory(first(workspace, found), name, deciding.author.name(), deciding.reason);
      return deciding.added(this, c, found.id() + " is called “" + name.strip() + "”");
    }
  }

  private static StoredArticle first(Workspace workspace, StoredStory story) {
    return workspace.stories().articles(story).getFirst();
  }
}

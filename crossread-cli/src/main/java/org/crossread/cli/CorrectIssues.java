package org.crossread.cli;

import java.util.List;
import org.crossread.claim.Comparison;
import org.crossread.claim.Positions;
import org.crossread.correction.Change;
import org.crossread.correction.Correction;
import org.crossread.correction.PassageKey;
import org.crossread.position.Ledger;
import org.crossread.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decisions on the issues of the ledger. */
final class CorrectIssues {
  private static final String POSITION =
      "id of a position, or its beginning; see crossread ledger STORY --json";

  private CorrectIssues() {}

  /** The positions of a story, read once. */
  private static final class Found {
    private final InWorkspace command;
    private final String story;
    private final Comparison comparison;
    private final List<Ledger.Row> rows;

    Found(InWorkspace command, Workspace workspace, String story, boolean fast) {
      this.command = command;
      this.story = story;
      try (Reading reading = new Reading(fast)) {
        comparison =
            workspace
                .comparisons()
                .unaligned(
                    workspace.stories().articles(workspace.stories().find(story)),
                    reading.reader());
      }
      rows = Positions.of(comparison).ledger().rows();
    }

    Ledger.Row row(String id) {
      List<Ledger.Row> fit = rows.stream().filter(r -> r.id().startsWith(id)).toList();
      if (fit.size() == 1) {
        return fit.getFirst();
      }
      throw command.usage(
          id
              + (fit.isEmpty() ? ": no position of " : ": several positions of ")
              + story
              + "; see crossread ledger "
              + story
              + " --json");
    }

    PassageKey key(Ledger.Row row) {
      Ledger.Evidence e = row.evidence().getFirst();
      return PassageKey.of(comparison.report(e.article()).article().text(), e.span());
    }
  }

  /** Makes two issues one. */
  @Command(
      name = "merge-issues",
      mixinStandardHelpOptions = true,
      description = {
        "Makes the issues of two positions one: the first is called as the second, in all positions",
        "that have it."
      })
  static final class Merge extends InWorkspace {
    @Parameters(index = "0", paramLabel = "STORY", description = "a story")
    private String story = "";

    @Parameters(index = "1", paramLabel = "POSITION", description = POSITION)
    private String one = "";

    @Parameters(index = "2", paramLabel = "INTO", description = "id of another one")
    private String into = "";

    @Option(names = "--fast", description = FastNote.OPTION)
    private boolean fast;

    @Mixin private CorrectCommand.Deciding deciding = new CorrectCommand.Deciding();

    @Override
    int run(Workspace workspace) {
      Found found = new Found(this, workspace, story, fast);
      Ledger.Row left = found.row(one);
      Ledger.Row right = found.row(into);
      if (left.issue().equals(right.issue())) {
        throw usage("the two positions have one issue already: " + left.issue());
      }
      Correction c =
          workspace
              .corrections()
              .add(
                  new Change.MergeIssues(found.key(left), found.key(right)),
                  deciding.author.name(),
                  deciding.reason);
      return deciding.added(this, c, "“" + left.issue() + "” is “" + right.issue() + "”");
    }
  }

  /** Names the issue of one position. */
  @Command(
      name = "rename-issue",
      mixinStandardHelpOptions = true,
      description = {
        "Calls the issue of one position otherwise; with a name that no other has, it is taken out of",
        "its issue."
      })
  static final class Rename extends InWorkspace {
    @Parameters(index = "0", paramLabel = "STORY", description = "a story")
    private String story = "";

    @Parameters(index = "1", paramLabel = "POSITION", description = POSITION)
    private String position = "";

    @Parameters(index = "2", paramLabel = "NAME", description = "what to call the issue")
    private String name = "";

    @Option(names = "--fast", description = FastNote.OPTION)
    private boolean fast;

    @Mixin private CorrectCommand.Deciding deciding = new CorrectCommand.Deciding();

    @Override
    int run(Workspace workspace) {
      if (name.isBlank()) {
        throw usage("the name is empty; to take a name back, revert its correction");
      }
      Found found = new Found(this, workspace, story, fast);
      Ledger.Row row = found.row(position);
      Correction c =
          workspace
              .corrections()
              .add(
                  new Change.RenameIssue(found.key(row), name.strip()),
                  deciding.author.name(),
                  deciding.reason);
      return deciding.added(this, c, "“" + row.issue() + "” is “" + name.strip() + "” there");
    }
  }
}

package org.crossread.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossread.store.Note;
import org.crossread.store.Page;
import org.crossread.store.Workspace;
import org.crossread.web.Forms;
import org.crossread.web.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes and labels. */
@Command(
    name = "note",
    mixinStandardHelpOptions = true,
    description = "Writes notes and labels on things of a workspace, and lists them.",
    subcommands = {NoteCommand.Add.class, NoteCommand.ListNotes.class},
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  crossread note add story-3fa41c22 'call the ministry' --label urgent",
      "  crossread note add 3fa41c22 'the figure is the morning one'",
      "  crossread note add --on outlet 'Fjord Tribune' 'reprints the agency'",
      "  crossread note list --words ministry"
    })
final class NoteCommand extends Subcommands {
  /** Writes one. */
  @Command(name = "add", mixinStandardHelpOptions = true, description = "Writes a note down.")
  static final class Add extends InWorkspace {
    @Parameters(
        index = "0",
        paramLabel = "TARGET",
        description = "id of a story or article of the workspace; with --on, of anything else")
    private String target = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "what it says")
    private String text = "";

    @Option(
        names = "--on",
        paramLabel = "KIND",
        description = "story, article, claim, cell, passage or outlet")
    private Note.@Nullable Kind kind;

    @Option(names = "--label", paramLabel = "WORD", description = "a label; may be repeated")
    private List<String> labels = new ArrayList<>();

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Mixin private Author author = new Author();

    @Override
    int run(Workspace workspace) {
      Note.Kind on =
          kind != null
              ? kind
              : WorkspaceOptions.isStory(target) ? Note.Kind.STORY : Note.Kind.ARTICLE;
      String id =
          switch (on) {
            case STORY -> workspace.stories().find(target).id();
            case ARTICLE -> workspace.articles().find(target).article();
            case CLAIM, CELL, PASSAGE, OUTLET -> target;
          };
      Note note = workspace.notes().add(author.name(), on, id, text, labels);
      if (json) {
        out().print(Json.pretty(Forms.of(note)));
      } else {
        say("note " + note.number() + " on " + id);
      }
      return ExitCode.OK;
    }
  }

  /** Lists them. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists notes, the last first.")
  static final class ListNotes extends InWorkspace {
    private static final int SHOWN = 100;

    @Parameters(
        arity = "0..1",
        paramLabel = "TARGET",
        description = "only those on this story, article, claim, cell, passage or outlet")
    private @Nullable String target;

    @Option(names = "--words", paramLabel = "TEXT", description = "only those that hold this")
    private String words = "";

    @Option(names = "--cursor", paramLabel = "PLACE", description = "go on where it ended")
    private @Nullable String cursor;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    int run(Workspace workspace) {
      String on = target;
      if (on != null && WorkspaceOptions.areReferences(List.of(on))) {
        on =
            WorkspaceOptions.isStory(on)
                ? workspace.stories().find(on).id()
                : workspace.articles().find(on).article();
      }
      Page<Note> page = workspace.notes().list(on, words, SHOWN, cursor);
      if (json) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("notes", page.items().stream().map(Forms::of).toList());
        form.put("next", page.next());
        out().print(Json.pretty(form));
      } else {
        page.items().forEach(n -> out().println(text(n)));
        if (page.next() != null) {
          say("there are more; add --cursor " + page.next());
        }
      }
      return ExitCode.OK;
    }

    private static String text(Note n) {
      return n.number()
          + "  "
          + n.at()
          + "  "
          + Printable.line(n.author())
          + " on "
          + n.kind().name().toLowerCase(Locale.ROOT)
          + " "
          + Printable.line(n.target() + ": " + n.text())
          + (n.labels().isEmpty()
              ? ""
              : "  [" + Printable.line(String.join(", ", n.labels())) + "]");
    }
  }
}

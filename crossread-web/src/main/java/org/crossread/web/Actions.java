package org.crossread.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crossread.claim.Claim;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.crossread.correction.Change;
import org.crossread.correction.Correction;
import org.crossread.correction.PassageKey;
import org.crossread.render.Contrast;
import org.crossread.render.Sheet;
import org.crossread.store.Note;
import org.crossread.store.StoredStory;
import org.crossread.store.Watch;
import org.crossread.store.Workspace;

/** What forms of the pages do. Each leads back to where the reader was. Thread-safe. */
final class Actions {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Desk desk;
  private final Workspace workspace;
  private final Authors authors;

  Actions(Desk desk, Authors authors) {
    this.desk = desk;
    this.workspace = desk.workspace();
    this.authors = authors;
  }

  private static String field(Context ctx, String name) {
    String value = ctx.formParam(name);
    if (value == null) {
      throw Problem.invalid("the form has no field " + name, "use the form of the page");
    }
    return value;
  }

  private static String optional(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value;
  }

  /** Leads back, never to another site. */
  private static void back(Context ctx, String otherwise) {
    String back = optional(ctx, "back");
    boolean own = back.matches("/(?![/\\\\])[^\\p{Cntrl}]{0,1000}");
    ctx.redirect(own ? back : otherwise, HttpStatus.SEE_OTHER);
  }

  void note(Context ctx) {
    Note.Kind kind;
    try {
      kind = Note.Kind.valueOf(field(ctx, "kind").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("a note is not on such a thing", "use the form of the page");
    }
    List<String> labels =
        Arrays.stream(optional(ctx, "labels").split(","))
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .toList();
    workspace
        .notes()
        .add(authors.sent(ctx), kind, field(ctx, "target"), optional(ctx, "text").strip(), labels);
    back(ctx, "/notes");
  }

  void rename(Context ctx) {
    StoredStory story = workspace.stories().find(ctx.pathParam("story"));
    String seen = ctx.formParam("seen");
    if (seen != null && !seen.equals(story.title())) {
      throw changed("the story is called “" + story.title() + "” by now");
    }
    workspace
        .corrections()
        .renameStory(
            workspace.stories().articles(story).getFirst(),
            field(ctx, "name"),
            authors.sent(ctx),
            "");
    ctx.redirect("/stories/" + story.id() + "/exports", HttpStatus.SEE_OTHER);
  }

  private static Problem changed(String what) {
    return new Problem(412, what, "go back, load the page again, and decide on what it shows then");
  }

  /** Decisions on a row. */
  void correct(Context ctx) {
    StoredStory story = workspace.stories().find(ctx.pathParam("story"));
    Spread spread = desk.of(story, PATIENCE);
    String claim = field(ctx, "claim");
    Sheet.Row row = spread.row(claim);
    if (!spread.version().equals(field(ctx, "key")) || row == null) {
      throw changed("the comparison has changed since the page was loaded");
    }
    String reason = optional(ctx, "reason").strip();
    if (reason.length() > Correction.MOST_REASON) {
      throw Problem.invalid(
          "the reason is longer than " + Correction.MOST_REASON + " characters", "shorten it");
    }
    String author = authors.sent(ctx);
    workspace.corrections().decide(changes(ctx, spread, row.claim()), author, reason);
    back(ctx, "/stories/" + story.id());
  }

  private static List<Change> changes(Context ctx, Spread spread, Claim claim) {
    return switch (field(ctx, "action")) {
      case "same" -> same(spread, claim, optional(ctx, "article"));
      case "split" -> apart(spread, claim, optional(ctx, "article"));
      case "wrong-kind" -> wrongKind(spread, claim, field(ctx, "contrast"), optional(ctx, "kind"));
      case "right-kind" -> rightKind(spread, claim, field(ctx, "contrast"));
      default -> throw Problem.invalid("no such decision", "use the form of the page");
    };
  }

  private static PassageKey key(Spread spread, Passage p) {
    return PassageKey.of(
        spread.sheet().comparison().report(p.article()).article().text(), p.span());
  }

  /** The passages of the chosen article first; the first of the row where none is chosen. */
  private static List<Passage> chosen(Spread spread, Claim claim, String letter) {
    Sheet sheet = spread.sheet();
    List<Passage> own =
        claim.passages().stream().filter(p -> sheet.letter(p.article()).equals(letter)).toList();
    return own.isEmpty()
        ? List.of(claim.passages().stream().min(sheet.order()).orElseThrow())
        : own;
  }

  /** The chosen passage, or the first, tells the same as one of each other article. */
  static List<Change> same(Spread spread, Claim claim, String letter) {
    Passage first = chosen(spread, claim, letter).getFirst();
    List<Change> changes = new ArrayList<>();
    List<String> done = new ArrayList<>(List.of(first.article()));
    for (Passage p : claim.passages().stream().sorted(spread.sheet().order()).toList()) {
      if (!done.contains(p.article())) {
        done.add(p.article());
        PassageKey a = key(spread, first);
        PassageKey b = key(spread, p);
        if (!a.equals(b)) {
          changes.add(Change.Same.of(a, b));
        }
      }
    }
    return changes;
  }

  /** The passages of the chosen article leave the row. */
  static List<Change> apart(Spread spread, Claim claim, String letter) {
    List<PassageKey> part =
        chosen(spread, claim, letter).stream().map(p -> key(spread, p)).toList();
    return List.of(new Change.Split(part));
  }

  /** All differences that are told in one line are of another kind, or none. */
  static List<Change> wrongKind(Spread spread, Claim claim, String number, String kind) {
    Contrast contrast = contrast(spread, claim, number);
    Difference.Kind right = kind.isEmpty() ? null : kind(kind);
    if (right == contrast.kind()) {
      throw Problem.invalid("that is the kind it has", "choose another, or none");
    }
    List<Change> changes = new ArrayList<>();
    for (Difference d : told(claim, contrast)) {
      changes.add(
          Change.WrongKind.of(key(spread, d.left()), key(spread, d.right()), d.kind(), right));
    }
    return changes;
  }

  /** All differences that are told in one line are as they were found. */
  static List<Change> rightKind(Spread spread, Claim claim, String number) {
    List<Change> changes = new ArrayList<>();
    for (Difference d : told(claim, contrast(spread, claim, number))) {
      changes.add(Change.RightKind.of(key(spread, d.left()), key(spread, d.right()), d.kind()));
    }
    return changes;
  }

  private static Contrast contrast(Spread spread, Claim claim, String number) {
    List<Contrast> contrasts = Contrast.of(spread.sheet(), claim);
    if (!number.matches("\\d{1,4}") || Integer.parseInt(number) >= contrasts.size()) {
      throw Problem.invalid("the row has no such difference", "use the form of the page");
    }
    return contrasts.get(Integer.parseInt(number));
  }

  private static List<Difference> told(Claim claim, Contrast contrast) {
    return claim.differences().stream()
        .filter(d -> d.kind() == contrast.kind() && d.certainty() == contrast.certainty())
        .filter(d ->
            contrast.left().contains(d.left()) && contrast.right().contains(d.right())
                || contrast.left().contains(d.right()) && contrast.right().contains(d.left()))
        .toList();
  }

  private static Difference.Kind kind(String word) {
    try {
      return Difference.Kind.valueOf(word);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("no such kind of difference", "use the form of the page");
    }
  }

  /** Takes back the last step of this author that still counts: all its lines. */
  void undo(Context ctx) {
    String author = authors.sent(ctx);
    List<Change> back = undone(Library.decided(workspace.corrections().all()), author);
    if (back.isEmpty()) {
      throw new Problem(
          409, author + " has decided nothing that still counts", "see the list of corrections");
    }
    workspace.corrections().decide(back, author, "");
    back(ctx, "/corrections");
  }

  /** What takes back the last decision and those that were made in one step with it. */
  static List<Change> undone(List<Library.Decided> decided, String author) {
    List<Change> back = new ArrayList<>();
    Correction last = null;
    for (Library.Decided d : decided) {
      Correction c = d.correction();
      if (d.reverted() || c.change() instanceof Change.Revert || !c.author().equals(author)) {
        continue;
      }
      boolean one =
          last == null
              || c.time().equals(last.time())
                  && c.reason().equals(last.reason())
                  && c.change().word().equals(last.change().word());
      if (!one) {
        break;
      }
      last = c;
      back.add(new Change.Revert(c.id()));
    }
    return back;
  }

  void revert(Context ctx) {
    workspace
        .corrections()
        .revert(ctx.pathParam("id"), authors.sent(ctx), optional(ctx, "reason").strip());
    back(ctx, "/corrections");
  }

  void watch(Context ctx) {
    workspace.watches().add(field(ctx, "name").strip(), field(ctx, "query").strip());
    back(ctx, "/watches");
  }

  /** A watch by the name in the form. */
  Watch named(Context ctx) {
    return workspace.watches().find(field(ctx, "name"));
  }
}

package org.crossread.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.crossread.article.Block;
import org.crossread.claim.Decision.State;
import org.crossread.claim.Passage;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/** Applies what changes reports before they are compared. */
final class ReportCorrections {
  private final List<Report> reports;
  private final Places places;

  ReportCorrections(List<Report> reports, Map<String, String> versions) {
    this.reports = new ArrayList<>(reports);
    this.places = new Places(reports, versions);
  }

  List<Report> reports() {
    return List.copyOf(reports);
  }

  /** Applies one; null when it is of a kind that changes no report. */
  @Nullable Outcome apply(Correction c) {
    return switch (c.change()) {
      case Change.NotArticle n -> notArticle(c, n);
      case Change.WrongSpeaker w -> wrongSpeaker(c, w);
      case Change.RenameParty r ->
          parties(
              c,
              r.party(),
              p -> new Party(p.id(), r.name(), p.kind(), p.principal()),
              "called “" + r.name() + "”",
              p -> p.name().equals(r.name()));
      case Change.MergeParties m -> {
        Party into = party(m.into());
        yield parties(
            c,
            m.party(),
            p -> into,
            "the same as " + into.name() + " (" + into.id() + ")",
            p -> false);
      }
      case Change.Same s -> null;
      case Change.NotSame n -> null;
      case Change.Split s -> null;
      case Change.WrongKind w -> null;
      case Change.RightKind r -> null;
      case Change.RenameIssue r -> null;
      case Change.MergeIssues m -> null;
      case Change.SameStory s -> null;
      case Change.OwnStory o -> null;
      case Change.RenameStory r -> null;
      case Change.Revert r -> null;
    };
  }

  private Outcome notArticle(Correction c, Change.NotArticle change) {
    Places.Found found = places.find(change.stretch());
    if (found.isEmpty()) {
      return new Outcome(c, State.NOT_APPLICABLE, found.note());
    }
    boolean read = false;
    for (Passage p : found.passages()) {
      for (int i = 0; i < reports.size(); i++) {
        Report r = reports.get(i);
        if (r.id().equals(p.article())) {
          read |= r.article().readable().stream().anyMatch(s -> s.overlaps(p.span()));
          reports.set(i, without(r, p.span(), c));
        }
      }
    }
    return new Outcome(
        c,
        read ? State.APPLIED : State.UNNEEDED,
        found.passages(),
        read ? "text of the article" : "not read",
        "not text of the article",
        found.note());
  }

  /**
   * Leaves out whatever lies in {@code stretch} for more than half; sentences keep their places.
   */
  private static Report without(Report r, Span stretch, Correction c) {
    List<Block> blocks = new ArrayList<>();
    for (Block b : r.article().blocks()) {
      blocks.addAll(parted(b, stretch, "not article text, says " + c.author()));
    }
    return new Report(
        r.article().withBlocks(blocks),
        r.sentences(),
        r.sentenceVectors(),
        r.mentions().stream().filter(m -> isKept(m.span(), stretch)).toList(),
        r.quantities().stream().filter(q -> isKept(q.span(), stretch)).toList(),
        r.times().stream().filter(t -> isKept(t.span(), stretch)).toList(),
        r.quotations().stream().filter(q -> isKept(q, stretch)).toList(),
        r.statements().stream().filter(s -> isKept(s.span(), stretch)).toList(),
        r.acts().stream().filter(a -> isKept(a.trigger(), stretch)).toList(),
        r.propositions().stream().filter(p -> isKept(p.span(), stretch)).toList());
  }

  private static boolean isKept(Span span, Span stretch) {
    return 2 * span.shared(stretch) <= span.length();
  }

  private static List<Block> parted(Block b, Span stretch, String reason) {
    boolean read = b.kind() == Block.Kind.TITLE || b.kind() == Block.Kind.BODY;
    if (!read || !b.span().overlaps(stretch)) {
      return List.of(b);
    }
    int from = Math.max(b.span().start(), stretch.start());
    int to = Math.min(b.span().end(), stretch.end());
    List<Block> parts = new ArrayList<>();
    if (from > b.span().start()) {
      parts.add(new Block(b.kind(), new Span(b.span().start(), from), b.reason(), b.source()));
    }
    parts.add(new Block(Block.Kind.BOILERPLATE, new Span(from, to), reason, b.source()));
    if (to < b.span().end()) {
      parts.add(new Block(b.kind(), new Span(to, b.span().end()), b.reason(), b.source()));
    }
    return parts;
  }

  private Outcome wrongSpeaker(Correction c, Change.WrongSpeaker change) {
    Places.Found found = places.find(change.content());
    if (found.isEmpty()) {
      return new Outcome(c, State.NOT_APPLICABLE, found.note());
    }
    Change.Speaker told = change.speaker();
    Party right = told == null ? null : party(told);
    String person = right == null ? "speaker left open" : "said by " + right.name();
    List<Passage> changed = new ArrayList<>();
    String was = "";
    String other = "";
    boolean already = false;
    for (Passage p : found.passages()) {
      for (int i = 0; i < reports.size(); i++) {
        Report r = reports.get(i);
        for (Statement s : r.id().equals(p.article()) ? r.statements() : List.<Statement>of()) {
          if (!s.content().getFirst().equals(p.span())) {
            continue;
          }
          Party now = s.speaker();
          String id = now == null ? null : now.id();
          changed.add(p);
          was = now == null ? "speaker left open" : "said by " + now.name();
          if (java.util.Objects.equals(id, right == null ? null : right.id())) {
            already = true;
          } else {
            other = java.util.Objects.equals(id, change.found()) ? other : was;
            reports.set(i, with(reports.get(i), s, right));
          }
        }
      }
    }
    if (changed.isEmpty()) {
      return new Outcome(
          c,
          State.NOT_APPLICABLE,
          found.passages(),
          "",
          "",
          "no statement begins with these words");
    }
    String note =
        other.isEmpty()
            ? found.note()
            : "holds, though the program now finds another speaker than it did: " + other;
    return new Outcome(c, already ? State.UNNEEDED : State.APPLIED, changed, was, person, note);
  }

  private static Report with(Report r, Statement s, @Nullable Party speaker) {
    Statement right =
        new Statement(
            s.source(),
            s.cue(),
            s.content(),
            speaker,
            s.via(),
            s.mode(),
            s.polarity(),
            s.certainty());
    return new Report(
        r.article(),
        r.sentences(),
        r.sentenceVectors(),
        r.mentions(),
        r.quantities(),
        r.times(),
        r.quotations(),
        r.statements().stream().map(o -> o.equals(s) ? right : o).toList(),
        r.acts(),
        r.propositions().stream()
            .map(p -> s.equals(p.statement()) ? p.with(right, speaker, p.mentions()) : p)
            .toList());
  }

  /** The party of that id as the reports know it, else one of that name. */
  private Party party(Change.Speaker told) {
    for (Report r : reports) {
      for (Mention m : r.mentions()) {
        if (m.party().id().equals(told.id())) {
          return m.party();
        }
      }
    }
    String id = told.id();
    Party.Kind kind =
        id.startsWith("P:")
            ? Party.Kind.PERSON
            : id.startsWith("G:")
                ? Party.Kind.GROUP
                : id.startsWith("L:")
                    ? Party.Kind.PLACE
                    : id.matches("[A-Z]{3}")
                        ? Party.Kind.STATE
                        : id.matches("[A-Z]{3}\\..*") ? Party.Kind.ORGAN : Party.Kind.ORGANISATION;
    return new Party(id, told.name(), kind, kind == Party.Kind.ORGAN ? id.substring(0, 3) : null);
  }

  private Outcome parties(
      Correction c,
      String id,
      UnaryOperator<Party> change,
      String person,
      java.util.function.Predicate<Party> isSo) {
    List<Passage> named = new ArrayList<>();
    String was = "";
    boolean already = true;
    for (int i = 0; i < reports.size(); i++) {
      Report r = reports.get(i);
      boolean here = false;
      for (Mention m : r.mentions()) {
        if (m.party().id().equals(id)) {
          named.add(new Passage(r.id(), m.span()));
          was = m.party().name() + " (" + id + ")";
          already &= isSo.test(m.party());
          here = true;
        }
      }
      here |=
          r.statements().stream().anyMatch(s -> s.speaker() != null && s.speaker().id().equals(id));
      if (here) {
        reports.set(i, renamed(r, p -> p.id().equals(id) ? change.apply(p) : p));
      }
    }
    return named.isEmpty()
        ? new Outcome(c, State.NOT_APPLICABLE, "no article names the party " + id)
        : new Outcome(c, already ? State.UNNEEDED : State.APPLIED, named, was, person, "");
  }

  private static Report renamed(Report r, UnaryOperator<Party> change) {
    return new Report(
        r.article(),
        r.sentences(),
        r.sentenceVectors(),
        r.mentions().stream().map(m -> renamed(m, change)).toList(),
        r.quantities(),
        r.times(),
        r.quotations(),
        r.statements().stream().map(s -> renamed(s, change)).toList(),
        r.acts(),
        r.propositions().stream()
            .map(p -> {
              Statement s = p.statement();
              return p.with(
                  s == null ? null : renamed(s, change),
                  changed(p.holder(), change),
                  p.mentions().stream().map(m -> renamed(m, change)).toList());
            })
            .toList());
  }

  private static Mention renamed(Mention m, UnaryOperator<Party> change) {
    return new Mention(m.span(), change.apply(m.party()), m.role());
  }

  private static Statement renamed(Statement s, UnaryOperator<Party> change) {
    return new Statement(
        s.source(),
        s.cue(),
        s.content(),
        changed(s.speaker(), change),
        s.via().stream()
            .map(v -> new Statement.Relay(v.span(), changed(v.party(), change)))
            .toList(),
        s.mode(),
        s.polarity(),
        s.certainty());
  }

  private static @Nullable Party changed(@Nullable Party party, UnaryOperator<Party> change) {
    return party == null ? null : change.apply(party);
  }
}

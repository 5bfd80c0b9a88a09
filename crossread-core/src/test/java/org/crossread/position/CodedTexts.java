package org.crossread.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Field;
import org.crossread.article.Metadata;
import org.crossread.encode.PlainEncoder;
import org.crossread.name.Party;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads invented paragraphs, without the model, and codes their acts. */
final class CodedTexts {
  private static final ReportReader READER = new ReportReader(new PlainEncoder());
  private static final ActCoder CODER = new ActCoder();

  private CodedTexts() {}

  static Report report(String name, @Nullable LocalDate day, String characters) {
    return report(name, day, characters, Block.Kind.BODY);
  }

  /** A report of a title alone. */
  static Report titled(String title) {
    return report("titled", null, title, Block.Kind.TITLE);
  }

  private static Report report(
      String name, @Nullable LocalDate day, String characters, Block.Kind kind) {
    Text text = Text.of(characters);
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (String line : characters.split("\n", -1)) {
      if (!line.isBlank()) {
        blocks.add(new Block(kind, new Span(from, from + line.length()), "invented"));
      }
      from += line.length() + 1;
    }
    return READER.read(
        new Article(
            Article.idOf(name, name, text),
            name,
            text,
            false,
            blocks,
            Metadata.of(
                null,
                new Field<>(name, Field.Origin.META, null),
                day == null ? null : new Field<>(day, Field.Origin.META, null),
                List.of()),
            List.of()));
  }

  static List<CodedAct> acts(Report r) {
    return CODER.code(
        r.article().text(),
        new ActCoder.Reading(r.sentences(), r.mentions(), r.statements(), r.times(), r.acts()));
  }

  static List<CodedAct> acts(String characters) {
    return acts(report("a", null, characters));
  }

  static Ledger.Source source(String name, int group, @Nullable LocalDate day, String characters) {
    Report r = report(name, day, characters);
    return new Ledger.Source(r.id(), group, name, day, r.article().text(), acts(r), List.of());
  }

  /** Acts as the resource writes them. */
  static String shown(List<CodedAct> acts) {
    return acts.isEmpty()
        ? "-"
        : acts.stream().map(CodedTexts::shown).collect(Collectors.joining("; "));
  }

  private static String shown(CodedAct a) {
    Party actor = a.actor();
    return (a.isEmbedded() ? "~" : "")
        + (a.modality() == CodedAct.Modality.DENIED ? "!" : "")
        + (a.condition() != null
                && a.modality() == CodedAct.Modality.CONDITIONAL
                && !a.flags().contains(CodedAct.Flag.NECESSARY_CONDITION)
            ? "?"
            : "")
        + a.kind()
        + " "
        + (actor == null ? "-" : actor.root())
        + ">"
        + a.targets().stream().map(Party::root).distinct().collect(Collectors.joining(","));
  }
}

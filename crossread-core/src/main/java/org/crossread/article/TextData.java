package org.crossread.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.article.Block.Kind;
import org.crossread.article.Field.Origin;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/** What the words of an article's own text say of it, each with its place there. */
final class TextData {
  private static final Pattern OUTLET =
      Pattern.compile(
          "(?m)^\\h*+(?:Support|A [Mm]essage from|©(?: \\d{4})?|Copyright(?: ©)?(?: \\d{4})?|Subscribe to|Readers pay for) "
              + "((?:The )?\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,4})\\h*+"
              + "(?:[:!.]?+\\h*+$|\\. (?:Will you\\?|Join|Become|Support))");
  private static final Pattern CREDIT_OPENING =
      Pattern.compile("\\(([A-Z][A-Za-z]{1,14})\\)\\s?[-–—]{1,2}");

  private final Text text;
  private final List<Block> blocks;

  TextData(Text text, List<Block> blocks) {
    this.text = text;
    this.blocks = List.copyOf(blocks);
  }

  /** The first block that is a title. */
  @Nullable Field<String> title() {
    for (Block b : blocks) {
      if (b.kind() == Kind.TITLE) {
        return new Field<>(text.of(b.span()), Origin.HEADING, b.span());
      }
    }
    return null;
  }

  /** The name in the masthead, or in a line in which the outlet speaks of itself. */
  @Nullable Field<String> outlet() {
    Span masthead = Masthead.of(text.characters(), blocks);
    if (masthead != null) {
      return new Field<>(text.of(masthead), Origin.TEXT, masthead);
    }
    Matcher m = OUTLET.matcher(text.characters());
    return m.find() ? new Field<>(m.group(1), Origin.TEXT, new Span(m.start(1), m.end(1))) : null;
  }

  /** The first line that is a byline, as it stands. */
  @Nullable Field<String> byline() {
    for (Block b : blocks) {
      String line = text.of(b.span());
      if (b.kind() == Kind.CREDIT && new LineCues(line).isByline()) {
        return new Field<>(line, Origin.BYLINE, b.span());
      }
    }
    return null;
  }

  /**
   * Only a line that is a date line by itself tells the day of publication. One that tells a change
   * does so where no other source does: on half of the sites of NAEB and WCXB-dev all five such
   * lines showed the day that was sought.
   *
   * @param alone whether no other source tells a day
   */
  @Nullable Field<PublicationDate> published(boolean alone) {
    for (Block b : blocks) {
      String line = text.of(b.span());
      if (b.kind() != Kind.CREDIT
          || !new LineCues(line).isDateLine()
          || !alone && VisibleData.tellsChange(line)) {
        continue;
      }
      DateText.Found found = DateText.find(line);
      if (found != null) {
        int start = b.span().start();
        return new Field<>(
            found.date(),
            Origin.TEXT,
            new Span(start + found.span().start(), start + found.span().end()));
      }
    }
    return null;
  }

  /** Agency credits: lines of their own, and the agency in the dateline. */
  List<Field<String>> credits() {
    List<Field<String>> credits = new ArrayList<>();
    boolean first = true;
    for (Block b : blocks) {
      String line = text.of(b.span());
      if (b.kind() == Kind.CREDIT && new LineCues(line).isAgencyCredit()) {
        credits.add(new Field<>(line, Origin.TEXT, b.span()));
      } else if (b.kind() == Kind.BODY && first) {
        first = false;
        Matcher m = CREDIT_OPENING.matcher(line.length() > 200 ? line.substring(0, 200) : line);
        if (m.find()) {
          credits.add(
              new Field<>(
                  m.group(1),
                  Origin.TEXT,
                  new Span(b.span().start() + m.start(1), b.span().start() + m.end(1))));
        }
      }
    }
    return credits;
  }
}

package org.crossread.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.article.Field.Origin;
import org.crossread.article.Witness.Subject;
import org.crossread.capture.Capture;
import org.crossread.capture.Stated;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what user, record, page and text say of an article. The strongest source wins; what
 * weaker ones say otherwise is kept beside it.
 */
final class MetadataLadder {
  /** A clock of the outlet or of the crawler may be off by a day and a zone by another. Chosen. */
  private static final int DAYS_AHEAD = 2;

  private static final int MOST_DISAGREEING = 50;

  /** The day in an address, as many outlets build it. */
  private static final Pattern ADDRESS_DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/-](\\d{1,2}|[a-z]{3,9})[/-](\\d{1,2})(?!\\d)");

  private final Capture capture;
  private final @Nullable LocalDate date;
  private final @Nullable PageData page;
  private final Text text;
  private final List<Block> blocks;
  private final TextData words;
  private final List<Witness> disagreeing = new ArrayList<>();

  /**
   * A ladder for one article.
   *
   * @param date day that the user states for articles that tell none
   * @param page null for plain text
   */
  MetadataLadder(
      Capture capture,
      @Nullable LocalDate date,
      @Nullable PageData page,
      Text text,
      List<Block> blocks) {
    this.capture = capture;
    this.date = date;
    this.page = page;
    this.text = text;
    this.blocks = List.copyOf(blocks);
    this.words = new TextData(text, blocks);
  }

  Metadata metadata() {
    Field<String> outlet = outlet();
    Field<String> title = title();
    List<Field<List<String>>> bylines = bylines();
    List<Field<String>> authors = authors(bylines, outlet);
    Field<String> byline = byline(bylines, authors);
    List<Field<String>> credits = new ArrayList<>(words.credits());
    for (Field<List<String>> b : bylines) {
      for (String value : b.value()) {
        String agency = Byline.agency(value);
        if (agency != null
            && credits.stream().noneMatch(c -> agency.equals(Byline.agency(c.value())))) {
          credits.add(new Field<>(value, b.origin(), null));
        }
      }
    }
    return new Metadata(
        title,
        outlet,
        byline,
        authors,
        published(),
        modified(),
        language(),
        canonical(),
        credits,
        disagreeing);
  }

  private static Origin origin(Stated stated) {
    return switch (stated.origin().toLowerCase(Locale.ROOT)) {
      case "feed" -> Origin.FEED;
      case "sitemap" -> Origin.SITEMAP;
      case "jsonl" -> Origin.JSONL;
      case "newsml" -> Origin.NEWSML;
      case "nitf" -> Origin.NITF;
      default -> Origin.RECORD;
    };
  }

  private @Nullable Field<String> title() {
    List<Field<String>> titles = new ArrayList<>();
    Stated stated = capture.stated();
    if (stated != null) {
      add(titles, stated.title(), origin(stated));
    }
    Field<String> heading = words.title();
    if (page == null) {
      if (heading != null) {
        titles.add(heading);
      }
    } else {
      Field<String> own = page.title();
      if (own != null) {
        titles.add(
            heading != null && Strings.plain(heading.value()).equals(Strings.plain(own.value()))
                ? new Field<>(own.value(), own.origin(), heading.span())
                : own);
      }
      titles.addAll(page.titles());
    }
    return strongest(Subject.TITLE, titles);
  }

  private @Nullable Field<String> outlet() {
    List<Field<String>> outlets = new ArrayList<>();
    add(outlets, capture.outlet(), Origin.USER);
    Stated stated = capture.stated();
    if (stated != null) {
      add(outlets, stated.outlet(), origin(stated));
    }
    if (page != null) {
      outlets.addAll(page.outlets());
    } else {
      Field<String> own = words.outlet();
      if (own != null) {
        outlets.add(own);
      }
    }
    return strongest(Subject.OUTLET, outlets);
  }

  private List<Field<List<String>>> bylines() {
    List<Field<List<String>>> bylines = new ArrayList<>();
    Stated stated = capture.stated();
    if (stated != null && stated.byline() != null && !stated.byline().isBlank()) {
      bylines.add(new Field<>(List.of(Strings.clean(stated.byline())), origin(stated), null));
    }
    if (page != null) {
      bylines.addAll(page.bylines());
    }
    Field<String> line = words.byline();
    if (line != null) {
      bylines.add(new Field<>(List.of(line.value()), line.origin(), line.span()));
    }
    return bylines;
  }

  private List<Field<String>> authors(
      List<Field<List<String>>> bylines, @Nullable Field<String> outlet) {
    String publisher = outlet == null ? null : outlet.value();
    Signers signers = new Signers(bylines.stream().map(Field::value).toList(), publisher);
    if (bylines.stream().allMatch(b -> signers.names(b.value()).isEmpty())) {
      // No person signs: a desk, an agency or the outlet itself does, where a source says so.
      for (Field<List<String>> b : bylines) {
        List<String> names =
            b.value().size() == 1
                    && Strings.plain(b.value().getFirst()).equals(Strings.plain(publisher))
                ? b.value()
                : Byline.collective(b.value());
        if (!names.isEmpty()) {
          return names.stream().map(n -> new Field<>(n, b.origin(), b.span())).toList();
        }
      }
      return agreed(bylines);
    }
    Field<List<String>> desk = desk(bylines, signers);
    if (desk != null) {
      return desk.value().stream().map(n -> new Field<>(n, desk.origin(), desk.span())).toList();
    }
    List<Field<String>> authors = List.of();
    List<String> plain = List.of();
    for (Field<List<String>> b : bylines) {
      List<String> names = signers.amended(signers.names(b.value()));
      List<String> here = names.stream().map(Strings::plain).sorted().toList();
      if (names.isEmpty()) {
        continue;
      }
      if (authors.isEmpty()) {
        authors = names.stream().map(n -> new Field<>(n, b.origin(), b.span())).toList();
        plain = here;
      } else if (!here.equals(plain)) {
        disagree(Subject.AUTHORS, String.join(", ", names), b.origin());
      }
    }
    return authors;
  }

  /** What reads as no name, but is the whole of two sources: "ibby lund", "3d23-65". */
  private static List<Field<String>> agreed(List<Field<List<String>>> bylines) {
    for (Field<List<String>> b : bylines) {
      if (b.value().size() == 1
          && b.value().getFirst().length() <= Byline.LONGEST_NAME
          && bylines.stream()
              .anyMatch(o -> o.origin() != b.origin() && o.value().equals(b.value()))) {
        return List.of(new Field<>(b.value().getFirst(), b.origin(), b.span()));
      }
    }
    return List.of();
  }

  /** A desk or agency that the page's data and the byline beside its heading both name alone. */
  private static @Nullable Field<List<String>> desk(
      List<Field<List<String>>> bylines, Signers signers) {
    Field<List<String>> told = bylines.isEmpty() ? null : bylines.getFirst();
    if (told == null || told.origin() == Origin.BYLINE || !signers.names(told.value()).isEmpty()) {
      return null;
    }
    List<String> names = Byline.collective(told.value());
    for (Field<List<String>> b : bylines) {
      if (b.origin() == Origin.BYLINE && !names.isEmpty()) {
        return signers.names(b.value()).isEmpty() && Byline.collective(b.value()).equals(names)
            ? new Field<>(names, told.origin(), told.span())
            : null;
      }
    }
    return null;
  }

  /** The line that the authors are from; else the first that tells anything. */
  private static @Nullable Field<String> byline(
      List<Field<List<String>>> bylines, List<Field<String>> authors) {
    for (Field<List<String>> b : bylines) {
      if (authors.isEmpty() || b.origin() == authors.getFirst().origin()) {
        String line = Strings.clean(String.join(", ", b.value()));
        if (!line.isEmpty() && !line.startsWith("http")) {
          return new Field<>(line, b.origin(), b.span());
        }
      }
    }
    return null;
  }

  private @Nullable Field<PublicationDate> published() {
    List<Field<PublicationDate>> dates = new ArrayList<>();
    Stated stated = capture.stated();
    if (stated != null) {
      date(dates, stated.published(), origin(stated));
    }
    if (page != null) {
      page.published().forEach(f -> date(dates, f.value(), f.origin()));
    }
    String address = page == null ? capture.uri() : page.address();
    Matcher m = ADDRESS_DAY.matcher(address == null ? "" : address);
    boolean addressed = m.find();
    Field<PublicationDate> line = words.published(dates.isEmpty() && !addressed);
    if (line != null && isPlausible(line.value())) {
      dates.add(line);
    }
    if (addressed) {
      String month = m.group(2);
      String parted = Character.isDigit(month.charAt(0)) ? "-" : " ";
      date(dates, m.group(1) + parted + month + parted + m.group(3), Origin.URL);
    }
    if (dates.isEmpty() && page != null) {
      // As in text: the day beside the heading is the outlet's, if only as that of a change.
      page.changeLines().stream().limit(1).forEach(f -> date(dates, f.value(), f.origin()));
    }
    if (dates.isEmpty() && date != null) {
      dates.add(new Field<>(PublicationDate.of(date), Origin.USER, null));
    }
    return strongestDate(Subject.PUBLISHED, LocalDay.first(dates, changes()));
  }

  private @Nullable Field<PublicationDate> modified() {
    return strongestDate(Subject.MODIFIED, changes());
  }

  private List<Field<PublicationDate>> changes() {
    List<Field<PublicationDate>> dates = new ArrayList<>();
    Stated stated = capture.stated();
    if (stated != null) {
      date(dates, stated.modified(), origin(stated));
    }
    if (page != null) {
      page.modified().forEach(f -> date(dates, f.value(), f.origin()));
    }
    return dates;
  }

  private void date(List<Field<PublicationDate>> to, @Nullable String value, Origin origin) {
    PublicationDate read = value == null ? null : DateText.read(value);
    if (read != null && isPlausible(read)) {
      to.add(new Field<>(read, origin, null));
    }
  }

  /** Not after the article was received, where that is known. */
  private boolean isPlausible(PublicationDate read) {
    Instant received = capture.capturedAt();
    return received == null
        || !read.day().isAfter(received.atZone(ZoneOffset.UTC).toLocalDate().plusDays(DAYS_AHEAD));
  }

  private @Nullable Field<PublicationDate> strongestDate(
      Subject subject, List<Field<PublicationDate>> dates) {
    Field<PublicationDate> best = null;
    for (Field<PublicationDate> f : dates) {
      if (best == null) {
        best = f;
      } else if (!f.value().day().equals(best.value().day())) {
        disagree(subject, f.value().toString(), f.origin());
      }
    }
    return best;
  }

  private Field<String> language() {
    String read = Language.of(text, blocks);
    List<Field<String>> declared = new ArrayList<>();
    Stated stated = capture.stated();
    if (stated != null) {
      add(declared, stated.language(), origin(stated));
    }
    if (page != null) {
      declared.addAll(page.languages());
    }
    for (Field<String> f : declared) {
      String primary = f.value().toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
      if (primary.matches("[a-z]{2}") && !primary.equals(read)) {
        disagree(Subject.LANGUAGE, f.value(), f.origin());
      }
    }
    return new Field<>(read, Origin.TEXT, null);
  }

  private @Nullable Field<String> canonical() {
    List<Field<String>> addresses = new ArrayList<>();
    Stated stated = capture.stated();
    if (stated != null) {
      add(addresses, stated.canonical(), origin(stated));
    }
    Field<String> own = page == null ? null : page.canonical();
    if (own != null) {
      addresses.add(own);
    }
    Field<String> best = addresses.isEmpty() ? null : addresses.getFirst();
    for (Field<String> f : addresses) {
      if (best != null && !Strings.address(best.value()).equals(Strings.address(f.value()))) {
        disagree(Subject.CANONICAL, f.value(), f.origin());
      }
    }
    return best;
  }

  private @Nullable Field<String> strongest(Subject subject, List<Field<String>> fields) {
    Field<String> best = null;
    for (Field<String> f : fields) {
      if (best == null) {
        best = f;
      } else if (!Strings.plain(f.value()).equals(Strings.plain(best.value()))) {
        disagree(subject, f.value(), f.origin());
      }
    }
    return best;
  }

  private void disagree(Subject subject, String value, Origin origin) {
    Witness witness = new Witness(subject, value, origin);
    if (disagreeing.size() < MOST_DISAGREEING && !disagreeing.contains(witness)) {
      disagreeing.add(witness);
    }
  }

  private static void add(List<Field<String>> to, @Nullable String value, Origin origin) {
    if (value != null && !value.isBlank()) {
      to.add(new Field<>(Strings.clean(value), origin, null));
    }
  }
}

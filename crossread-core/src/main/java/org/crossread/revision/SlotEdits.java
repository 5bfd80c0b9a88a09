package org.crossread.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.crossread.name.Mention;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.Quantity;
import org.crossread.quantity.TimeExpression;
import org.crossread.report.Markers;
import org.crossread.report.Proposition.Modality;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.wording.Hedges;
import org.jspecify.annotations.Nullable;

/** What changed between two versions of one sentence. Only changed words are evidence. */
final class SlotEdits {
  private final Said before;
  private final Said after;
  private final ChangedWords changed;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Span> told = new ArrayList<>();
  private final List<Span> toldAfter = new ArrayList<>();

  /** Something a sentence holds, by what makes it the same elsewhere. */
  private record Slot(Span span, String key, String kind) {}

  SlotEdits(Said before, Said after) {
    this.before = before;
    this.after = after;
    this.changed = ChangedWords.of(before, after);
  }

  List<Edit> find() {
    if (changed.isEmpty()) {
      return List.of();
    }
    attributions();
    slots(
        Edit.Kind.NUMBER,
        "number",
        slots(Report::quantities, Quantity::span, SlotEdits::number, q -> q.kind() + q.unit()),
        (x, y) -> sameNumber(x, y));
    slots(
        Edit.Kind.DATE,
        "time",
        slots(Report::times, TimeExpression::span, SlotEdits::time, t -> "time"),
        (x, y) -> x.key().equals(y.key()));
    slots(
        Edit.Kind.NAME,
        "name",
        slots(Report::mentions, Mention::span, m -> m.party().id(), m -> "name"),
        (x, y) -> x.key().equals(y.key()));
    slots(Edit.Kind.HEDGE, "hedge", hedges(), (x, y) -> x.key().equals(y.key()));
    slots(
        Edit.Kind.MODALITY,
        "modality",
        words(w -> isModality(w) ? "modality" : null),
        (x, y) -> x.key().equals(y.key()));
    slots(
        Edit.Kind.NEGATION,
        "negation",
        words(w -> Markers.isNegator(w) || w.endsWith("n't") ? "negation" : null),
        (x, y) -> true);
    quotations();
    wording();
    return List.copyOf(edits);
  }

  /** What both sides hold. */
  private record Both(List<Slot> before, List<Slot> after) {}

  private <T> Both slots(
      Function<Report, List<T>> all,
      Function<T, Span> span,
      Function<T, String> key,
      Function<T, String> kind) {
    return new Both(slots(before, all, span, key, kind), slots(after, all, span, key, kind));
  }

  private static <T> List<Slot> slots(
      Said said,
      Function<Report, List<T>> all,
      Function<T, Span> span,
      Function<T, String> key,
      Function<T, String> kind) {
    return all.apply(said.report()).stream()
        .filter(t -> said.span().contains(span.apply(t)))
        .map(t -> new Slot(span.apply(t), key.apply(t), kind.apply(t)))
        .toList();
  }

  private Both words(Function<String, @Nullable String> kind) {
    return new Both(words(before, kind), words(after, kind));
  }

  private static List<Slot> words(Said said, Function<String, @Nullable String> kind) {
    List<Slot> slots = new ArrayList<>();
    for (Token t : ChangedWords.words(said)) {
      String word = t.text().toLowerCase(Locale.ROOT);
      String found = kind.apply(word);
      if (found != null) {
        slots.add(new Slot(t.span(), word, found));
      }
    }
    return slots;
  }

  private static boolean isModality(String word) {
    Modality m = Markers.modalityOf(word);
    return m == Modality.REQUIRED || m == Modality.PLANNED;
  }

  private Both hedges() {
    return new Both(hedges(before), hedges(after));
  }

  private static List<Slot> hedges(Said said) {
    List<Slot> slots = new ArrayList<>();
    Hedges.find(said.report(), said.span())
        .forEach((span, form) -> slots.add(new Slot(span, form, "hedge")));
    for (Slot w : words(said, w -> Markers.modalityOf(w) == Modality.POSSIBLE ? "hedge" : null)) {
      if (slots.stream().noneMatch(s -> s.span().overlaps(w.span()))) {
        slots.add(w);
      }
    }
    return slots;
  }

  private static String number(Quantity q) {
    return q.low().stripTrailingZeros().toPlainString()
        + ".."
        + q.high().stripTrailingZeros().toPlainString()
        + " "
        + q.bound();
  }

  private boolean sameNumber(Slot x, Slot y) {
    Quantity a = quantity(before, x);
    Quantity b = quantity(after, y);
    return x.key().equals(y.key())
        || a != null && b != null && Conflicts.comparable(a, b) && !Conflicts.conflict(a, b)
            && a.bound() == b.bound();
  }

  private static @Nullable Quantity quantity(Said said, Slot slot) {
    return said.report().quantities().stream()
        .filter(q -> q.span().equals(slot.span()))
        .findFirst()
        .orElse(null);
  }

  /** Resolved days in one text may be open in the other, so the words decide. */
  private static String time(TimeExpression t) {
    return t.granularity() + " " + t.key() + (t.from() == null ? "" : " " + t.from());
  }

  /** Pairs what is gone with what is new, the same kind first, in text order. */
  private void slots(
      Edit.Kind kind, String name, Both both, BiPredicate<Slot, Slot> same) {
    List<Slot> gone =
        both.before().stream()
            .filter(x -> changed.before(x.span()))
            .filter(x -> both.after().stream().noneMatch(y -> same.test(x, y)))
            .filter(x -> told.stream().noneMatch(t -> t.contains(x.span())))
            .toList();
    List<Slot> come =
        new ArrayList<>(
            both.after().stream()
                .filter(y -> changed.after(y.span()))
                .filter(y -> both.before().stream().noneMatch(x -> same.test(x, y)))
                .filter(y -> toldAfter.stream().noneMatch(t -> t.contains(y.span())))
                .toList());
    for (Slot x : gone) {
      Slot y =
          come.stream()
              .filter(s -> s.kind().equals(x.kind()))
              .findFirst()
              .orElse(gone.size() == 1 && come.size() == 1 ? come.getFirst() : null);
      if (y != null) {
        come.remove(y);
      }
      add(kind, x.span(), y == null ? null : y.span(), name);
    }
    come.forEach(y -> add(kind, null, y.span(), name));
  }

  /** Gone is told in its own words, so the other side shows its sentence. */
  private void add(Edit.Kind kind, @Nullable Span gone, @Nullable Span come, String name) {
    String what =
        gone != null && come != null
            ? name + " " + words(before, gone) + " -> " + words(after, come)
            : gone != null
                ? name + " removed: " + words(before, gone)
                : come != null ? name + " added: " + words(after, come) : name;
    if (gone != null) {
      told.add(gone);
    }
    if (come != null) {
      toldAfter.add(come);
    }
    edits.add(
        new Edit(
            kind,
            gone == null ? before.span() : gone,
            come == null ? after.span() : come,
            before.span(),
            after.span(),
            what));
  }

  private static String words(Said said, Span span) {
    return "“" + span.of(said.text()).replaceAll("\\s+", " ") + "”";
  }

  private void attributions() {
    List<Slot> old = attributions(before);
    List<Slot> now = attributions(after);
    slots(
        Edit.Kind.ATTRIBUTION,
        "attribution",
        new Both(old, now),
        (x, y) -> x.key().equals(y.key()));
  }

  /** Source and cue of the statements in a sentence; those that run on have words elsewhere. */
  private static List<Slot> attributions(Said said) {
    List<Slot> slots = new ArrayList<>();
    for (Statement s : said.report().statements()) {
      Span source = s.source();
      Span cue = s.cue();
      Span all = source == null ? cue : cue == null ? source : source.cover(cue);
      if (source == null || all == null || !said.span().contains(all)) {
        continue;
      }
      boolean around = s.content().stream().anyMatch(c -> c.overlaps(Objects.requireNonNull(all)));
      String key =
          s.speaker() == null
              ? String.join(" ", ContentWords.stems(said.text(), source))
              : s.speaker().root();
      slots.add(new Slot(around ? source : all, key, "attribution"));
    }
    return slots;
  }

  /** Words changed between quotation marks on both sides. */
  private void quotations() {
    List<Span> old = quoted(before).stream().filter(changed::before).toList();
    List<Span> now = quoted(after).stream().filter(changed::after).toList();
    for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
      Span x = old.get(i);
      Span y = now.get(i);
      if (isToldAll(x, true) && isToldAll(y, false)) {
        continue;
      }
      told.add(x);
      toldAfter.add(y);
      edits.add(
          new Edit(
              Edit.Kind.QUOTE,
              x,
              y,
              before.span(),
              after.span(),
              "quotation " + words(before, x) + " -> " + words(after, y)));
    }
  }

  private static List<Span> quoted(Said said) {
    return said.report().quotations().stream().filter(said.span()::contains).toList();
  }

  private boolean isToldAll(Span within, boolean early) {
    return (early ? changed.beforeSpans() : changed.afterSpans())
        .stream()
            .filter(within::overlaps)
            .allMatch(s -> (early ? told : toldAfter).stream().anyMatch(t -> t.contains(s)));
  }

  /** Content words that changed and are not told yet. */
  private void wording() {
    Span x = rest(before, changed.beforeSpans(), told, after);
    Span y = rest(after, changed.afterSpans(), toldAfter, before);
    if (x == null && y == null) {
      return;
    }
    add(Edit.Kind.WORDING, x, y, "words");
  }

  /** The cover of the words that the other side has in no form; null when there are none. */
  private static @Nullable Span rest(Said said, List<Span> spans, List<Span> told, Said other) {
    Span rest = null;
    for (Span s : spans) {
      List<String> stems = ContentWords.stems(said.text(), s);
      boolean open =
          !stems.isEmpty()
              && !other.stems().containsAll(stems)
              && told.stream().noneMatch(t -> t.overlaps(s));
      if (open) {
        rest = rest == null ? s : rest.cover(s);
      }
    }
    return rest;
  }
}

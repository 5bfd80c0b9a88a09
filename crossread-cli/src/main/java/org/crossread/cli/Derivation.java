package org.crossread.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.bundle.Manifest;
import org.crossread.capture.Capture;
import org.crossread.capture.Fetcher;
import org.crossread.capture.Position;
import org.crossread.claim.NotRead;
import org.crossread.correction.Correction;
import org.crossread.correction.CorrectionException;
import org.crossread.correction.CorrectionLines;
import org.crossread.encode.Encoder;
import org.crossread.render.CsvRenderer;
import org.crossread.render.HtmlRenderer;
import org.crossread.render.JsonRenderer;
import org.crossread.render.View;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a bundle as a function of its captures and corrections; asks no file and no
 * network.
 */
final class Derivation {
  /** Name of the entry with what people decided. */
  private static final String CORRECTIONS = "corrections.jsonl";

  private final Encoder encoder;
  private final @Nullable LocalDate date;
  private final List<Correction> corrections;

  Derivation(Encoder encoder, @Nullable LocalDate date, List<Correction> corrections) {
    this.encoder = encoder;
    this.date = date;
    this.corrections = List.copyOf(corrections);
  }

  /** What was derived: the entries by name, the manifest among them. */
  record Derived(View view, SortedMap<String, byte[]> files) {}

  /**
   * The same captures, sorted, each once, with files named without their folders: so that neither
   * the order of the inputs nor where they lay changes anything.
   */
  static Inputs.Held canonical(Inputs.Held held) {
    List<Capture> captures =
        held.captures().stream()
            .map(Derivation::named)
            .distinct()
            .sorted(
                Comparator.comparing(Capture::input)
                    .thenComparing(c -> c.position().record())
                    .thenComparing(c -> Text.sha256(c.bytes()))
                    .thenComparing(c -> c.outlet() == null ? "" : c.outlet()))
            .toList();
    List<Inputs.Read> failed = new ArrayList<>();
    for (Inputs.Read r : held.failed()) {
      NotRead n = r.notRead();
      if (n != null) {
        failed.add(unread(new NotRead(base(n.input()), n.reason(), n.remedy())));
      }
    }
    failed.sort(Comparator.comparing(Inputs.Read::input));
    return new Inputs.Held(captures, failed);
  }

  /** What {@code manifest} lists, to be derived from again. */
  static Inputs.Held listed(Manifest manifest) {
    return new Inputs.Held(
        manifest.captures(), manifest.notRead().stream().map(Derivation::unread).toList());
  }

  /**
   * What people decided, as a bundle has it.
   *
   * @throws CorrectionException when it cannot be read
   */
  static List<Correction> corrections(SortedMap<String, byte[]> entries)
      throws CorrectionException {
    byte[] lines = entries.get(CORRECTIONS);
    return lines == null
        ? List.of()
        : CorrectionLines.read(new String(lines, StandardCharsets.UTF_8));
  }

  private static Inputs.Read unread(NotRead n) {
    return new Inputs.Read(n.input(), null, n, false, List.of(), View.Source.UNKNOWN);
  }

  private static Capture named(Capture c) {
    Position p = c.position();
    return new Capture(
        base(c.input()),
        c.outlet(),
        c.mediaType(),
        c.bytes(),
        c.uri(),
        c.capturedAt(),
        c.headers(),
        new Position(base(p.file()), p.record(), p.offset()),
        c.stated(),
        c.notices());
  }

  private static String base(String input) {
    return Fetcher.isAddress(input)
        ? input
        : input.substring(Math.max(input.lastIndexOf('/'), input.lastIndexOf('\\')) + 1);
  }

  /** Derives all from {@code held}; what is to be known of an input is told to {@code err}. */
  Derived derive(Inputs.Held held, PrintWriter err) throws Laid.TooFew {
    SortedMap<String, String> versions = Laid.versions(encoder.version());
    View view;
    try (Door shut = new Door(new WebOptions(), InputStream.nullInputStream())) {
      Inputs inputs = new Inputs(new ReportReader(encoder), Map.of(), date, shut);
      view = Laid.of(inputs.read(held), versions, corrections, err);
    }
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (Capture c : held.captures()) {
      files.put(Manifest.entry(c), c.bytes());
    }
    if (!corrections.isEmpty()) {
      put(files, CORRECTIONS, CorrectionLines.lines(corrections));
    }
    for (Report r : view.comparison().reports()) {
      put(files, "texts/" + r.id() + ".txt", r.article().text().characters());
    }
    put(files, "results/comparison.json", new JsonRenderer().render(view));
    put(files, "results/comparison.html", new HtmlRenderer().render(view));
    new CsvRenderer().render(view).forEach((name, text) -> put(files, "results/" + name, text));
    TreeMap<String, Manifest.Seal> seals = new TreeMap<>();
    files.forEach((name, bytes) -> seals.put(name, Manifest.Seal.of(bytes)));
    List<NotRead> notRead = new ArrayList<>();
    for (Inputs.Read r : held.failed()) {
      if (r.notRead() != null) {
        notRead.add(r.notRead());
      }
    }
    Manifest manifest = new Manifest(versions, date, held.captures(), notRead, seals);
    files.put(Manifest.NAME, manifest.bytes());
    return new Derived(view, files);
  }

  private static void put(SortedMap<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }
}

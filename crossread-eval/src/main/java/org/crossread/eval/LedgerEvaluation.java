package org.crossread.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.article.Extractor;
import org.crossread.capture.CaptureReader;
import org.crossread.capture.UnreadableException;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.claim.OnlyIn;
import org.crossread.claim.Passage;
import org.crossread.claim.Positions;
import org.crossread.encode.Encoder;
import org.crossread.position.CodedAct;
import org.crossread.position.Ledger;
import org.crossread.position.Status;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a story against one made by hand, and what of its reports belongs side by side. The
 * data are a folder with one file each that ends in {@code positions.tsv} (passages by id), {@code
 * ledger.tsv} and {@code alignments.tsv}, and the documents. The day of the reports stands in the
 * name of the ledger's column {@code status_YYYYMMDD}. The predictions are one line a passage of
 * each row.
 */
final class LedgerEvaluation implements Evaluation {
  private static final String REMEDY =
      "give a folder with a *positions.tsv, a *ledger.tsv (party, status_YYYYMMDD, evidence), an"
          + " *alignments.tsv (two columns of ids, relation) and their documents";
  private static final String STATUS = "status_";

  private final ReportReader reader;
  private final Comparer comparer;

  LedgerEvaluation(Encoder encoder) {
    reader = new ReportReader(encoder);
    comparer = new Comparer(new TreeMap<>(Map.of("encoder", encoder.version())));
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    List<Table.Row> positions =
        Table.tsv(
            ActsScore.file(data, "positions.tsv", REMEDY),
            REMEDY,
            "id",
            "document",
            "start",
            "end");
    Path ledgerFile = ActsScore.file(data, "ledger.tsv", REMEDY);
    List<Table.Row> ledger = Table.tsv(ledgerFile, REMEDY, "party", "evidence");
    List<Table.Row> alignments =
        Table.tsv(ActsScore.file(data, "alignments.tsv", REMEDY), REMEDY, "relation");
    String column = statusColumn(ledger, ledgerFile);
    LocalDate day = day(column, ledgerFile);
    SortedMap<String, String> names = new TreeMap<>();
    List<Report> reports = new ArrayList<>();
    for (Table.Row row : positions) {
      String name = row.value("document");
      if (!names.containsValue(name)) {
        Report report = read(data.resolve(name), day);
        names.put(report.id(), name);
        reports.add(report);
      }
    }
    Comparison comparison = comparer.compare(reports, List.of());
    Positions found = Positions.of(comparison);
    LedgerScore score = new LedgerScore(positions);
    for (Ledger.Row row : found.ledger().rows()) {
      score.add(
          new LedgerScore.Shown(
              row.id(), row.party().root(), row.status(), row.issue(), places(row, names)));
      beside(row, names).forEach((where, places) -> score.addBeside(where, places, false));
    }
    for (Claim claim : comparison.claims()) {
      List<LedgerScore.Place> places = new ArrayList<>();
      claim.passages().forEach(p -> places.add(place(p, names)));
      score.addBeside("claim " + claim.id(), places, !claim.differences().isEmpty());
    }
    for (OnlyIn alone : comparison.onlyIn()) {
      score.addAlone(place(alone.passage(), names));
    }
    for (Map.Entry<String, List<CodedAct>> e : found.acts().entrySet()) {
      e.getValue()
          .forEach(a -> score.addAlone(new LedgerScore.Place(name(e.getKey(), names), a.span())));
    }
    List<Measure> measures = new ArrayList<>(score.ledger(ledger, column));
    measures.addAll(score.alignments(alignments));
    if (predictions != null) {
      Output.write(predictions, score.judged());
    }
    return new Result(measures, List.of());
  }

  private static List<LedgerScore.Place> places(Ledger.Row row, Map<String, String> names) {
    List<LedgerScore.Place> places = new ArrayList<>();
    for (Ledger.Evidence e : row.evidence()) {
      places.add(place(e, names));
    }
    for (Ledger.Event e : row.events()) {
      places.add(new LedgerScore.Place(name(e.evidence().article(), names), e.evidence().span()));
    }
    return places;
  }

  /** Passages that put a position forward, again or for the first time; the others by status. */
  private static SortedMap<String, List<LedgerScore.Place>> beside(
      Ledger.Row row, Map<String, String> names) {
    SortedMap<String, List<LedgerScore.Place>> beside = new TreeMap<>();
    for (Ledger.Evidence e : row.evidence()) {
      beside.computeIfAbsent(row.id(), k -> new ArrayList<>()).add(place(e, names));
    }
    for (Ledger.Evidence e : row.threats()) {
      beside.computeIfAbsent(row.id() + " threat", k -> new ArrayList<>()).add(place(e, names));
    }
    for (Ledger.Event e : row.events()) {
      beside
          .computeIfAbsent(
              e.status() == Status.REITERATED ? row.id() : row.id() + " " + e.status().label(),
              k -> new ArrayList<>())
          .add(place(e.evidence(), names));
    }
    return beside;
  }

  private static LedgerScore.Place place(Ledger.Evidence e, Map<String, String> names) {
    return new LedgerScore.Place(name(e.article(), names), e.span());
  }

  private static LedgerScore.Place place(Passage p, Map<String, String> names) {
    return new LedgerScore.Place(name(p.article(), names), p.span());
  }

  private static String name(String article, Map<String, String> names) {
    return names.getOrDefault(article, article);
  }

  private static String statusColumn(List<Table.Row> ledger, Path file) throws DataException {
    for (Table.Row row : ledger) {
      for (String column : row.values().keySet()) {
        if (column.startsWith(STATUS)) {
          return column;
        }
      }
    }
    throw DataException.invalid(file, "has no column " + STATUS + "YYYYMMDD", REMEDY);
  }

  private static LocalDate day(String column, Path file) throws DataException {
    try {
      return LocalDate.parse(column.substring(STATUS.length()), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      throw DataException.invalid(file, "has no day in the name of its column " + column, REMEDY);
    }
  }

  private Report read(Path document, LocalDate day) throws DataException {
    try {
      return reader.read(
          new Extractor()
              .extract(
                  CaptureReader.read(document.toString(), InputStream.nullInputStream(), null),
                  day));
    } catch (UnreadableException e) {
      throw DataException.invalid(document, String.valueOf(e.getMessage()), e.remedy());
    }
  }
}

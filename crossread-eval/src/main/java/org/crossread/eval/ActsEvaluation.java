package org.crossread.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.article.Extractor;
import org.crossread.capture.CaptureReader;
import org.crossread.capture.UnreadableException;
import org.crossread.claim.Positions;
import org.crossread.encode.Encoder;
import org.crossread.name.Party;
import org.crossread.position.ActCoder;
import org.crossread.position.CodedAct;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Coded acts against a table of acts coded by hand. The data are a folder with one file that ends
 * in {@code positions.tsv}, one in {@code negatives.tsv} and the documents they name. The
 * predictions are one JSON object: {@code acts[] {article, start, end, kind, actor, targets[]}},
 * where article is the number of the document in the order of their names.
 */
final class ActsEvaluation implements Evaluation {
  private static final String REMEDY =
      "give a folder with a *positions.tsv, a *negatives.tsv and their documents";

  /** How the sets spell an actor that the text leaves open. */
  static final String OPEN = "unspecified";

  private final ReportReader reader;
  private final ActCoder coder = new ActCoder();

  ActsEvaluation(Encoder encoder) {
    reader = new ReportReader(encoder);
  }

  /** An act as it is scored; actor and targets are ids of parties. */
  record Coded(String document, CodedAct act) {
    String actor() {
      Party actor = act.actor();
      return actor == null ? OPEN : actor.id();
    }
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    List<Table.Row> gold =
        Table.tsv(
            ActsScore.file(data, "positions.tsv", REMEDY),
            REMEDY,
            "id",
            "document",
            "speaker",
            "target",
            "kind",
            "alt_kinds",
            "core",
            "embedded_in",
            "start",
            "end");
    List<Table.Row> traps =
        Table.tsv(
            ActsScore.file(data, "negatives.tsv", REMEDY), REMEDY, "document", "start", "end");
    SortedMap<String, Report> reports = new TreeMap<>();
    for (Table.Row row : gold) {
      String name = row.value("document");
      if (!reports.containsKey(name)) {
        reports.put(name, read(data.resolve(name)));
      }
    }
    List<Coded> acts = new ArrayList<>();
    reports.forEach((name, report) -> code(report).forEach(a -> acts.add(new Coded(name, a))));
    if (predictions != null) {
      Output.write(predictions, json(acts, List.copyOf(reports.keySet())));
    }
    return new Result(ActsScore.measures(gold, traps, acts), List.of());
  }

  private List<CodedAct> code(Report r) {
    return coder.code(r.article().text(), Positions.reading(r));
  }

  private Report read(Path document) throws DataException {
    try {
      return reader.read(
          new Extractor()
              .extract(
                  CaptureReader.read(document.toString(), InputStream.nullInputStream(), null)));
    } catch (UnreadableException e) {
      throw DataException.invalid(document, String.valueOf(e.getMessage()), e.remedy());
    }
  }

  private static String json(List<Coded> acts, List<String> documents) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeName("acts");
      json.writeStartArray();
      for (Coded c : acts) {
        json.writeStartObject();
        json.writeNumberProperty("article", documents.indexOf(c.document()));
        json.writeNumberProperty("start", c.act().span().start());
        json.writeNumberProperty("end", c.act().span().end());
        json.writeStringProperty("kind", c.act().kind().name());
        json.writeStringProperty("actor", c.actor());
        json.writeName("targets");
        json.writeStartArray();
        c.act().targets().forEach(t -> json.writeString(t.id()));
        json.writeEndArray();
        json.writeStringProperty("rule", c.act().rule());
        json.writeNumberProperty("embeddedIn", c.act().embeddedIn());
        json.writeStringProperty("modality", c.act().modality().name());
        json.writeStringProperty("flags", c.act().flags().stream().sorted().toList().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }
}

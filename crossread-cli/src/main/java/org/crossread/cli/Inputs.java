package org.crossread.cli;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.CaptureReader;
import org.crossread.capture.UnreadableException;
import org.crossread.claim.NotRead;
import org.crossread.render.View;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.jspecify.annotations.Nullable;

/** Reads inputs one by one; one bad input never stops the others. */
final class Inputs {
  private final ReportReader reader;
  private final Map<String, String> outlets;
  private final @Nullable LocalDate date;
  private final InputStream standardInput;

  /** What became of one input. */
  record Read(
      String input,
      @Nullable Report report,
      @Nullable NotRead notRead,
      boolean missing,
      List<String> notices) {
    View.Input viewed() {
      return new View.Input(input, report == null ? null : report.id(), notRead);
    }
  }

  Inputs(
      ReportReader reader,
      Map<String, String> outlets,
      @Nullable LocalDate date,
      InputStream standardInput) {
    this.reader = reader;
    this.outlets = outlets;
    this.date = date;
    this.standardInput = standardInput;
  }

  List<Read> read(List<String> inputs) {
    List<Read> read = new ArrayList<>();
    for (String input : inputs) {
      read.add(one(input));
    }
    return read;
  }

  private Read one(String input) {
    try {
      Article article = article(input);
      return new Read(input, reader.read(article), null, false, article.notices());
    } catch (UnreadableException e) {
      return new Read(
          input,
          null,
          new NotRead(input, String.valueOf(e.getMessage()), e.remedy()),
          e.reason() == UnreadableException.Reason.MISSING,
          List.of());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Read(
          input,
          null,
          new NotRead(
              input,
              "could not be read: " + e,
              "please report this with the file; the other files were read"),
          false,
          List.of());
    }
  }

  private Article article(String input) throws UnreadableException {
    Capture capture = CaptureReader.read(input, standardInput, outlets.get(input));
    return new Extractor().extract(capture, date);
  }
}

package org.crossread.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.Item;
import org.crossread.capture.Records;
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
  private final Door door;

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

  Inputs(ReportReader reader, Map<String, String> outlets, @Nullable LocalDate date, Door door) {
    this.reader = reader;
    this.outlets = outlets;
    this.date = date;
    this.door = door;
  }

  /**
   * Reads all of {@code inputs}; a file that holds several articles gives one each. Stops after
   * {@code most} articles and one more.
   */
  List<Read> read(List<String> inputs, int most) {
    List<Read> read = new ArrayList<>();
    for (String input : inputs) {
      int before = read.size();
      try (Records records = door.open(input, outlets.get(input), null)) {
        for (Item item = records.next(); item != null; item = records.next()) {
          if (item instanceof Item.Found found) {
            read.add(one(found.capture()));
          } else if (item instanceof Item.Failed f) {
            read.add(
                failed(
                    f.position().record() == 1 ? input : input + "#" + f.position().record(),
                    f.message(),
                    f.remedy()));
          } else if (item instanceof Item.Linked l) {
            read.add(
                failed(
                    input + "#" + l.position().record(),
                    "holds no text, only a link: " + l.link(),
                    "save the page behind it"));
          }
          if (read.size() > most) {
            return read;
          }
        }
        if (read.size() == before) {
          read.add(failed(input, "holds no article", "name the pages themselves"));
        }
      } catch (UnreadableException e) {
        read.add(failed(input, e));
      } catch (IOException e) {
        read.add(failed(input, "could not be closed: " + e.getMessage(), "check the disk"));
      }
    }
    return read;
  }

  private Read one(Capture capture) {
    String input = capture.input();
    try {
      Article article = new Extractor().extract(capture, date);
      return new Read(input, reader.read(article), null, false, article.notices());
    } catch (UnreadableException e) {
      return failed(input, e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return failed(
          input,
          "could not be read: " + e,
          "please report this with the file; the other files were read");
    }
  }

  private static Read failed(String input, UnreadableException e) {
    NotRead notRead = new NotRead(input, String.valueOf(e.getMessage()), e.remedy());
    boolean missing = e.reason() == UnreadableException.Reason.MISSING;
    return new Read(input, null, notRead, missing, List.of());
  }

  private static Read failed(String input, String message, String remedy) {
    return new Read(input, null, new NotRead(input, message, remedy), false, List.of());
  }
}

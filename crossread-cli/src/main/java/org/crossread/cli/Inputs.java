package org.crossread.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.article.RecurringLines;
import org.crossread.capture.Capture;
import org.crossread.capture.Item;
import org.crossread.capture.Records;
import org.crossread.capture.UnreadableException;
import org.crossread.claim.NotRead;
import org.crossread.encode.EncoderException;
import org.crossread.render.View;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs; one bad input never stops the others. All articles are extracted first, since lines
 * that recur in the articles of one outlet are boilerplate ({@link RecurringLines}): another
 * article of the same outlet may change what is read of one, and one of another outlet never does.
 * The order of the inputs changes nothing but that of the answers.
 */
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

  /** An article, or why there is none. */
  private record Taken(
      String input, @Nullable Article article, @Nullable Read failed, boolean plain) {}

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
    List<Taken> taken = take(inputs, most);
    List<Article> articles = new ArrayList<>();
    for (Taken t : taken) {
      if (t.article() != null) {
        articles.add(t.article());
      }
    }
    Iterator<Article> marked = RecurringLines.mark(articles).iterator();
    List<Read> read = new ArrayList<>();
    for (Taken t : taken) {
      read.add(t.failed() != null ? t.failed() : one(t.input(), marked.next()));
    }
    return read;
  }

  /**
   * Reads the largest story among all articles of {@code given}, of copies one each, at most {@code
   * most} articles. What could not be read is answered too.
   *
   * @param given files, folders and patterns
   * @param leftOut is told of files of folders that are no articles
   */
  List<Read> readLargestStory(List<String> given, int most, Consumer<String> leftOut) {
    List<Taken> taken = new ArrayList<>(take(FileNames.expand(given), Grouper.MOST));
    taken.removeIf(t -> isLeftOut(t, given, leftOut));
    List<Article> articles = new ArrayList<>();
    taken.forEach(t -> {
      if (t.article() != null) {
        articles.add(t.article());
      }
    });
    Map<String, Article> chosen = new LinkedHashMap<>();
    Grouper.largest(articles, most).forEach(a -> chosen.put(a.id(), a));
    List<Read> read = new ArrayList<>();
    for (Taken t : taken) {
      if (t.failed() != null) {
        read.add(t.failed());
      } else if (t.article() != null) {
        Article article = chosen.remove(t.article().id());
        if (article != null) {
          read.add(one(t.input(), article));
        }
      }
    }
    return read;
  }

  private static boolean isLeftOut(Taken taken, List<String> given, Consumer<String> leftOut) {
    Article article = taken.article();
    String reason =
        article == null
            ? null
            : FolderFiles.leftOut(taken.input(), given, taken.plain(), article.text().characters());
    if (reason != null) {
      leftOut.accept(taken.input() + ": left out: it " + reason + " (" + FolderFiles.REMEDY + ")");
    }
    return reason != null;
  }

  private List<Taken> take(List<String> inputs, int most) {
    List<Taken> taken = new ArrayList<>();
    for (String input : inputs) {
      int before = taken.size();
      try (Records records = door.open(input, outlets.get(input), null)) {
        for (Item next = records.next(); next != null; next = records.next()) {
          Item item = door.followed(next);
          if (item instanceof Item.Found found) {
            taken.add(one(found.capture()));
          } else if (item instanceof Item.Failed f) {
            taken.add(none(f.position().name(), f.message(), f.remedy()));
          } else if (item instanceof Item.Linked l) {
            taken.add(
                none(
                    l.position().name(),
                    "holds no text, only a link: " + l.link(),
                    "name the address itself, or add --follow"));
          }
          if (taken.size() > most) {
            return taken;
          }
        }
        if (taken.size() == before) {
          taken.add(none(input, "holds no article", "name the pages themselves"));
        }
      } catch (UnreadableException e) {
        taken.add(none(input, e));
      } catch (IOException e) {
        taken.add(none(input, "could not be closed: " + e.getMessage(), "check the disk"));
      }
    }
    return taken;
  }

  private Taken one(Capture capture) {
    String input = capture.input();
    try {
      boolean plain = capture.mediaType().equals("text/plain") && capture.stated() == null;
      return new Taken(input, new Extractor().extract(capture, date), null, plain);
    } catch (UnreadableException e) {
      return none(input, e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Taken(input, null, broken(input, e), false);
    }
  }

  private Read one(String input, Article article) {
    try {
      return new Read(input, reader.read(article), null, false, article.notices());
    } catch (EncoderException e) {
      throw e; // every other file would fail alike
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return broken(input, e);
    }
  }

  private static Read broken(String input, Throwable e) {
    return failed(
        input,
        "could not be read: " + e,
        "please report this with the file; the other files were read");
  }

  private static Taken none(String input, UnreadableException e) {
    return new Taken(input, null, failed(input, e), false);
  }

  private static Taken none(String input, String message, String remedy) {
    return new Taken(input, null, failed(input, message, remedy), false);
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

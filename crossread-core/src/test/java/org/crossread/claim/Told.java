package org.crossread.claim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.encode.BagEncoder;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;

/** Reports made of invented text without a model. */
public final class Told {
  public static final String FERRY =
      """
      The ferry Gudrun sank off Rill on Monday night with 11 people on board, the harbour office said.

      All of the passengers of the Gudrun were saved by a trawler from Ostrand within an hour.

      The harbour office of Rill will open an inquiry into the loss of the ferry in March.

      The owners of the ferry line said that the Gudrun had passed its last inspection.
      """;

  public static final String FERRY_AGAIN =
      """
      The Gudrun, a ferry, sank off Rill late on Monday with 14 people on board, owners of the line said.

      A trawler from Ostrand saved all of the passengers of the ferry Gudrun within two hours.

      An inquiry into the loss of the ferry may be opened by the harbour office of Rill.

      The trade union of Rill said that the Gudrun had never passed an inspection.
      """;

  public static final String FERRY_BRIEF =
      """
      The ferry Gudrun has sunk off Rill with 11 people on board, all of whom a trawler saved.

      The harbour office of Rill will open an inquiry, and the ferry line has stopped its ships.
      """;

  public static final String CHESS =
      """
      Grandmaster Ilse Varga won the third round of the Linden Cup with a quiet queen ending.

      Her opponent resigned after sixty moves, when two pawns could no longer be held back.

      Spectators filled the town library, where every board was shown on a tall white screen.
      """;

  private Told() {}

  public static Report report(String input, String text) {
    try {
      return new ReportReader(new BagEncoder())
          .read(
              new Extractor()
                  .extract(
                      new Capture(
                          input, null, "text/plain", text.getBytes(StandardCharsets.UTF_8))));
    } catch (UnreadableException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  public static List<Report> ferry() {
    return List.of(
        report("herald.txt", FERRY),
        report("post.txt", FERRY_AGAIN),
        report("wire.txt", FERRY_BRIEF));
  }

  public static Comparison compare(List<Report> reports) {
    return new Comparer(new TreeMap<>()).compare(reports, List.of());
  }

  static <T> List<T> with(List<T> list, T one) {
    List<T> longer = new ArrayList<>(list);
    longer.add(one);
    return longer;
  }
}

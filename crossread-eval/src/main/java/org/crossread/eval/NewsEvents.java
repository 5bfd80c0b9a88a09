package org.crossread.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.capture.Capture;
import org.crossread.capture.Position;
import org.crossread.capture.Stated;

/**
 * News of several events: the lines {@code {id, cluster, source, date, title, text}} of one file;
 * those of one cluster are an event. An id that stands again is replaced by event and source.
 */
final class NewsEvents {
  static final String REMEDY =
      "give a .jsonl or .jsonl.gz with {id, cluster, source, date, title, text} on each line, like"
          + " stories/basil.jsonl.gz";

  private NewsEvents() {}

  /** The articles of each event, by its id, in the order of the file. */
  static SortedMap<String, List<Capture>> read(Path data) throws DataException, IOException {
    SortedMap<String, List<Capture>> events = new TreeMap<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (String line : DataFile.lines(data, REMEDY)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Json node = Json.object(line, data + " line " + number, REMEDY);
      String id = node.at("id").words();
      String event = node.at("cluster").words();
      String text = node.at("text").words();
      if (!id.isEmpty() && !event.isEmpty() && !text.isBlank()) {
        if (!ids.add(id)) {
          id = event + "/" + node.at("source").words(); // the set has ids that stand twice
        }
        events.computeIfAbsent(event, e -> new ArrayList<>()).add(capture(id, node, text));
      }
    }
    if (events.isEmpty()) {
      throw DataException.invalid(data, "holds no article of an event", REMEDY);
    }
    return events;
  }

  private static Capture capture(String id, Json node, String text) {
    return new Capture(
        id,
        null,
        "text/plain",
        text.getBytes(StandardCharsets.UTF_8),
        null,
        null,
        Map.of(),
        Position.whole(id),
        new Stated(
            node.at("title").words(),
            null,
            node.at("source").words(),
            node.at("date").words(),
            null,
            null,
            null,
            "jsonl"),
        List.of());
  }
}

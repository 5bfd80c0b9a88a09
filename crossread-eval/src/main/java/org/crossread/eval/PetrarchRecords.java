package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.crossread.capture.XmlText;

/**
 * Reads unit records of PETRARCH: sentences with the events that a coder has to find in them. No
 * document type is accepted and nothing outside the file is asked for; other elements, such as
 * settings and parse trees, are passed over.
 */
final class PetrarchRecords {
  static final String REMEDY =
      "give the unit records of PETRARCH, like events/dictionaries/PETR.UnitTest.records.xml.gz";

  /** Most bytes of a file, unpacked; fifty times the known one. */
  static final int MOST_BYTES = 16_000_000;

  /** Longest sentence in characters; the parser of the test had no longer ones. */
  private static final int LONGEST = 10_000;

  /**
   * An event as coded.
   *
   * @param source code of who acts; {@code -} where the record gives none
   * @param target code of towards whom; {@code -} where the record gives none
   * @param root the first two digits of the code
   */
  record Event(String source, String target, String root) {}

  /**
   * One sentence.
   *
   * @param events as coded, each once; empty where the record says that there are none
   * @param fault whether the record tests what a coder does with a damaged or discarded input, or
   *     was left uncoded
   */
  record Record(String id, String text, List<Event> events, boolean fault) {
    Record {
      events = List.copyOf(events);
    }
  }

  private final Path file;
  private final List<Record> records = new ArrayList<>();
  private String id = "";
  private final StringBuilder text = new StringBuilder();
  private final List<Event> events = new ArrayList<>();
  private boolean fault;
  private boolean coded;

  private PetrarchRecords(Path file) {
    this.file = file;
  }

  /** The records in file order. */
  static List<Record> read(Path file) throws DataException, IOException {
    String characters = DataFile.text(file, MOST_BYTES, REMEDY);
    PetrarchRecords reading = new PetrarchRecords(file);
    try {
      reading.all(XmlText.parser(characters));
    } catch (XMLStreamException e) {
      String place = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNumber();
      throw DataException.invalid(file, "is malformed XML" + place, REMEDY);
    }
    if (reading.records.isEmpty()) {
      throw DataException.invalid(file, "holds no <Sentence>", REMEDY);
    }
    return List.copyOf(reading.records);
  }

  private void all(XMLStreamReader in) throws XMLStreamException, DataException {
    boolean inText = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.DTD) {
        throw DataException.invalid(
            file, "has a DOCTYPE in line " + in.getLocation().getLineNumber(), "take it out");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "Sentence" -> begin(in);
          case "Text" -> inText = true;
          case "EventCoding" -> event(in);
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (in.getLocalName()) {
          case "Sentence" -> end(in);
          case "Text" -> inText = false;
          default -> {}
        }
      } else if (event == XMLStreamConstants.CHARACTERS && inText) {
        text.append(in.getText());
      }
    }
  }

  private void begin(XMLStreamReader in) throws DataException {
    id = attribute(in, "id");
    if (id.isEmpty()) {
      throw wrong(in, "has a <Sentence> without id");
    }
    text.setLength(0);
    events.clear();
    fault = false;
    coded = false;
  }

  private void event(XMLStreamReader in) throws DataException {
    coded = true;
    if (!attribute(in, "error").isEmpty()) {
      fault = true;
    } else if (attribute(in, "noevents").isEmpty()) {
      String code = attribute(in, "eventcode");
      if (!code.matches("[0-9]{3}[0-9A-Z]?")) {
        throw wrong(in, "codes \"" + code + "\" as an event in " + id);
      }
      Event e = new Event(party(in, "sourcecode"), party(in, "targetcode"), code.substring(0, 2));
      if (!events.contains(e)) {
        events.add(e);
      }
    }
  }

  private void end(XMLStreamReader in) throws DataException {
    String words = String.join(" ", text.toString().strip().split("\\s+"));
    if (words.isEmpty() || words.length() > LONGEST) {
      throw wrong(in, "has no <Text>, or one of more than " + LONGEST + " characters, in " + id);
    }
    records.add(new Record(id, words, events, fault || !coded));
  }

  private static String party(XMLStreamReader in, String name) {
    String code = attribute(in, name);
    return code.isEmpty() ? "-" : code.toUpperCase(Locale.ROOT);
  }

  private static String attribute(XMLStreamReader in, String name) {
    String value = in.getAttributeValue(null, name);
    return value == null ? "" : value.strip();
  }

  private DataException wrong(XMLStreamReader in, String what) {
    return DataException.invalid(file, what + ", line " + in.getLocation().getLineNumber(), REMEDY);
  }
}

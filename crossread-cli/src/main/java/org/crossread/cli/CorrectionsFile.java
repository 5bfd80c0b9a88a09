package org.crossread.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crossread.claim.Decision.State;
import org.crossread.correction.Correction;
import org.crossread.correction.CorrectionException;
import org.crossread.correction.CorrectionLines;
import org.crossread.correction.Outcome;

/** A file of corrections, and what became of them, for the user. */
final class CorrectionsFile {
  /** Bytes of one file; chosen. */
  private static final int MOST_BYTES = 64 << 20;

  private CorrectionsFile() {}

  /**
   * The corrections of a file, by time, then id.
   *
   * @throws IOException with a message for the user when it cannot be read
   */
  static List<Correction> corrections(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("no file of corrections: " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException(file + ": larger than " + (MOST_BYTES >> 20) + " MiB");
      }
      return CorrectionLines.read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8; corrections are lines of JSON", e);
    } catch (CorrectionException e) {
      throw new IOException(file + ", " + e.getMessage(), e);
    }
  }

  /** How many came to what, and each that does not hold. */
  static void tell(List<Outcome> outcomes, PrintWriter err) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    outcomes.forEach(o -> counts.merge(o.state(), 1, Integer::sum));
    List<String> parts =
        counts.entrySet().stream().map(e -> e.getValue() + " " + word(e.getKey())).toList();
    err.println("crossread: corrections: " + (parts.isEmpty() ? "none" : String.join(", ", parts)));
    for (Outcome o : outcomes) {
      if (o.state() == State.CONFLICT || o.state() == State.NOT_APPLICABLE) {
        err.println(
            "crossread: correction "
                + o.correction().id()
                + " ("
                + o.correction().change().word()
                + "): "
                + word(o.state())
                + ": "
                + o.note());
      }
    }
  }

  private static String word(State state) {
    return switch (state) {
      case APPLIED -> "applied";
      case UNNEEDED -> "no longer needed";
      case CONFLICT -> "in conflict";
      case NOT_APPLICABLE -> "not applicable";
      case REVERTED -> "reverted";
    };
  }
}

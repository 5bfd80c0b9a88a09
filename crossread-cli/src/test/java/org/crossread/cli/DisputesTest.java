package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where two sources say two things, every form says that it is they who differ. */
class DisputesTest {
  private static final Path STRAIT = Path.of("..", "examples", "strait");

  @TempDir private Path folder = Path.of("");

  private static Run compare(String... options) {
    String[] arguments = Arrays.copyOf(new String[] {"compare"}, 3 + options.length);
    arguments[1] = STRAIT.resolve("harbour-post.html").toString();
    arguments[2] = STRAIT.resolve("fjord-tribune.html").toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    Run run = Run.of(arguments);
    assertEquals(ExitCode.OK, run.status(), run.err());
    return run;
  }

  @Test
  void theTerminalNamesBothSources() {
    String told = compare().out().replaceAll("\\s+", " ");
    assertTrue(
        told.contains(
            "A: unanswered | B: answered two sources: Iceland: Foreign Ministry (A) against Henrik Lothe (B)"),
        told);
  }

  @Test
  void jsonGivesTheSpeakersOfBothSides() {
    JsonNode dispute = null;
    for (JsonNode claim : compare("--json").json().path("claims")) {
      for (JsonNode d : claim.path("differences")) {
        if (d.path("kind").asString().equals("POLARITY")
            && d.path("reason").asString().contains("unanswered")) {
          dispute = d;
        }
      }
    }
    assertTrue(dispute != null, "no dispute");
    assertEquals(
        List.of("Henrik Lothe", "Iceland: Foreign Ministry"),
        List.of(dispute.path("leftSpeaker").asString(), dispute.path("rightSpeaker").asString())
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void aTableGivesThemInItsLastColumns() throws IOException {
    compare("--csv=" + folder.resolve("out"));
    List<String> rows = Files.readAllLines(folder.resolve("out").resolve("differences.csv"));
    assertTrue(rows.getFirst().endsWith("certainty,left_speaker,right_speaker"), rows.getFirst());
    assertTrue(
        rows.stream()
            .anyMatch(r ->
                r.contains(",POLARITY,") && r.endsWith(",Iceland: Foreign Ministry,Henrik Lothe")),
        String.join("\n", rows));
  }
}

package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

class ManCommandTest {
  private static final String GROFF = "/usr/bin/groff";

  @TempDir private Path folder = Path.of("");

  private static void all(CommandSpec command, List<CommandSpec> into) {
    into.add(command);
    command
        .subcommands()
        .values()
        .forEach(c -> {
          if (!c.getCommandSpec().usageMessage().hidden()) {
            all(c.getCommandSpec(), into);
          }
        });
  }

  @Test
  void everyCommandHasAPageWithEachOfItsOptionsAndExamples() throws Exception {
    assertEquals(ExitCode.OK, Run.of("man", folder.toString()).status());
    List<CommandSpec> commands = new java.util.ArrayList<>();
    all(new CommandLine(new Main()).getCommandSpec(), commands);
    for (CommandSpec command : commands) {
      Path file = folder.resolve(command.qualifiedName("-") + ".1");
      String page = Files.readString(file);
      for (OptionSpec option : command.options()) {
        String name = "\\fB" + option.longestName().replace("-", "\\-") + "\\fR";
        assertEquals(!option.hidden(), page.contains(name), () -> file + ": " + name);
      }
      if (List.of(command.usageMessage().footer()).contains("Examples:")) {
        assertTrue(page.contains("\n.SH EXAMPLES\n.nf\n"), file::toString);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(commands.size(), files.count());
    }
  }

  @Test
  void aPageIsInTheLanguageOfMan() throws Exception {
    @Command(
        name = "keep",
        description = {"Keeps what -x~ says. Then some."},
        footer = {
          "",
          ".first of all",
          "",
          "Examples:",
          "  keep 'a\\b'",
          "",
          "Exit status: 0 kept;",
          "1 not."
        })
    final class Keep {
      @Option(
          names = {"-o", "--out"},
          paramLabel = "FILE",
          description = ".dot “ü” 100%%")
      private String out = "";

      @Option(names = "--secret", hidden = true, description = "not told")
      private boolean secret;
    }
    String page = new ManPage().render(new CommandLine(new Keep()).getCommandSpec());
    assertEquals(
        """
        .TH "KEEP" 1 "" "crossread 0.1.0"
        .nh
        .ad l
        .SH NAME
        keep \\- keeps what \\-x\\(ti says
        .SH SYNOPSIS
        keep [\\-o=FILE]
        .SH DESCRIPTION
        Keeps what \\-x\\(ti says. Then some.
        .SH OPTIONS
        .TP
        \\fB\\-o\\fR, \\fB\\-\\-out\\fR \\fIFILE\\fR
        \\&.dot \\[u201C]\\[u00FC]\\[u201D] 100%
        .SH NOTES
        \\&.first of all
        .SH EXAMPLES
        .nf
        keep \\(aqa\\eb\\(aq
        .fi
        .SH EXIT STATUS
        0 kept; 1 not.
        """,
        page);
  }

  @Test
  void groffReadsEveryPageWithoutAWarning() throws Exception {
    assumeTrue(Files.isExecutable(Path.of(GROFF)), "no groff: install Debian's groff");
    assertEquals(ExitCode.OK, Run.of("man", folder.toString()).status());
    List<Path> pages;
    try (Stream<Path> files = Files.list(folder)) {
      pages = files.sorted().toList();
    }
    for (Path page : pages) {
      Process groff =
          new ProcessBuilder(GROFF, "-man", "-Tutf8", "-ww", "-z", page.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, groff.waitFor(), said);
      assertEquals("", said, page.toString());
    }
  }

  @Test
  void withoutAFolderThePageOfTheProgramIsPrinted() {
    Run run = Run.of("man");
    assertEquals(ExitCode.OK, run.status());
    assertTrue(run.out().startsWith(".TH \"CROSSREAD\" 1"), run::out);
    assertTrue(run.out().contains("See crossread\\-compare(1)."), run::out);
    assertFalse(Run.of("--help").out().contains("  man "));
  }
}

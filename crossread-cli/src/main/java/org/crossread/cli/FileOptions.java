package org.crossread.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crossread.correction.Correction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The reports of one event: files and addresses, or a story or articles of the workspace. */
final class FileOptions {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "plain text, HTML, or a format of crossread extract, as a file or an http(s) address;"
              + " - reads standard input; or a story, or articles, of the workspace")
  List<String> files = new ArrayList<>();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "day of publication for files that do not tell theirs; resolves \"Thursday\"")
  @Nullable LocalDate date;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "decisions of people that hold in place of the program's, as lines of JSON")
  @Nullable Path corrections;

  /** What is wrong with the files; null when nothing is. */
  @Nullable String fault() {
    return files.stream().filter("-"::equals).count() > 1
        ? "standard input (-) can be read only once"
        : null;
  }

  /**
   * What is wrong with the files to compare; null when nothing is.
   *
   * @param most of them at once
   */
  @Nullable String fault(int most) {
    return files.isEmpty()
        ? "name at least two files to compare"
        : files.size() > most
            ? "at most " + most + " files can be compared at once; " + files.size() + " given"
            : fault();
  }

  /** What is wrong when they name things of a workspace; null when nothing is. */
  @Nullable String storedFault() {
    return corrections != null || date != null
        ? "--corrections and --date are for files; the workspace has its own"
        : null;
  }

  /** The file of corrections cannot be read; the message is for the user. */
  static final class UnreadCorrections extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    UnreadCorrections(IOException cause, boolean there) {
      super(cause.getMessage(), cause);
      this.status = there ? ExitCode.INVALID_INPUT : ExitCode.NOT_FOUND;
    }

    /** What the command ends with. */
    int status() {
      return status;
    }
  }

  /** The decisions that were given, by time, then id; none without a file. */
  List<Correction> decided() throws UnreadCorrections {
    Path file = corrections;
    if (file == null) {
      return List.of();
    }
    try {
      return CorrectionsFile.corrections(file);
    } catch (IOException e) {
      throw new UnreadCorrections(e, Files.exists(file));
    }
  }
}

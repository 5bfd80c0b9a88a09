package org.crossread.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the outlets of files are called. */
final class OutletOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--outlet",
      paramLabel = "NAME=FILE",
      description = "name of a file's outlet; may be repeated")
  private List<String> outlets = new ArrayList<>();

  /** What is wrong when articles of a workspace are named; null when nothing is. */
  @Nullable String storedFault() {
    return outlets.isEmpty() ? null : "--outlet is for files; the workspace has its own";
  }

  /**
   * Names by file.
   *
   * @throws ParameterException when one is of none of {@code files}
   */
  Map<String, String> byFile(List<String> files) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String outlet : outlets) {
      int equals = outlet.indexOf('=');
      String file = equals < 0 ? "" : outlet.substring(equals + 1);
      if (equals <= 0 || !files.contains(file)) {
        throw new ParameterException(
            spec.commandLine(),
            "--outlet " + outlet + ": write NAME=FILE, where FILE is one of the files given");
      }
      map.put(file, outlet.substring(0, equals));
    }
    return map;
  }
}
